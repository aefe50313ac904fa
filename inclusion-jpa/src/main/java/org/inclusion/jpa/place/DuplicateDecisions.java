package org.inclusion.jpa.place;

import static org.inclusion.jpa.sql.Column.key;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.inclusion.jpa.sql.Chunk;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Row;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Table;
import org.inclusion.place.DuplicateDecision;
import org.inclusion.place.HelpPlaceRows;

/** Keeps what a person decided about two places that may be one, a row for each pair. */
final class DuplicateDecisions {

    private static final Table DECISION = Table.of(HelpPlaceRows.DECISION);

    /** One column, for a list of parameters. */
    private static final Table ID = Table.of(DECISION.name(), key("one_id"));

    private final Dialect dialect;

    DuplicateDecisions(Dialect dialect) {
        this.dialect = dialect;
    }

    void put(EntityManager entityManager, DuplicateDecision decision) {
        Row row = Row.of(decision.one(), decision.other(), decision.leftOut(), decision.decidedOn());
        dialect.upsert(entityManager, DECISION, List.of(row));
    }

    /** Each column is asked for by itself: no database uses two indexes for one "or" on every plan. */
    List<DuplicateDecision> about(EntityManager entityManager, Collection<String> ids) {
        Set<DuplicateDecision> found = new LinkedHashSet<>();
        for (Chunk chunk : Chunk.of(ids.stream().map(Row::of).toList())) {
            String values =
                    chunk.values(ID.columns(), (column, parameter) -> parameter).replaceAll("[()]", "");
            for (String column : List.of("one_id", "other_id")) {
                String sql = DECISION.select() + " where " + column + " in (" + values + ")";
                Sql.rows(entityManager, DECISION, sql, chunk.parameters())
                        .forEach(row ->
                                found.add(new DuplicateDecision(row.text(), row.text(), row.textOrNull(), row.day())));
            }
        }
        return List.copyOf(found);
    }
}
