package org.inclusion.assessment;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.Quotas;
import org.inclusion.content.ContentPack;
import org.inclusion.content.SelfReportQuestion;
import org.inclusion.evidence.Channel;
import org.inclusion.id.AreaId;
import org.inclusion.id.AssessmentId;
import org.jspecify.annotations.Nullable;

/**
 * Some questions that a learner agreed to answer, to find out how much help is useful. The answers are evidence that
 * names the assessment; nothing else is kept of it. Immutable.
 *
 * @param id chosen by the sender, unique for the learner
 * @param learner the learner who agreed
 * @param mode how much is asked
 * @param pack the pack of its questions
 * @param version the pack's version, pinned
 * @param areas ids of the areas it is about, in the framework's order
 * @param told how the three sentences (what is asked, who sees it, how to stop) reached her
 * @param actor the id of the actor who began it: the learner herself, or a helper with her
 * @param startedAt when it began, which is also when she was told and agreed
 * @param stoppedAt when it was stopped, or null while it goes on; its answers stay useful
 */
public record Assessment(
        AssessmentId id,
        LearnerId learner,
        AssessmentMode mode,
        String pack,
        String version,
        List<AreaId> areas,
        Channel told,
        String actor,
        Instant startedAt,
        @Nullable Instant stoppedAt) {

    /** The questions of an assessment, beside her. */
    public static final Look.What LOOK = new Look.What("QUESTIONS");

    /** The quota of assessments begun. */
    public static final Quotas.Kind QUOTA = new Quotas.Kind("ASSESSMENT", "assessments begun", 100);

    public Assessment {
        areas = List.copyOf(areas);
    }

    /** Tells whether a request to begin the other assessment means this one. */
    boolean asksTheSameAs(Assessment other) {
        return mode == other.mode() && pack.equals(other.pack()) && areas.equals(other.areas());
    }

    /**
     * This assessment, stopped at a time, or at an earlier one where it was stopped already.
     */
    public Assessment stopped(Instant at) {
        return stoppedAt != null
                ? this
                : new Assessment(id, learner, mode, pack, version, areas, told, actor, startedAt, at);
    }

    /** The self-reports of a pack that this assessment asks first; none at the counter. */
    Stream<SelfReportQuestion> selfReportsOf(ContentPack content) {
        return content.selfReports().stream()
                .filter(report -> mode.beginsWithSelfReports() && areas.contains(report.area()));
    }
}
