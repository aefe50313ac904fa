package org.inclusion.cohort;

import java.util.Set;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.room.StructureDoor;
import org.jspecify.annotations.Nullable;

/**
 * What one actor, a coordinator, can ask about the people of a structure: sums over ten or more of them, never one
 * person. Each request is refused where the actor has no permission; every method may throw {@link
 * org.inclusion.store.StoreUnavailableException}. Thread-safe.
 *
 * <pre>{@code
 * StructureCohort cohort = inclusion.as(coordinator).at(StructureCohort.DOOR, "ccas");
 * cohort.summary();
 * }</pre>
 */
public final class StructureCohort {

    /** Where it is asked for: {@code as(coordinator).at(StructureCohort.DOOR, structure)}. */
    public static final StructureDoor<StructureCohort> DOOR = new StructureDoor<>(CohortRoom.ID, StructureCohort.class);

    private final Actor actor;
    private final String structure;
    private final SeeCohort seeCohort;
    private final SeeDone seeDone;
    private final SeeOpened seeOpened;

    StructureCohort(Actor actor, String structure, SeeCohort seeCohort, SeeDone seeDone, SeeOpened seeOpened) {
        this.actor = actor;
        this.structure = structure;
        this.seeCohort = seeCohort;
        this.seeDone = seeDone;
        this.seeOpened = seeOpened;
    }

    /**
     * How the people of the structure are doing.
     *
     * @return the summary of what was summed up last, or the refusal
     */
    public Outcome<CohortSummary> summary() {
        return seeCohort.of(actor, structure);
    }

    /**
     * What was done in the structure in some quarters: for ten people and more, never with whom.
     *
     * @param from the first quarter; null for the quarter of the day before
     * @param until the last quarter; null for the quarter of the day before, or for {@code from} where that is later
     * @return what was counted last; or the refusal, of quarters the wrong way round too
     */
    public Outcome<DoneInPeriod> done(@Nullable Quarter from, @Nullable Quarter until) {
        return seeDone.of(actor, structure, from, until);
    }

    /**
     * How many people of a group have opened what was chosen for them: in tens, never one person. The group is known to
     * somebody else, such as a training platform that tells who is in a course, and is forgotten once it was counted.
     *
     * @param receiver names who would be told of the group's completion; a person who said no to the receiver is
     *     not counted
     * @param path what was chosen for the group
     * @param step the one step that was chosen; null for the whole path
     * @param group the people, 2,000 at most; they need not be known
     * @return the sum, or the refusal
     * @throws IllegalArgumentException if the group is larger
     */
    public Outcome<OpenedSum> opened(String receiver, PathId path, @Nullable StepId step, Set<LearnerId> group) {
        return seeOpened.of(actor, structure, receiver, path, step, group);
    }
}
