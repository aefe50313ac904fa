package org.inclusion.memory;

import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.inclusion.authoring.Draft;
import org.inclusion.authoring.DraftStore;
import org.inclusion.authoring.Edition;
import org.inclusion.authoring.Photo;
import org.inclusion.store.Transaction;

/** Keeps drafts by structure and id; the latest saved first. */
final class MemoryDraftStore implements DraftStore {

    /** Whose editions and photos: those of one draft. */
    private record Whole(String structure, String id) {}

    private final Table<String, String, Draft> drafts =
            new Table<>(comparing(Draft::savedAt).reversed().thenComparing(Draft::id));

    private final Table<Whole, Integer, Edition> editions =
            new Table<>(Comparator.comparingInt(Edition::number).reversed());

    private final Table<Whole, String, Photo> photos = new Table<>(comparing(Photo::name));

    @Override
    public boolean add(Transaction tx, Draft draft) {
        if (find(tx, draft.structure(), draft.id()).isPresent()) {
            return false;
        }
        drafts.put(tx, draft.structure(), draft.id(), draft);
        return true;
    }

    @Override
    public boolean replace(Transaction tx, Draft draft, int revision) {
        Optional<Draft> known = find(tx, draft.structure(), draft.id()).filter(one -> one.revision() == revision);
        known.ifPresent(one -> drafts.put(tx, draft.structure(), draft.id(), asAdded(one, draft)));
        return known.isPresent();
    }

    private static Draft asAdded(Draft known, Draft draft) {
        return new Draft(
                draft.structure(),
                draft.id(),
                known.address(),
                known.origin(),
                draft.text(),
                draft.revision(),
                draft.savedBy(),
                draft.savedAt(),
                draft.readBy(),
                draft.publication());
    }

    @Override
    public Optional<Draft> find(Transaction tx, String structure, String id) {
        return drafts.find(tx, structure, id);
    }

    @Override
    public Optional<Draft> at(Transaction tx, String address) {
        return drafts.ofAnyone(tx, draft -> draft.address().equals(address), 1).stream()
                .findFirst();
    }

    @Override
    public List<Draft> of(Transaction tx, String structure, int atMost) {
        return drafts.of(tx, structure).stream().limit(atMost).toList();
    }

    @Override
    public boolean publish(Transaction tx, Edition edition) {
        Whole whole = new Whole(edition.structure(), edition.draft());
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
        drafts.remove(tx, structure, id);
        editions.forget(tx, new Whole(structure, id), Integer.MAX_VALUE);
        photos.forget(tx, new Whole(structure, id), Integer.MAX_VALUE);
    }

    @Override
    public int rename(Transaction tx, String helper, String alias, int atMost) {
        Predicate<Draft> writes = draft -> draft.savedBy().equals(helper) || helper.equals(draft.readBy());
        Predicate<Edition> published =
                edition -> edition.publishedBy().equals(helper) || helper.equals(edition.readBy());
        int changed = drafts.change(tx, writes, atMost, draft -> draft.renamed(helper, alias), Draft::id);
        return changed
                + editions.change(
                        tx, published, atMost - changed, edition -> edition.renamed(helper, alias), Edition::number);
    }
}
