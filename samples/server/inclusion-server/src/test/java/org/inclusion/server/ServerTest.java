package org.inclusion.server;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManagerFactory;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.inclusion.jpa.InclusionSchema;
import org.inclusion.samples.browser.HostProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.web.context.WebApplicationContext;

/** The server as its host's proxy reaches it, on a real PostgreSQL. */
@ExtendWith(OutputCaptureExtension.class)
class ServerTest {

    /** Of bodies that may be arriving from people who are not signed in. */
    private static final int PLACES = 64;

    private static Town town;

    @TempDir
    Path folder = Path.of("");

    @BeforeAll
    static void open() throws Exception {
        town = new Town();
    }

    @AfterAll
    static void close() {
        town.close();
    }

    private record Bad(String what, String token) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Bad> badTokens() {
        HostSigner key = town.portal.key();
        Claims good = Claims.learner("p-1");
        Instant now = Instant.now();
        return Stream.of(
                new Bad("nothing", ""),
                new Bad("garbage", "a.b.c"),
                new Bad("huge", "x".repeat(100_000)),
                new Bad("unsigned", HostSigner.part("{\"alg\":\"none\"}") + "." + HostSigner.part("{}") + "."),
                new Bad("a stranger's", HostSigner.ed25519(key.kid()).token(good.all())),
                new Bad("of an unknown key", HostSigner.ed25519("k-none").token(good.all())),
                new Bad(
                        "another audience's",
                        key.token(good.with("aud", "other").all())),
                new Bad("another issuer's", key.token(good.with("iss", "other").all())),
                new Bad(
                        "past",
                        key.token(good.with("iat", now.getEpochSecond() - 600)
                                .with("exp", now.getEpochSecond() - 400)
                                .all())),
                new Bad(
                        "for a year",
                        key.token(good.with("exp", now.getEpochSecond() + 31_536_000)
                                .all())),
                new Bad("signed, and says null", key.token(Map.of("alg", "EdDSA", "kid", key.kid()), "null")),
                new Bad(
                        "an e-mail address's",
                        key.token(good.with("sub", "a@example.org").all())),
                new Bad(
                        "of an unknown role",
                        key.token(good.with("roles", List.of("ADMIN")).all())));
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void nobodyIsLetInByATokenThatIs(Bad bad) {
        HttpResponse<String> answer = town.guest().enter(bad.token());
        assertThat(answer.statusCode(), is(401));
        assertThat(
                answer.body(),
                equalTo(
                        "{\"type\":\"urn:inclusion:problem:not-signed-in\",\"title\":\"Not signed in\",\"status\":401}"));
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""), containsString("invalid_token"));
        assertThat(answer.headers().firstValue("Set-Cookie").isPresent(), is(false));
    }

    @Test
    void aTokenOpensOneSession() {
        String token = town.portal.key().token(Claims.learner("p-once").all());
        HttpResponse<String> first = town.guest().enter(token);
        assertThat(first.statusCode(), is(204));
        assertThat(
                first.headers().firstValue("Set-Cookie").orElse("").replaceFirst("=[^;]{43};", "=…;"),
                equalTo("inclusion=…; Max-Age=1800; Path=/inclusion; HttpOnly; SameSite=Strict"));
        assertThat(town.guest().enter(token).statusCode(), is(401));
    }

    @Test
    void aTokenThatIsSentSixteenTimesAtOnceOpensOneSession() throws Exception {
        String token = town.portal.key().token(Claims.learner("p-race").all());
        List<Integer> answers = atOnce(16, i -> town.guest().enter(token).statusCode());
        assertThat(answers.stream().filter(status -> status == 204).count(), is(1L));
        assertThat(answers.stream().filter(status -> status == 401).count(), is(15L));
    }

    /** A script that asks as fast as it can waits for each refusal, and leaves the processor to others. */
    @Test
    void whoAsksTooFastIsRefusedASecondLate() {
        Guest hasty = town.guest();
        hasty.comesIn(town.portal.key().token(Claims.learner("p-hasty").all()));
        HttpResponse<String> refused = hasty.get("me");
        long before = System.nanoTime();
        for (int i = 0; i < 1_000 && refused.statusCode() == 200; i++) {
            before = System.nanoTime();
            refused = hasty.get("me");
        }
        assertThat(refused.statusCode(), is(429));
        assertThat(Duration.ofNanos(System.nanoTime() - before), greaterThan(Duration.ofMillis(900)));
    }

    @Test
    void withoutItsSettingThereIsNoEntranceOfTrainingPlatforms() {
        URI keys = URI.create("http://127.0.0.1:" + town.server.address().port() + "/inclusion/lti/keys");
        assertThat(Guest.send(HttpRequest.newBuilder(keys)).statusCode(), is(404));
    }

    @Test
    void whoIsNotThereIsAskedToSignIn() {
        assertThat(town.guest().get("me").statusCode(), is(401));
        Guest forger = town.guest();
        forger.cookie("inclusion=" + "A".repeat(43));
        assertThat(forger.get("me").statusCode(), is(401));
        forger.cookie("inclusion=' or 1=1 --");
        assertThat(forger.get("me").statusCode(), is(401));
    }

    @Test
    void aCookieThatSomebodyPlantedBesideHersIsWorthNothing() {
        Guest lucie = town.entered(Claims.learner("p-planted"));
        Guest attacker = town.entered(Claims.learner("p-attacker"));
        lucie.cookie(lucie.cookie() + "; " + attacker.cookie());
        assertThat(lucie.get("me").statusCode(), is(401));
    }

    @Test
    void sixteenPeopleAtOnceSeeThemselvesOnly() throws Exception {
        List<Set<String>> strangers = atOnce(16, i -> {
            String me = "p-many-" + i;
            Guest guest = town.entered(Claims.learner(me));
            Set<String> seen = new HashSet<>();
            for (int j = 0; j < 10; j++) {
                assertThat(guest.practises(me + "-" + j, me).statusCode(), is(201));
                seen.add(Guest.body(guest.get("me")).path("id").asText());
                guest.acts("me").stream()
                        .filter(act -> !act.startsWith(me + "-"))
                        .forEach(seen::add);
                assertThat(
                        guest.get("learners/p-many-" + (i + 1) % 16 + "/history")
                                .statusCode(),
                        is(404));
                assertThat(
                        guest.practises("theft-" + i + "-" + j, "p-many-" + (i + 1) % 16)
                                .statusCode(),
                        is(404));
            }
            seen.remove(me);
            return seen;
        });
        strangers.forEach(seen -> assertThat(seen, is(empty())));
    }

    @Test
    void aHelperSeesThoseTheHostNamesUntilItNamesThemNoMore() {
        Guest marc = town.entered(Claims.helper("p-marc", List.of("p-jeanne")));
        assertThat(marc.get("learners/p-jeanne/progress").statusCode(), is(200));
        assertThat(marc.get("learners/p-other/progress").statusCode(), is(404));
        assertThat(Guest.body(marc.get("people")).toString(), containsString("p-jeanne"));

        // The host's last word counts for every session of his.
        Guest later = town.entered(Claims.helper("p-marc", List.of()));
        assertThat(later.get("learners/p-jeanne/progress").statusCode(), is(404));
        assertThat(marc.get("learners/p-jeanne/progress").statusCode(), is(404));
    }

    @Test
    void aDayRelationIsCountedOnce() throws Exception {
        town.entered(Claims.learner("p-present"));
        Guest marc = town.entered(Claims.helper("p-counter", List.of()));
        double before = counted("inclusion_day_relations_total");

        for (int i = 0; i < 2; i++) {
            HttpResponse<String> opened = marc.post("learners/p-present/day-relation", Map.of("present", true));
            assertThat(opened.statusCode(), is(201));
        }
        assertThat(counted("inclusion_day_relations_total") - before, is(1.0));
    }

    private static double counted(String metric) throws Exception {
        return managed("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith(metric + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(metric.length())))
                .sum();
    }

    /** The host's clock is fast while it signs the first token, and right while it signs the second. */
    @Test
    void aWordOfTheFutureDoesNotOutliveALaterOne() {
        long now = Instant.now().getEpochSecond();
        Guest marc = town.entered(Claims.helper("p-fast", List.of("p-jeanne")).with("iat", now + 20));
        assertThat(marc.get("learners/p-jeanne/progress").statusCode(), is(200));

        town.entered(Claims.helper("p-fast", List.of()).with("iat", now + 5));
        assertThat(marc.get("learners/p-jeanne/progress").statusCode(), is(404));
    }

    /** The client sends the beginning of a token, and then a byte or nothing whenever no answer has come. */
    @ParameterizedTest
    @ValueSource(strings = {"c", ""})
    void aTokenThatNeverEndsIsToldSoInTime(String more) throws IOException {
        Address address = town.server.address();
        try (Socket socket = new Socket(address.host(), address.port())) {
            String head = String.join(
                    "\r\n",
                    "POST /inclusion/session HTTP/1.1",
                    "Host: 127.0.0.1",
                    "X-Inclusion: 1",
                    "Content-Length: 10000",
                    "",
                    "a.b.");
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.setSoTimeout(500);
            String answer = "";
            for (int i = 0; i < 60 && answer.isEmpty(); i++) {
                try {
                    answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
                } catch (SocketTimeoutException e) {
                    socket.getOutputStream().write(more.getBytes(StandardCharsets.US_ASCII));
                }
            }
            assertThat(answer, equalTo("HTTP/1.1 408"));
        }
    }

    /** Everybody comes from the proxy. The last address in the header is the one that the proxy saw. */
    @Test
    void whoGuessesCardsKeepsNobodyElseBehindTheProxyFromOpeningOne() {
        for (int i = 0; i < 60; i++) {
            assertThat(opensACard("203.0.113.7, 198.51.100.1"), is(404));
        }
        assertThat(opensACard("203.0.113.8, 198.51.100.1"), is(429));
        assertThat(opensACard("203.0.113.7, 198.51.100.2"), is(404));
    }

    private static int opensACard(String forwardedFor) {
        Guest guest = town.guest();
        return Guest.send(guest.request("practice/codes/333333")
                        .header("X-Forwarded-For", forwardedFor)
                        .GET())
                .statusCode();
    }

    @Test
    void anOlderWordOfTheHostChangesNothing() {
        town.entered(Claims.helper("p-old", List.of()));
        Claims older = Claims.helper("p-old", List.of("p-jeanne"))
                .with("iat", Instant.now().getEpochSecond() - 60);
        assertThat(town.entered(older).get("learners/p-jeanne/progress").statusCode(), is(404));
    }

    @Test
    void aHelperMeetsForADayWhomTheHostPutInTheSameStructure() {
        town.entered(Claims.learner("p-here"));
        town.entered(Claims.learner("p-there").with("structures", List.of("ccas-autre")));
        town.entered(Claims.helper("p-colleague", List.of()));
        Guest claire = town.entered(Claims.helper("p-claire", List.of()));
        assertThat(
                claire.post("learners/p-here/day-relation", Map.of("present", true))
                        .statusCode(),
                is(201));
        assertThat(claire.get("learners/p-here/progress").statusCode(), is(200));
        assertThat(
                claire.post("learners/p-there/day-relation", Map.of("present", true))
                        .statusCode(),
                is(404));
        assertThat(
                "what a colleague learns is hers",
                claire.post("learners/p-colleague/day-relation", Map.of("present", true))
                        .statusCode(),
                is(404));
    }

    @Test
    void aForeignPageChangesNothing() {
        Guest lucie = town.entered(Claims.learner("p-csrf"));
        String token = town.portal.key().token(Claims.learner("p-csrf").all());
        assertThat(
                "without our header",
                Guest.send(lucie.request("session").POST(BodyPublishers.ofString(token)))
                        .statusCode(),
                is(403));
        assertThat(
                "from another origin",
                Guest.send(lucie.request("session")
                                .header("X-Inclusion", "1")
                                .header("Origin", "https://evil.example")
                                .POST(BodyPublishers.ofString(token)))
                        .statusCode(),
                is(403));
        assertThat(
                "an act from another origin",
                Guest.send(lucie.request("api/learners/me/enrolments")
                                .header("X-Inclusion", "1")
                                .header("Origin", "https://evil.example")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{\"path\":\"premiers-pas\"}")))
                        .statusCode(),
                is(403));
    }

    @Test
    void aProxyThatCutsThePathOffIsToldTheSettingToCompare(CapturedOutput log) {
        Address address = town.server.address();
        HttpResponse<String> stripped = Guest.send(
                HttpRequest.newBuilder(URI.create("http://" + address.host() + ":" + address.port() + "/api/me/p-17")));
        assertThat(stripped.statusCode(), is(404));
        assertThat(Guest.body(stripped).path("type").asText(), equalTo("urn:inclusion:problem:not-found"));
        assertThat(log.getOut(), containsString("does not begin with /inclusion/, the path of beside.public-url"));
        assertThat(log.getOut(), not(containsString("p-17")));
    }

    @Test
    void aSessionThatAPageOfAnotherOriginAsksForIsRefusedInHerLanguageAndTheLogNamesTheSetting(CapturedOutput log)
            throws Exception {
        HttpResponse<String> refused;
        try (RunningServer fresh = RunningServer.start(Town.settings(town.portal, town.database))) {
            Guest lucie = new Guest(fresh.address(), town.portal.origin());
            refused = Guest.send(lucie.request("session?lang=fr")
                    .header("X-Inclusion", "1")
                    .header("Origin", "https://autre.example")
                    .POST(BodyPublishers.ofString("a.b.c")));
        }
        assertThat(refused.statusCode(), is(403));
        assertThat(refused.headers().firstValue("Content-Type").orElse(""), equalTo("application/problem+json"));
        assertThat(Guest.body(refused).path("type").asText(), equalTo("urn:inclusion:problem:foreign-origin"));
        assertThat(Guest.body(refused).path("title").asText(), equalTo("Cette demande vient d’un autre site."));
        assertThat(log.getOut(), containsString("https://autre.example, and beside.public-url names http://127.0.0.1"));
    }

    @Test
    void theNameOfAStructureIsThatOfItsSetting() throws Exception {
        Map<String, String> settings = Town.settings(town.portal, town.database);
        settings.put("beside.structure-names.ccas-valbonne", "CCAS de Valbonne");
        try (RunningServer named = RunningServer.start(settings)) {
            Guest ines = new Guest(named.address(), town.portal.origin());
            ines.comesIn(town.portal
                    .key()
                    .token(Claims.of("p-ines", "COORDINATOR", Instant.now()).all()));
            assertThat(
                    Guest.body(ines.get("me"))
                            .at("/structureNames/ccas-valbonne")
                            .asText(),
                    equalTo("CCAS de Valbonne"));
        }
    }

    @Test
    void leavingEndsTheSessionForEverybodyWhoHasItsCookie() {
        Guest lucie = town.entered(Claims.learner("p-leaves"));
        assertThat(lucie.get("me").statusCode(), is(200));
        HttpResponse<String> left =
                Guest.send(lucie.request("session").header("X-Inclusion", "1").DELETE());
        assertThat(left.statusCode(), is(204));
        assertThat(left.headers().firstValue("Set-Cookie").orElse(""), containsString("Max-Age=0"));
        assertThat(lucie.get("me").statusCode(), is(401));
    }

    @Test
    void aNewTokenEndsTheSessionBefore() {
        Guest shared = town.entered(Claims.learner("p-first"));
        String before = shared.cookie();
        shared.enter(town.portal.key().token(Claims.learner("p-second").all()));
        assertThat(Guest.body(shared.get("me")).path("id").asText(), equalTo("p-second"));
        shared.cookie(before);
        assertThat(shared.get("me").statusCode(), is(401));
    }

    @Test
    void afterItsTimeASessionIsOverAndANewTokenGoesOn() {
        Guest lucie = town.entered(Claims.learner("p-time"));
        town.database.run("update beside_session set until = 1 where person = 'p-time'");
        assertThat(lucie.practises("late", "p-time").statusCode(), is(401));
        lucie.enter(town.portal.key().token(Claims.learner("p-time").all()));
        assertThat(lucie.practises("late", "p-time").statusCode(), is(201));
        assertThat(lucie.acts("me"), contains("late"));
    }

    @Test
    void aSessionKnowsWhenTheHostLetThePersonIn() {
        town.entered(Claims.learner("p-since"));
        assertThat(
                town.database.ask("select (extract(epoch from now()) - let_in between 0 and 120)::text"
                        + " from beside_session where person = 'p-since'"),
                contains("true"));
    }

    @Test
    void whatIsKeptOfASessionIsNoSecret() {
        Guest lucie = town.entered(Claims.learner("p-secret").with("jti", "the-token-itself"));
        String secret = lucie.cookie().substring(lucie.cookie().indexOf('=') + 1);
        Set<String> rows =
                town.database.ask("select row_to_json(s)::text from beside_session s where person = 'p-secret'");
        assertThat(rows.toString(), not(containsString(secret)));
        assertThat(rows.toString(), not(containsString("the-token-itself")));
    }

    @Test
    void theOperatorSeesThatItLivesAndWhatItCountsAndNobodysId() {
        Guest lucie = town.entered(Claims.learner("p-counted"));
        lucie.practises("counted", "p-counted");
        lucie.get("learners/p-counted/history");
        assertThat(managed("/health").body(), containsString("\"livenessState\":{\"status\":\"UP\"}"));
        assertThat(ready(town).statusCode(), is(200));
        assertThat(managed("/else").statusCode(), is(404));
        String metrics = managed("/actuator/prometheus").body();
        assertThat(metrics, containsString("route=\"/api/learners/{learner}/history\",status=\"200\""));
        assertThat(metrics, containsString("route=\"/session\",status=\"204\""));
        assertThat(metrics, containsString("inclusion_http_requests_seconds_bucket"));
        assertThat("a request is timed once", metrics, not(containsString("inclusion_requests_")));
        assertThat(metrics, containsString("inclusion_added_total{kind=\"evidence\"}"));
        assertThat(metrics, containsString("hikaricp_connections_active{pool=\"library\"}"));
        assertThat(metrics, not(containsString("p-counted")));
        assertThat(metrics, not(containsString("counted\"")));
    }

    @Test
    void itIsReadyAfterAnUpgradeAndNotWhileTheDatabaseIsAwayOrOlderThanAtTheStart() throws Exception {
        try (Town other = new Town()) {
            assertThat(ready(other).statusCode(), is(200));
            other.database.run("update inclusion_schema set version = 4");
            assertThat("its tables were upgraded", ready(other).statusCode(), is(200));
            for (String damage : List.of(
                    "update inclusion_schema set version = 0",
                    "insert into inclusion_schema values (1)",
                    "delete from inclusion_schema",
                    "alter table inclusion_schema rename to inclusion_schema_away")) {
                other.database.run(damage);
                assertThat(damage, ready(other).statusCode(), is(503));
                assertThat(damage, ready(other).body(), containsString("\"because\":\"schema\""));
            }
            other.database.run("alter table inclusion_schema_away rename to inclusion_schema");
            other.database.run("insert into inclusion_schema values (3)");
            assertThat(ready(other).statusCode(), is(200));
            TestDatabase.onServer("alter database " + other.database.name() + " with allow_connections false");
            assertThat(ready(other).statusCode(), is(503));
            assertThat(ready(other).body(), containsString("\"because\":\"database\""));
            TestDatabase.onServer("alter database " + other.database.name() + " with allow_connections true");
            assertThat(ready(other).statusCode(), is(200));
        }
    }

    @Test
    void aDatabaseThatIsAwayIsSaidAsSuchAndLetsNobodyIn() throws Exception {
        try (Town other = new Town()) {
            Guest lucie = other.entered(Claims.learner("p-away"));
            other.database.run("alter table beside_session rename to beside_session_away");
            assertThat(lucie.get("me").statusCode(), is(503));
            assertThat(
                    other.guest()
                            .enter(other.portal
                                    .key()
                                    .token(Claims.learner("p-away").all()))
                            .headers()
                            .firstValue("Retry-After")
                            .orElse(""),
                    equalTo("5"));
        }
    }

    @Test
    void whileTheKeysOfTheHostCannotBeHadThatIsSaidAndNotThatTheDatabaseIsAway() throws Exception {
        Map<String, String> settings = Town.settings(town.portal, town.database);
        Path keys = Files.writeString(folder.resolve("keys.json"), "{\"keys\": []}");
        settings.put("beside.keys", keys.toUri().toString());
        try (RunningServer keyless = RunningServer.start(settings)) {
            Files.delete(keys);
            HttpResponse<String> answer = new Guest(keyless.address(), town.portal.origin())
                    .enter(town.portal.key().token(Claims.learner("p-keyless").all()));
            assertThat(answer.statusCode(), is(503));
            assertThat(answer.headers().firstValue("Retry-After").orElse(""), equalTo("5"));
            assertThat(Guest.body(answer).path("type").asText(), equalTo("urn:inclusion:problem:keys-away"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update inclusion_schema set version = 99                | false | newer
            update inclusion_schema set version = 0                 | false | no release
            alter table beside_session drop column secret_hash      | false | secret_hash
            drop table beside_helped                                | true  | beside_helped
            alter table inclusion_schema rename to somebody_elses   | true  | no tables of inclusion yet
            """)
    void thatItCouldMakeTheTablesIsSaidWhereSomeAreMissingAlone(String damage, boolean isMissing, String told)
            throws Exception {
        TestDatabase database = TestDatabase.create();
        Map<String, String> settings = Town.settings(town.portal, database);
        RunningServer.start(settings).close();
        database.run(damage);
        settings.put("inclusion.schema", "verify");
        String refused = told(assertThrows(RuntimeException.class, () -> RunningServer.start(settings)));
        assertThat(refused, containsString(told));
        assertThat(refused.contains("inclusion.schema=create"), is(isMissing));
    }

    /** Everything that an exception and its causes say. */
    private static String told(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause)
                .map(cause -> String.valueOf(cause.getMessage()))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void serversThatStartAtTheSameTimeOnAnEmptyDatabaseAllStart() throws Exception {
        TestDatabase database = TestDatabase.create();
        Map<String, String> settings = Town.settings(town.portal, database);
        try (RunningServer first = RunningServer.start(settings);
                RunningServer second = RunningServer.start(settings)) {
            List<Tables> tables = List.of(tables(first), tables(second));
            for (int i = 0; i < 20; i++) {
                database.run("drop table beside_session, beside_person, beside_helped");
                atOnce(2, server -> {
                    tables.get(server).prepare("create");
                    return true;
                });
            }
            tables.get(1).prepare("verify");
        }
    }

    private static Tables tables(RunningServer server) {
        return new Tables(
                InclusionSchema.of(server.context().getBean(EntityManagerFactory.class)),
                server.context().getBean("sessionsPool", DataSource.class));
    }

    @Test
    void itIsNotReadyWhileTheLibraryCannotRead() throws Exception {
        try (Town other = new Town();
                Connection away = DriverManager.getConnection(other.database.url())) {
            assertThat(ready(other).statusCode(), is(200));
            away.setAutoCommit(false);
            try (Statement lock = away.createStatement()) {
                lock.execute("lock table inclusion_learner in access exclusive mode");
            }
            assertThat(ready(other).body(), containsString("\"because\":\"work\""));
            away.rollback();
            assertThat(ready(other).statusCode(), is(200));
        }
    }

    /** Spring has a filter that reads the body of a form, before anybody limits its time. */
    @Test
    void nothingOfSpringsStandsBetweenTheProxyAndTheLibraryButTheMetrics() {
        ServletContext mounted =
                Objects.requireNonNull(((WebApplicationContext) town.server.context()).getServletContext());
        assertThat(
                mounted.getFilterRegistrations().keySet(),
                containsInAnyOrder("lastResort", "webMvcObservationFilter", "gate", "inclusion-doors"));
        assertThat(
                mounted.getServletRegistrations().keySet(),
                containsInAnyOrder("inclusion", "sessionServlet", "scriptServlet", "workServlet", "nothingHere"));
    }

    @Test
    void onePersonTakesNotAllConnections() {
        assertThat(Settings.requestsOfOnePerson(10), is(8));
        assertThat(Settings.requestsOfOnePerson(64), is(16));
        assertThat(Settings.requestsOfOnePerson(2), is(6));
    }

    @Test
    void manyWhoAskWhetherItIsReadyHearTheSame() throws Exception {
        Set<Integer> heard = Set.of();
        // All of them hear that it is not when the database takes longer than its second: then they ask together again.
        for (int i = 0; i < 10 && !heard.contains(200); i++) {
            heard = new HashSet<>(atOnce(16, each -> managed("/ready").statusCode()));
        }
        assertThat(heard, contains(200));
    }

    @Test
    void itStopsWhereItsWorkFolderWasClearedAway() throws Exception {
        int port = HostProcess.freePort();
        Map<String, String> settings = Town.settings(town.portal, TestDatabase.create());
        settings.put("server.port", Integer.toString(port));
        RunningServer server = RunningServer.start(settings);
        assertThat(workFolders(port), not(empty()));
        for (Path folder : workFolders(port)) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
        }
        server.close();
        assertThat(workFolders(port), empty());
    }

    /** Many addresses drip tokens, and hold no more threads than there are places for people who are not signed in. */
    @Test
    void whoSendsTokensByteByByteShutsNobodyOutWhoIsSignedInOrWhoseTokenIsWhole() throws Exception {
        Guest lucie = town.entered(Claims.learner("p-calm"));
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < PLACES; i++) {
                slow.add(dripping("198.51.100." + i, "half"));
            }
            awaitReadersOfBodies(PLACES);
            assertThat(statusTold(dripping("203.0.113.1", "half")), equalTo("HTTP/1.1 503"));
            assertThat(lucie.get("me").statusCode(), is(200));

            assertThat(statusTold(whole("198.51.100.1", "a.b.c")), equalTo("HTTP/1.1 401"));
            String token = town.portal.key().token(Claims.learner("p-whole").all());
            assertThat(statusTold(whole("203.0.113.2", token)), equalTo("HTTP/1.1 204"));
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private static void awaitReadersOfBodies(int count) {
        Instant patience = Instant.now().plusSeconds(20);
        long reading = 0;
        while (reading != count) {
            assertThat("there are " + reading, Instant.now().isBefore(patience));
            reading = Thread.getAllStackTraces().values().stream()
                    .filter(frames -> Arrays.stream(frames)
                            .anyMatch(frame -> frame.getMethodName().equals("readRest")))
                    .count();
        }
    }

    private static Socket dripping(String from, String beginning) throws IOException {
        return token(from, beginning, 10_000);
    }

    private static Socket whole(String from, String token) throws IOException {
        return token(from, token, token.length());
    }

    private static Socket token(String from, String bytes, int length) throws IOException {
        Address address = town.server.address();
        Socket socket = new Socket(address.host(), address.port());
        socket.setSoTimeout(20_000);
        String request = "POST /inclusion/session HTTP/1.1\r\nHost: a\r\nX-Inclusion: 1\r\nX-Forwarded-For: " + from
                + "\r\nContent-Length: " + length + "\r\n\r\n" + bytes;
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String statusTold(Socket socket) throws IOException {
        return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
    }

    @Test
    void aStartThatFailsLateLeavesNothingOpen() throws Exception {
        TestDatabase database = TestDatabase.create();
        Map<String, String> settings = Town.settings(town.portal, database);
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerSocket alsoTaken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            settings.put("management.server.port", Integer.toString(taken.getLocalPort()));
            int port = HostProcess.freePort();
            settings.put("server.port", Integer.toString(port));
            Set<Path> before = workFolders(port, taken.getLocalPort(), alsoTaken.getLocalPort());
            String late = told(assertThrows(RuntimeException.class, () -> RunningServer.start(settings)));
            assertThat(late, containsString(Integer.toString(taken.getLocalPort())));
            assertThat(workFolders(port, taken.getLocalPort()), everyItem(in(before)));
            new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();

            settings.put("server.port", Integer.toString(alsoTaken.getLocalPort()));
            String early = told(assertThrows(RuntimeException.class, () -> RunningServer.start(settings)));
            assertThat(early, containsString(Integer.toString(alsoTaken.getLocalPort())));
            assertThat(workFolders(alsoTaken.getLocalPort()), everyItem(in(before)));
        }
        // A connection that was closed here ends there a moment later, that of an earlier question as well: one
        // answer without any is enough.
        Instant patience = Instant.now().plusSeconds(10);
        Set<String> open = connections(database);
        while (!open.isEmpty() && Instant.now().isBefore(patience)) {
            open = connections(database);
        }
        assertThat(open, empty());
    }

    /** Those of clients, without the one that asks: the database's own workers come and go. */
    private static Set<String> connections(TestDatabase database) {
        return database.ask("select pid::text from pg_stat_activity where datname = current_database()"
                + " and pid <> pg_backend_pid() and backend_type = 'client backend'");
    }

    /**
     * Tomcat's folders for ports: other tests run beside this one, and a server that was killed long ago had one of
     * these ports.
     */
    private static Set<Path> workFolders(int... ports) throws IOException {
        String any = IntStream.of(ports).mapToObj(Integer::toString).collect(Collectors.joining("|"));
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(each -> each.getFileName().toString().matches("tomcat(-docbase)?\\.(" + any + ")\\..*"))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void twoServersOnOneDatabaseAreOne() throws Exception {
        try (RunningServer second = RunningServer.start(Town.settings(town.portal, town.database))) {
            String token = town.portal.key().token(Claims.learner("p-two").all());
            Guest lucie = town.guest();
            assertThat(lucie.enter(token).statusCode(), is(204));
            Guest elsewhere = new Guest(second.address(), town.portal.origin());
            assertThat("its token is used up there too", elsewhere.enter(token).statusCode(), is(401));
            elsewhere.cookie(lucie.cookie());
            assertThat(Guest.body(elsewhere.get("me")).path("id").asText(), equalTo("p-two"));
        }
    }

    private static HttpResponse<String> managed(String path) {
        return managed(town, path);
    }

    /** Asked again while the database took longer than the second it has, as it may where others use the machine. */
    private static HttpResponse<String> ready(Town of) {
        HttpResponse<String> answer = managed(of, "/ready");
        for (int i = 0; i < 10 && answer.body().contains("database"); i++) {
            answer = managed(of, "/ready");
        }
        return answer;
    }

    private static HttpResponse<String> managed(Town of, String path) {
        Address address = of.server.management();
        return Guest.send(HttpRequest.newBuilder(URI.create("http://" + address.host() + ":" + address.port() + path))
                .GET());
    }

    private interface Numbered<T> {
        T run(int i) throws Exception;
    }

    private static <T> List<T> atOnce(int threads, Numbered<T> work) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<T>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int number = i;
                all.add(() -> work.run(number));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> one : executor.invokeAll(all)) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            executor.shutdownNow();
        }
    }
}
