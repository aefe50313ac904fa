package org.inclusion.jpa.sql;

import jakarta.persistence.EntityManager;

/** Forgets rows of a learner, and puts an alias in the place of the id of somebody who is erased. */
public final class Erasing {

    private Erasing() {}

    /**
     * Deletes rows of a learner, at most so many.
     *
     * @param table a table with the column {@code learner_id}
     * @return how many were deleted
     */
    public static int forget(EntityManager entityManager, Dialect dialect, Table table, String learner, int atMost) {
        return Sql.updated(
                entityManager,
                table,
                dialect.some("delete from " + table.name(), table, "learner_id = ?1", atMost),
                learner);
    }

    /**
     * Puts an alias in the place of an actor's id in rows about others, at most so many.
     *
     * @param table a table with the column {@code learner_id}
     * @param column the column with ids of actors
     * @return how many were changed
     */
    public static int rename(
            EntityManager entityManager,
            Dialect dialect,
            Table table,
            String column,
            String actor,
            String alias,
            int atMost) {
        return Sql.updated(
                entityManager,
                table,
                dialect.some(
                        "update " + table.name() + " set " + column + " = ?1",
                        table,
                        column + " = ?2 and learner_id <> ?2",
                        atMost),
                alias,
                actor);
    }
}
