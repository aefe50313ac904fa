package org.inclusion.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.inclusion.jpa.InclusionSchema;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The tables in the server's database, the library's and the server's own three: makes them at the start, or makes sure
 * of them.
 */
final class Tables {

    /** PostgreSQL itself does not keep two apart that make the same table. Held until what is run with it has ended. */
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtext('beside_session'));\n";

    private static final String THE_THREE = "select secret_hash, let_in from beside_session where false;"
            + " select id from beside_person where false; select learner from beside_helped where false";

    private final InclusionSchema schema;
    private final JdbcTemplate jdbc;

    Tables(InclusionSchema schema, DataSource database) {
        this.schema = schema;
        this.jdbc = new JdbcTemplate(database);
    }

    /**
     * Does what a setting says about the tables.
     *
     * @param work {@code create}, {@code upgrade} or {@code verify}
     * @throws NoStartException if tables are missing that are not to be made, or are not those of this release
     */
    void prepare(String work) {
        switch (work) {
            case "create" -> make(schema::create);
            case "upgrade" -> make(schema::upgrade);
            default -> {
                verify(schema::verify, "inclusion_schema");
                verify(() -> run(THE_THREE), "beside_session", "beside_person", "beside_helped");
            }
        }
    }

    private void make(Runnable ofTheLibrary) {
        try {
            ofTheLibrary.run();
            run(ONE_AT_A_TIME + script());
        } catch (IllegalStateException e) {
            throw NoStartException.because(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Where tables are missing it is said that this server could make them. Those that are there it does not change.
     */
    private void verify(Runnable check, String... tables) {
        try {
            check.run();
        } catch (IllegalStateException e) {
            throw NoStartException.because(
                    Stream.of(tables).allMatch(this::isThere)
                            ? String.valueOf(e.getMessage())
                            : e.getMessage() + ". Here: " + Setting.TABLES.property
                                    + "=create makes them; org/inclusion/server/tables.sql in this jar has those of the sessions");
        }
    }

    private boolean isThere(String table) {
        return Boolean.TRUE.equals(jdbc.queryForObject("select to_regclass(?) is not null", Boolean.class, table));
    }

    private void run(String statements) {
        try {
            jdbc.execute(statements);
        } catch (DataAccessException e) {
            throw new IllegalStateException(
                    "the tables of the sessions: " + e.getMostSpecificCause().getMessage(), e);
        }
    }

    private static String script() {
        try (InputStream in = Tables.class.getResourceAsStream("tables.sql")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
