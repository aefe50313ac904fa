package org.inclusion.servlet;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Permissions over HTTP: every request that is not permitted is answered 403 or 404, and changes nothing. */
class AccessMatrixTest {

    private static final String NONE = "";
    private static final String BEGIN = "<!-- matrix: begin -->\n";

    /** Every request about a learner, with the status for herself and for her helper. Nobody else gets anything. */
    private static final List<Cell> CELLS = List.of(
            get("wish", 200, 200),
            get("papers", 200, 200),
            get("progress", 200, 200),
            get("next-step", 200, 200),
            get("profile", 200, 200),
            get("history", 200, 200),
            get("looks", 200, 403),
            get("copy?present=true", 200, 200),
            get("cards", 200, 200),
            get("home-proposals", 200, 200),
            get("promises", 200, 200),
            get("promises/{promise}/calendar", 200, 200),
            get("accompaniments", 200, 200),
            get("accompaniments/proposal", 403, 200),
            get("referrals", 200, 200),
            get("guests", 200, 200),
            get("slots", 200, 200),
            get("mandates", 200, 200),
            get("mandates/{mandate}", 200, 200),
            get("right-to-act/{procedure}", 403, 200),
            get("bookmark", 200, 200),
            get("bookmarks/{item}", 200, 200),
            get("assessments/{assessment}", 200, 200),
            get("assessments/{assessment}/answers/{item}", 200, 200),
            get("assessments/{assessment}/paper", 200, 200),
            post("wishes", Town.wish(), 201, 201),
            post("enrolments", "{'path':'premiers-pas'}", 201, 201),
            post("assessments", "{'id':'again','mode':'FULL','told':'SCREEN'}", 201, 201),
            post("disagreements", "{'area':'2'}", 201, 403),
            post("disagreements/retractions", "{'pack':'premiers-pas','skill':'mot-de-passe'}", 200, 403),
            post("disagreements/settlements", "{'area':'1'}", 403, 200),
            post("bookmarks", "{'item':'joindre-un-fichier','anchor':'stop-2'}", 201, 201),
            post("promises", "{'id':'call-2','way':'TELEPHONE','about':'NEWS'}", 201, 201),
            post("promises/{promise}/owner", "{'mine':true}", 403, 200),
            post("promises/{promise}/number", NONE, 403, 200),
            post("promises/{promise}/hour", "{'id':'hour-1','slot':'2026-12-01'}", 200, 200),
            post("promises/{promise}/tries", "{'id':'try-1','result':'CALLED_OFF'}", 200, 200),
            post("accompaniments", Town.accompaniment("again"), 403, 201),
            post("accompaniments/{accompaniment}/take-back", NONE, 403, 204),
            post("referrals", "{'id':'ref-2','direction':'RECEIVED','reason':'REPAIR'}", 403, 201),
            post("referrals/{referral}/sheet", NONE, 200, 200),
            post("referrals/{referral}/answers", "{'id':'ans-1','answer':'MET'}", 200, 200),
            post("guests", "{'id':'g2','kind':'FAMILY','days':30,'seenAlone':true}", 403, 201),
            post("guests/{guest}/show", NONE, 200, 403),
            post("guests/{guest}/end", NONE, 200, 200),
            post("appointments", "{'id':'hour-2','slot':'2026-12-02','about':'NEWS'}", 201, 201),
            post("cards", "{'path':'premiers-pas','step':'joindre-un-fichier'}", 201, 201),
            post("cards/{code}/revoke", NONE, 200, 200),
            post(
                    "home-proposals/answers",
                    "{'path':'premiers-pas','step':'joindre-un-fichier','successes':1,'tries':1,'note':true}",
                    200,
                    200),
            post("mandates", Town.mandate("again"), 403, 201),
            post("mandates/{mandate}/end", NONE, 200, 200),
            post("absent-acts", "{'id':'act','procedure':'MONEY'}", 403, 201),
            post("day-relation", "{'present':true}", 403, 201),
            get("together", 403, 200),
            post("together", "{}", 403, 201),
            post("together/changes", "{'change':'END'}", 403, 204),
            post("helped", "{}", 201, 403),
            get("helped/{session}", 200, 403),
            post("helped/{session}/changes", "{'change':'AGREE'}", 200, 403),
            post("assessments/{assessment}/stop", NONE, 200, 200),
            post("evidence answer", NONE, 201, 201),
            post("evidence practice", NONE, 201, 201),
            post("evidence content", NONE, 201, 201),
            post("evidence self-report", NONE, 201, 201),
            post("evidence settlement", NONE, 403, 201),
            post("evidence withdrawal", NONE, 201, 403),
            post("evidence observation", NONE, 403, 201),
            // Last, since everything else is hidden afterwards.
            get("erasure", 200, 200),
            post("erasure", "{'present':true}", 201, 201),
            post("erasure/take-back", "{'present':true}", 403, 200));

    private final Town town = new Town();
    private final Caller yann = town.as("hers-yann");
    private String selfReport = "";
    private String question = "";
    private String code = "";
    private String session = "";

    private record Cell(String verb, String what, String body, int herself, int herHelper) {}

    private static Cell get(String what, int herself, int herHelper) {
        return new Cell("GET", what, NONE, herself, herHelper);
    }

    private static Cell post(String what, String body, int herself, int herHelper) {
        return new Cell("POST", what, body, herself, herHelper);
    }

    /** The actors who ask about {@code hers-yann}, a learner of the structure {@code ccas}. */
    enum Stranger {
        ANOTHER_LEARNER("fatima"),
        HELPER_ELSEWHERE("ines"),
        COORDINATOR_OF_HERS("coralie"),
        SOMEBODY_WITHOUT_ROLE("personne");

        final String id;

        Stranger(String id) {
            this.id = id;
        }
    }

    @BeforeEach
    void somethingIsKnownOfHer() {
        yann.post("api/learners/me/wishes", Town.wish());
        selfReport = yann.post("api/learners/me/assessments", "{'id':'a1','mode':'FULL','told':'SCREEN'}")
                .text("/selfReport/id");
        yann.post(
                "api/evidence", town.evidence("first", "self-report", selfReport, ",'help':'ALONE','assessment':'a1'"));
        question = yann.get("api/learners/me/assessments/a1/paper").text("/questions/0/id");
        yann.post("api/learners/me/disagreements", "{'area':'1'}");
        yann.post(
                "api/learners/me/disagreements",
                "{'pack':'premiers-pas','skill':'mot-de-passe','saying':'I_CAN_DO_IT'}");
        code = yann.post("api/learners/me/cards", "{'path':'premiers-pas','step':'joindre-un-fichier'}")
                .text("/code");
        yann.post(
                "api/learners/me/promises",
                "{'id':'call-1','way':'COUNTER','about':'NEWS','meetsAt':'2026-12-03T13:00:00Z'}");
        town.as("marc").post("api/learners/hers-yann/together", "{}");
        session = yann.post("api/learners/me/helped", "{}").text("/session");
        town.as("deux").post("api/learners/hers-yann/together", "{}");
        yann.post("api/learners/me/bookmarks", "{'item':'joindre-un-fichier','anchor':'3'}");
        town.as("marc").post("api/learners/hers-yann/mandates", Town.mandate("m1"));
        town.as("marc").post("api/learners/hers-yann/guests", "{'id':'g1','kind':'FAMILY','days':30,'seenAlone':true}");
        town.as("marc")
                .post(
                        "api/learners/hers-yann/referrals",
                        "{'id':'ref-1','direction':'SENT','structure':'ailleurs','reason':'REPAIR'}");
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void sheMayDoWhatIsHers() {
        for (Cell cell : CELLS) {
            assertThat(cell.toString(), ask("hers-yann", "hers-yann", cell).status(), equalTo(cell.herself()));
        }
    }

    @Test
    void herHelperMayDoWhatHelps() {
        for (Cell cell : CELLS) {
            assertThat(cell.toString(), ask("marc", "hers-yann", cell).status(), equalTo(cell.herHelper()));
        }
    }

    @Test
    void aHelperOfTheDayMayDoTheSameUntilMidnight() {
        Caller marc = town.as("marc");
        assertThat(marc.get("api/learners/fatima/profile").status(), equalTo(404));
        marc.post("api/learners/fatima/day-relation", "{'present':true}");
        assertThat(marc.get("api/learners/fatima/profile").status(), equalTo(200));
        assertThat(marc.get("api/learners/fatima/looks").status(), equalTo(403));

        town.ccas.clock.forward(Duration.ofDays(1));

        assertThat(marc.get("api/learners/fatima/profile").status(), equalTo(404));
    }

    @Test
    void aHelperOfHerStructureWithoutARelationMayOnlyOpenOne() {
        for (Cell cell : CELLS) {
            int expected = cell.what().equals("day-relation") ? 201 : 404;
            try (Town fresh = new Town()) {
                assertThat(cell.toString(), ask(fresh, "marc", "fatima", cell).status(), equalTo(expected));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStrangerCannotEvenLearnThatSheExists(Stranger stranger) {
        String before = yann.get("api/learners/me/history").body();
        for (Cell cell : CELLS) {
            Reply refused = ask(stranger.id, "hers-yann", cell);
            assertThat(cell.toString(), refused.status(), equalTo(404));
            assertThat(cell.toString(), refused.problem(), equalTo("unknown-learner"));
            Reply nobodys = ask(stranger.id, "no-such-learner~nowhere", cell);
            assertThat(nobodys.body().replace("no-such-learner~nowhere", "hers-yann"), equalTo(refused.body()));
        }
        assertThat(yann.get("api/learners/me/history").body(), equalTo(before));
        assertThat(yann.get("api/learners/me/looks").json().get("looks").size(), equalTo(0));
    }

    @Test
    void aHelperReadsWhoLookedOnlyWithHer() {
        Caller marc = town.as("marc");
        assertThat(marc.get("api/learners/hers-yann/looks?present=true").status(), equalTo(200));
        assertThat(marc.get("api/learners/hers-yann/looks?present=false").status(), equalTo(403));
        assertThat(marc.get("api/learners/fatima/looks?present=true").status(), equalTo(404));
        assertThat(yann.get("api/learners/me/looks").text("/looks/0/what"), equalTo("LOOKS"));
        for (Stranger stranger : Stranger.values()) {
            Caller other = town.as(stranger.id);
            assertThat(other.get("api/learners/hers-yann/looks?present=true").status(), equalTo(404));
        }
    }

    @Test
    void nobodyIsAskedToSignIn() {
        for (Cell cell : CELLS) {
            Reply refused = ask("nobody", "hers-yann", cell);
            assertThat(refused.status(), equalTo(401));
            assertThat(refused.problem(), equalTo("not-signed-in"));
        }
    }

    @Test
    void theMatrixKnowsEveryRouteAboutALearner() {
        Stream<String> routes = EveryAddress.ofApi().stream()
                .filter(route -> route.template().startsWith("api/learners/{learner}/"))
                .map(route -> route.method() + " " + route.template().substring("api/learners/{learner}/".length()));
        Stream<String> cells = CELLS.stream()
                .filter(cell -> !cell.what().startsWith("evidence"))
                .map(cell -> cell.verb() + " " + cell.what().replaceFirst("\\?.*", ""));

        assertThat(cells.toList(), containsInAnyOrder(routes.toArray()));
    }

    @Test
    void theSecurityPageShowsTheMatrix() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "security.md"));
        String shown = page.substring(page.indexOf(BEGIN) + BEGIN.length(), page.indexOf("<!-- matrix: end -->"));

        assertThat(shown, equalTo(matrix()));
    }

    private static String matrix() {
        Map<String, String> requests = CELLS.stream()
                .collect(groupingBy(
                        AccessMatrixTest::whoMay,
                        LinkedHashMap::new,
                        mapping(cell -> "`" + cell.verb() + " " + cell.what() + "`", joining(", "))));
        String head = "| who may | requests about her |\n|---|---|\n";
        return head
                + requests.entrySet().stream()
                        .map(row -> "| " + row.getKey() + " | " + row.getValue() + " |\n")
                        .collect(joining());
    }

    private static String whoMay(Cell cell) {
        if (cell.what().equals("day-relation")) {
            return "her helper, and a helper of her structure";
        }
        if (cell.herself() == 403) {
            return "her helper alone";
        }
        return cell.herHelper() == 403 ? "she herself alone" : "she herself, and her helper";
    }

    private Reply ask(String who, String about, Cell cell) {
        return ask(town, who, about, cell);
    }

    private Reply ask(Town where, String who, String about, Cell cell) {
        Caller caller = where.as(who);
        if (cell.what().startsWith("evidence ")) {
            String kind = cell.what().substring("evidence ".length());
            return caller.post("api/evidence", evidence(where, who + "-" + kind, kind, about));
        }
        String what = cell.what()
                .replace("{assessment}", "a1")
                .replace("bookmarks/{item}", "bookmarks/joindre-un-fichier")
                .replace("{item}", selfReport)
                .replace("{promise}", "call-1")
                .replace("{accompaniment}", "again")
                .replace("{mandate}", "m1")
                .replace("{referral}", "ref-1")
                .replace("{guest}", "g1")
                .replace("{procedure}", "MONEY")
                .replace("{session}", session)
                .replace("{code}", code);
        String address = "api/learners/" + about + "/" + what;
        return cell.verb().equals("GET") ? caller.get(address) : caller.post(address, cell.body());
    }

    private String evidence(Town where, String id, String kind, String about) {
        String learner = ",'learner':'" + about + "'";
        return switch (kind) {
            case "answer" -> where.evidence(id, kind, question, learner);
            case "self-report" -> where.evidence(id, kind, selfReport, learner + ",'help':'SHOWN'");
            case "withdrawal" -> where.evidence(id, kind, selfReport, learner + ",'supersedes':'first'");
            case "content" -> where.evidence(id, kind, "joindre-un-fichier", learner + ",'event':'STARTED'");
            case "practice" ->
                where.evidence(id, kind, "joindre-un-fichier", learner + ",'success':true,'help':'ALONE'");
            default -> where.evidence(id, kind, "joindre-un-fichier", learner + ",'help':'ALONE'");
        };
    }
}
