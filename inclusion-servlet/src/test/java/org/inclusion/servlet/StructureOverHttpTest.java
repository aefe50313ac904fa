package org.inclusion.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.inclusion.Ccas;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Role;
import org.inclusion.evidence.Channel;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ItemRef;
import org.inclusion.journey.SaidWish;
import org.inclusion.path.Device;
import org.inclusion.path.LearningWay;
import org.inclusion.path.Network;
import org.inclusion.referral.LearnerReferrals;
import org.inclusion.referral.ReferralAnswer;
import org.inclusion.referral.ReferralReason;
import org.inclusion.referral.SaidReferral;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The summary of a structure, over HTTP. */
class StructureOverHttpTest {

    private static final String SUMMARY = "api/structures/ccas/summary";

    private final Town town = new Town();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void aCoordinatorSeesGroupsAndNobodyInThem() {
        for (int i = 0; i < 24; i++) {
            practised("hers-" + i, i < 12 ? 5 : 1);
        }
        summarize();

        Reply seen = town.as("coralie").get(SUMMARY, "Accept-Language", "fr");

        JsonNode summary = seen.json();
        assertThat(summary.get("people").asInt(), is(24));
        assertThat(
                summary.get("computedAt").asText(),
                equalTo(town.ccas.clock.instant().toString()));
        JsonNode area = summary.at("/areas/1");
        assertThat(area.get("area").asText(), equalTo("2"));
        assertThat(area.get("established").asInt(), is(12));
        assertThat(area.get("notEstablished").asInt(), is(12));
        assertThat(
                area.get("computedAt").asText(),
                equalTo(summary.get("computedAt").asText()));
        assertThat(
                String.join(
                        " ",
                        area.get("first").properties().stream()
                                .map(Map.Entry::getKey)
                                .toList()),
                equalTo("SHOWN TOGETHER SUPPORTED ALONE"));
        assertThat(summary.at("/areas/0/established").asInt(), is(0));
        assertThat(summary.at("/areas/0/last").isNull(), is(true));
        assertThat(seen.body().contains("hers-"), is(false));
        assertThat(seen.header("Cache-Control"), equalTo("no-store"));
    }

    @Test
    void ofAFewPeopleNothingIsShown() {
        Reply before = town.as("coralie").get(SUMMARY);
        for (int i = 0; i < 9; i++) {
            practised("hers-" + i, 5);
        }
        summarize();

        Reply seen = town.as("coralie").get(SUMMARY);

        assertThat(seen.json().get("people").isNull(), is(true));
        assertThat(seen.json().get("areas").size(), is(0));
        assertThat(seen.body(), equalTo(before.body()));
    }

    @Test
    void aRenewedFigureIsShownWithTheEarlierOne() {
        for (int i = 0; i < 24; i++) {
            practised("hers-" + i, 5);
        }
        summarize();
        JsonNode before = town.as("coralie").get(SUMMARY).json();
        assertThat(before.get("peopleBefore").isNull(), is(true));
        assertThat(before.at("/areas/1/before").isNull(), is(true));
        town.ccas.clock.forward(Duration.ofDays(30));
        for (int i = 24; i < 36; i++) {
            practised("hers-" + i, 5);
        }
        summarize();

        JsonNode after = town.as("coralie").get(SUMMARY).json();

        assertThat(after.at("/peopleBefore/people").asInt(), is(24));
        assertThat(after.at("/peopleBefore/computedAt"), equalTo(before.get("computedAt")));
        assertThat(after.at("/areas/1/established").asInt(), is(36));
        assertThat(after.at("/areas/1/before/established").asInt(), is(24));
        assertThat(after.at("/areas/1/before/last"), equalTo(before.at("/areas/1/last")));
        assertThat(after.at("/areas/1/before/computedAt"), equalTo(before.at("/areas/1/computedAt")));
    }

    @Test
    void whatPeopleWereReferredForAndTheAnswersAreNamedInTheLanguageAsked() {
        for (int i = 0; i < 24; i++) {
            LearnerId learner = new LearnerId("hers-" + i);
            practised(learner.value(), 1);
            if (i < 12) {
                LearnerReferrals hers =
                        town.ccas.as(Ccas.helper()).about(learner).referrals();
                hers.make(SaidReferral.toStructure("r", "ailleurs", ReferralReason.REPAIR, Set.of()))
                        .orThrow();
                hers.note("r", "a", ReferralAnswer.Kind.HELPED).orThrow();
            }
        }
        summarize();

        JsonNode summary =
                town.as("coralie").get(SUMMARY, "Accept-Language", "fr").json();

        assertThat(summary.get("referrals").size(), is(1));
        assertThat(summary.at("/referrals/0/id").asText(), equalTo("REPAIR"));
        assertThat(summary.at("/referrals/0/title").asText(), equalTo("Un appareil à réparer"));
        assertThat(summary.at("/referrals/0/people").asInt(), is(12));
        assertThat(summary.at("/answers/0/title").asText(), equalTo("Cela a aidé"));
        assertThat(summary.at("/answers/0/people").asInt(), is(12));
    }

    @Test
    void wishesAndStepsOfHelpersAreNamedInTheLanguageAsked() {
        for (int i = 0; i < 24; i++) {
            String id = "hers-" + i;
            town.ccas
                    .as(Ccas.learner(id))
                    .about(new LearnerId(id))
                    .stateWish(new SaidWish(
                            "envoyer-un-document", LearningWay.ALONE, Device.PHONE, true, Network.GOOD, Channel.SCREEN))
                    .orThrow();
            practised(id, 1);
        }
        for (int i = 0; i < 10; i++) {
            Actor agent = new Actor("agent-" + i, Set.of(Role.HELPER), Set.of(Ccas.STRUCTURE));
            ItemRef step = new ItemRef("accompagner-a-distance", "1.0.0", "nommer-l-ecran");
            town.ccas
                    .as(agent)
                    .record(List.of(
                            town.ccas.draft("e", agent, agent.asLearner()).practised(step, true, Help.TOGETHER)));
        }
        summarize();

        JsonNode summary =
                town.as("coralie").get(SUMMARY, "Accept-Language", "fr").json();

        assertThat(summary.get("wishes").size(), is(1));
        assertThat(summary.at("/wishes/0/text").asText(), equalTo("Envoyer un document"));
        assertThat(summary.at("/wishes/0/people").asInt(), is(24));
        assertThat(summary.get("steps").size(), is(1));
        assertThat(summary.at("/steps/0/title").asText(), equalTo("Nommer ce qui est à l’écran"));
        assertThat(summary.at("/steps/0/people").asInt(), is(10));
        assertThat(summary.toString().contains("agent-"), is(false));
    }

    /**
     * Only a coordinator of a structure sees its summary. An actor of another structure does not even see that
     * it exists.
     */
    @ParameterizedTest
    @CsvSource({
        "coralie, ccas, 200, ",
        "marc, ccas, 403, not-yours-to-do",
        "fatima, ccas, 403, not-yours-to-do",
        "hers-yann, ccas, 403, not-yours-to-do",
        "personne, ccas, 403, not-yours-to-do",
        "deux, ccas, 403, not-yours-to-do",
        "deux, ailleurs, 403, not-yours-to-do",
        "ines, ccas, 404, unknown-structure",
        "coralie, ailleurs, 404, unknown-structure",
        "coralie, Ccas, 404, unknown-structure",
        "coralie, nulle-part, 404, unknown-structure",
        "marc, nulle-part, 404, unknown-structure",
        "nobody, ccas, 401, not-signed-in"
    })
    void itIsForItsCoordinatorsOnly(String who, String structure, int status, @Nullable String problem) {
        for (int i = 0; i < 20; i++) {
            practised("hers-" + i, 1);
        }
        summarize();

        Reply reply = town.as(who).get("api/structures/" + structure + "/summary");

        assertThat(reply.status(), is(status));
        if (problem != null) {
            assertThat(reply.problem(), equalTo(problem));
            assertThat(reply.body().contains("20"), is(false));
        }
    }

    @Test
    void anotherStructureLooksLikeOneThatIsNot() {
        String another =
                town.as("coralie").get("api/structures/ailleurs/summary").body();
        String none =
                town.as("coralie").get("api/structures/nulle-part/summary").body();

        assertThat(none.replace("nulle-part", "ailleurs"), equalTo(another));
    }

    private void practised(String id, int times) {
        List<String> steps = List.of("joindre-un-fichier", "ecrire-un-message", "appel-video");
        for (int i = 0; i < times; i++) {
            town.ccas
                    .as(Ccas.helper())
                    .record(List.of(town.ccas
                            .draft("e" + i, Ccas.helper(), new LearnerId(id))
                            .practised(Ccas.item(steps.get(i % steps.size())), true, Help.ALONE)));
        }
    }

    private void summarize() {
        Objects.requireNonNull(town.ccas.inclusion.summarizeStructures().run(town.ccas.clock.instant(), done -> true));
    }
}
