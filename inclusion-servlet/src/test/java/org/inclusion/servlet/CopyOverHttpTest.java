package org.inclusion.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.inclusion.Ccas;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Help;
import org.inclusion.journal.JournalEntry;
import org.inclusion.journal.JournalStore;
import org.inclusion.message.MessageStore;
import org.inclusion.message.SentMessage;
import org.inclusion.privacy.LearnerCopy;
import org.inclusion.store.StoreUnavailableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The copy of everything that is noted of a learner over HTTP: a file that holds to its schema, or visibly none. */
class CopyOverHttpTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String COPY = "api/learners/me/copy";

    private final FailingStores stores = new FailingStores();
    private final Town town = new Town(stores, ServletOptions.standard());
    private final Caller yann = town.as("hers-yann");
    private final Caller marc = town.as("marc");

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void theCopyIsAFileThatHoldsToThePublishedSchema() throws IOException {
        everythingIsNoted();

        Reply copy = yann.get(COPY);

        assertThat(copy.status(), equalTo(200));
        assertThat(copy.header("Content-Type"), equalTo("application/json"));
        assertThat(copy.header("Content-Disposition"), equalTo("attachment; filename=\"copie.json\""));
        assertThat(copy.header("Cache-Control"), equalTo("no-store"));
        assertThat(copy.body(), errors(copy.json()), equalTo(""));
        for (String list : new String[] {
            "levels",
            "skills",
            "wishes",
            "enrolments",
            "assessments",
            "disagreements",
            "accompaniments",
            "workshops",
            "cards",
            "homeResults",
            "mandates",
            "absentActs",
            "bookmarks",
            "messages",
            "dayRelations",
            "looks",
            "evidence"
        }) {
            assertThat(list, copy.json().get(list).size(), is(greaterThan(0)));
        }
    }

    @Test
    void aCopyThatNobodyReadsIsNotNoted() {
        Reply head = yann.head(COPY);

        assertThat(head.status(), is(405));
        assertThat(head.header("Allow"), equalTo("GET"));
        assertThat(copiesInTheJournal(), is(empty()));
    }

    @Test
    void theServletServesTheSchema() throws IOException {
        Reply served = town.as("nobody").get("schemas/copy-1.json");

        assertThat(served.json(), equalTo(schema()));
        assertThat(served.header("Content-Type"), equalTo("application/schema+json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "format", "evidence", "looks", "madeAt"})
    void theSchemaRefusesACopyFromWhichSomethingWasTaken(String member) throws IOException {
        everythingIsNoted();
        ObjectNode copy = (ObjectNode) yann.get(COPY).json();

        copy.remove(member);

        assertThat(errors(copy), is(not("")));
    }

    @Test
    void theSchemaRefusesWhatItDoesNotName() throws IOException {
        everythingIsNoted();
        JsonNode copy = yann.get(COPY).json();
        Consumer<String> refuses = pointer -> {
            ObjectNode broken = copy.deepCopy();
            ((ObjectNode) broken.at(pointer)).put("score", 1);
            try {
                assertThat(pointer, errors(broken), is(not("")));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        };

        for (String list : new String[] {
            "levels", "skills", "evidence", "looks", "cards", "wishes", "mandates", "absentActs", "messages"
        }) {
            refuses.accept("/" + list + "/0");
        }
        refuses.accept("/evidence/0/actor");
    }

    @Test
    void aHelperMakesOneWithHerPresentAndSheReadsThatItWasMade() {
        yann.post("api/evidence", town.practice("p1"));

        Reply alone = marc.get("api/learners/hers-yann/copy");
        assertThat(alone.status(), equalTo(400));
        assertThat(alone.problem(), equalTo("person-not-present"));
        assertThat(yann.get("api/learners/me/looks").json().get("looks").size(), is(0));

        assertThat(marc.get("api/learners/hers-yann/copy?present=true").status(), equalTo(200));
        assertThat(yann.get("api/learners/me/looks").text("/looks/0/what"), equalTo("COPY"));
    }

    @Test
    void whatGoesWrongBeforeTheFirstByteIsAProblemDocument() {
        yann.post("api/evidence", town.practice("p1"));
        failAfter(3);

        Reply refused = yann.get(COPY);

        assertThat(refused.status(), equalTo(503));
        assertThat(refused.problem(), equalTo("store-away"));
        assertThat(refused.header("Content-Disposition"), equalTo(""));
    }

    @Test
    void whatGoesWrongInTheMiddleBreaksTheConnectionSoThatNobodyTakesAPartForTheWhole() throws Exception {
        muchEvidence();
        failAfter(25);

        HttpRequest request = HttpRequest.newBuilder(town.host.at(COPY))
                .header("X-Test-User", "hers-yann")
                .build();
        assertThrows(IOException.class, () -> HttpClient.newHttpClient().send(request, BodyHandlers.ofString()));

        failAfter(25);
        String raw = raw("hers-yann");
        assertThat(raw, startsWith("HTTP/1.1 200"));
        assertThat("no last chunk", raw, not(containsString("\r\n0\r\n\r\n")));
        String body = raw.substring(raw.indexOf("{\"format\""));
        assertThat(body, not(containsString("\"complete\"")));
        assertThrows(JsonProcessingException.class, () -> JSON.readTree(body.replaceAll("\r\n[0-9a-f]*\r\n", "")));
    }

    @Test
    void onePersonHasOneCopyUnderWay() throws Exception {
        muchEvidence();
        AtomicInteger refused = new AtomicInteger();
        AtomicInteger transactions = new AtomicInteger();
        stores.meanwhile = () -> {
            // In the middle of the first copy the person asks for a second one.
            if (transactions.incrementAndGet() == 16) {
                stores.meanwhile = null;
                Reply second = yann.get(COPY);
                assertThat(second.problem(), equalTo("too-many-at-once"));
                refused.set(second.status());
            }
        };

        assertThat(yann.get(COPY).status(), equalTo(200));
        assertThat(refused.get(), equalTo(429));
        assertThat(yann.get(COPY).status(), equalTo(200));
        assertThat("a copy that was refused is none", copiesInTheJournal(), hasSize(2));
    }

    private List<JournalEntry> copiesInTheJournal() {
        return stores.transactions().run(tx -> stores.of(JournalStore.class).unsealed(tx, 100)).stream()
                .filter(entry -> entry.act().equals(LearnerCopy.ACT))
                .toList();
    }

    @Test
    void theHistorySaysByWhomAndWhenSomethingWasCorrected() {
        yann.post("api/evidence", town.practice("p1"));
        yann.post(
                "api/evidence",
                town.evidence(
                        "p2", "practice", "joindre-un-fichier", ",'success':true,'help':'SHOWN','supersedes':'p1'"));

        JsonNode entries = yann.get("api/learners/me/history").json().get("evidence");

        for (JsonNode entry : entries) {
            boolean first = entry.get("id").asText().equals("p1");
            assertThat(entry.at("/corrected/by").asText(), equalTo(first ? "p2" : ""));
            assertThat(entry.at("/corrected/actor").asText(), equalTo(first ? "hers-yann" : ""));
        }
    }

    /** The store is away from a transaction on. */
    private void failAfter(int transactions) {
        AtomicInteger left = new AtomicInteger(transactions);
        stores.meanwhile = () -> {
            if (left.getAndDecrement() <= 0) {
                stores.meanwhile = null;
                throw new StoreUnavailableException("away", new IllegalStateException());
            }
        };
    }

    private void everythingIsNoted() {
        marc.post("api/learners/hers-yann/accompaniments", Town.accompaniment("a1"));
        marc.post("api/structures/ccas/workshops", Town.workshop("w1", "'hers-yann'"));
        marc.post("api/learners/hers-yann/day-relation", "{'present':true}");
        marc.post("api/learners/hers-yann/wishes", Town.wish());
        String selfReport = yann.post("api/learners/me/assessments", "{'id':'a1','mode':'FULL','told':'SCREEN'}")
                .text("/selfReport/id");
        yann.post("api/evidence", town.evidence("s1", "self-report", selfReport, ",'help':'ALONE','assessment':'a1'"));
        String question = yann.get("api/learners/me/assessments/a1/paper").text("/questions/0/id");
        yann.post("api/evidence", town.evidence("q1", "answer", question, ",'assessment':'a1'"));
        yann.post("api/learners/me/assessments/a1/stop", "{}");
        yann.post("api/evidence", town.practice("p1"));
        yann.post("api/evidence", town.evidence("c1", "content", "joindre-un-fichier", ",'event':'FINISHED'"));
        String hers = ",'learner':'hers-yann'";
        marc.post(
                "api/evidence",
                town.evidence(
                        "o1",
                        "observation",
                        "joindre-un-fichier",
                        hers + ",'help':'SHOWN','posture':'DONE_FOR','reason':'URGENCY'"));
        marc.post("api/evidence", town.evidence("e1", "settlement", "joindre-un-fichier", hers + ",'help':'ALONE'"));
        yann.post("api/evidence", town.evidence("w1", "withdrawal", "joindre-un-fichier", ",'supersedes':'p1'"));
        yann.post("api/learners/me/disagreements", "{'area':'2'}");
        marc.post("api/learners/hers-yann/disagreements/settlements", "{'area':'2'}");
        yann.post(
                "api/learners/me/disagreements",
                "{'pack':'premiers-pas','skill':'joindre-un-fichier','saying':'I_CAN_DO_IT'}");
        String card = marc.post("api/learners/hers-yann/cards", "{'path':'premiers-pas','step':'joindre-un-fichier'}")
                .text("/code");
        town.as("nobody")
                .post(
                        "practice/codes/" + card + "/results",
                        "{'id':'r1','step':'joindre-un-fichier','success':true,'at':'2026-11-24T09:00:00Z'}");
        yann.post("api/learners/me/bookmarks", "{'item':'joindre-un-fichier','anchor':'3'}");
        town.ccas
                .inclusion
                .asHost()
                .witness(
                        new LearnerId("hers-yann"),
                        "seen",
                        Ccas.STRUCTURE,
                        Ccas.item("joindre-un-fichier"),
                        town.ccas.clock.instant(),
                        true);
        for (String id : List.of("m1", "m2")) {
            assertThat(
                    marc.post("api/learners/hers-yann/mandates", Town.mandate(id))
                            .status(),
                    equalTo(201));
        }
        marc.post("api/learners/hers-yann/mandates/m1/end", "{}");
        marc.post("api/learners/hers-yann/absent-acts", "{'id':'act','procedure':'MONEY'}");
        marc.post("api/learners/hers-yann/absent-acts", "{'id':'other','procedure':'WORK'}");
        stores.transactions().run(tx -> {
            SentMessage sent = new SentMessage(
                    "sms-1", new LearnerId("hers-yann"), "mandate-copy", "m1", town.ccas.clock.instant());
            stores.of(MessageStore.class).keep(tx, sent);
            return stores.of(MessageStore.class).replied(tx, sent, town.ccas.clock.instant());
        });
    }

    /** Evidence of several pages of a copy. */
    private void muchEvidence() {
        Actor her = Ccas.learner("hers-yann");
        LearnerId learner = her.asLearner();
        List<Evidence> batch = new ArrayList<>();
        for (int i = 0; i < 1_600; i++) {
            batch.add(town.ccas.practice("p" + i, her, learner, true, Help.TOGETHER));
        }
        town.ccas.as(her).record(batch);
    }

    /** What comes back on the wire, up to where the connection ends. */
    private String raw(String who) throws IOException {
        URI address = town.host.at(COPY);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), town.host.port())) {
            socket.setSoTimeout(20_000);
            String request =
                    "GET " + address.getPath() + " HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Test-User: " + who + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String errors(JsonNode value) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema());
        return String.join(
                "\n",
                schema
                        .validate(
                                value,
                                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                        .stream()
                        .map(Object::toString)
                        .toList());
    }

    private static JsonNode schema() throws IOException {
        try (InputStream in = Objects.requireNonNull(LearnerCopy.class.getResourceAsStream("copy-1.schema.json"))) {
            return JSON.readTree(in);
        }
    }
}
