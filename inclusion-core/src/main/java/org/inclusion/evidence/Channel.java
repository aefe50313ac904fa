package org.inclusion.evidence;

/**
 * The way in which an act took place: alone on a screen; with a helper face to face, by telephone, by video, in a
 * workshop or on a visit; on paper; at home with a card; or unknown.
 */
public enum Channel {
    /** On a screen: the learner was alone with it. */
    SCREEN,
    /** Face to face. */
    FACE_TO_FACE,
    /** By telephone. */
    TELEPHONE,
    /** In a workshop. */
    WORKSHOP,
    /** On paper, typed in afterwards. */
    PAPER,
    /** At home with a card, without anybody signed in; kept only once she said at the next meeting that it may be. */
    HOME,
    /** By video. */
    VIDEO,
    /** At her home, with a helper who came. */
    HOME_VISIT,
    /**
     * Nobody knows how: the host's own site saw that it happened. Only {@linkplain Evidence.Witnessed witnessed}
     * evidence comes so.
     */
    UNKNOWN
}
