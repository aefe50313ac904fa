package org.inclusion.paper;

import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.room.LearnerDoor;

/**
 * What one actor can ask about the papers that one learner needs. It is refused where the actor has no permission; it
 * may throw {@link org.inclusion.store.StoreUnavailableException}. Thread-safe.
 *
 * <pre>{@code
 * LearnerPapers papers = inclusion.as(helper).about(learner).at(LearnerPapers.DOOR);
 * papers.forWish();
 * }</pre>
 */
public final class LearnerPapers {

    /** The door to these requests: {@code about(learner).at(LearnerPapers.DOOR)}. */
    public static final LearnerDoor<LearnerPapers> DOOR = new LearnerDoor<>(PaperRoom.ID, LearnerPapers.class);

    private final Actor actor;
    private final LearnerId learner;
    private final SeePapers seePapers;

    LearnerPapers(Actor actor, LearnerId learner, SeePapers seePapers) {
        this.actor = actor;
        this.learner = learner;
        this.seePapers = seePapers;
    }

    /**
     * The papers that the latest wish of the learner needs, and which of them the host has already. Nothing of a paper
     * is kept.
     *
     * @return the papers, or the refusal; not found where she has said no wish yet
     */
    public Outcome<NeededPapers> forWish() {
        return seePapers.forWish(actor, learner);
    }
}
