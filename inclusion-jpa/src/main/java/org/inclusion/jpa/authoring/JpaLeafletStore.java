package org.inclusion.jpa.authoring;

import static org.inclusion.jpa.sql.Column.text;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.inclusion.authoring.Edition;
import org.inclusion.authoring.LastEdition;
import org.inclusion.authoring.Leaflet;
import org.inclusion.authoring.LeafletRows;
import org.inclusion.authoring.LeafletStore;
import org.inclusion.authoring.LeafletText;
import org.inclusion.authoring.Photo;
import org.inclusion.evidence.ItemRef;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Erasing;
import org.inclusion.jpa.sql.Micros;
import org.inclusion.jpa.sql.Row;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.store.Transaction;

/**
 * Keeps leaflets, editions and photos in a table each. A photo is Base64, which every database and driver
 * carries unchanged.
 */
public final class JpaLeafletStore implements LeafletStore {

    private static final Table LEAFLET = Table.of(LeafletRows.LEAFLET);

    private static final Table EDITION = Table.of(LeafletRows.EDITION);

    private static final Table PHOTO = Table.of(LeafletRows.PHOTO);

    private static final String OF_ONE = " where structure_id = ?1 and leaflet_id = ?2";

    private final Dialect dialect;

    public JpaLeafletStore(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public boolean add(Transaction tx, Leaflet leaflet) {
        ItemRef origin = leaflet.origin();
        LastEdition last = leaflet.last();
        Row row = Row.of(
                leaflet.structure(),
                leaflet.id(),
                leaflet.address(),
                origin == null ? null : origin.pack(),
                origin == null ? null : origin.version(),
                origin == null ? null : origin.item(),
                leaflet.text().toJson(),
                leaflet.revision(),
                leaflet.savedBy(),
                leaflet.savedAt(),
                leaflet.readBy(),
                last == null ? null : last.edition(),
                last == null ? null : last.revision(),
                last == null ? null : last.checkOn(),
                leaflet.isOpen());
        return !dialect.insertNew(JpaTransaction.entityManager(tx), LEAFLET, List.of(row))
                .isEmpty();
    }

    /**
     * A parameter that is null has no type with every provider: what may be null is written by a statement of its own.
     */
    @Override
    public boolean replace(Transaction tx, Leaflet leaflet, int revision) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        boolean isReplaced = Sql.updated(
                        entityManager,
                        LEAFLET,
                        "update inclusion_leaflet set body = ?3, revision = ?4, saved_by = ?5, saved_at = ?6, read_by = null"
                                + OF_ONE + " and revision = ?7",
                        leaflet.structure(),
                        leaflet.id(),
                        leaflet.text().toJson(),
                        (long) leaflet.revision(),
                        leaflet.savedBy(),
                        Micros.of(leaflet.savedAt()),
                        (long) revision)
                == 1;
        String reader = leaflet.readBy();
        if (isReplaced && reader != null) {
            update(entityManager, "read_by = ?3", leaflet.structure(), leaflet.id(), reader);
        }
        LastEdition last = leaflet.last();
        if (isReplaced && last != null) {
            update(
                    entityManager,
                    "edition = ?3, edition_revision = ?4, check_on = ?5, is_open = ?6",
                    leaflet.structure(),
                    leaflet.id(),
                    (long) last.edition(),
                    (long) last.revision(),
                    last.checkOn().toString(),
                    last.isOpen());
        }
        return isReplaced;
    }

    private static void update(EntityManager entityManager, String change, Object... parameters) {
        Sql.update(entityManager, LEAFLET, "update inclusion_leaflet set " + change + OF_ONE, parameters);
    }

    @Override
    public Optional<Leaflet> find(Transaction tx, String structure, String id) {
        return Sql.rows(JpaTransaction.entityManager(tx), LEAFLET, LEAFLET.select() + OF_ONE, structure, id).stream()
                .map(JpaLeafletStore::leaflet)
                .findFirst();
    }

    @Override
    public Optional<Leaflet> at(Transaction tx, String address) {
        return Sql.rows(JpaTransaction.entityManager(tx), LEAFLET, LEAFLET.select() + " where address = ?1", address)
                .stream()
                .map(JpaLeafletStore::leaflet)
                .findFirst();
    }

    @Override
    public List<Leaflet> of(Transaction tx, String structure, int atMost) {
        return Sql.firstRows(
                        JpaTransaction.entityManager(tx),
                        LEAFLET,
                        atMost,
                        LEAFLET.select() + " where structure_id = ?1 order by saved_at desc, leaflet_id",
                        structure)
                .stream()
                .map(JpaLeafletStore::leaflet)
                .toList();
    }

    private static Leaflet leaflet(Row row) {
        String structure = row.text();
        String id = row.text();
        String address = row.text();
        String pack = row.textOrNull();
        String version = row.textOrNull();
        String step = row.textOrNull();
        ItemRef origin =
                pack == null ? null : new ItemRef(pack, Objects.requireNonNull(version), Objects.requireNonNull(step));
        LeafletText text = LeafletText.fromJson(row.text());
        int revision = (int) row.number();
        String savedBy = row.text();
        Instant savedAt = row.time();
        String readBy = row.textOrNull();
        Long edition = row.numberOrNull();
        Long editionRevision = row.numberOrNull();
        String checkOn = row.textOrNull();
        boolean isOpen = row.flag();
        LastEdition last = edition == null
                ? null
                : new LastEdition(
                        edition.intValue(),
                        Objects.requireNonNull(editionRevision).intValue(),
                        LocalDate.parse(Objects.requireNonNull(checkOn)),
                        isOpen);
        return new Leaflet(structure, id, address, origin, text, revision, savedBy, savedAt, readBy, last);
    }

    @Override
    public boolean publish(Transaction tx, Edition edition) {
        Row row = Row.of(
                edition.structure(),
                edition.leaflet(),
                edition.number(),
                edition.text().toJson(),
                edition.publishedBy(),
                edition.publishedAt(),
                edition.readBy(),
                edition.checkOn());
        return !dialect.insertNew(JpaTransaction.entityManager(tx), EDITION, List.of(row))
                .isEmpty();
    }

    @Override
    public List<Edition> editions(Transaction tx, String structure, String id) {
        return Sql.rows(
                        JpaTransaction.entityManager(tx),
                        EDITION,
                        EDITION.select() + OF_ONE + " order by edition desc",
                        structure,
                        id)
                .stream()
                .map(row -> new Edition(
                        row.text(),
                        row.text(),
                        (int) row.number(),
                        LeafletText.fromJson(row.text()),
                        row.text(),
                        row.time(),
                        row.textOrNull(),
                        row.day()))
                .toList();
    }

    @Override
    public void keep(Transaction tx, String structure, String id, Photo photo) {
        Row row = Row.of(structure, id, photo.name(), Base64.getEncoder().encodeToString(photo.bytes()));
        dialect.insertNew(JpaTransaction.entityManager(tx), PHOTO, List.of(row));
    }

    @Override
    public Optional<Photo> photo(Transaction tx, String structure, String id, String name) {
        return Sql.rows(
                        JpaTransaction.entityManager(tx),
                        PHOTO,
                        "select content from inclusion_leaflet_photo" + OF_ONE + " and photo_id = ?3",
                        structure,
                        id,
                        name)
                .stream()
                .map(row -> new Photo(name, Base64.getDecoder().decode(row.text())))
                .findFirst();
    }

    @Override
    public List<String> photos(Transaction tx, String structure, String id) {
        return Sql.rows(
                        JpaTransaction.entityManager(tx),
                        PHOTO,
                        "select photo_id from inclusion_leaflet_photo" + OF_ONE + " order by photo_id",
                        structure,
                        id)
                .stream()
                .map(Row::text)
                .toList();
    }

    @Override
    public void drop(Transaction tx, String structure, String id, Collection<String> names) {
        for (String name : names) {
            Sql.update(
                    JpaTransaction.entityManager(tx),
                    PHOTO,
                    "delete from inclusion_leaflet_photo" + OF_ONE + " and photo_id = ?3",
                    structure,
                    id,
                    name);
        }
    }

    @Override
    public void destroy(Transaction tx, String structure, String id) {
        for (Table table : List.of(PHOTO, EDITION, LEAFLET)) {
            Sql.update(JpaTransaction.entityManager(tx), table, "delete from " + table.name() + OF_ONE, structure, id);
        }
    }

    @Override
    public int rename(Transaction tx, String helper, String alias, int atMost) {
        return Erasing.rename(JpaTransaction.entityManager(tx), dialect, LeafletRows.ALL, helper, alias, atMost);
    }
}
