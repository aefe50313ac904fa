package org.inclusion.server;

import java.util.HashMap;
import java.util.Map;

/** A portal with the server beside it, on a database of its own. */
final class Town implements AutoCloseable {

    final TestDatabase database = TestDatabase.create();
    final TownPortal portal = new TownPortal();
    final RunningServer server = RunningServer.start(settings(portal, database));

    Town() {
        portal.passTo(server.address());
    }

    /** What an operator sets, with ports that are free. */
    static Map<String, String> settings(TownPortal portal, TestDatabase database) {
        return new HashMap<>(Map.of(
                "beside.public-url",
                portal.origin() + "/inclusion",
                "spring.datasource.url",
                database.url(),
                "beside.keys",
                portal.keysAddress().toString(),
                "beside.issuer",
                Claims.ISSUER,
                "server.port",
                "0",
                "management.server.port",
                "0"));
    }

    /** A browser without a session. */
    Guest guest() {
        return new Guest(server.address(), portal.origin());
    }

    /** A browser of somebody whom the host has let in. */
    Guest entered(Claims claims) {
        Guest guest = guest();
        guest.comesIn(portal.key().token(claims.all()));
        return guest;
    }

    @Override
    public void close() {
        server.close();
        portal.close();
    }
}
