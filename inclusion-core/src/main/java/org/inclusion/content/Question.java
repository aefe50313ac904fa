package org.inclusion.content;

import java.util.List;
import java.util.Optional;
import org.inclusion.id.QuestionId;
import org.inclusion.skill.ItemParameters;
import org.inclusion.words.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A question, in its written and its spoken form. Exactly one option is right.
 *
 * @param id id within its pack
 * @param skill the skill it is about
 * @param family questions of one family never follow each other
 * @param text the form for a screen or paper
 * @param spoken the form a helper says aloud
 * @param audio the spoken form as a recording, or null
 * @param options what can be chosen, in order
 * @param parameters how hard it is, and how sharply it tells people apart
 */
public record Question(
        QuestionId id,
        String skill,
        String family,
        LocalizedText text,
        LocalizedText spoken,
        @Nullable Narration audio,
        List<Option> options,
        ItemParameters parameters) {

    /**
     * Something to choose.
     *
     * @param id id within its question
     * @param text its text
     * @param right whether it is the right one
     * @param help for another than the right one: the sentence that helps; null for the right one
     */
    public record Option(
            String id,
            LocalizedText text,
            boolean right,
            @Nullable LocalizedText help) {}

    /**
     * An option by its id.
     *
     * @param optionId its id
     * @return the option, or empty
     */
    public Optional<Option> option(String optionId) {
        for (Option option : options) {
            if (option.id().equals(optionId)) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }
}
