package org.inclusion.together;

/**
 * A sentence that a helper sends to the learner's page. Nothing else can be sent, so that no page of ours ever carries
 * a demand for a code. The library's words have the text, under {@code together.sentence.} and the name.
 */
public enum PreparedSentence {
    /** "Take your time." */
    TAKE_YOUR_TIME,
    /** "What do you see?": never what stands there word by word, which a fraudster would ask for. */
    WHAT_DO_YOU_READ,
    /** "Look at what has a ring around it." */
    LOOK_AT_THE_RING,
    /** "Press it once." */
    PRESS_ONCE,
    /** "Go back to the page before." */
    GO_BACK,
    /** "Wait a moment, please." */
    WAIT,
    /** "It worked." */
    IT_WORKED,
    /** "We can stop here." */
    WE_CAN_STOP
}
