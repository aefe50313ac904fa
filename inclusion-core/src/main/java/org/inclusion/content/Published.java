package org.inclusion.content;

import org.inclusion.evidence.ItemRef;

/**
 * An item of content, together with the pack version it stands in.
 *
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
}
