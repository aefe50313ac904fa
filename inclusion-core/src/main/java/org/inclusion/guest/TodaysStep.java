package org.inclusion.guest;

import java.time.Instant;
import org.inclusion.access.Look;
import org.inclusion.content.Published;
import org.inclusion.path.Step;

/**
 * The step that a guest sees: content, and nothing about the learner. Immutable.
 *
 * @param step the step and its pack
 * @param until until when she shows it
 */
public record TodaysStep(Published<Step> step, Instant until) {

    /** Today's step, which she showed to a guest. */
    public static final Look.What LOOK = new Look.What("TODAYS_STEP");
}
