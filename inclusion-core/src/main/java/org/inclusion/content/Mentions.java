package org.inclusion.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields that name something else, and notes each name: whether that something exists can be said only once
 * every file of the pack is read. An empty name is not noted, since its field has told the problem.
 */
final class Mentions {

    private final List<Mention> items = new ArrayList<>();
    private final List<Mention> files = new ArrayList<>();

    /** Every item that was named so far. */
    List<Mention> items() {
        return Collections.unmodifiableList(items);
    }

    /** Every picture and narration that was named so far. */
    List<Mention> files() {
        return Collections.unmodifiableList(files);
    }

    /** Reads a field with the id of an item. */
    String item(PackFields fields, String field, Kind kind) {
        return note(items, kind, fields.string(field), fields.where().at(field));
    }

    /** Reads a field with the id of an item; null where there is no such field. */
    @Nullable
    String optionalItem(PackFields fields, String field, Kind kind) {
        PackValue id = fields.optional(field);
        return id == null ? null : item(id, kind);
    }

    /** Reads a list of ids; an id that is no text is left out. */
    List<String> items(List<PackValue> ids, Kind kind) {
        List<String> named = new ArrayList<>();
        for (PackValue value : ids) {
            String id = item(value, kind);
            if (!id.isEmpty()) {
                named.add(id);
            }
        }
        return List.copyOf(named);
    }

    private String item(PackValue id, Kind kind) {
        return note(items, kind, id.text(), id.where());
    }

    /** Reads a field with the file name of a picture. */
    String picture(PackFields fields, String field) {
        return note(files, Kind.PICTURE, fields.fileName(field), fields.where().at(field));
    }

    /** Reads a field with the file names of a narration, by language; null where there is no such field. */
    @Nullable
    Narration narration(PackFields fields, String field) {
        PackValue value = fields.optional(field);
        if (value == null) {
            return null;
        }
        Map<String, String> names = value.fileNames();
        for (Map.Entry<String, String> name : names.entrySet()) {
            note(files, Kind.NARRATION, name.getValue(), value.where().at(name.getKey()));
        }
        return new Narration(names);
    }

    private static String note(List<Mention> mentions, Kind kind, String name, PackPointer where) {
        if (!name.isEmpty()) {
            mentions.add(new Mention(kind, name, where));
        }
        return name;
    }
}
