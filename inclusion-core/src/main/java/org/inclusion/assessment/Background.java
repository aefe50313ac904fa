package org.inclusion.assessment;

import java.util.Set;
import org.inclusion.annotation.Internal;
import org.inclusion.id.QuestionId;
import org.inclusion.path.Device;
import org.jspecify.annotations.Nullable;

/**
 * A learner's device and what she was told lately: both put a question off, as long as there is another to
 * ask. Immutable.
 *
 * @param device with what she would like to learn, or null where that is not known
 * @param answeredLately ids of the questions that she answered lately, outside of this assessment: she was told the
 *     right answers
 */
@Internal
public record Background(@Nullable Device device, Set<QuestionId> answeredLately) {

    /** Nothing is known of her. */
    public static final Background UNKNOWN = new Background(null, Set.of());

    /** Copies the ids. */
    public Background {
        answeredLately = Set.copyOf(answeredLately);
    }

    /** Whether she can know the answer to a question about a device, or about none, from her own. */
    boolean suits(@Nullable Device about) {
        return about == null || device == null || about.isWorkedLike(device);
    }

    /** Whether nobody told her the answer lately. */
    boolean isFresh(QuestionBank.Item question) {
        return !answeredLately.contains(question.id());
    }
}
