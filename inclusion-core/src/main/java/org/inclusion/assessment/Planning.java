package org.inclusion.assessment;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.content.ContentLibrary;
import org.inclusion.content.ContentPack;
import org.inclusion.content.PackVersion;
import org.inclusion.content.Published;
import org.inclusion.content.SelfReportQuestion;
import org.inclusion.evidence.Channel;
import org.inclusion.id.AreaId;
import org.inclusion.path.Goal;

/** Finds the pack and the areas of an assessment in the content. Thread-safe. */
final class Planning {

    private final ContentLibrary content;

    Planning(ContentLibrary content) {
        this.content = content;
    }

    /** The assessment that an agreement means, or the refusal where the agreement fits no content. */
    Outcome<Assessment> plan(Actor actor, LearnerId learner, Agreement agreement, Channel told, Instant now) {
        return packAndAreas(agreement)
                .map(chosen -> new Assessment(
                        agreement.id(),
                        learner,
                        agreement.mode(),
                        chosen.pack().id(),
                        chosen.pack().version().toString(),
                        chosen.item(),
                        told,
                        actor.id(),
                        now,
                        null));
    }

    private Outcome<Published<List<AreaId>>> packAndAreas(Agreement agreement) {
        boolean atTheCounter = agreement.mode() == AssessmentMode.COUNTER;
        String goalId = agreement.goal();
        if (goalId == null) {
            return atTheCounter ? Outcome.refused(Refusal.invalid("goal", "required")) : allAreas();
        }
        return Outcome.found(content.goal(goalId), "goal", goalId)
                .flatMap(goal -> atTheCounter ? Outcome.done(areaOf(goal)) : allAreas());
    }

    private static Published<List<AreaId>> areaOf(Published<Goal> goal) {
        return new Published<>(goal.pack(), List.of(goal.item().area()));
    }

    /**
     * All areas, asked about from the pack whose self-reports speak of the most areas; of several, the first. A pack
     * about one subject has self-reports too, and cannot ask about the rest.
     */
    private Outcome<Published<List<AreaId>>> allAreas() {
        return Outcome.found(
                content.packs().stream()
                        .filter(pack -> !pack.selfReports().isEmpty())
                        .max(Comparator.comparingLong(Planning::areasSpokenOf))
                        .map(pack -> new Published<>(pack, pack.framework().areaIds())),
                "questions",
                "full");
    }

    private static long areasSpokenOf(ContentPack pack) {
        return pack.selfReports().stream()
                .map(SelfReportQuestion::area)
                .distinct()
                .count();
    }

    /**
     * The pack version that an assessment began with; where the host no longer keeps it, the latest of its
     * major version.
     */
    Outcome<ContentPack> packOf(Assessment assessment) {
        String pack = assessment.pack();
        String version = assessment.version();
        return Outcome.found(
                content.pack(pack, version)
                        .or(() -> content.pack(pack, PackVersion.parse(version).major())),
                "pack",
                pack + " " + version);
    }
}
