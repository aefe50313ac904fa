package org.inclusion.progress;

/**
 * How far a learner is with one skill, by what was seen of her. The order is from least to most. Every status above
 * {@link #MET} comes from her answers, practices, observations and settlements, never from what is believed of an area;
 * a settlement is what she and a helper said together about the skill. Only a settlement or a correction lowers
 * a status.
 */
public enum SkillStatus {
    /** The skill was met: something of it was seen, and nothing below is true yet. */
    MET,
    /** She recognised it in a question. Answers say no more than this. */
    RECOGNISED,
    /** It worked with help, or at home. */
    PRACTISED,
    /** It worked without help, and not yet on two different occasions. */
    ALONE_ONCE,
    /**
     * She can do it: it worked without help on two different occasions, one of them on another site than the other, or
     * seen by a helper in real life; or she and a helper settled it so.
     */
    ALONE
}
