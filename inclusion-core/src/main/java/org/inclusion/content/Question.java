package org.inclusion.content;

import java.util.List;
import java.util.Optional;
import org.inclusion.id.QuestionId;
import org.inclusion.path.Device;
import org.inclusion.skill.ItemParameters;
import org.inclusion.words.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A question with options to choose from, of which exactly one is right; in a written and a spoken form.
 *
 * @param id id within its pack
 * @param skill the id of the skill it asks about
 * @param family a name that similar questions share: an assessment on a screen avoids two questions of one family in a
 *     row, where there is another suitable one
 * @param text the form for a screen or paper
 * @param spoken the form that a helper says aloud
 * @param audio the spoken form as sound files, or null
 * @param picture the drawing that it asks about, or null. What the drawing shows is said in words that do not tell the
 *     right answer
 * @param options two or more, in the author's order
 * @param device the device whose ways it asks about, or null where it asks about none: an assessment asks other
 *     questions first of a learner who learns with another kind
 * @param parameters how hard the question is, and how sharply it discriminates
 */
public record Question(
        QuestionId id,
        String skill,
        String family,
        LocalizedText text,
        LocalizedText spoken,
        @Nullable Narration audio,
        Block.@Nullable Picture picture,
        List<Option> options,
        @Nullable Device device,
        ItemParameters parameters) {

    /**
     * An answer to choose.
     *
     * @param id id within its question
     * @param text its text
     * @param right true for exactly one option of a question
     * @param help the sentence that helps a learner who chose a wrong option; null for the right one
     */
    public record Option(
            String id,
            LocalizedText text,
            boolean right,
            @Nullable LocalizedText help) {}

    /** The option with an id; empty where the question has none. */
    public Optional<Option> option(String optionId) {
        return options.stream().filter(option -> option.id().equals(optionId)).findFirst();
    }
}
