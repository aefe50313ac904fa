package org.inclusion.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All items of one kind in a pack, in the author's order, each with its id and where it stands. Immutable. */
final class Section<T> {

    /**
     * An item of a pack.
     *
     * @param where the object that describes it
     */
    record Entry<T>(String id, T item, PackPointer where) {}

    private final Map<String, Entry<T>> entries;
    private final List<T> items;

    private Section(Map<String, Entry<T>> entries) {
        this.entries = entries;
        this.items = entries.values().stream().map(Entry::item).toList();
    }

    List<T> items() {
        return items;
    }

    List<Entry<T>> entries() {
        return List.copyOf(entries.values());
    }

    List<String> ids() {
        return List.copyOf(entries.keySet());
    }

    boolean has(String id) {
        return entries.containsKey(id);
    }

    Optional<T> find(String id) {
        return Optional.ofNullable(entries.get(id)).map(Entry::item);
    }

    /** Collects the items of a section while the files of a pack are read. */
    static final class Builder<T> {

        private final Map<String, Entry<T>> entries = new LinkedHashMap<>();

        /**
         * Adds an item; false where its id is taken, and then nothing changes. An item with an empty id is left out:
         * the id was noted as missing already.
         */
        boolean add(String id, T item, PackPointer where) {
            return id.isEmpty() || entries.putIfAbsent(id, new Entry<>(id, item, where)) == null;
        }

        Section<T> build() {
            return new Section<>(new LinkedHashMap<>(entries));
        }
    }
}
