package org.inclusion.jpa.place;

import static org.inclusion.jpa.sql.Column.key;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inclusion.jpa.sql.Chunk;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Row;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.place.Around;
import org.inclusion.place.Coordinates;
import org.inclusion.place.DuplicateDecision;
import org.inclusion.place.HelpPlace;
import org.inclusion.place.HelpPlaceRows;
import org.inclusion.place.HelpPlaceStore;
import org.inclusion.place.PlaceFilter;
import org.inclusion.place.PlaceJson;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Keeps help places in a table: the whole place as JSON, and beside it the columns by which places are found. A search
 * around a point lets the database sort ids alone first; then the store reads the few whole places that are shown.
 */
public final class JpaHelpPlaceStore implements HelpPlaceStore {

    private static final Table PLACE = Table.of(HelpPlaceRows.HELP_PLACE);

    private static final Table ID = Table.of(PLACE.name(), key("help_place_id"));

    /** {@link Around#rank}, on the parameters 5 to 7. */
    private static final String RANK =
            "((latitude - ?5) * 100 * (latitude - ?5) * 100" + " + (longitude - ?6) * ?7 * (longitude - ?6) * ?7)";

    /** From this radius on, in metres, there may be thousands of places. */
    private static final int FAR = 4_000;

    private final Dialect dialect;
    private final DuplicateDecisions decisions;

    public JpaHelpPlaceStore(Dialect dialect) {
        this.dialect = dialect;
        this.decisions = new DuplicateDecisions(dialect);
    }

    @Override
    public void save(Transaction tx, Collection<HelpPlace> places) {
        List<Row> rows = places.stream().map(JpaHelpPlaceStore::row).toList();
        dialect.upsert(JpaTransaction.entityManager(tx), PLACE, rows);
    }

    private static Row row(HelpPlace place) {
        Coordinates point = place.address().point();
        return Row.of(
                place.id(),
                place.address().postcode(),
                point == null ? null : point.latitude(),
                point == null ? null : point.longitude(),
                OfferTags.of(place.offer()),
                PlaceJson.write(place));
    }

    @Override
    public List<HelpPlace> find(Transaction tx, Collection<String> ids) {
        return places(JpaTransaction.entityManager(tx), ids);
    }

    private List<HelpPlace> places(EntityManager entityManager, Collection<String> ids) {
        List<Row> keys = ids.stream().map(Row::of).toList();
        return dialect.byKeys(entityManager, PLACE, keys).stream()
                .map(JpaHelpPlaceStore::place)
                .toList();
    }

    private static HelpPlace place(Row row) {
        return PlaceJson.read((String) Objects.requireNonNull(row.values().get(5), "body"));
    }

    /**
     * A quarter of the radius is tried first: where enough places lie so near, none farther away is nearer, and the
     * database sorts a few places instead of thousands.
     */
    @Override
    public List<HelpPlace> nearest(Transaction tx, Around around, PlaceFilter filter, int atMost) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        List<String> ids = List.of();
        if (around.metres() >= FAR) {
            ids = nearestIds(entityManager, new Around(around.centre(), around.metres() / 4), filter, atMost);
        }
        if (ids.size() < atMost) {
            ids = nearestIds(entityManager, around, filter, atMost);
        }
        Map<String, HelpPlace> found =
                places(entityManager, ids).stream().collect(Collectors.toMap(HelpPlace::id, Function.identity()));
        // What another transaction removed meanwhile is left out.
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private static List<String> nearestIds(EntityManager entityManager, Around around, PlaceFilter filter, int atMost) {
        Coordinates centre = around.centre();
        List<Object> parameters = new ArrayList<>(List.of(
                (long) centre.latitude() - around.north(),
                (long) centre.latitude() + around.north(),
                (long) centre.longitude() - around.east(),
                (long) centre.longitude() + around.east(),
                (long) centre.latitude(),
                (long) centre.longitude(),
                (long) around.hundredths(),
                around.farthestRank()));
        String sql = ID.select() + " where latitude between ?1 and ?2 and longitude between ?3 and ?4 and " + RANK
                + " <= ?8" + OfferTags.condition(filter, parameters) + " order by " + RANK + ", help_place_id";
        return Sql.firstRows(entityManager, PLACE, atMost, sql, parameters.toArray()).stream()
                .map(Row::text)
                .toList();
    }

    @Override
    public List<HelpPlace> inPostcode(Transaction tx, String postcode, PlaceFilter filter, int atMost) {
        List<Object> parameters = new ArrayList<>(List.of(postcode));
        String sql = PLACE.select() + " where postcode = ?1" + OfferTags.condition(filter, parameters)
                + " order by help_place_id";
        return all(tx, atMost, sql, parameters.toArray());
    }

    @Override
    public List<HelpPlace> page(Transaction tx, @Nullable HelpPlace after, int atMost) {
        String order = " order by postcode, help_place_id";
        if (after == null) {
            return all(tx, atMost, PLACE.select() + order);
        }
        String behind = " where postcode >= ?1 and (postcode > ?1 or help_place_id > ?2)";
        return all(tx, atMost, PLACE.select() + behind + order, after.address().postcode(), after.id());
    }

    private static List<HelpPlace> all(Transaction tx, int atMost, String sql, Object... parameters) {
        return Sql.firstRows(JpaTransaction.entityManager(tx), PLACE, atMost, sql, parameters).stream()
                .map(JpaHelpPlaceStore::place)
                .toList();
    }

    @Override
    public void remove(Transaction tx, Collection<String> ids) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        for (Chunk chunk : Chunk.of(ids.stream().map(Row::of).toList())) {
            String values = chunk.values(ID.columns(), (column, parameter) -> parameter);
            Sql.update(
                    entityManager,
                    PLACE,
                    "delete from inclusion_help_place where help_place_id in (" + values.replaceAll("[()]", "") + ")",
                    chunk.parameters());
        }
    }

    @Override
    public void decide(Transaction tx, DuplicateDecision decision) {
        decisions.put(JpaTransaction.entityManager(tx), decision);
    }

    @Override
    public List<DuplicateDecision> decisions(Transaction tx, Collection<String> ids) {
        return decisions.about(JpaTransaction.entityManager(tx), ids);
    }
}
