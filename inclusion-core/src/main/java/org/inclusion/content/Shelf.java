package org.inclusion.content;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The packs of a library, in the order in which they came, each in its versions. Immutable: with one pack more it is
 * another shelf. Its catalogue is made when it is first asked for.
 */
final class Shelf {

    static final Shelf EMPTY = new Shelf(new LinkedHashMap<>());

    private final Map<String, NavigableMap<PackVersion, ContentPack>> packs;
    private final List<ContentPack> latest;

    private volatile @Nullable Catalogue catalogue;

    private Shelf(Map<String, NavigableMap<PackVersion, ContentPack>> packs) {
        this.packs = packs;
        this.latest = packs.values().stream()
                .map(versions -> versions.lastEntry().getValue())
                .toList();
    }

    Shelf with(ContentPack pack) {
        NavigableMap<PackVersion, ContentPack> versions = new TreeMap<>(versions(pack.id()));
        versions.put(pack.version(), pack);
        Map<String, NavigableMap<PackVersion, ContentPack>> more = new LinkedHashMap<>(packs);
        more.put(pack.id(), versions);
        return new Shelf(more);
    }

    /** The latest version of each pack. A pack that is renewed keeps its place. */
    List<ContentPack> latest() {
        return latest;
    }

    /** The catalogue of the latest versions. Two threads may make it at once; both make the same. */
    Catalogue catalogue() {
        Catalogue made = catalogue;
        if (made == null) {
            made = Catalogue.of(latest);
            catalogue = made;
        }
        return made;
    }

    /** The versions of a pack; none for an unknown id. */
    NavigableMap<PackVersion, ContentPack> versions(String packId) {
        return packs.getOrDefault(packId, Collections.emptyNavigableMap());
    }
}
