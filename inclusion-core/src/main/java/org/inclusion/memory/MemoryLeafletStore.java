package org.inclusion.memory;

import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.inclusion.authoring.Edition;
import org.inclusion.authoring.Leaflet;
import org.inclusion.authoring.LeafletStore;
import org.inclusion.authoring.Photo;
import org.inclusion.store.Transaction;

/** Keeps leaflets by structure and id; the latest saved first. */
final class MemoryLeafletStore implements LeafletStore {

    /** The key of the editions and photos of one leaflet. */
    private record Whole(String structure, String id) {}

    private final Table<String, String, Leaflet> leaflets =
            new Table<>(comparing(Leaflet::savedAt).reversed().thenComparing(Leaflet::id));

    private final Table<Whole, Integer, Edition> editions =
            new Table<>(Comparator.comparingInt(Edition::number).reversed());

    private final Table<Whole, String, Photo> photos = new Table<>(comparing(Photo::name));

    @Override
    public boolean add(Transaction tx, Leaflet leaflet) {
        if (find(tx, leaflet.structure(), leaflet.id()).isPresent()) {
            return false;
        }
        leaflets.put(tx, leaflet.structure(), leaflet.id(), leaflet);
        return true;
    }

    @Override
    public boolean replace(Transaction tx, Leaflet leaflet, int revision) {
        Optional<Leaflet> known = find(tx, leaflet.structure(), leaflet.id()).filter(one -> one.revision() == revision);
        known.ifPresent(one -> leaflets.put(tx, leaflet.structure(), leaflet.id(), asAdded(one, leaflet)));
        return known.isPresent();
    }

    private static Leaflet asAdded(Leaflet known, Leaflet leaflet) {
        return new Leaflet(
                leaflet.structure(),
                leaflet.id(),
                known.address(),
                known.origin(),
                leaflet.text(),
                leaflet.revision(),
                leaflet.savedBy(),
                leaflet.savedAt(),
                leaflet.readBy(),
                leaflet.last());
    }

    @Override
    public Optional<Leaflet> find(Transaction tx, String structure, String id) {
        return leaflets.find(tx, structure, id);
    }

    @Override
    public Optional<Leaflet> at(Transaction tx, String address) {
        return leaflets.ofAnyone(tx, leaflet -> leaflet.address().equals(address), 1).stream()
                .findFirst();
    }

    @Override
    public List<Leaflet> of(Transaction tx, String structure, int atMost) {
        return leaflets.of(tx, structure).stream().limit(atMost).toList();
    }

    @Override
    public boolean publish(Transaction tx, Edition edition) {
        Whole whole = new Whole(edition.structure(), edition.leaflet());
        if (editions.find(tx, whole, edition.number()).isPresent()) {
            return false;
        }
        editions.put(tx, whole, edition.number(), edition);
        return true;
    }

    @Override
    public List<Edition> editions(Transaction tx, String structure, String id) {
        return editions.of(tx, new Whole(structure, id));
    }

    @Override
    public void keep(Transaction tx, String structure, String id, Photo photo) {
        if (photo(tx, structure, id, photo.name()).isEmpty()) {
            photos.put(tx, new Whole(structure, id), photo.name(), photo);
        }
    }

    @Override
    public Optional<Photo> photo(Transaction tx, String structure, String id, String name) {
        return photos.find(tx, new Whole(structure, id), name);
    }

    @Override
    public List<String> photos(Transaction tx, String structure, String id) {
        return photos.of(tx, new Whole(structure, id)).stream().map(Photo::name).toList();
    }

    @Override
    public void drop(Transaction tx, String structure, String id, Collection<String> names) {
        names.forEach(name -> photos.remove(tx, new Whole(structure, id), name));
    }

    @Override
    public void destroy(Transaction tx, String structure, String id) {
        leaflets.remove(tx, structure, id);
        editions.forget(tx, new Whole(structure, id), Integer.MAX_VALUE);
        photos.forget(tx, new Whole(structure, id), Integer.MAX_VALUE);
    }

    @Override
    public int rename(Transaction tx, String helper, String alias, int atMost) {
        Predicate<Leaflet> writes = leaflet -> leaflet.savedBy().equals(helper) || helper.equals(leaflet.readBy());
        Predicate<Edition> published =
                edition -> edition.publishedBy().equals(helper) || helper.equals(edition.readBy());
        int changed = leaflets.change(tx, writes, atMost, leaflet -> leaflet.renamed(helper, alias), Leaflet::id);
        return changed
                + editions.change(
                        tx, published, atMost - changed, edition -> edition.renamed(helper, alias), Edition::number);
    }
}
