package org.inclusion.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.function.Predicate;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * The settings that an operator meets first, by their names in Spring Boot: which are required, their rules, their
 * meaning, and the variables that stood for them before the server was built on Spring Boot. Their defaults stand in
 * {@code application.properties}.
 */
enum Setting {
    PUBLIC_URL(
            "beside.public-url",
            "PUBLIC_URL",
            Rules::isPublicUrl,
            "must be https://, a host, and a path without a slash at its end; plain http on this machine only",
            "the address at which browsers find the server, behind the host's proxy: https://portail.example.org/inclusion"),
    DATABASE(
            "spring.datasource.url",
            "JDBC_URL",
            Rules::isDatabase,
            "must be jdbc:postgresql://, one host or several, and /database",
            "the PostgreSQL, with several hosts if need be: jdbc:postgresql://db1,db2/inclusion?targetServerType=primary"),
    DATABASE_USER(
            "spring.datasource.username", "JDBC_USER", value -> true, "", "the database's user, unless the URL has it"),
    DATABASE_PASSWORD(
            "spring.datasource.password",
            "JDBC_PASSWORD",
            value -> true,
            "",
            "that user's password, unless the URL has it"),
    KEYS(
            "beside.keys",
            "JWKS",
            Rules::areKeys,
            "must be https://… or file:///…; over plain http anybody on the way could change the keys",
            "the host's public keys, a JWK set: https://… or file:///…; plain http on this machine only"),
    ISSUER("beside.issuer", "ISSUER", value -> true, "", "the signer of the tokens, as in their iss"),
    AUDIENCE(
            "beside.audience",
            "AUDIENCE",
            value -> !value.isEmpty(),
            "must not be empty",
            "the receiver of the tokens, as in their aud"),
    TOKEN_LIFE(
            "beside.token-life",
            "TOKEN_SECONDS",
            Rules.time("1s", "5m"),
            "must be a time from 1s to 5m",
            "the longest life of a token, 1s to 5m"),
    CLOCK_SKEW(
            "beside.clock-skew",
            "SKEW_SECONDS",
            Rules.time("0s", "1m"),
            "must be a time from 0s to 1m",
            "how much the host's clock may differ from the server's, 0s to 1m"),
    SESSION_LIFE(
            "beside.session-life",
            "SESSION_MINUTES",
            Rules.time("1m", "2h"),
            "must be a time from 1m to 2h",
            "after this time the server asks the host again who is signed in, 1m to 2h"),
    ADDRESS(
            "server.address",
            "LISTEN",
            Rules::isAddress,
            "must be an address such as 127.0.0.1",
            "the address at which the server listens for the proxy"),
    PORT(
            "server.port",
            "LISTEN",
            Rules.number(0, 65_535),
            "must be a number from 0 to 65535",
            "the port at which the server listens for the proxy; 0 takes a free port"),
    MANAGEMENT_ADDRESS(
            "management.server.address",
            "MANAGEMENT_LISTEN",
            Rules::isAddress,
            "must be an address such as 127.0.0.1",
            "the address of health, readiness and metrics, not for the world"),
    MANAGEMENT_PORT(
            "management.server.port",
            "MANAGEMENT_LISTEN",
            Rules.number(0, 65_535),
            "must be a number from 0 to 65535",
            "the port of health, readiness and metrics"),
    TABLES(
            "inclusion.schema",
            "CREATE_TABLES",
            value -> value.matches("verify|create|upgrade"),
            "must be create, verify or upgrade",
            "`create` makes missing tables, `upgrade` also brings older tables to this release, `verify` does neither"),
    CONNECTIONS(
            "spring.datasource.hikari.maximum-pool-size",
            "POOL_SIZE",
            Rules.number(2, 64),
            "must be a number from 2 to 64",
            "connections of the library to the database, 2 to 64; sessions take half as many more"),
    STOP(
            "spring.lifecycle.timeout-per-shutdown-phase",
            "STOP_SECONDS",
            Rules.time("0s", "5m"),
            "must be a time from 0s to 5m",
            "how long requests under way may take to end at a stop, 0s to 5m"),
    ZONE(
            "inclusion.zone",
            "ZONE",
            Rules::isZone,
            "must be a zone such as Europe/Paris",
            "the zone in which a day begins and ends"),
    INSTALLATION_KEY(
            "inclusion.installation-key",
            "INSTALLATION_KEY",
            value -> value.matches("(([0-9a-fA-F]{2}){32,})?"),
            "must be 64 hexadecimal digits or more, two for each byte",
            "the secret that an erasure needs, 64 hexadecimal digits or more, kept outside the database; without it nobody is erased"),
    LTI(
            "beside.lti",
            "",
            value -> value.matches("true|false"),
            "must be true or false",
            "whether people of training platforms come in by LTI, at …/lti/; needs `inclusion.installation-key`");

    final String property;

    @SuppressWarnings("ImmutableEnumChecker") // Functions without state.
    final Predicate<String> rule;

    final String otherwise;
    final String meaning;
    private final String before;

    Setting(String property, String before, Predicate<String> rule, String otherwise, String meaning) {
        this.property = property;
        this.before = before.isEmpty() ? "" : "INCLUSION_" + before;
        this.rule = rule;
        this.otherwise = otherwise;
        this.meaning = meaning;
    }

    /** The variable of the environment that Spring Boot reads. */
    String variable() {
        return property.replace('.', '_').replace("-", "").toUpperCase(Locale.ROOT);
    }

    /** The variable that was read before; empty for a setting that is newer. */
    String before() {
        return before;
    }

    /** The default; empty if there is none. */
    String fallback() {
        try {
            return PropertiesLoaderUtils.loadAllProperties("application.properties")
                    .getProperty(property, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isRequired() {
        return this == PUBLIC_URL || this == DATABASE || this == KEYS || this == ISSUER;
    }

    /**
     * Whether Spring Boot reads the variable of before as well: it reads a name with and without a line for
     * each hyphen.
     */
    boolean keptItsVariable() {
        return before.equals(property.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT));
    }
}
