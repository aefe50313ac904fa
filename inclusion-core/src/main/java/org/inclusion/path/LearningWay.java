package org.inclusion.path;

/** How a learner does a step: alone, by telephone, face to face or in a workshop. */
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
