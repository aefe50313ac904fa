package org.inclusion.content;

import java.util.List;
import java.util.function.Function;
import org.inclusion.id.OpaqueId;

/**
 * Makes typed ids of the texts in a pack. A text without the shape of an id was noted as a problem by its field, so the pack
 * will not be used; until then a stand-in takes its part, which is the id of nothing.
 */
final class PackIds {

    /** Ids of packs are made of a-z 0-9 - alone. */
    private static final String STAND_IN = "~";

    private PackIds() {}

    static <I> I id(String text, Function<String, I> type) {
        return type.apply(OpaqueId.isValid(text) ? text : STAND_IN);
    }

    /** Every text that has the shape of an id. */
    static <I> List<I> ids(List<String> texts, Function<String, I> type) {
        return texts.stream().filter(OpaqueId::isValid).map(type).toList();
    }
}
