package org.inclusion.learner;

import java.util.List;
import org.inclusion.access.DayRelation;
import org.inclusion.access.LearnerId;
import org.inclusion.id.AreaId;
import org.inclusion.progress.Enrolment;

/**
 * Receives acts after their commit, at most once. <strong>Port.</strong> Implemented by the host. It receives acts,
 * never a level. An exception of the listener is logged and changes nothing. Thread-safe and quick.
 */
public interface LearnerListener {

    /**
     * Evidence was stored for the first time.
     *
     * @param learner about whom
     * @param evidenceIds the ids, in the order given
     */
    default void evidenceRecorded(LearnerId learner, List<String> evidenceIds) {}

    /**
     * A learner took a path.
     *
     * @param enrolment the enrolment
     */
    default void enrolled(Enrolment enrolment) {}

    /**
     * A learner does not agree: a helper is to look at it with her.
     *
     * @param learner the learner who disagrees
     * @param area the area's id
     */
    default void disagreed(LearnerId learner, AreaId area) {}

    /**
     * Everything of a learner was destroyed, and the host erases what it keeps itself.
     *
     * @param learner who she was
     */
    default void learnerErased(LearnerId learner) {}

    /**
     * A learner's id became another one: everything that is kept of her has the new id.
     *
     * @param from the id that nobody has any more
     * @param to her id now
     */
    default void learnerMoved(LearnerId from, LearnerId to) {}

    /**
     * A helper opened a relation with a learner for one day. It gives the helper access, so a host may watch for
     * helpers who open many. Not called when the relation is open already.
     */
    default void dayRelationOpened(DayRelation relation) {}
}
