package org.inclusion.lab.table;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.inclusion.id.AreaId;
import org.inclusion.id.OpaqueId;
import org.inclusion.id.QuestionId;

/**
 * The library's ids for the names in a table. A table may name areas and items by any text; a text without the shape of
 * an id goes by a digest, so that one name always has one id.
 */
public final class Ids {

    private Ids() {}

    public static AreaId area(String name) {
        return new AreaId(shaped(name));
    }

    public static List<AreaId> areas(List<String> names) {
        return names.stream().map(Ids::area).toList();
    }

    public static QuestionId question(String name) {
        return new QuestionId(shaped(name));
    }

    private static String shaped(String name) {
        return OpaqueId.isValid(name) ? name : "~" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
