package org.inclusion.content;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inclusion.id.AreaId;
import org.inclusion.id.OpaqueId;
import org.inclusion.id.StepId;
import org.inclusion.path.Goal;
import org.inclusion.path.Prerequisites;
import org.inclusion.path.SkillPath;
import org.inclusion.skill.Framework;

/** Checks what must hold between the items of a pack, once all of its files are read. */
final class PackChecks {

    private final Framework framework;
    private final PackContents contents;

    PackChecks(Framework framework, PackContents contents) {
        this.framework = framework;
        this.contents = contents;
    }

    /** Every name is the name of something. */
    Stream<PackProblem> namesOfNothing(List<Mention> mentions) {
        return mentions.stream()
                .filter(mention -> !exists(mention.kind(), mention.name()))
                .map(mention -> mention.where().problem("no " + mention.kind().word() + " \"" + mention.name() + "\""));
    }

    private boolean exists(Kind kind, String id) {
        return switch (kind) {
            case AREA -> OpaqueId.isValid(id) && framework.area(new AreaId(id)).isPresent();
            case COMPETENCE -> framework.competence(id).isPresent();
            default -> contents.of(kind).has(id);
        };
    }

    /** The steps of a path can be learned in some order. */
    Stream<PackProblem> circles() {
        return contents.paths().entries().stream().flatMap(path -> circle(path).stream());
    }

    private static Optional<PackProblem> circle(Section.Entry<SkillPath> path) {
        List<StepId> circle = new Prerequisites(path.item()).circle();
        return circle.isEmpty()
                ? Optional.empty()
                : Optional.of(path.where()
                        .at("steps")
                        .problem("prerequisites go in a circle: "
                                + circle.stream().map(StepId::value).collect(Collectors.joining(" → "))));
    }

    /** The steps of a goal stand on the goal's path. A path or a step that does not exist is told elsewhere. */
    Stream<PackProblem> stepsBesideTheirPath() {
        return contents.goals().entries().stream()
                .flatMap(goal -> contents.paths().find(goal.item().path().value()).stream()
                        .flatMap(path -> stepsBesideTheirPath(goal, path)));
    }

    private Stream<PackProblem> stepsBesideTheirPath(Section.Entry<Goal> goal, SkillPath path) {
        List<StepId> steps = goal.item().steps();
        return IntStream.range(0, steps.size())
                .boxed()
                .flatMap(i -> besideItsPath(
                        steps.get(i), path, goal.where().at("steps").at(i)));
    }

    /** The steps that a kit's tasks practise stand on the kit's path. */
    Stream<PackProblem> tasksBesideTheirPath() {
        return contents.kits().entries().stream()
                .flatMap(kit -> contents.paths().find(kit.item().path().value()).stream()
                        .flatMap(path -> tasksBesideTheirPath(kit, path)));
    }

    private Stream<PackProblem> tasksBesideTheirPath(Section.Entry<WorkshopKit> kit, SkillPath path) {
        List<WorkshopKit.Task> tasks = kit.item().tasks();
        return IntStream.range(0, tasks.size())
                .boxed()
                .flatMap(i -> besideItsPath(
                        tasks.get(i).step(), path, kit.where().at("tasks").at(i).at("step")));
    }

    /** One problem where a step of the pack stands on another path; none where it stands on this one or nowhere. */
    private Stream<PackProblem> besideItsPath(StepId step, SkillPath path, PackPointer where) {
        return contents.steps().has(step.value()) && path.step(step).isEmpty()
                ? Stream.of(where.problem("step \"" + step + "\" is not on its path \"" + path.id() + "\""))
                : Stream.empty();
    }
}
