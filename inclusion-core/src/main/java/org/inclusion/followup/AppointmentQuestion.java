package org.inclusion.followup;

import java.util.List;
import org.inclusion.id.OpaqueId;
import org.inclusion.words.LocalizedText;

/**
 * A question of the host's agenda that leads to the right person. Immutable.
 *
 * @param id of the {@link OpaqueId} shape
 * @param text the question, in a sentence
 * @param answers the answers to choose from
 */
public record AppointmentQuestion(String id, LocalizedText text, List<Answer> answers) {

    /**
     * An answer.
     *
     * @param id of the {@link OpaqueId} shape
     * @param text the answer, in some words
     */
    public record Answer(String id, LocalizedText text) {

        /**
         * Checks the shape.
         *
         * @throws IllegalArgumentException if the id is misshapen
         */
        public Answer {
            OpaqueId.require("answer id", id);
        }
    }

    /**
     * Checks the shape and copies the list.
     *
     * @throws IllegalArgumentException if the id is misshapen
     */
    public AppointmentQuestion {
        OpaqueId.require("question id", id);
        answers = List.copyOf(answers);
    }
}
