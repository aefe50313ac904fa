package org.inclusion.containers;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.inclusion.Inclusion;
import org.inclusion.containers.Caller.Reply;
import org.inclusion.jpa.JpaStores;
import org.inclusion.servlet.InclusionServlet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The promises of the library hold in every container. */
@SuppressWarnings("NullAway.Init") // JUnit sets it before any test
class ContainerTest {

    private static final String WISH = "{'goal':'envoyer-un-document','way':'FACE_TO_FACE','device':'PHONE',"
            + "'ownDevice':true,'network':'GOOD','told':'FACE_TO_FACE'}";

    private static final Portal PORTAL = new Portal();

    private static Container container;

    @BeforeAll
    static void open() {
        container = Container.start();
        container.deploy("/portail", PORTAL);
    }

    @AfterAll
    static void close() {
        container.undeploy("/portail");
        container.close();
    }

    @Test
    void theContainerIsTheOneInTheReportsName() {
        assertThat(container.itself(), startsWith(System.getProperty("container")));
    }

    @Test
    void theLibraryComesInTheJarsOfTheBuild() {
        for (Class<?> one : List.of(Inclusion.class, InclusionServlet.class, JpaStores.class)) {
            String where =
                    one.getProtectionDomain().getCodeSource().getLocation().getPath();
            assertThat(where, endsWith(".jar"));
        }
    }

    @Test
    void somebodySignsInPractisesAndSeesHowFarSheIs() {
        Caller yann = ours(Person.YANN);
        assertThat(yann.get("api/me").json().path("id").asText(), equalTo(id(Person.YANN)));
        assertThat(
                yann.post("api/learners/me/enrolments", "{'path':'premiers-pas'}")
                        .status(),
                equalTo(201));
        String first = practice("first");
        assertThat(yann.post("api/evidence", first).status(), equalTo(201));
        assertThat("sent again it counts once", yann.post("api/evidence", first).status(), equalTo(200));

        JsonNode progress = yann.get("api/learners/me/progress").json();
        assertThat(progress.path("version").asInt(), equalTo(2));
        assertThat(progress.at("/paths/0/path").asText(), equalTo("premiers-pas"));
        assertThat(history(yann), contains("first"));
        assertThat(history(ours(Person.FATIMA)), not(hasItem("first")));
    }

    @Test
    void theContainersRolesBecomeOurs() {
        assertThat(ours(Person.MARC).get("api/me").json().path("roles").toString(), containsString("HELPER"));
        assertThat(ours(Person.FATIMA).get("api/me").json().path("roles").toString(), not(containsString("HELPER")));
    }

    @Test
    void whoIsNotSignedInIsToldSoInAProblemDocument() {
        refused(ours(null).get("api/me"), 401, "not-signed-in");
        refused(ours(null).post("api/evidence", practice("nobody")), 401, "not-signed-in");
    }

    @Test
    void everyRequestCouldBeContinuedAsynchronously() {
        ours(Person.FATIMA).get("api/me");
        assertThat(PORTAL.withoutAsynchronousSupport.get(), equalTo(0));
    }

    /** The pace allows three at once, and then one a second. */
    @Test
    void whoAsksTooFastIsRefusedASecondLate() {
        Caller hasty = new Caller(at("/portail/lent/"), Person.FATIMA);
        long before = System.nanoTime();
        Reply reply = hasty.get("api/me");
        while (reply.status() == 200) {
            before = System.nanoTime();
            reply = hasty.get("api/me");
        }
        refused(reply, 429, "too-many-at-once");
        assertThat(reply.header("Retry-After"), equalTo("3"));
        assertThat(Duration.ofNanos(System.nanoTime() - before), greaterThan(Duration.ofMillis(900)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "api", "api/me/", "api/me/more", "api/paths/a%20b", "api/paths/%C3%A9", "favicon.ico"})
    void whatIsNotThereIsNotThere(String path) {
        refused(ours(Person.FATIMA).get(path), 404, "no-such-address");
    }

    @Test
    void theMountPointWithoutItsSlashIsNothingEither() {
        Reply reply = new Caller(at("/portail/inclusion"), Person.FATIMA).get("");
        refused(reply, 404, "no-such-address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "FROBNICATE"})
    void anotherMethodIsToldWhichOnesThereAre(String method) {
        Reply reply = ours(Person.FATIMA).send(method, "api/me", BodyPublishers.noBody());
        refused(reply, 405, "method");
        assertThat(reply.header("Allow"), equalTo("GET, HEAD"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{|400|not-json",
                "{'id':1}|400|not-a-text",
                "{'id':'x','id':'y'}|400|doubled-field",
                "{'id':NaN}|400|not-json",
                "[]|400|not-an-object",
            })
    void aBodyThatCannotBeIsRefused(String body, int status, String problem) {
        refused(ours(Person.FATIMA).post("api/evidence", body), status, problem);
    }

    @Test
    void aBodyThatNestsTooDeepIsRefused() {
        refused(ours(Person.FATIMA).post("api/evidence", "[".repeat(10_000)), 400, "beyond-limits");
    }

    @Test
    void brokenUtf8IsRefused() {
        byte[] overlong = {'{', '"', (byte) 0xC0, (byte) 0xAF, '"', '}'};
        refused(ours(Person.FATIMA).post("api/evidence", overlong), 400, "not-utf-8");
    }

    /** The rest of the body is never sent. If the servlet waited for it, no answer would come. */
    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 1500000", "Transfer-Encoding: chunked"})
    void aBodyThatIsTooLargeIsRefusedAsSoonAsThatIsKnown(String length) throws IOException {
        String head = String.join(
                "\r\n",
                "POST /portail/inclusion/api/evidence HTTP/1.1",
                "Host: 127.0.0.1",
                "Authorization: " + Person.FATIMA.authorization(),
                "X-Inclusion: 1",
                "Content-Type: application/json",
                length,
                "",
                "");
        String body = length.endsWith("chunked") ? "200000\r\n{}" + " ".repeat(0x104000) : "";
        String answer = Wire.answerUpTo("body-too-large", container.port(), head + body);
        assertThat(answer, Wire.status(answer), equalTo(413));
        assertThat(answer, containsString("application/problem+json"));
        assertThat(answer, endsWith("body-too-large"));
    }

    @Test
    void aFormIsNotRead() {
        Reply reply = ours(Person.FATIMA)
                .send(
                        "POST",
                        "api/evidence",
                        BodyPublishers.ofString("lang=en&id=x"),
                        "X-Inclusion",
                        "1",
                        "Content-Type",
                        "application/x-www-form-urlencoded");
        refused(reply, 415, "not-json-type");
        assertThat(reply.header("Content-Language"), equalTo("fr"));
    }

    /** Some of these requests never reach the servlet. The container then answers in its own words. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/portail/inclusion/api/paths/a%2Fb",
                "/portail/inclusion/api/paths/a%5Cb",
                "/portail/inclusion/api/paths/%zz",
                "/portail/inclusion/api/paths/%00",
                "/portail/inclusion/api/paths/%C3(",
                "/portail/inclusion/api/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
                "/portail/inclusion/api/paths/..;/..;/me",
                "/portail/inclusion/api/paths/<script>",
                "/portail/inclusion/api/paths/a\"b",
                "/portail//inclusion///api/nowhere",
                "http://elsewhere.example.org/portail/inclusion/api/nowhere",
                "nonsense",
            })
    void anAddressThatCannotBeIsRefusedWithoutAWordFromInside(String address) throws IOException {
        String answer = Wire.answer(container.port(), "GET " + address + " HTTP/1.1");
        assertThat(
                answer, Wire.status(answer), is(both(greaterThanOrEqualTo(400)).and(lessThan(500))));
        saysNothingFromInside(answer);
    }

    @Test
    void aHeaderThatIsTooLargeIsRefusedWithoutAWordFromInside() throws IOException {
        String answer = Wire.answer(
                container.port(), "GET /portail/inclusion/api/me HTTP/1.1", "X-Long: " + "x".repeat(2_000_000));
        // Some containers close the connection instead.
        assertThat(answer, Wire.status(answer), is(not(equalTo(200))));
        assertThat(Wire.status(answer), lessThan(500));
        saysNothingFromInside(answer);
    }

    @Test
    void aContextPathChangesNothing() {
        Reply created = ours(Person.FATIMA).post("api/learners/me/wishes", WISH);
        assertThat(created.status(), equalTo(201));
        String location = URI.create(at("/portail/inclusion/api/learners/me/wishes"))
                .resolve(created.header("Location"))
                .toString();
        assertThat(location, equalTo(at("/portail/inclusion/api/learners/me/wish")));
    }

    @Test
    void theScriptTravelsZippedAndOnlyWhereItChanged() throws IOException {
        Reply plain = ours(null).get("ui/inclusion.js");
        Reply zipped = ours(null).get("ui/inclusion.js", "Accept-Encoding", "gzip");
        assertThat(
                plain.header("Content-Type").replace(" ", "").toLowerCase(Locale.ROOT),
                equalTo("text/javascript;charset=utf-8"));
        assertThat(zipped.header("Content-Encoding"), equalTo("gzip"));
        assertThat(zipped.header("Vary"), containsString("Accept-Encoding"));
        try (GZIPInputStream in =
                new GZIPInputStream(new ByteArrayInputStream(zipped.response().body()))) {
            assertThat(in.readAllBytes(), equalTo(plain.response().body()));
        }
        Reply again =
                ours(null).get("ui/inclusion.js", "Accept-Encoding", "gzip", "If-None-Match", zipped.header("ETag"));
        assertThat(again.status(), equalTo(304));
        assertThat(again.body(), equalTo(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"api/me", "api/paths", "openapi.json", "ui/inclusion.js", "api/nowhere"})
    void headTellsTheSameAsGet(String path) {
        Reply head = ours(Person.FATIMA).head(path);
        Reply get = ours(Person.FATIMA).get(path);
        assertThat(head.status(), equalTo(get.status()));
        assertThat(head.body(), equalTo(""));
        for (String header : List.of("Content-Length", "Content-Type", "ETag", "Cache-Control", "Content-Language")) {
            assertThat(header, head.header(header), equalTo(get.header(header)));
        }
    }

    @Test
    void noAnswerSetsACookieOrNamesTheContainersSession() {
        Reply reply = ours(Person.FATIMA).post("api/learners/me/wishes", WISH);
        assertThat(reply.header("Set-Cookie"), equalTo(""));
        assertThat(ours(null).get("api/me").header("Set-Cookie"), equalTo(""));
    }

    @Test
    void behindAProxyOnlyThePublicOriginMayChangeSomething() {
        Caller fatima = neighbours(Person.FATIMA);
        assertThat(
                fatima.post("api/learners/me/wishes", WISH, "Origin", Portal.PUBLIC_ORIGIN)
                        .status(),
                equalTo(201));
        // A forwarding header proves nothing: a page of another site could have it sent as well.
        Reply foreign = fatima.post(
                "api/learners/me/wishes",
                WISH,
                "Origin",
                "https://elsewhere.example.org",
                "X-Forwarded-Host",
                "elsewhere.example.org",
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-Prefix",
                "/voisins");
        refused(foreign, 403, "foreign-origin");
        refused(
                ours(Person.FATIMA).post("api/learners/me/wishes", WISH, "Origin", Portal.PUBLIC_ORIGIN),
                403,
                "foreign-origin");
        assertThat(
                ours(Person.FATIMA)
                        .post("api/learners/me/wishes", WISH, "Origin", at(""))
                        .status(),
                equalTo(201));
    }

    /** Where the container then closes the connection, a client who was not told so would lose its next request. */
    @Test
    void aRefusalThatLeavesABodyUnreadSaysThatTheConnectionEnds() {
        Reply unread = ours(null).post("api/evidence", practice("nobody"));
        refused(unread, 401, "not-signed-in");
        assertThat(unread.header("Connection"), equalTo("close"));
        Reply read = ours(Person.FATIMA).post("api/learners/me/wishes", WISH);
        assertThat(read.header("Connection"), not(equalTo("close")));
    }

    @Test
    void oneLibraryAtTwoAddressesIsOne() {
        Caller workshop = new Caller(at("/portail/atelier/inclusion/"), Person.MARC);
        assertThat(workshop.post("api/evidence", practice("at-the-workshop")).status(), equalTo(201));
        assertThat(history(ours(Person.MARC)), contains("at-the-workshop"));
    }

    @Test
    void nothingOfOneDatabaseIsSeenInAnother() {
        Caller here = ours(Person.FATIMA);
        Caller there = neighbours(Person.FATIMA);
        assertThat(here.post("api/evidence", practice("here")).status(), equalTo(201));
        assertThat(there.post("api/evidence", practice("there")).status(), equalTo(201));
        assertThat(history(here), contains("here"));
        assertThat(history(there), contains("there"));
    }

    @Test
    void whoAskAtTheSameTimeEachHearOfThemselves() throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> heard = new ArrayList<>();
            List<String> expected = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                for (Person person : Person.values()) {
                    for (Caller caller : List.of(ours(person), neighbours(person))) {
                        expected.add(id(person));
                        heard.add(crowd.submit(
                                () -> caller.get("api/me").json().path("id").asText()));
                    }
                }
            }
            for (int i = 0; i < expected.size(); i++) {
                assertThat(heard.get(i).get(), equalTo(expected.get(i)));
            }
        } finally {
            crowd.shutdownNow();
        }
    }

    @Test
    void anApplicationThatIsTakenAwayLeavesNoThreadAndFindsItsDataAgain() throws InterruptedException {
        Portal second = new Portal();
        Caller fatima = new Caller(at("/second/inclusion/"), Person.FATIMA);
        ours(Person.FATIMA).get("api/me");
        Set<Thread> before = threads();
        container.deploy("/second", second);
        assertThat(fatima.post("api/evidence", practice("before")).status(), equalTo(201));
        container.undeploy("/second");
        assertThat(fatima.get("api/me").status(), equalTo(404));
        assertThat(leftBehind(before), is(empty()));

        container.deploy("/second", second);
        assertThat(history(fatima), contains("before"));
        container.undeploy("/second");
        assertThat(leftBehind(before), is(empty()));
    }

    private static String practice(String id) {
        return "{'id':'" + id + "','kind':'practice','at':'" + Instant.now() + "','pack':'premiers-pas',"
                + "'version':'1.0.0','item':'joindre-un-fichier','success':true,'help':'ALONE'}";
    }

    private static List<String> history(Caller caller) {
        List<String> ids = new ArrayList<>();
        caller.get("api/learners/me/history")
                .json()
                .path("evidence")
                .forEach(one -> ids.add(one.path("id").asText()));
        return ids;
    }

    private static Caller ours(@Nullable Person person) {
        return new Caller(at("/portail/inclusion/"), person);
    }

    private static Caller neighbours(Person person) {
        return new Caller(at("/portail/voisins/"), person);
    }

    private static String at(String path) {
        return "http://127.0.0.1:" + container.port() + path;
    }

    private static String id(Person person) {
        return Portal.IDS.idOf(person.login());
    }

    private static void refused(Reply reply, int status, String problem) {
        assertThat(reply.body(), reply.status(), equalTo(status));
        assertThat(reply.header("Content-Type"), equalTo("application/problem+json"));
        assertThat(reply.problem(), equalTo(problem));
        saysNothingFromInside(reply.body());
    }

    private static void saysNothingFromInside(String answer) {
        for (String inside : List.of("org.inclusion", "Exception", "\tat ", "java.", "jakarta.", "jackson")) {
            assertThat(answer, not(containsString(inside)));
        }
    }

    private static Set<Thread> threads() {
        return new HashSet<>(Thread.getAllStackTraces().keySet());
    }

    /** The names of new threads that do not end, and are neither the container's nor the caller's. */
    private static List<String> leftBehind(Set<Thread> before) throws InterruptedException {
        List<String> names = new ArrayList<>();
        for (Thread thread : threads()) {
            if (!before.contains(thread) && !grewWithTheWork(thread)) {
                thread.join(10_000);
                if (thread.isAlive()) {
                    names.add(thread.getName());
                }
            }
        }
        return names;
    }

    private static boolean grewWithTheWork(Thread thread) {
        return Stream.concat(Stream.of(container.threads()), Stream.of(Caller.THREADS))
                .anyMatch(thread.getName()::startsWith);
    }
}
