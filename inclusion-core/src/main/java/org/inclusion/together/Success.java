package org.inclusion.together;

import java.time.Instant;
import org.inclusion.evidence.ItemRef;

/**
 * A success that the learner's page confirmed. Both sides see it. It is no evidence until she says yes.
 *
 * @param number which success of the session, from 1 on
 * @param step the step
 * @param evidenceId the id that the evidence will have; drawn, and the same whenever she says yes
 * @param at when the page confirmed it
 * @param answered whether she said if it is noted
 */
record Success(long number, ItemRef step, String evidenceId, Instant at, boolean answered) {

    Success answeredNow() {
        return new Success(number, step, evidenceId, at, true);
    }
}
