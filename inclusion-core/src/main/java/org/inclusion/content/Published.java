package org.inclusion.content;

import org.inclusion.evidence.ItemRef;
import org.inclusion.id.QuestionId;
import org.inclusion.id.StepId;

/**
 * An item of content, together with the pack version it stands in.
 *
 * @param pack the version of a pack
 * @param item an item of that version
 * @param <T> the type of the item: a path, a goal, a tour …
 */
public record Published<T>(ContentPack pack, T item) {

    /**
     * Refers to an item in this pack version, as evidence does.
     *
     * @param itemId id of a step, question, skill or self-report question of the pack; it is not looked up
     */
    public ItemRef ref(String itemId) {
        return pack.ref(itemId);
    }

    /**
     * A pinned reference to a step of this pack version.
     *
     * @param step the step's id
     * @return the reference evidence carries
     */
    public ItemRef ref(StepId step) {
        return pack.ref(step);
    }

    /**
     * A pinned reference to a question of this pack version.
     *
     * @param question the question's id
     * @return the reference evidence carries
     */
    public ItemRef ref(QuestionId question) {
        return pack.ref(question);
    }
}
