package org.inclusion.samples.reliability.hostile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code inclusion-server}, whose proxy names each caller. */
final class AttackedServer implements AttackedHost {

    private final RemoteServer server;

    AttackedServer(String database, Path folder) throws IOException {
        server = new RemoteServer(database, folder);
    }

    @Override
    public String name() {
        return "server";
    }

    @Override
    public int port() {
        return server.port();
    }

    @Override
    public int perSecond() {
        return 8;
    }

    @Override
    public List<List<String>> doors() {
        return List.of(
                signIn(),
                Doors.ofLibrary("/inclusion/practice/guest/step"),
                Doors.ofLibrary("/inclusion/practice/codes/333333/results"));
    }

    @Override
    public List<String> signIn() {
        return List.of("POST /inclusion/session HTTP/1.1", "X-Inclusion: 1");
    }

    @Override
    public String enter(int number) throws IOException {
        String token = server.token("honest-" + number);
        Honest.Reply reply = Honest.send(
                port(), "POST /inclusion/session", List.of("X-Inclusion: 1", "X-Forwarded-For: 192.0.2.1"), token);
        return reply.cookie(204, "inclusion");
    }

    @Override
    public void open(String known) throws IOException {
        Honest.send(port(), "GET /inclusion/api/me", List.of("Cookie: " + known, "X-Forwarded-For: 192.0.2.1"), "")
                .require(200);
    }

    @Override
    public void close() {
        server.close();
    }
}
