package org.inclusion.together;

import org.inclusion.evidence.ItemRef;
import org.inclusion.words.LocalizedText;

/**
 * A step that succeeded on the learner's page during a session of live help, as she and the helper see it.
 *
 * @param number which success of the session, from 1 on
 * @param step the step
 * @param title the title of the step
 * @param answered whether the learner said if it is noted
 */
public record SharedSuccess(long number, ItemRef step, LocalizedText title, boolean answered) {}
