package org.inclusion.privacy;

import java.util.List;
import org.inclusion.access.Actor;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Names;
import org.inclusion.access.Outcome;
import org.inclusion.access.Permission;
import org.inclusion.annotation.Internal;
import org.inclusion.room.NotedList;

/**
 * Grants a copy of everything that is noted of a learner: to herself, or to a helper together with her. Every copy is
 * noted in the journal, and one that a helper makes is a look as well. Thread-safe.
 */
@Internal
public final class CopyLearner {

    private final Guard guard;
    private final List<NotedList> lists;
    private final Names names;

    public CopyLearner(Guard guard, List<NotedList> lists, Names names) {
        this.guard = guard;
        this.lists = List.copyOf(lists);
        this.names = names;
    }

    /**
     * Grants a copy.
     *
     * @param actor the learner herself, or a helper in relation with her
     * @param learnerPresent whether she is present and wants it, as a helper confirms; ignored when the actor is
     *     the learner
     * @return the copy, not written yet; or the refusal
     */
    public Outcome<LearnerCopy> of(Actor actor, LearnerId learner, boolean learnerPresent) {
        return Presence.missing(actor, learner, learnerPresent)
                .map(Outcome::<LearnerCopy>refused)
                .orElseGet(() -> guard.show(actor, Permission.COPY, LearnerCopy.LOOK, learner, (tx, now) -> {
                    guard.journalReading(tx, actor, learner, LearnerCopy.ACT, "ALL", now);
                    return Outcome.done(new LearnerCopy(guard, actor, learner, now, lists, names));
                }));
    }
}
