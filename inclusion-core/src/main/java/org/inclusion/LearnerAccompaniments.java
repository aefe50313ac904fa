package org.inclusion;

import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.accompaniment.Accompaniment;
import org.inclusion.accompaniment.Activity;
import org.inclusion.accompaniment.NotedAccompaniments;
import org.inclusion.accompaniment.SaidAccompaniment;

/**
 * Every request that one actor can make about the accompaniments of one learner: propose, note, list. Each is refused where the
 * actor has no permission. Thread-safe.
 *
 * <pre>{@code
 * LearnerAccompaniments accompaniments = inclusion.as(helper).about(learner).accompaniments();
 * accompaniments.propose().flatMap(activity ->
 *         accompaniments.note(new SaidAccompaniment(id, activity, null, null, null)));
 * }</pre>
 */
public final class LearnerAccompaniments {

    private final Actor actor;
    private final LearnerId learner;
    private final AccompanimentUseCases useCases;

    LearnerAccompaniments(Actor actor, LearnerId learner, AccompanimentUseCases useCases) {
        this.actor = actor;
        this.learner = learner;
        this.useCases = useCases;
    }

    /**
     * Proposes what an accompaniment of today was, from what the actor, a helper, and the learner did today. Nothing is noted.
     *
     * @return the proposal, or the refusal
     */
    public Outcome<Activity> propose() {
        return useCases.proposeAccompaniment.propose(actor, learner);
    }

    /**
     * Notes an accompaniment, and records its evidence with it. Sent again, it is noted once. The actor, a helper, is in relation with the
     * learner now, or was on the day of the activity, at the most 31 days ago.
     *
     * @param said what was done
     * @return the accompaniment; or the refusal: conflict where another accompaniment has the id. A refusal of the evidence refuses all
     */
    public Outcome<Accompaniment> note(SaidAccompaniment said) {
        return useCases.noteAccompaniment.note(actor, learner, said);
    }

    /**
     * All accompaniments of the learner, and the workshops to which she came.
     *
     * @return the latest noted first, or the refusal
     */
    public Outcome<NotedAccompaniments> list() {
        return useCases.seeAccompaniments.of(actor, learner);
    }
}
