package org.inclusion.content;

import org.inclusion.evidence.ItemRef;

/**
 * Something, and the pack version it stands in.
 *
 * @param pack the pack
 * @param item what it holds
 * @param <T> what it is: a path, a goal, a tour …
 */
public record Published<T>(ContentPack pack, T item) {

    /**
     * A pinned reference into this pack version.
     *
     * @param itemId id of a step, question, skill or self-report of the pack
     * @return the reference evidence carries
     */
    public ItemRef ref(String itemId) {
        return pack.ref(itemId);
    }
}
