package org.inclusion.server;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** A portal with the server beside it, on a database of its own. */
final class Town implements AutoCloseable {

    final TestDatabase database = TestDatabase.create();
    final TownPortal portal = new TownPortal();
    final Beside beside;

    Town() throws InvalidSettingsException, IOException, SQLException {
        beside = Beside.start(SettingsReader.read(environment(portal, database)));
        portal.passTo(beside.address());
    }

    /** What an operator sets, with ports that are free. */
    static Map<String, String> environment(TownPortal portal, TestDatabase database) {
        return new HashMap<>(Map.of(
                "INCLUSION_PUBLIC_URL",
                portal.origin() + "/inclusion",
                "INCLUSION_JDBC_URL",
                database.url(),
                "INCLUSION_JWKS",
                portal.keysAddress().toString(),
                "INCLUSION_ISSUER",
                Claims.ISSUER,
                "INCLUSION_LISTEN",
                "127.0.0.1:0",
                "INCLUSION_MANAGEMENT_LISTEN",
                "127.0.0.1:0"));
    }

    /** A browser without a session. */
    Guest guest() {
        return new Guest(beside.address(), portal.origin());
    }

    /** A browser of somebody whom the host has let in. */
    Guest entered(Claims claims) {
        Guest guest = guest();
        guest.comesIn(portal.key().token(claims.all()));
        return guest;
    }

    @Override
    public void close() {
        beside.close();
        portal.close();
    }
}
