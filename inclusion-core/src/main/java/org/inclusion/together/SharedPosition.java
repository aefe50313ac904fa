package org.inclusion.together;

/**
 * A learner's position in a session of live help.
 *
 * @param place where she is
 * @param state how far her page shows her to be there
 */
public record SharedPosition(Place place, State state) {

    /** The state of a place, as the learner's page knows it by itself. */
    public enum State {
        /** She has it in front of her. */
        SHOWN,
        /** She has begun to do something there. */
        BEGUN,
        /** The sign of success of the exercise is there. */
        SUCCEEDED
    }
}
