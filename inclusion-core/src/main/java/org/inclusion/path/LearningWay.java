package org.inclusion.path;

/** How she learns. */
public enum LearningWay {
    /** Alone. */
    ALONE,
    /** With someone on the telephone. */
    TELEPHONE,
    /** With someone beside her. */
    FACE_TO_FACE,
    /** In a workshop. */
    WORKSHOP
}
