package org.inclusion.accompaniment;

import static java.util.Comparator.comparingInt;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.inclusion.content.ContentLibrary;
import org.inclusion.content.ContentPack;
import org.inclusion.evidence.ItemRef;
import org.inclusion.followup.Matter;
import org.inclusion.id.StepId;
import org.inclusion.path.Step;
import org.inclusion.skill.Crosswalk;
import org.inclusion.skill.Skill;

/** Tells the theme of a step or a skill by the competence that it belongs to. Thread-safe. */
final class ThemesOfContent {

    private final Crosswalk themes = Crosswalk.digCompToCoopThemes();
    private final ContentLibrary content;

    ThemesOfContent(ContentLibrary content) {
        this.content = content;
    }

    /** The theme of a step or a skill; empty for everything else. */
    Optional<Theme> of(ItemRef item) {
        return content.pack(item).flatMap(pack -> inPack(pack, item.item()));
    }

    /** The themes of what a promise is about: one for a step or a skill, one for each step of a wish. */
    List<Theme> of(Matter matter) {
        String pack = matter.pack();
        String item = matter.item();
        if (item == null) {
            return List.of();
        }
        if (matter.kind() == Matter.Kind.WISH) {
            return content.goal(item).stream()
                    .flatMap(goal ->
                            goal.item().steps().stream().flatMap(step -> inPack(goal.pack(), step.value()).stream()))
                    .distinct()
                    .toList();
        }
        return pack == null
                ? List.of()
                : content.pack(pack).flatMap(known -> inPack(known, item)).stream()
                        .toList();
    }

    private Optional<Theme> inPack(ContentPack pack, String item) {
        String skill = pack.step(new StepId(item)).map(Step::skill).orElse(item);
        return pack.skill(skill).map(Skill::competence).flatMap(this::ofCompetence);
    }

    /** Of several themes the one that stands for the fewest competences; of those the last in the Coop's order. */
    private Optional<Theme> ofCompetence(String competence) {
        Stream<Crosswalk.Target> counterparts = themes.counterpartsOf(competence).stream();
        return counterparts
                .reduce((one, other) -> comparingInt((Crosswalk.Target target) ->
                                                target.competences().size())
                                        .compare(one, other)
                                < 0
                        ? one
                        : other)
                .map(target -> Theme.valueOf(target.id().toUpperCase(Locale.ROOT)));
    }
}
