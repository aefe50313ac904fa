package org.inclusion.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Live help over HTTP: asked again and again, told as events, on two nodes, by a card. */
class LiveHelpOverHttpTest {

    private static final String HELPER = "api/learners/hers-yann/together";
    private static final String HERS = "api/learners/me/helped";
    private static final String NOTHING = "{}";
    private static final String THERE = "{'change':'POSITION','pack':'premiers-pas','version':'1.0.0',"
            + "'item':'joindre-un-fichier','anchor':'block.1','state':'%s'}";

    private final Town town = new Town();
    private final Caller marc = town.as("marc");
    private final Caller yann = town.as("hers-yann");

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void theTwoMeetAndSeeTheSamePlace() {
        String session = together(yann, HERS);
        Reply moved = yann.post(session + "/changes", THERE.formatted("SHOWN"));
        assertThat(moved.status(), is(200));
        Reply seen = marc.get(HELPER);
        assertThat(seen.text("/position/anchor"), is("block.1"));
        assertThat(seen.text("/place/anchors/0/words/0"), is(not("")));
        assertThat(seen.body(), not(containsString(session.substring(session.lastIndexOf('/') + 1))));
        assertThat(
                marc.post(HELPER + "/changes", "{'change':'POINT','anchor':'block.2'}")
                        .status(),
                is(200));
        assertThat(
                marc.post(HELPER + "/changes", "{'change':'SAY','sentence':'WHAT_DO_YOU_READ'}")
                        .status(),
                is(200));
        Reply hers = yann.get(session);
        assertThat(hers.text("/pointed"), is("block.2"));
        assertThat(hers.text("/sentence"), is("Que voyez-vous ?"));
    }

    @Test
    void herPageShowsThePromiseAndTheTwoDrawingsThatTheHelperNames() {
        assertThat(marc.post(HELPER, NOTHING).json().get("drawings").size(), is(0));
        Reply joined = yann.post(HERS, NOTHING);
        assertThat(joined.status(), is(201));
        assertThat(joined.text("/helper/promise"), is("On ne vous demandera jamais un mot de passe ni un code reçu."));
        assertThat(joined.json().get("drawings").size(), is(2));
        assertThat(marc.get(HELPER).json().get("drawings"), is(joined.json().get("drawings")));
    }

    @Test
    void aPageForWhichNoSessionWaitsIsToldNothingAndAsksAgain() {
        assertThat(yann.post(HERS, NOTHING).status(), is(204));
        marc.post(HELPER, NOTHING);
        assertThat(yann.post(HERS, NOTHING).status(), is(201));
    }

    @Test
    void whoeverGuessesCardsWaits() {
        marc.post(HELPER, NOTHING);
        Caller nobody = town.as("nobody");
        String guess = "practice/codes/222222/helped";
        for (int i = 0; i < 60; i++) {
            assertThat(nobody.post(guess, NOTHING).status(), is(404));
        }
        assertThat(nobody.post(guess, NOTHING).status(), is(429));
        assertThat("she is not kept out", yann.post(HERS, NOTHING).status(), is(201));
    }

    @Test
    void aPageThatAsksAgainIsToldOnlyWhatIsNew() {
        String session = together(yann, HERS);
        String number = yann.get(session).json().get("number").asText();
        assertThat(yann.get(session + "?after=" + number).status(), is(204));
        marc.post(HELPER + "/changes", "{'change':'SAY','sentence':'WAIT'}");
        assertThat(yann.get(session + "?after=" + number).status(), is(200));
    }

    @Test
    void aSuccessIsNotedOnceWithHerYes() {
        String session = together(yann, HERS);
        yann.post(session + "/changes", THERE.formatted("SUCCEEDED"));
        assertThat(marc.get(HELPER).json().get("successes").size(), is(1));
        String yes = "{'change':'ANSWER','success':1,'help':'TOGETHER'}";
        assertThat(yann.post(session + "/changes", yes).status(), is(200));
        assertThat(yann.post(session + "/changes", yes).status(), is(200));
        Reply history = yann.get("api/learners/me/history");
        assertThat(history.json().at("/evidence").size(), is(1));
        assertThat(history.body(), containsString("TELEPHONE"));
    }

    @Test
    void whoHoldsHerCardIsHelpedWithoutSigningIn() {
        String code = yann.post("api/learners/me/cards", "{'path':'premiers-pas','step':'joindre-un-fichier'}")
                .text("/code");
        Caller nobody = town.as("nobody");
        String session = together(nobody, "practice/codes/" + code + "/helped");
        assertThat(
                nobody.post(session + "/changes", "{'change':'SIGNAL','signal':'LOST'}")
                        .status(),
                is(200));
        assertThat(marc.get(HELPER).json().at("/signals/LOST").asInt(), is(1));
        assertThat(nobody.post(session + "/changes", "{'change':'END'}").status(), is(204));
        assertThat(marc.get(HELPER).status(), is(404));
    }

    @Test
    void wrongRequestsNameTheFieldAtFault() {
        assertThat(marc.post(HELPER, "{'drawings':['KEY']}").text("/field"), is("/drawings"));
        assertThat(yann.post(HERS, "{'drawings':['KEY']}").status(), is(400));
        String session = together(yann, HERS);
        String changes = session + "/changes";
        assertThat(yann.post(changes, "{'change':'DANCE'}").status(), is(400));
        assertThat(yann.post(changes, "{'change':'SIGNAL'}").text("/field"), is("/signal"));
        assertThat(
                yann.post(changes, THERE.formatted("SHOWN").replace("block.1", "no id!"))
                        .text("/field"),
                is("/anchor"));
        assertThat(
                yann.post(changes, THERE.formatted("SHOWN").replace("block.1", "block.99"))
                        .status(),
                is(404));
        assertThat(
                marc.post(HELPER + "/changes", "{'change':'POINT','anchor':'block.1'}")
                        .status(),
                is(409));
    }

    @Test
    void eventsTellEachStateOnAnyNodeAndBeginWithTheStateAsItIs() throws Exception {
        String session = together(yann, HERS);
        try (Host second = new Host(new InclusionServlet(town.ccas.inclusion, Town.resolver()))) {
            try (Events helper = new Events(second.at(HELPER), "marc");
                    Events hers = new Events(town.host.at(session), "hers-yann")) {
                assertThat(helper.next(), containsString("\"status\":\"TOGETHER\""));
                assertThat(hers.next(), containsString("\"status\":\"TOGETHER\""));
                assertThat(medianMillisUntilSeen(session, helper), lessThan(1_000L));
            }
            try (Events again = new Events(second.at(HELPER), "marc")) {
                assertThat(again.next(), containsString("\"SEEN\":9"));
                yann.post(session + "/changes", "{'change':'END'}");
                assertThat(again.next(), containsString("over"));
            }
        }
    }

    /** Gives nine signals, and waits for each on the helper's side. */
    private long medianMillisUntilSeen(String session, Events helper) throws InterruptedException {
        List<Long> millis = new ArrayList<>();
        for (int i = 1; i <= 9; i++) {
            long before = System.nanoTime();
            yann.post(session + "/changes", "{'change':'SIGNAL','signal':'SEEN'}");
            assertThat(helper.next(), containsString("\"SEEN\":" + i));
            millis.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before));
        }
        millis.sort(null);
        System.out.println("a signal is seen on the other node after " + millis.get(4) + " ms (median)");
        return millis.get(4);
    }

    @Test
    void aStreamThatNobodyReadsHoldsNothingUp() throws Exception {
        String session = together(yann, HERS);
        try (Socket silent = new Socket(InetAddress.getLoopbackAddress(), town.host.port())) {
            silent.setReceiveBufferSize(1_024);
            String request = "GET /inclusion/" + HELPER + " HTTP/1.1\r\nHost: localhost\r\nX-Test-User: marc\r\n"
                    + "Accept: text/event-stream\r\n\r\n";
            silent.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 20; i++) {
                assertThat(
                        yann.post(session + "/changes", "{'change':'SIGNAL','signal':'SEEN'}")
                                .status(),
                        is(200));
            }
            assertThat(yann.get(session).status(), is(200));
        }
    }

    /** Meets as people do, and gives the address of the session on her side. */
    private String together(Caller side, String address) {
        assertThat(marc.post(HELPER, NOTHING).status(), is(201));
        String session = address + "/" + side.post(address, NOTHING).text("/session");
        assertThat(side.post(session + "/changes", "{'change':'AGREE'}").text("/status"), equalTo("AGREED"));
        Reply in = marc.post(HELPER + "/changes", "{'change':'LET_IN'}");
        assertThat(in.text("/status"), equalTo("TOGETHER"));
        return session;
    }

    /** A browser's event stream. */
    private static final class Events implements AutoCloseable {

        private final BufferedReader lines;
        private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
        private final Thread reader;

        Events(URI address, String who) throws IOException, InterruptedException {
            HttpResponse<java.io.InputStream> response = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(address)
                                    .header("X-Test-User", who)
                                    .header("Accept", "text/event-stream")
                                    .timeout(Duration.ofSeconds(10))
                                    .build(),
                            BodyHandlers.ofInputStream());
            assertThat(response.statusCode(), is(200));
            assertThat(response.headers().firstValue("Content-Type").orElse(""), containsString("text/event-stream"));
            lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
            reader = new Thread(this::read);
            reader.setDaemon(true);
            reader.start();
        }

        private void read() {
            try {
                StringBuilder event = new StringBuilder();
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (!line.isEmpty()) {
                        event.append(line).append('\n');
                    } else if (event.indexOf("event: ") >= 0) {
                        events.add(event.toString());
                        event.setLength(0);
                    }
                }
            } catch (IOException | UncheckedIOException closed) {
                events.add("closed");
            }
        }

        String next() throws InterruptedException {
            String event = events.poll(10, TimeUnit.SECONDS);
            return event == null ? "nothing came" : event;
        }

        @Override
        public void close() throws IOException {
            reader.interrupt();
        }
    }
}
