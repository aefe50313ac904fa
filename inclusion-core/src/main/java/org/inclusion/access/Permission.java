package org.inclusion.access;

import org.inclusion.annotation.Internal;

/** What someone asks to do about a learner. {@link AccessPolicy} says who may. */
@Internal
public enum Permission {
    /** See her path, profile, next step or history. */
    SEE,
    /** See who looked. */
    SEE_WHO_LOOKED,
    /** Say her wish, enrol her, begin or answer questions, with her. */
    ACCOMPANY,
    /** Record what she did: an answer, a practised step. */
    RECORD_ACT,
    /** Record what was observed of her. */
    OBSERVE,
    /** Say "I do not agree". */
    DISAGREE,
    /** Say that a disagreement was looked at together. */
    SETTLE_DISAGREEMENT,
    /** Open a day relation. */
    OPEN_DAY_RELATION
}
