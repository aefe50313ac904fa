package org.inclusion.server;

import org.jspecify.annotations.Nullable;

/** The variables of the environment that say how the server runs. There is no other configuration. */
enum Variable {
    PUBLIC_URL(
            null,
            "the address at which browsers find the server, behind the host's proxy: https://portail.example.org/inclusion"),
    JDBC_URL(
            null,
            "the PostgreSQL, with several hosts if need be: jdbc:postgresql://db1,db2/inclusion?targetServerType=primary"),
    JDBC_USER("", "the database's user, unless the URL has it"),
    JDBC_PASSWORD("", "that user's password, unless the URL has it"),
    JWKS(null, "the host's public keys, a JWK set: https://… or file:///…; plain http on this machine only"),
    ISSUER(null, "the signer of the tokens, as in their iss"),
    AUDIENCE("inclusion", "the receiver of the tokens, as in their aud"),
    TOKEN_SECONDS("300", "the longest life of a token in seconds, 1 to 300"),
    SKEW_SECONDS("30", "how many seconds the host's clock may differ from the server's, 0 to 60"),
    SESSION_MINUTES("30", "after so many minutes the server asks the host again who is signed in, 1 to 120"),
    LISTEN("127.0.0.1:8090", "address and port for the proxy; port 0 takes a free port"),
    MANAGEMENT_LISTEN("127.0.0.1:8091", "address and port for /health, /ready and /metrics, not for the world"),
    CREATE_TABLES("true", "whether the server creates missing tables; false if an operator runs the scripts"),
    POOL_SIZE("10", "connections of the library to the database, 2 to 64; sessions take half as many more"),
    STOP_SECONDS("10", "how many seconds requests under way may take to end at a stop, 0 to 300"),
    ZONE("Europe/Paris", "the zone in which a day begins and ends"),
    INSTALLATION_KEY(
            "",
            "the secret that an erasure needs, 64 hexadecimal digits or more, kept outside the database; without it nobody is erased");

    /** The prefix of each name. */
    static final String PREFIX = "INCLUSION_";

    final @Nullable String fallback;
    final String meaning;

    Variable(@Nullable String fallback, String meaning) {
        this.fallback = fallback;
        this.meaning = meaning;
    }

    String key() {
        return PREFIX + name();
    }

    /** Names a file whose content is the value. Read of what may be a secret alone. */
    String fileKey() {
        return key() + "_FILE";
    }

    /** Whether its value may be a secret, which a file keeps better than an environment. */
    boolean mayBeSecret() {
        return this == JDBC_URL || this == JDBC_USER || this == JDBC_PASSWORD || this == INSTALLATION_KEY;
    }
}
