package org.inclusion.together;

import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.annotation.Internal;
import org.inclusion.room.LearnerDoor;

/**
 * The helper's side of live help: every request that a helper can make about the session with one learner; each is
 * refused where the actor is not in relation with her. No argument and no result is null; every method may throw {@link
 * org.inclusion.store.StoreUnavailableException}. Thread-safe.
 *
 * <pre>{@code
 * LearnerTogether together = inclusion.as(helper).about(learner).together();
 * together.open();
 * }</pre>
 */
public final class LearnerTogether {

    /** The door to these requests: {@code about(learner).at(LearnerTogether.DOOR)}. */
    public static final LearnerDoor<LearnerTogether> DOOR = new LearnerDoor<>(TogetherRoom.ID, LearnerTogether.class);

    private final Actor actor;
    private final LearnerId learner;
    private final HelpTogether help;

    LearnerTogether(Actor actor, LearnerId learner, HelpTogether help) {
        this.actor = actor;
        this.learner = learner;
        this.help = help;
    }

    /**
     * Opens a session; one that the helper has with the learner already ends.
     *
     * @return the session, which waits for her page for ten minutes; or the refusal: conflict where another page of the
     *     helper's opens one at this moment, {@code TOO_MANY} where the helper has opened the sessions of the day
     */
    public Outcome<SeenByHelper> open() {
        return help.open(actor, learner);
    }

    /**
     * The helper's session with the learner.
     *
     * @return the session as it is now; or the refusal, not found where there is none
     */
    public Outcome<SeenByHelper> see() {
        return help.see(actor, learner);
    }

    /** The helper's side of the session, for a server that watches many sessions. A host calls {@link #see}. */
    @Internal
    public Watching<SeenByHelper> watching() {
        return help.watching(actor, learner);
    }

    /**
     * Lets her in, since the helper heard her say that she pressed yes. Idempotent.
     *
     * @return the session; or the refusal, conflict where there is nobody to let in
     */
    public Outcome<SeenByHelper> letIn() {
        return help.letIn(actor, learner);
    }

    /**
     * Points at something on her page.
     *
     * @param anchor one of the anchors of the place where she is
     * @return the session; or the refusal: not found where there is no such anchor, conflict where the two are not
     *     together yet
     */
    public Outcome<SeenByHelper> point(String anchor) {
        return help.point(actor, learner, anchor);
    }

    /**
     * Sends a sentence to her page.
     *
     * @param sentence the sentence
     * @return the session; or the refusal, conflict where the two are not together yet
     */
    public Outcome<SeenByHelper> say(PreparedSentence sentence) {
        return help.say(actor, learner, sentence);
    }

    /**
     * Ends the session: everything of it is deleted. Idempotent.
     *
     * @return the learner, or the refusal
     */
    public Outcome<LearnerId> end() {
        return help.end(actor, learner);
    }
}
