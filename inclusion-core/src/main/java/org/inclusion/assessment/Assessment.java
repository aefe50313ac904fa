package org.inclusion.assessment;

import java.time.Instant;
import java.util.List;
import org.inclusion.access.LearnerId;
import org.inclusion.evidence.Channel;
import org.inclusion.id.AreaId;
import org.inclusion.id.AssessmentId;
import org.jspecify.annotations.Nullable;

/**
 * Some questions somebody agreed to. Its answers are evidence that names it; nothing else is kept of it.
 *
 * @param id its id, chosen by the sender, unique for the learner
 * @param learner who
 * @param mode how much is asked
 * @param pack the pack of its questions
 * @param version the pack's version, pinned
 * @param areas ids of the areas it is about, in the framework's order
 * @param told how the three sentences (what is asked, who sees it, how to stop) reached her
 * @param actor who began it: herself, or a helper with her
 * @param startedAt when, which is also when she was told and agreed
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

    /**
     * Copies the areas.
     *
     * @param id its id
     * @param learner who
     * @param mode how much is asked
     * @param pack the pack
     * @param version its version
     * @param areas the areas
     * @param told how she was told
     * @param actor who began it
     * @param startedAt when
     * @param stoppedAt when stopped, or null
     */
    public Assessment {
        areas = List.copyOf(areas);
    }

    /** Whether somebody who begins the other one means this one. */
    boolean asksTheSameAs(Assessment other) {
        return mode == other.mode() && pack.equals(other.pack()) && areas.equals(other.areas());
    }

    /**
     * The same assessment, stopped.
     *
     * @param at when
     * @return stopped at the first time it was stopped
     */
    public Assessment stopped(Instant at) {
        return stoppedAt != null
                ? this
                : new Assessment(id, learner, mode, pack, version, areas, told, actor, startedAt, at);
    }
}
