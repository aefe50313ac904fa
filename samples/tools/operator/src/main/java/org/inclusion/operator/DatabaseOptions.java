package org.inclusion.operator;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.inclusion.operator.Operator.Surroundings;
import org.inclusion.store.StoreUnavailableException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which database, and as whom. No password stands on a command line, where every user of the machine could read it. */
final class DatabaseOptions {

    private static final String PASSWORD = "INCLUSION_PASSWORD";

    /** H2's number for a database that is not there. */
    private static final int NO_DATABASE = 90_146;

    private final Surroundings surroundings;

    @Option(
            names = "--url",
            required = true,
            paramLabel = "URL",
            description = "The JDBC URL: jdbc:postgresql://…, jdbc:mariadb://… or jdbc:h2:…, without a password.")
    private String url = "";

    @Option(names = "--user", paramLabel = "NAME", description = "The user of the database.")
    private @Nullable String user;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "Whose first line is the password. Else it is that of the environment, $INCLUSION_PASSWORD.")
    private @Nullable GivenFile passwordFile;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Says this.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    DatabaseOptions(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    Stop stop() {
        return surroundings.stop();
    }

    /** A database that must be there. */
    EntityManagerFactory open() {
        return open(false);
    }

    /** A database; an H2 in a file is made where there is none. */
    EntityManagerFactory openOrMake() {
        return open(true);
    }

    private EntityManagerFactory open(boolean make) {
        if (url.toLowerCase(Locale.ROOT).contains("password=") || url.matches("jdbc:\\w+://[^/?]*:[^/?@]*@.*")) {
            throw new WrongUseException("the URL holds a password, which every user of this machine can read: use "
                    + PASSWORD + " or --password-file");
        }
        String complete = complete(make);
        String password = password();
        tryOut(complete, password);
        Map<String, Object> properties = new HashMap<>();
        properties.put("jakarta.persistence.jdbc.url", complete);
        if (user != null) {
            properties.put("jakarta.persistence.jdbc.user", user);
        }
        if (password != null) {
            properties.put("jakarta.persistence.jdbc.password", password);
        }
        return Persistence.createEntityManagerFactory("operator", properties);
    }

    /**
     * Adds what H2 does not do by itself: it acknowledges before it writes, it loses acknowledged commits when it is
     * killed after it wrote over unused space, and it makes an empty database for a name mistyped. In memory H2 has no
     * space to reuse, and fails when it is asked not to.
     */
    private String complete(boolean make) {
        if (!url.startsWith("jdbc:h2:")) {
            return url;
        }
        String upper = url.toUpperCase(Locale.ROOT);
        return url
                + (upper.contains(";WRITE_DELAY=") ? "" : ";WRITE_DELAY=0")
                + (upper.contains(";REUSE_SPACE=") || upper.startsWith("JDBC:H2:MEM:") ? "" : ";REUSE_SPACE=FALSE")
                + (make || upper.contains(";IFEXISTS=") ? "" : ";IFEXISTS=TRUE");
    }

    private @Nullable String password() {
        return secret(passwordFile, PASSWORD, "password");
    }

    /** The first line of a file, or a variable of the environment where no file is named. */
    @Nullable
    String secret(@Nullable GivenFile file, String variable, String what) {
        if (file == null) {
            return surroundings.variable(variable);
        }
        return file.text()
                .lines()
                .findFirst()
                .orElseThrow(() -> new WrongUseException(file + " is empty: its first line is to be the " + what));
    }

    /** The driver's own words, before a provider wraps them. */
    private void tryOut(String complete, @Nullable String password) {
        try (Connection connection = DriverManager.getConnection(complete, user, password)) {
            if (!connection.isValid(10)) {
                throw new StoreUnavailableException("the database does not answer", new SQLException(complete));
            }
        } catch (SQLException e) {
            String state = Objects.requireNonNullElse(e.getSQLState(), "");
            boolean noDriver = DriverManager.drivers().noneMatch(driver -> {
                try {
                    return driver.acceptsURL(complete);
                } catch (SQLException ignored) {
                    return false;
                }
            });
            if (noDriver || state.startsWith("28") || state.startsWith("3D") || e.getErrorCode() == NO_DATABASE) {
                throw new WrongUseException(
                        noDriver
                                ? "no driver in this jar knows this URL: " + url
                                : "the database refuses: " + e.getMessage());
            }
            throw new StoreUnavailableException("the database cannot be reached", e);
        }
    }
}
