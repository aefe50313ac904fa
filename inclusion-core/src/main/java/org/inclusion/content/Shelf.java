package org.inclusion.content;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/** The packs of a library, by id and version. Immutable: with one pack more it is another shelf. */
final class Shelf {

    static final Shelf EMPTY = new Shelf(new TreeMap<>());

    private final SortedMap<String, NavigableMap<PackVersion, ContentPack>> packs;
    private final List<ContentPack> latest;

    private Shelf(SortedMap<String, NavigableMap<PackVersion, ContentPack>> packs) {
        this.packs = packs;
        this.latest = packs.values().stream()
                .map(versions -> versions.lastEntry().getValue())
                .toList();
    }

    Shelf with(ContentPack pack) {
        NavigableMap<PackVersion, ContentPack> versions = new TreeMap<>(versions(pack.id()));
        versions.put(pack.version(), pack);
        SortedMap<String, NavigableMap<PackVersion, ContentPack>> more = new TreeMap<>(packs);
        more.put(pack.id(), versions);
        return new Shelf(more);
    }

    /** The latest version of each pack, by id. */
    List<ContentPack> latest() {
        return latest;
    }

    /** The versions of a pack; none for an unknown id. */
    NavigableMap<PackVersion, ContentPack> versions(String packId) {
        return packs.getOrDefault(packId, Collections.emptyNavigableMap());
    }
}
