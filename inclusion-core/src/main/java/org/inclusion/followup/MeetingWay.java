package org.inclusion.followup;

/** The way by which a helper and a learner meet for a promise. */
public enum MeetingWay {
    /** By telephone: the helper calls. */
    TELEPHONE,
    /** At the counter of the structure. */
    COUNTER,
    /** By video. */
    VIDEO,
    /** At her home: a helper comes. */
    HOME_VISIT
}
