package org.inclusion;

import java.util.List;
import java.util.Set;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.annotation.Internal;
import org.inclusion.together.Drawing;
import org.inclusion.together.HelpTogether;
import org.inclusion.together.PreparedSentence;
import org.inclusion.together.SeenByHelper;
import org.inclusion.together.Watching;

/**
 * The helper's side of live help: every request that a helper can make about the session with one learner; each is refused where the
 * actor is not in relation with her. No argument and no result is null. Thread-safe.
 *
 * <pre>{@code
 * LearnerTogether together = inclusion.as(helper).about(learner).together();
 * together.open(Set.of(Drawing.KEY, Drawing.CAT, Drawing.BOAT, Drawing.SUN));
 * }</pre>
 */
public final class LearnerTogether {

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
     * @param drawings the four drawings that the helper will name on the telephone
     * @return the session; or the refusal: invalid for another number of drawings, conflict where another helper named just these for
     *     her, {@code TOO_MANY} where the helper has opened the sessions of the day
     */
    public Outcome<SeenByHelper> open(Set<Drawing> drawings) {
        return help.open(actor, learner, drawings);
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
     * Lets her in, since the helper heard the two words. After three wrong pairs the session ends.
     *
     * @param words the two words, in any order
     * @return the session; or the refusal, conflict for other words and where there is nobody to let in
     */
    public Outcome<SeenByHelper> letIn(List<String> words) {
        return help.letIn(actor, learner, words);
    }

    /**
     * Points at something on her page.
     *
     * @param anchor one of the anchors of the place where she is
     * @return the session; or the refusal: not found where there is no such anchor, conflict where the two are not together yet
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
     * Ends the session: everything of it is deleted. Done twice, it is done.
     *
     * @return the learner, or the refusal
     */
    public Outcome<LearnerId> end() {
        return help.end(actor, learner);
    }
}
