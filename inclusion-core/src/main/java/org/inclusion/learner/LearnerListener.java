package org.inclusion.learner;

import java.util.List;
import org.inclusion.access.DayRelation;
import org.inclusion.access.LearnerId;
import org.inclusion.progress.Enrolment;

/**
 * <strong>Port.</strong> Told after the commit, at most once, of what was done. It learns of acts, never of anybody's
 * level. What it throws is logged and changes nothing. Implementations are thread-safe and quick.
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
     * Someone took a path.
     *
     * @param enrolment which
     */
    default void enrolled(Enrolment enrolment) {}

    /**
     * Someone does not agree: a person is to look at it with her.
     *
     * @param learner who
     * @param areaId about which area
     */
    default void disagreed(LearnerId learner, String areaId) {}

    /**
     * A helper opened a relation with a learner for one day. It gives the helper access, so a host may watch for helpers who
     * open many. Opening a relation that is open already is not told.
     */
    default void dayRelationOpened(DayRelation relation) {}
}
