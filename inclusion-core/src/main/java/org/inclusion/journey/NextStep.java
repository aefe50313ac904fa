package org.inclusion.journey;

import java.time.LocalDate;
import org.inclusion.content.Published;
import org.inclusion.evidence.Help;
import org.inclusion.path.LearningWay;
import org.inclusion.path.Step;
import org.inclusion.words.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What is worth doing next: what, why, how, and when someone calls back. A suggestion; any other step may be opened.
 *
 * @param version the learner's version it belongs to
 * @param step the step and its pack, or null where nothing is left to suggest
 * @param why the reason
 * @param way how, or null without a step
 * @param help the level shown for the step's area, or null where none is established or she disagrees with it
 * @param callBackOn the calendar day by which it is worth talking about it again, or null without a step; counted from
 *     what was last seen of her. The library calls nobody: it is for the host and the helpers
 */
public record NextStep(
        long version,
        @Nullable Published<Step> step,
        Reason why,
        @Nullable LearningWay way,
        @Nullable Help help,
        @Nullable LocalDate callBackOn) {}
