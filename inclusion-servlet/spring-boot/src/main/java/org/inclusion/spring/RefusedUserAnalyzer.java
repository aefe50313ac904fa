package org.inclusion.spring;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/**
 * Names the settings of a database user whom the database refuses. Hibernate keeps that reason to itself and asks for a
 * dialect, a dozen causes deep: then the database is asked once more. Never has the password.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RefusedUserAnalyzer implements FailureAnalyzer {

    /** The class of SQLSTATE for a user or a password that is wrong. */
    private static final String NOT_AUTHORISED = "28";

    private static final String SOURCE = "spring.datasource.";

    private final Environment environment;

    RefusedUserAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        List<Throwable> causes = Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(100)
                .toList();
        return causes.stream()
                .filter(RefusedUserAnalyzer::isRefusal)
                .findFirst()
                .or(() ->
                        causes.stream().anyMatch(RefusedUserAnalyzer::isWithoutDialect) ? askAgain() : Optional.empty())
                .map(refused -> new FailureAnalysis(
                        "the database refuses its user: " + SOURCE + "username is "
                                + environment.getProperty(SOURCE + "username", "not set") + ", and " + SOURCE
                                + "password "
                                + (environment.containsProperty(SOURCE + "password") ? "is wrong for it" : "is not set")
                                + " (SQLSTATE " + ((SQLException) refused).getSQLState() + ")",
                        "Correct " + SOURCE + "username and " + SOURCE
                                + "password, or what your own DataSource bean is given.",
                        failure))
                .orElse(null);
    }

    private static boolean isRefusal(Throwable cause) {
        return cause instanceof SQLException sql
                && sql.getSQLState() != null
                && sql.getSQLState().startsWith(NOT_AUTHORISED);
    }

    private static boolean isWithoutDialect(Throwable cause) {
        return String.valueOf(cause.getMessage()).startsWith("Unable to determine Dialect");
    }

    private Optional<Throwable> askAgain() {
        String url = environment.getProperty(SOURCE + "url");
        if (url == null) {
            return Optional.empty();
        }
        try {
            DriverManager.getConnection(
                            url,
                            environment.getProperty(SOURCE + "username"),
                            environment.getProperty(SOURCE + "password"))
                    .close();
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.<Throwable>of(e).filter(RefusedUserAnalyzer::isRefusal);
        }
    }
}
