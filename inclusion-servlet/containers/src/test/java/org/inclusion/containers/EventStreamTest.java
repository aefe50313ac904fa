package org.inclusion.containers;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.inclusion.containers.Caller.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Event streams of live help are held open by every container, without a thread for each. */
@SuppressWarnings("NullAway.Init") // JUnit sets it before any test
class EventStreamTest {

    private static final int STREAMS = 60;

    private static Container container;

    @BeforeAll
    static void open() {
        container = Container.start();
        container.deploy("/portail", new Portal());
    }

    @AfterAll
    static void close() {
        container.undeploy("/portail");
        container.close();
    }

    @Test
    void eachNewStateIsToldAndTheEndIsTold() throws IOException {
        Caller marc = new Caller(address(), Person.MARC);
        Caller yann = new Caller(address(), Person.YANN);
        String yannsId = yann.get("api/me").json().path("id").asText();
        String helper = "api/learners/" + yannsId + "/together";
        assertThat(
                marc.post("api/learners/" + yannsId + "/day-relation", "{'present':true}")
                        .status(),
                is(201));
        assertThat(marc.post(helper, "{}").status(), equalTo(201));
        try (Stream helpers = new Stream(helper, Person.MARC)) {
            assertThat(helpers.head(), startsWith("HTTP/1.1 200"));
            assertThat(helpers.event(), containsString("\"WAITING\""));
            Reply joined = yann.post("api/learners/me/helped", "{}");
            assertThat(helpers.event(), containsString("\"COMPARING\""));
            String hers =
                    "api/learners/me/helped/" + joined.json().path("session").asText();
            try (Stream learners = new Stream(hers, Person.YANN)) {
                learners.head();
                assertThat(learners.event(), containsString("\"COMPARING\""));
                yann.post(hers + "/changes", "{'change':'AGREE'}");
                assertThat(helpers.event(), containsString("\"AGREED\""));
                assertThat(learners.event(), containsString("\"AGREED\""));
                marc.post(helper + "/changes", "{'change':'LET_IN'}");
                assertThat(learners.event(), containsString("\"TOGETHER\""));
                assertThat(helpers.event(), containsString("\"TOGETHER\""));
                yann.post(hers + "/changes", "{'change':'END'}");
                assertThat(helpers.event(), containsString("event: over"));
                assertThat(learners.event(), containsString("event: over"));
            }
        }
    }

    @Test
    void streamsThatAreOpenedAgainAndAgainHoldNoThreads() throws IOException {
        Caller marc = new Caller(address(), Person.MARC);
        String fatimas = new Caller(address(), Person.FATIMA)
                .get("api/me")
                .json()
                .path("id")
                .asText();
        String helper = "api/learners/" + fatimas + "/together";
        marc.post("api/learners/" + fatimas + "/day-relation", "{'present':true}");
        marc.post(helper, "{}");
        int before = Thread.activeCount();
        List<Stream> streams = new ArrayList<>();
        try {
            for (int i = 0; i < STREAMS; i++) {
                Stream stream = new Stream(helper, Person.MARC);
                streams.add(stream);
                stream.head();
                assertThat(stream.event(), containsString("\"WAITING\""));
            }
            assertThat(Thread.activeCount() - before, lessThan(STREAMS / 2));
            assertThat("others are served", marc.get("api/me").status(), is(200));
            assertThat("the one before is cut", streams.get(0).line(), not(startsWith("event: state")));
        } finally {
            for (Stream stream : streams) {
                stream.close();
            }
        }
    }

    private static String address() {
        return "http://127.0.0.1:" + container.port() + "/portail/inclusion/";
    }

    /** A client that reads an event stream by hand, so that nothing between hides what the container does. */
    private static final class Stream implements AutoCloseable {

        private final Socket socket;
        private final BufferedReader lines;
        private String lastLine = "";

        Stream(String path, Person who) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), container.port());
            socket.setSoTimeout(10_000);
            String request = "GET /portail/inclusion/" + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                    + who.authorization() + "\r\nAccept: text/event-stream\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        }

        /** The head of the answer. */
        String head() throws IOException {
            StringBuilder head = new StringBuilder();
            for (String line = line(); !line.isEmpty(); line = line()) {
                head.append(line).append('\n');
            }
            return head.toString();
        }

        /** The next event: its lines from the name on. What stands between is the transfer coding and the beats. */
        String event() throws IOException {
            StringBuilder event = new StringBuilder();
            for (String line = line(); !line.startsWith("data: "); line = line()) {
                event.append(line).append('\n');
                if (line.equals("closed")) {
                    return event.toString();
                }
            }
            return event + lastLine;
        }

        String line() throws IOException {
            String line = lines.readLine();
            lastLine = line == null ? "closed" : line;
            return lastLine;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
