package org.inclusion.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.inclusion.content.SmallPack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every route is asked at least once; {@link Contract} compares each answer with the description. */
@SuppressWarnings("NullAway.Init") // JUnit sets them before each test
class EveryRouteTest {

    /** What a page sends that expects that there may be nothing. */
    private static final String[] IF_ANY = {"X-Inclusion-If-Any", "1"};

    private Town town;
    private Caller agent;
    private Caller fatima;

    @BeforeEach
    void open(@TempDir Path folder) {
        // The delivered packs have no picture. It comes after them: the first pack asks the questions.
        town = new Town(SmallPack.valid().named("tout-petit").folder(folder, "tout-petit"));
        agent = town.as("marc");
        fatima = town.as("fatima");
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void everyRouteAnswersAsItIsDescribed() {
        readContent();
        meet();
        askSomeQuestions();
        recordEveryKind();
        readEverythingAboutHer();
        practiseAtHome();
        helpLive();
        disagreeAndSettle();
        promiseAndCall();
        accompany();
        referAndAnswer();
        inviteAGuest();
        writeALesson();
        actInHerAbsence();
        eraseAndTakeBack();

        assertThat(town.contract.held(), is(equalTo(withSuccessesOf(town.contract.held()))));
    }

    @Test
    void everyLessonOfThePacksCanBeShown() {
        for (JsonNode path : fatima.get("api/paths").json().get("paths")) {
            String address = "api/paths/" + path.get("id").asText();
            for (JsonNode step : fatima.get(address).json().get("steps")) {
                Reply shown = fatima.get(address + "/steps/" + step.get("id").asText());
                assertThat(shown.status(), equalTo(200));
            }
        }
    }

    private void readContent() {
        fatima.get("api/me");
        fatima.get("api/told");
        agent.get("api/told?audience=HELPER");
        fatima.get("api/goals");
        fatima.get("api/skills");
        fatima.get("api/paths");
        fatima.get("api/paths/premiers-pas");
        fatima.get("api/paths/premiers-pas/steps/joindre-un-fichier");
        fatima.get("api/packs/tout-petit/1.0.0/files/trombone.png");
        fatima.get("api/tours/visite-tout-petit");
        agent.get("api/packs/premiers-pas/scripts/joindre-un-fichier");
        agent.get("api/packs/premiers-pas/glossary");
        assertThat(agent.get("api/packs/premiers-pas/scripts/none", IF_ANY).status(), equalTo(204));
        assertThat(agent.get("api/packs/none/glossary", IF_ANY).status(), equalTo(204));
        assertThat(agent.get("api/paths/none", IF_ANY).status(), equalTo(204));
        agent.get("api/kits");
        agent.get("api/walkthroughs");
        agent.get("api/packs/accompagner-a-distance/walkthroughs/caf-mon-compte");
        agent.post("api/resources/search", "{'words':'ordonnances','theme':'sante'}");
        agent.get("api/packs/premiers-pas/kits/atelier-un-message-un-papier");
        fatima.get("openapi.json");
        fatima.get("schemas/pack-1.json");
        fatima.get("schemas/copy-1.json");
    }

    private void meet() {
        assertThat(fatima.get("api/learners/me/wish").status(), equalTo(404));
        assertThat(fatima.get("api/learners/me/wish", IF_ANY).status(), equalTo(204));
        assertThat(fatima.get("api/learners/me/papers", IF_ANY).status(), equalTo(204));
        assertThat(fatima.get("api/learners/me/bookmark", IF_ANY).status(), equalTo(204));
        assertThat(
                fatima.get("api/learners/me/bookmarks/joindre-un-fichier", IF_ANY)
                        .status(),
                equalTo(204));
        agent.post("api/learners/fatima/day-relation", "{'present':true}");
        agent.get("api/day-relations");
        agent.get("api/people");
        agent.get("api/places?postcode=73100");
        town.as("nobody").get("api/places?postcode=73100");
        fatima.get("api/places?near=45.69,5.90&within=5&goal=envoyer-un-document&open=true");
        town.as("coralie").get("api/structures/ccas/summary");
        town.as("coralie").get("api/structures/ccas/done?from=2026-Q1&until=2026-Q4");
        agent.post("api/learners/fatima/wishes", Town.wish());
        fatima.get("api/learners/me/wish");
        fatima.get("api/learners/me/papers");
        fatima.post("api/learners/me/enrolments", "{'path':'premiers-pas'}");
        fatima.post("api/learners/me/bookmarks", "{'item':'joindre-un-fichier','anchor':'lire'}");
        fatima.get("api/learners/me/bookmark");
        fatima.get("api/learners/me/bookmarks/joindre-un-fichier");
        fatima.post("api/learners/me/bookmarks", "{'item':'joindre-un-fichier','anchor':null}");
    }

    private void askSomeQuestions() {
        Reply begun = fatima.post("api/learners/me/assessments", "{'id':'full','mode':'FULL','told':'SCREEN'}");
        String selfReport = begun.text("/selfReport/id");
        String answer = "api/learners/me/assessments/full/answers/" + selfReport;
        assertThat(fatima.get(answer, IF_ANY).status(), equalTo(204));
        fatima.post(
                "api/evidence",
                town.evidence("sr", "self-report", selfReport, ",'help':'TOGETHER','assessment':'full'"));
        fatima.get("api/learners/me/assessments/full");
        assertThat(fatima.get(answer, IF_ANY).status(), equalTo(200));
        fatima.get("api/learners/me/assessments/full/paper");
        fatima.post("api/learners/me/assessments/full/stop", "{}");
        fatima.post(
                "api/learners/me/assessments",
                "{'id':'counter','mode':'COUNTER','goal':'envoyer-un-document','told':'SCREEN'}");
    }

    private void recordEveryKind() {
        String item = "joindre-un-fichier";
        String question = fatima.get("api/learners/me/assessments/counter").text("/question/id");
        fatima.post("api/evidence", town.evidence("dont-know", "answer", question, ""));
        fatima.post("api/evidence", town.practice("p1"));
        fatima.post("api/evidence", town.practice("p1"));
        fatima.post("api/evidence", town.evidence("c1", "content", item, ",'event':'FINISHED'"));
        String observation = ",'learner':'fatima','help':'SHOWN','posture':'DONE_FOR','reason':'URGENCY'";
        String batch = "{'items':[" + town.evidence("o1", "observation", item, observation) + ",{'kind':'nothing'}]}";
        assertThat(agent.post("api/evidence/batch", batch).text("/receipts/0/status"), equalTo("STORED"));
    }

    private void readEverythingAboutHer() {
        for (String what :
                new String[] {"progress", "next-step", "profile", "history", "history?limit=1", "looks", "copy"}) {
            assertThat(fatima.get("api/learners/me/" + what).status(), equalTo(200));
        }
        assertThat(agent.get("api/learners/fatima/profile").status(), equalTo(200));
        assertThat(town.contract.held(), hasItem("get /api/learners/{learner}/profile 200"));
    }

    private void practiseAtHome() {
        Caller nobody = town.as("nobody");
        String cards = "api/learners/fatima/cards";
        String code = agent.post(cards, "{'path':'chemin-tout-petit','step':'joindre-un-fichier'}")
                .text("/code");
        fatima.get("api/learners/me/cards");
        nobody.get("practice/codes/" + code);
        nobody.get("practice/codes/" + code + "/steps");
        nobody.get("practice/codes/" + code + "/tours/visite-tout-petit");
        String result = "{'id':'r1','step':'joindre-un-fichier','success':true,'at':'2026-11-24T09:00:00Z'}";
        assertThat(nobody.post("practice/codes/" + code + "/results", result).status(), equalTo(201));
        assertThat(
                agent.get("api/learners/fatima/home-proposals").text("/proposals/0/step"),
                equalTo("joindre-un-fichier"));
        String yes = "{'path':'chemin-tout-petit','step':'joindre-un-fichier','successes':1,'tries':1,'note':true}";
        agent.post("api/learners/fatima/home-proposals/answers", yes);
        agent.post(cards + "/" + code + "/revoke", "{}");
        assertThat(nobody.get("practice/codes/" + code).status(), equalTo(404));
    }

    private void helpLive() {
        String agree = "{'change':'AGREE'}";
        String code = fatima.post("api/learners/me/cards", "{'path':'premiers-pas','step':'joindre-un-fichier'}")
                .text("/code");
        for (String hers : List.of("api/learners/me/helped", "practice/codes/" + code + "/helped")) {
            // No helper waits for her yet.
            fatima.post(hers, "{}");
            Reply opened = agent.post("api/learners/fatima/together", "{}");
            agent.get("api/learners/fatima/together");
            agent.get("api/learners/fatima/together?after=" + opened.text("/number"));
            Reply joined = fatima.post(hers, "{}");
            String session = hers + "/" + joined.text("/session");
            fatima.get(session);
            fatima.get(session + "?after=" + joined.text("/number"));
            fatima.post(session + "/changes", agree);
            agent.post("api/learners/fatima/together/changes", "{'change':'LET_IN'}");
            fatima.post(session + "/changes", "{'change':'END'}");
            agent.post("api/learners/fatima/together/changes", "{'change':'END'}");
        }
    }

    private void disagreeAndSettle() {
        String skill = "'pack':'premiers-pas','skill':'joindre-un-fichier'";
        fatima.post("api/learners/me/disagreements", "{" + skill + ",'saying':'I_NEED_HELP'}");
        fatima.post("api/learners/me/disagreements/retractions", "{" + skill + "}");
        fatima.post("api/learners/me/disagreements", "{'area':'2'}");
        assertThat(fatima.get("api/learners/me/profile").text("/areas/1/status"), equalTo("SUSPENDED"));
        agent.post("api/learners/fatima/disagreements/settlements", "{'area':'2'}");
    }

    private void promiseAndCall() {
        fatima.get("api/appointments/questions");
        assertThat(
                fatima.post("api/learners/me/promises", "{'id':'c1','way':'TELEPHONE','about':'NEWS'}")
                        .status(),
                equalTo(201));
        String step = "'about':'STEP','pack':'premiers-pas','item':'joindre-un-fichier'";
        agent.post("api/learners/fatima/promises", "{'id':'c2','way':'VIDEO','mine':true," + step + "}");
        assertThat(agent.get("api/calls").json().get("calls").size(), equalTo(2));
        agent.post("api/learners/fatima/promises/c1/owner", "{'mine':true}");
        assertThat(agent.post("api/learners/fatima/promises/c1/number", "").text("/number"), equalTo("01 00 00 00 00"));
        agent.post("api/learners/hers-noor/promises", "{'id':'n1','way':'TELEPHONE','mine':true,'about':'NEWS'}");
        assertThat(agent.post("api/learners/hers-noor/promises/n1/number", "").status(), equalTo(204));
        agent.post("api/learners/fatima/promises/c1/tries", "{'id':'t1','result':'NOT_REACHED'}");
        fatima.get("api/learners/me/promises");
        fatima.get("api/learners/me/slots?answers=about:papers");
        String booked = "{'id':'c3','slot':'2026-12-01','about':'NEWS'}";
        assertThat(fatima.post("api/learners/me/appointments", booked).status(), equalTo(201));
        fatima.post("api/learners/me/promises/c3/hour", "{'id':'t3','slot':'2026-12-02'}");
        fatima.get("api/learners/me/promises/c3/calendar");
        town.as("coralie").get("api/structures/ccas/promises");
    }

    private void accompany() {
        agent.get("api/learners/fatima/accompaniments/proposal");
        assertThat(
                agent.post("api/learners/fatima/accompaniments", Town.accompaniment("a1"))
                        .status(),
                equalTo(201));
        agent.post("api/learners/fatima/accompaniments", Town.accompaniment("a2"));
        assertThat(
                agent.post("api/learners/fatima/accompaniments/a2/take-back", "")
                        .status(),
                equalTo(204));
        agent.get("api/accompaniment-choices");
        agent.post("api/structures/ccas/workshops", Town.workshop("w1", "'fatima'"));
        assertThat(
                fatima.get("api/learners/me/accompaniments")
                        .json()
                        .get("workshops")
                        .size(),
                equalTo(1));
        String days = "?from=2026-11-01&until=2026-11-30";
        assertThat(
                town.as("coralie")
                        .get("api/structures/ccas/accompaniments" + days)
                        .status(),
                equalTo(200));
    }

    private void referAndAnswer() {
        Caller nobody = town.as("nobody");
        Caller ines = town.as("ines");
        assertThat(agent.get("api/referral-choices").text("/structures/0/id"), equalTo("ailleurs"));
        String sent =
                "{'id':'r1','direction':'SENT','structure':'ailleurs','reason':'REPAIR','shared':['NAME','REASON']}";
        assertThat(agent.post("api/learners/fatima/referrals", sent).status(), equalTo(201));
        assertThat(ines.get("api/structures/ailleurs/referrals/waiting").text("/waiting"), equalTo("1"));
        agent.post("api/learners/fatima/referrals", "{'id':'r2','direction':'RECEIVED','reason':'OTHER'}");
        String signs = agent.post("api/learners/fatima/referrals/r1/sheet", "").text("/signs");
        nobody.post("practice/referral/open", "{'signs':'" + signs + "'}");
        nobody.post("practice/referral/answers", "{'signs':'" + signs + "','answer':'ACCEPTED'}");
        String number = ines.get("api/structures/ailleurs/referrals").text("/referrals/0/number");
        ines.post("api/structures/ailleurs/referrals/" + number + "/answers", "{'id':'i1','answer':'MET'}");
        fatima.post("api/learners/me/referrals/r1/answers", "{'id':'f1','answer':'HELPED'}");
        assertThat(fatima.get("api/learners/me/referrals").text("/referrals/0/status"), equalTo("HELPED"));
    }

    private void inviteAGuest() {
        String sent = "{'id':'g1','kind':'NEIGHBOUR','days':30,'seenAlone':true}";
        Reply invited = agent.post("api/learners/fatima/guests", sent);
        assertThat(invited.status(), equalTo(201));
        assertThat(agent.get("api/learners/fatima/guests").text("/guests/0/opens"), equalTo("true"));
        String signs = "{'signs':'" + invited.text("/signs") + "'}";
        Caller nobody = town.as("nobody");
        assertThat(nobody.post("practice/guest/step", signs).status(), equalTo(404));
        fatima.post("api/learners/me/guests/g1/show", "");
        assertThat(nobody.post("practice/guest/step", signs).status(), equalTo(200));
        fatima.post("api/learners/me/guests/g1/end", "");
        assertThat(nobody.post("practice/guest/step", signs).problem(), equalTo("nothing-for-guests"));
        assertThat(fatima.get("api/learners/me/guests").text("/guests/0/id"), equalTo("g1"));
    }

    private void writeALesson() {
        String leaflets = "api/structures/ccas/leaflets";
        String step = "{'path':'premiers-pas','step':'joindre-un-fichier'}";
        assertThat(agent.post(leaflets + "/d1/copy", step).text("/revision"), equalTo("1"));
        String photo = agent.post(leaflets + "/d1/photos", "{'photo':'" + LessonsOverHttpTest.PHOTO + "'}")
                .text("/src");
        String text =
                "{'revision':1,'language':'fr','title':'Titre','blocks':[{'kind':'PICTURE','text':'Une table.','src':'"
                        + photo + "'},{'kind':'PICTURE','text':'','src':'glisser-haut'}]}";
        assertThat(agent.post(leaflets + "/d1", text).text("/revision"), equalTo("2"));
        assertThat(agent.get(leaflets + "/d1").text("/publishable"), equalTo("true"));
        agent.get(leaflets + "/d1/photos/" + photo);
        Caller colleague = town.as("deux");
        assertThat(colleague.post(leaflets + "/d1/read", "{'revision':2}").text("/status"), equalTo("READ"));
        String published = "{'revision':2,'checkOn':'2027-05-24','alone':false}";
        String address = agent.post(leaflets + "/d1/publish", published).text("/address");
        assertThat(agent.get(leaflets).text("/leaflets/0/status"), equalTo("PUBLISHED"));
        assertThat(fatima.get("api/structures/ccas/lessons").text("/lessons/0/address"), equalTo(address));
        Caller nobody = town.as("nobody");
        assertThat(nobody.get("practice/lessons/" + address).text("/title"), equalTo("Titre"));
        nobody.get("practice/lessons/" + address + "/photos/" + photo);
        agent.get("api/pictures");
        nobody.get("practice/pictures/glisser-haut");
        assertThat(agent.post(leaflets + "/d1/take-back", "").text("/status"), equalTo("TAKEN_BACK"));
        assertThat(nobody.get("practice/lessons/" + address).problem(), equalTo("no-such-lesson"));
        agent.post(leaflets + "/d1/destroy", "");
    }

    private void actInHerAbsence() {
        assertThat(
                agent.post("api/learners/fatima/mandates", Town.mandate("m1")).status(), equalTo(201));
        agent.get("api/learners/fatima/right-to-act/MONEY");
        agent.post("api/learners/fatima/absent-acts", "{'id':'a1','procedure':'MONEY'}");
        agent.post("api/learners/fatima/absent-acts", "{'id':'a2','procedure':'JUSTICE'}");
        assertThat(agent.get("api/learners/fatima/mandates").text("/offer/text/version"), equalTo("2026-11"));
        fatima.get("api/learners/me/mandates");
        fatima.get("api/learners/me/mandates/m1");
        assertThat(fatima.post("api/learners/me/mandates/m1/end", "{}").text("/status"), equalTo("ENDED"));
    }

    private void eraseAndTakeBack() {
        fatima.get("api/learners/me/erasure");
        assertThat(fatima.post("api/learners/me/erasure", "{'present':true}").status(), equalTo(201));
        fatima.post("api/evidence", town.practice("meanwhile"));
        agent.post("api/learners/fatima/erasure/take-back", "{'present':true}");
    }

    /** The answers that were compared, and all successes that the description has. */
    private static Set<String> withSuccessesOf(Iterable<String> held) {
        TreeSet<String> all = new TreeSet<>();
        held.forEach(all::add);
        JsonNode paths = Contract.DOCUMENT.get("paths");
        for (Iterator<String> templates = paths.fieldNames(); templates.hasNext(); ) {
            String template = templates.next();
            for (String verb : new String[] {"get", "post"}) {
                for (Iterator<String> statuses =
                                paths.get(template).path(verb).path("responses").fieldNames();
                        statuses.hasNext(); ) {
                    String status = statuses.next();
                    if (status.startsWith("2")) {
                        all.add(verb + " " + template + " " + status);
                    }
                }
            }
        }
        return all;
    }
}
