package org.inclusion.card;

import java.time.LocalDate;
import org.inclusion.content.Published;
import org.inclusion.path.SkillPath;
import org.inclusion.path.Step;
import org.jspecify.annotations.Nullable;

/**
 * The content that a card opens, and until when. It says nothing of a person.
 *
 * @param path the card's path, in the latest version
 * @param step the card's step
 * @param lastDay the last calendar day on which the card opens it
 * @param number the number of the learner's structure, for whoever wants to call it; null where she has not exactly one
 *     structure, or the host knows no number
 */
public record OpenedCard(
        Published<SkillPath> path,
        Step step,
        LocalDate lastDay,
        @Nullable String number) {}
