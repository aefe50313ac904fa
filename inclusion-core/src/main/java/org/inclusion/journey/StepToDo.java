package org.inclusion.journey;

import org.inclusion.content.Published;
import org.inclusion.path.LearningWay;
import org.inclusion.path.Step;
import org.inclusion.words.Reason;

/**
 * A step that is worth doing, with the reason and the way to learn it. Among {@link NextStep#revisions} it is a step
 * that the learner has done, to be done once more before it fades.
 *
 * @param step the step and its pack
 * @param why the reason
 * @param way how to learn it
 */
public record StepToDo(Published<Step> step, Reason why, LearningWay way) {}
