package org.inclusion.samples.reliability.embedded;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.inclusion.samples.reliability.postgres.Installation;

/** Databases that an application may bring with it, each with its settings. */
public enum Engine {
    /** The demo's default (samples/hosts/intranet): nothing in the file is ever written over. */
    H2("H2, `WRITE_DELAY=0;REUSE_SPACE=FALSE`, compacted at each start", ";WRITE_DELAY=0;REUSE_SPACE=FALSE", true),

    /** H2 writes before it acknowledges, and writes over space that is no longer used. */
    H2_WRITE_DELAY("H2, `WRITE_DELAY=0`", ";WRITE_DELAY=0", false),

    /** Space that is no longer used is written over a day later. */
    H2_RETENTION("H2, `WRITE_DELAY=0;RETENTION_TIME=86400000`", ";WRITE_DELAY=0;RETENTION_TIME=86400000", false),

    /** H2 writes half a second after it acknowledged. */
    H2_DELIVERED("H2, as delivered", "", false),

    /** A server beside the application, on a folder of its own; it is killed together with the application. */
    POSTGRESQL("PostgreSQL, killed with the application", "", false);

    private final String shown;
    private final String settings;
    private final boolean compacted;

    Engine(String shown, String settings, boolean compacted) {
        this.shown = shown;
        this.settings = settings;
        this.compacted = compacted;
    }

    /** The engine's name on the command line, if there is an engine of that name. */
    public static Optional<Engine> named(String name) {
        return Arrays.stream(values())
                .filter(engine -> engine.toString().equals(name))
                .findFirst();
    }

    /** The name of the engine in a table. */
    String shown() {
        return shown;
    }

    /** Whether the application compacts the file before it opens the file for its work. */
    boolean compacted() {
        return compacted;
    }

    /** Settings of H2 that are added to its URL. */
    String settings() {
        return settings;
    }

    /** An empty database of this engine. */
    EmbeddedDatabase database(Installation installation) {
        String name = "embedded-" + this;
        return this == POSTGRESQL
                ? EmbeddedDatabase.of(installation.server(name), installation.folder(name))
                : EmbeddedDatabase.h2(installation.folder(name), settings);
    }

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
