package org.inclusion.jpa.sql;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Collectors;
import org.inclusion.row.ErasureOrder;
import org.inclusion.row.Rows;

/** Forgets rows of a learner, and puts an alias in the place of the id of somebody who is erased. */
public final class Erasing {

    private Erasing() {}

    /**
     * Deletes rows of a learner, at most so many, in the order of erasure.
     *
     * @param all rows of one room; those that an erasure leaves are ignored
     * @return how many were deleted
     */
    public static int forget(
            EntityManager entityManager, Dialect dialect, List<? extends Rows<?>> all, String learner, int atMost) {
        int forgotten = 0;
        for (Rows<?> rows : ErasureOrder.of(all)) {
            if (forgotten < atMost) {
                forgotten += forget(entityManager, dialect, Table.of(rows), learner, atMost - forgotten);
            }
        }
        return forgotten;
    }

    /**
     * Puts an alias in the place of a person's id in rows about others, at most so many, wherever the person acted or
     * was a companion.
     *
     * @param all rows of one room
     * @return how many were changed
     */
    public static int rename(
            EntityManager entityManager,
            Dialect dialect,
            List<? extends Rows<?>> all,
            String person,
            String alias,
            int atMost) {
        int changed = 0;
        for (Rows<?> rows : all) {
            for (org.inclusion.row.Column<?> column : rows.renamed()) {
                if (changed < atMost) {
                    changed += rename(entityManager, dialect, rows, column.name(), person, alias, atMost - changed);
                }
            }
        }
        return changed;
    }

    private static int rename(
            EntityManager entityManager,
            Dialect dialect,
            Rows<?> rows,
            String column,
            String person,
            String alias,
            int atMost) {
        Table table = Table.of(rows);
        if (rows.isKey(column)) {
            return renameInKey(entityManager, dialect, table, column, person, alias, atMost);
        }
        String others = rows.isAboutLearners() ? " and learner_id <> ?2" : "";
        return Sql.updated(
                entityManager,
                table,
                dialect.some(
                        "update " + table.name() + " set " + column + " = ?1",
                        table,
                        column + " = ?2" + others,
                        atMost),
                alias,
                person);
    }

    /**
     * Puts an alias in the place of an actor's id in rows about others, at most so many, where the id is a part of the
     * key. Of two rows that come to have one key, the one with the alias stays. A row that somebody inserts meanwhile
     * stays as it is.
     *
     * @param table a table with the column {@code learner_id}
     * @param column the column with ids of actors
     * @return how many were changed
     */
    private static int renameInKey(
            EntityManager entityManager,
            Dialect dialect,
            Table table,
            String column,
            String actor,
            String alias,
            int atMost) {
        String sameKey = table.key().stream()
                .map(Column::name)
                .filter(name -> !name.equals(column))
                .map(name -> " and twin." + name + " = " + table.name() + "." + name)
                .collect(Collectors.joining());
        String twin = "exists (select 1 from " + table.name() + " twin where twin." + column + " = ?1" + sameKey + ")";
        Sql.update(
                entityManager,
                table,
                "delete from " + table.name() + " where " + twin + " and " + column + " = ?2",
                alias,
                actor);
        return Sql.updated(
                entityManager,
                table,
                dialect.some(
                        "update " + table.name() + " set " + column + " = ?1",
                        table,
                        column + " = ?2 and learner_id <> ?2 and not " + twin,
                        atMost),
                alias,
                actor);
    }

    /**
     * Deletes rows of a learner, at most so many.
     *
     * @param table a table with the column {@code learner_id}
     * @return how many were deleted
     */
    private static int forget(EntityManager entityManager, Dialect dialect, Table table, String learner, int atMost) {
        return Sql.updated(
                entityManager,
                table,
                dialect.some("delete from " + table.name(), table, "learner_id = ?1", atMost),
                learner);
    }
}
