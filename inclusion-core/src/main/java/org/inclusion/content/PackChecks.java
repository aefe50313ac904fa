package org.inclusion.content;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inclusion.id.AreaId;
import org.inclusion.id.OpaqueId;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.path.Goal;
import org.inclusion.path.Prerequisites;
import org.inclusion.path.SkillPath;
import org.inclusion.skill.Framework;

/** Notes what does not hold between the items of a pack, once all of its files are read. */
final class PackChecks {

    private final Framework framework;
    private final PackContents contents;
    private final List<PackProblem> problems;

    PackChecks(Framework framework, PackContents contents, List<PackProblem> problems) {
        this.framework = framework;
        this.contents = contents;
        this.problems = problems;
    }

    /** Every name is the name of something. */
    void noteNamesOfNothing(List<Mention> mentions) {
        for (Mention mention : mentions) {
            if (!exists(mention.kind(), mention.name())) {
                problems.add(mention.where().problem("no " + mention.kind().word() + " \"" + mention.name() + "\""));
            }
        }
    }

    private boolean exists(Kind kind, String id) {
        return switch (kind) {
            case AREA -> OpaqueId.isValid(id) && framework.area(new AreaId(id)).isPresent();
            case COMPETENCE -> framework.competence(id).isPresent();
            default -> contents.of(kind).has(id);
        };
    }

    /** The steps of a path can be learned in some order. */
    void noteCircles() {
        for (Section.Entry<SkillPath> path : contents.paths().entries()) {
            List<StepId> circle = new Prerequisites(path.item()).circle();
            if (!circle.isEmpty()) {
                problems.add(path.where()
                        .at("steps")
                        .problem("prerequisites go in a circle: "
                                + circle.stream().map(StepId::value).collect(Collectors.joining(" → "))));
            }
        }
    }

    /** The steps of a goal stand on the goal's path. */
    void noteStepsBesideTheirPath() {
        for (Section.Entry<Goal> goal : contents.goals().entries()) {
            List<StepId> steps = goal.item().steps();
            for (int i = 0; i < steps.size(); i++) {
                noteBesideItsPath(
                        steps.get(i),
                        goal.item().path(),
                        goal.where().at("steps").at(i));
            }
        }
    }

    /** The steps that a kit's tasks practise stand on the kit's path. */
    void noteTasksBesideTheirPath() {
        for (Section.Entry<WorkshopKit> kit : contents.kits().entries()) {
            List<WorkshopKit.Task> tasks = kit.item().tasks();
            for (int i = 0; i < tasks.size(); i++) {
                noteBesideItsPath(
                        tasks.get(i).step(),
                        kit.item().path(),
                        kit.where().at("tasks").at(i).at("step"));
            }
        }
    }

    /**
     * A problem where a step of the pack stands on another path. A path or a step that does not exist is
     * told elsewhere.
     */
    private void noteBesideItsPath(StepId step, PathId pathId, PackPointer where) {
        Optional<SkillPath> path = contents.paths().find(pathId.value());
        if (path.isPresent()
                && contents.steps().has(step.value())
                && path.get().step(step).isEmpty()) {
            problems.add(where.problem("step \"" + step + "\" is not on its path \"" + pathId + "\""));
        }
    }
}
