package org.inclusion.samples.intranet;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The demo's database file, before anybody works with it. */
final class DatabaseFile {

    /** H2's own number, of its {@code ErrorCode}. */
    private static final int DATABASE_ALREADY_OPEN = 90_020;

    private DatabaseFile() {}

    /**
     * Writes an H2 file anew without what is no longer used; does nothing on another database. H2 puts the new file in
     * the place of the old one when the new one is complete: killed meanwhile, the old one stays.
     */
    static void compact(Settings settings) {
        if (!settings.jdbcUrl().startsWith("jdbc:h2:file:")) {
            return;
        }
        try (Connection connection =
                        DriverManager.getConnection(settings.jdbcUrl(), settings.jdbcUser(), settings.jdbcPassword());
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN COMPACT");
        } catch (SQLException e) {
            throw new CannotStartException(
                    e.getErrorCode() == DATABASE_ALREADY_OPEN
                            ? "la base de données est déjà ouverte par un autre programme : fermez-le, ou choisissez un"
                                    + " autre dossier avec -Dintranet.data=…"
                            : "la base de données ne s’ouvre pas : "
                                    + String.valueOf(e.getMessage())
                                            .lines()
                                            .findFirst()
                                            .orElse(""),
                    e);
        }
    }
}
