package org.inclusion.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was done with her, over HTTP: proposed, noted once, read by her, exported without her. */
class AccompanimentsOverHttpTest {

    private static final String DAYS = "from=2026-11-01&until=2026-11-30";

    private final Town town = new Town();
    private final Caller yann = town.as("hers-yann");
    private final Caller marc = town.as("marc");
    private final Caller coralie = town.as("coralie");

    @AfterEach
    void close() {
        town.close();
    }

    private Reply note(String body) {
        return marc.post("api/learners/hers-yann/accompaniments", body);
    }

    @Test
    void whatIsProposedCanBeSentBack() {
        marc.post(
                "api/evidence",
                town.evidence(
                        "o1",
                        "observation",
                        "joindre-un-fichier",
                        ",'learner':'hers-yann','help':'SHOWN','channel':'HOME_VISIT'"));
        Reply proposal = marc.get("api/learners/hers-yann/accompaniments/proposal");
        assertThat(proposal.text("/mode"), equalTo("HOME"));
        assertThat(proposal.text("/themes/0"), equalTo("EMAIL"));
        assertThat(proposal.text("/acts/0/id"), equalTo("o1"));
        assertThat(proposal.text("/acts/0/theme"), equalTo("EMAIL"));
        assertThat(proposal.json().at("/choices/themes").size(), is(30));
        assertThat(proposal.text("/choices/themes/0/title"), equalTo("Faire le point sur le numérique"));
        String day = proposal.text("/day");
        assertThat(
                note("{'id':'a','day':'" + day + "','mode':'HOME','minutes':15,'themes':['EMAIL'],'materials':[]}")
                        .status(),
                is(201));
    }

    /** Half past midnight in Paris is the evening before in Greenwich. */
    @Test
    void aReferralIsOfTheDayOfWhatIsProposedAtNightToo() {
        town.ccas.clock.forward(Duration.ofMinutes(14 * 60 + 30));
        marc.post("api/learners/hers-yann/day-relation", "{'present':true}");
        Reply made =
                marc.post("api/learners/hers-yann/referrals", "{'id':'r1','direction':'RECEIVED','reason':'REPAIR'}");
        assertThat(made.text("/notedOn"), equalTo("2026-11-25"));
        assertThat(
                marc.get("api/learners/hers-yann/accompaniments/proposal").text("/day"),
                equalTo(made.text("/notedOn")));
    }

    @Test
    void sheReadsItInASentence() {
        note(Town.accompaniment("a1"));
        Reply noted = yann.get("api/learners/me/accompaniments");
        assertThat(
                noted.text("/accompaniments/0/sentence"),
                equalTo(
                        "Sur place, le mardi 24 novembre 2026, 30\u00a0minutes. E-mail."
                                + " Avec\u00a0: Ordinateur. L’aide cette fois-là\u00a0: fait ensemble. Orientation\u00a0: Structure d’aide sociale."));
        assertThat(noted.text("/accompaniments/0/help"), equalTo("TOGETHER"));
    }

    @Test
    void sheReadsWithWhatItWasDoneAndNothingMoreWhereNothingMoreIsKept() {
        String plain = "{'id':'a','day':'2026-11-24','mode':'HOME','minutes':5,'themes':[],'materials':[%s]}";
        note(plain.formatted("'TELEPHONE','TABLETTE'"));
        note(plain.replace("'a'", "'b'").formatted("'AUCUN'"));
        Reply noted = yann.get("api/learners/me/accompaniments");
        String met = "À domicile, le mardi 24 novembre 2026, 5\u00a0minutes.";
        assertThat(
                noted.json().get("accompaniments").findValuesAsText("sentence"),
                containsInAnyOrder(met + " Avec\u00a0: Téléphone, Tablette.", met + " Pas de matériel."));
    }

    @Test
    void aFewMinutesCanBeChosenAndProceduresStandApart() {
        Reply choices = marc.get("api/accompaniment-choices");
        assertThat(choices.text("/minutes/0"), equalTo("5"));
        assertThat(choices.text("/themes/5/value"), equalTo("EMAIL"));
        assertThat(choices.json().at("/themes/5/procedure").asBoolean(), is(false));
        assertThat(choices.text("/themes/18/value"), equalTo("AIDE_AUX_DEMARCHES_ADMINISTRATIVES"));
        assertThat(choices.json().at("/themes/18/procedure").asBoolean(), is(true));
    }

    @Test
    void itsEvidenceIsRecordedOnceThoughItIsSentTwice() {
        String practice = town.evidence(
                "p1",
                "practice",
                "joindre-un-fichier",
                ",'learner':'hers-yann','success':true,'help':'SHOWN','posture':'DONE_FOR','reason':'NO_TIME'");
        String body = Town.accompaniment("a1").replaceFirst("}$", ",'evidence':" + practice + "}");
        assertThat(note(body).status(), is(201));
        assertThat(note(body).status(), is(201));
        assertThat(yann.get("api/learners/me/history").json().get("evidence").size(), is(1));
    }

    @Test
    void evidenceThatIsRefusedRefusesAll() {
        String practice =
                town.evidence("p1", "practice", "no-such-step", ",'learner':'hers-yann','success':true,'help':'SHOWN'");
        String body = Town.accompaniment("a1").replaceFirst("}$", ",'evidence':" + practice + "}");
        assertThat(note(body).status(), is(404));
        assertThat(
                yann.get("api/learners/me/accompaniments")
                        .json()
                        .get("accompaniments")
                        .size(),
                is(0));
    }

    @Test
    void otherContentIsAConflict() {
        note(Town.accompaniment("a1"));
        Reply other = note(Town.accompaniment("a1").replace("30", "45"));
        assertThat(other.status(), is(409));
        assertThat(other.problem(), equalTo("other-accompaniment"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'minutes':30          | 'minutes':0           | /minutes
            'minutes':30          | 'minutes':1441        | /minutes
            'themes':['EMAIL']    | 'themes':['email']    | /themes
            'themes':['EMAIL']    | 'themes':[1]          | /themes
            'mode':'PLACE'        | 'mode':'ELSEWHERE'    | /mode
            'day':'2026-11-24'    | 'day':'yesterday'     | /day
            """)
    void everyMistakeNamesItsField(String right, String wrong, String pointer) {
        Reply refused = note(Town.accompaniment("a1").replace(unquoted(right), unquoted(wrong)));
        assertThat(refused.status(), is(400));
        assertThat(refused.text("/field"), equalTo(pointer));
    }

    @Test
    void afterTheRelationOfTheDayIsOverItIsNotedOfThatDayAndSheReadsWhenItWasNoted() {
        String fatimas = "api/learners/fatima/";
        assertThat(marc.post(fatimas + "day-relation", "{'present':true}").status(), is(201));
        town.ccas.clock.forward(Duration.ofDays(3));
        assertThat(marc.get(fatimas + "accompaniments").status(), is(404));
        assertThat(
                marc.post(fatimas + "accompaniments", Town.accompaniment("a1")).status(), is(201));
        assertThat(
                marc.post(fatimas + "accompaniments", Town.accompaniment("a2").replace("11-24", "11-25"))
                        .status(),
                is(404));
        assertThat(
                town.as("fatima").get("api/learners/me/accompaniments").text("/accompaniments/0/sentence"),
                equalTo("Sur place, le mardi 24 novembre 2026, 30\u00a0minutes. E-mail."
                        + " Avec\u00a0: Ordinateur. L’aide cette fois-là\u00a0: fait ensemble. Orientation\u00a0: Structure d’aide sociale."
                        + " Noté le vendredi 27 novembre 2026."));
    }

    private static String unquoted(String text) {
        return text.strip();
    }

    @Test
    void aWorkshopIsReadByThoseWhoAreNamed() {
        assertThat(
                marc.post("api/structures/ccas/workshops", Town.workshop("w1", "'hers-yann'"))
                        .status(),
                is(201));
        assertThat(
                yann.get("api/learners/me/accompaniments").text("/workshops/0/sentence"),
                equalTo("En atelier, le mardi 24 novembre 2026, 30\u00a0minutes. E-mail. Avec\u00a0: Ordinateur."));
        assertThat(
                marc.post("api/structures/ccas/workshops", Town.workshop("w2", "'fatima'"))
                        .status(),
                is(404));
        assertThat(
                coralie.post("api/structures/ccas/workshops", Town.workshop("w2", ""))
                        .status(),
                is(403));
    }

    @Test
    void theExportIsAFile() {
        note(Town.accompaniment("a1"));
        Reply file = coralie.get("api/structures/ccas/accompaniments?" + DAYS);
        assertThat(file.body(), equalTo("a1\nend\n"));
        assertThat(file.header("Content-Type"), equalTo("text/csv;charset=UTF-8"));
        assertThat(file.header("Content-Disposition"), equalTo("attachment; filename=\"accompagnements.csv\""));
        assertThat(file.header("Cache-Control"), equalTo("no-store"));
    }

    @Test
    void anExportIsForCoordinatorsAndHelpersOfTheStructure() {
        String export = "api/structures/ccas/accompaniments?" + DAYS;
        assertThat(marc.get(export).body(), equalTo("end\n"));
        assertThat(yann.get(export).status(), is(403));
        assertThat(town.as("ines").get(export).status(), is(404));
        assertThat(coralie.head(export).status(), is(405));
        assertThat(coralie.get(export + "&format=xlsx").status(), is(404));
        assertThat(
                coralie.get("api/structures/ccas/accompaniments?from=2026-11-01")
                        .status(),
                is(400));
        Reply turned = coralie.get("api/structures/ccas/accompaniments?from=2026-11-30&until=2026-11-01");
        assertThat(turned.body(), containsString("\"field\":\"?until\""));
    }
}
