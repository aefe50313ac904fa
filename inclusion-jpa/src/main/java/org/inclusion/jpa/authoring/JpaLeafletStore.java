package org.inclusion.jpa.authoring;

import static org.inclusion.jpa.sql.Column.flag;
import static org.inclusion.jpa.sql.Column.key;
import static org.inclusion.jpa.sql.Column.number;
import static org.inclusion.jpa.sql.Column.numberKey;
import static org.inclusion.jpa.sql.Column.text;
import static org.inclusion.jpa.sql.Column.time;

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
import org.inclusion.authoring.LeafletStore;
import org.inclusion.authoring.LeafletText;
import org.inclusion.authoring.Photo;
import org.inclusion.evidence.ItemRef;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Micros;
import org.inclusion.jpa.sql.Row;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.store.Transaction;

/** Keeps leaflets, editions and photos in a table each. A photo is Base64, which every database and driver carries unchanged. */
public final class JpaLeafletStore implements LeafletStore {

    private static final Table LEAFLET = Table.of(
            "inclusion_leaflet",
            key("structure_id"),
            key("leaflet_id"),
            text("address"),
            text("origin_pack"),
            text("origin_version"),
            text("origin_step"),
            text("body"),
            number("revision"),
            text("saved_by"),
            time("saved_at"),
            text("read_by"),
            number("edition"),
            number("edition_revision"),
            text("check_on"),
            flag("is_open"));

    private static final Table EDITION = Table.of(
            "inclusion_leaflet_edition",
            key("structure_id"),
            key("leaflet_id"),
            numberKey("edition"),
            text("body"),
            text("published_by"),
            time("published_at"),
            text("read_by"),
            text("check_on"));

    private static final Table PHOTO = Table.of(
            "inclusion_leaflet_photo", key("structure_id"), key("leaflet_id"), key("photo_id"), text("content"));

    private static final String OF_ONE = " where structure_id = ?1 and leaflet_id = ?2";

    private record Renamed(Table table, String column) {}

    /** Every column with the id of a helper. */
    private static final List<Renamed> RENAMED = List.of(
            new Renamed(LEAFLET, "saved_by"),
            new Renamed(LEAFLET, "read_by"),
            new Renamed(EDITION, "published_by"),
            new Renamed(EDITION, "read_by"));

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

    /** A parameter that is null has no type with every provider: what may be null is written by a statement of its own. */
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
        int changed = 0;
        for (Renamed column : RENAMED) {
            if (changed < atMost) {
                changed += rename(tx, column, helper, alias, atMost - changed);
            }
        }
        return changed;
    }

    private int rename(Transaction tx, Renamed where, String helper, String alias, int atMost) {
        String statement = dialect.some(
                "update " + where.table.name() + " set " + where.column + " = ?1",
                where.table,
                where.column + " = ?2",
                atMost);
        return Sql.updated(JpaTransaction.entityManager(tx), where.table, statement, alias, helper);
    }
}
