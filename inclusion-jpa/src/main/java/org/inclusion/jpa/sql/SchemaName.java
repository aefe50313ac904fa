package org.inclusion.jpa.sql;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The schema of the database that holds the library's tables, where it is not the schema of the host's connection.
 * Statements name the tables alone. The entity manager of {@link #on} puts the schema in front of each of them, so that
 * nothing of the connection changes, which is the host's. Immutable.
 */
public final class SchemaName {

    /** A name that the three databases take without quotation marks, in whatever letters they keep it. */
    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

    /**
     * A table of the library in a statement, or a column that is named with its table. The name of an index stands
     * after the word {@code index}, and is never qualified on PostgreSQL and MariaDB; nor is that of a constraint. A
     * name after a quotation mark is data.
     */
    private static final Pattern TABLE = Pattern.compile(
            "(?<!index )(?<!index if not exists )(?<!constraint )(?<![\\w.'\"`])([\"`]?)(?=inclusion_\\w)");

    private static final Pattern INDEX = Pattern.compile("(index (?:if not exists )?)(?=inclusion_\\w)");

    private final String name;

    private SchemaName(String name) {
        this.name = name;
    }

    /**
     * A schema by its name.
     *
     * @param name 1 to 63 small letters, digits and underscores, which do not begin with a digit
     * @throws IllegalArgumentException if the name is another
     */
    public static SchemaName of(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "the name of a schema has 1 to 63 small letters, digits and underscores, and"
                            + " begins with no digit: not " + name);
        }
        return new SchemaName(name);
    }

    /** The schema that an entity manager puts in front of tables; empty if it leaves them where the connection is. */
    static Optional<SchemaName> of(EntityManager entityManager) {
        return entityManager instanceof Placed placed ? Optional.of(placed.schemaName()) : Optional.empty();
    }

    /**
     * The schema in which the tables of an entity manager stand, as an expression of SQL.
     *
     * @param ofConnection the function that tells the connection's own schema
     */
    static String orOfConnection(EntityManager entityManager, String ofConnection) {
        return of(entityManager).map(schema -> "'" + schema.name + "'").orElse(ofConnection);
    }

    /** The name of a table as an entity manager finds it. */
    static String qualified(EntityManager entityManager, Table table) {
        return of(entityManager).map(schema -> schema.name + ".").orElse("") + table.name();
    }

    /**
     * Makes sure that the schema of an entity manager exists, if it has one.
     *
     * @throws IllegalStateException if not; the message names it
     */
    public static void requireExists(EntityManager entityManager) {
        Table schemata = Table.of("information_schema.schemata", Column.text("schema_name"));
        of(entityManager).ifPresent(schema -> {
            String sql = "select count(*) from information_schema.schemata where lower(schema_name) = ?1";
            if (Sql.number(entityManager, schemata, sql, schema.name) == 0) {
                throw new IllegalStateException(
                        "the database has no schema named " + schema.name
                                + ", or this user may not use it: create it first, and let the user create tables in it; nothing was changed");
            }
        });
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }

    /**
     * An entity manager whose native statements find the library's tables in this schema. Everything else is
     * the original's.
     *
     * @param entityManager the host's, or one of the library's own
     */
    public EntityManager on(EntityManager entityManager) {
        return (EntityManager) Proxy.newProxyInstance(
                SchemaName.class.getClassLoader(),
                new Class<?>[] {EntityManager.class, Placed.class},
                (proxy, method, arguments) -> answer(entityManager, method, arguments));
    }

    private @Nullable Object answer(EntityManager original, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (method.getDeclaringClass() == Placed.class) {
            return this;
        }
        if (method.getName().equals("createNativeQuery")
                && arguments != null
                && arguments.length == 1
                && arguments[0] instanceof String statement) {
            return original.createNativeQuery(inThisSchema(statement));
        }
        try {
            return method.invoke(original, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    String inThisSchema(String statement) {
        return TABLE.matcher(statement).replaceAll(name + ".$1");
    }

    /** A statement in which the names of indexes are qualified too. */
    String withItsIndexes(String statement) {
        return INDEX.matcher(statement).replaceAll("$1" + name + ".");
    }

    /** The further interface of an entity manager of {@link #on}. */
    interface Placed {

        SchemaName schemaName();
    }
}
