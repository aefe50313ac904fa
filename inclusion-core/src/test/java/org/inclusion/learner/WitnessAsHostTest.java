package org.inclusion.learner;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inclusion.Ccas;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Refusal;
import org.inclusion.access.Role;
import org.inclusion.autonomy.AutonomyPolicy;
import org.inclusion.autonomy.BeliefModel;
import org.inclusion.autonomy.BeliefSettings;
import org.inclusion.evidence.Channel;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Evidence.Witnessed;
import org.inclusion.evidence.EvidenceHeader;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ItemRef;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.evidence.SentEvidence;
import org.inclusion.journey.SeenSkill;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.progress.SkillStatus;
import org.junit.jupiter.api.Test;

/**
 * The host says what its own site saw, with her yes. It is shown as such, moves nothing, and nobody else can say it.
 */
class WitnessAsHostTest {

    private static final LearnerId ODETTE = new LearnerId("hers-odette");
    private static final Actor HERSELF = Ccas.learner("hers-odette");
    private static final Actor MARC = Ccas.helper();
    private static final ItemRef SKILL = Ccas.item("joindre-un-fichier");

    private final InMemoryStores stores = new InMemoryStores();
    private final Ccas ccas = new Ccas(Inclusion.builder().stores(stores).installationKey(new byte[32]));

    private Receipt witness(String id) {
        return ccas.inclusion.asHost().witness(ODETTE, id, "ccas", SKILL, ccas.clock.instant(), true);
    }

    private Receipt send(Actor actor, Evidence evidence) {
        return ccas.as(actor).record(List.of(evidence)).get(0);
    }

    private LearnerState state() {
        LearnerFold fold = new LearnerFold(
                new BeliefModel(ccas.inclusion.content().framework(), BeliefSettings.standard()),
                AutonomyPolicy.standard());
        return fold.replay(
                stores.transactions().run(tx -> stores.of(EvidenceStore.class).history(tx, ODETTE)));
    }

    private List<ReceivedEvidence> history() {
        return ccas.as(HERSELF).aboutMyself().history(null, 9).orThrow().evidence();
    }

    private SeenSkill skill() {
        List<SeenSkill> skills =
                ccas.as(HERSELF).aboutMyself().profile().orThrow().skills();
        assertThat(skills, hasSize(1));
        return skills.get(0);
    }

    @Test
    void whatTheSiteSawStandsInHerHistoryOnce() {
        assertThat(witness("request-1").status(), is(Receipt.Status.STORED));
        assertThat(witness("request-1").status(), is(Receipt.Status.DUPLICATE));
        Evidence noted = history().get(0).evidence();
        assertThat(noted.header().actor(), equalTo(Witnessed.HOST));
        assertThat(noted.header().channel(), is(Channel.UNKNOWN));
        assertThat(history().get(0).measure() == null, is(true));
        assertThat(history(), hasSize(1));
    }

    @Test
    void itIsShownBesideTheSkillAndFoundsNothing() {
        witness("request-1");
        ccas.clock.forward(Duration.ofDays(2));
        witness("request-2");
        assertThat(skill().status(), is(SkillStatus.MET));
        assertThat(skill().witnessedAt(), equalTo(ccas.clock.instant()));
        assertThat(
                ccas.as(HERSELF).aboutMyself().profile().orThrow().profile().areas().stream()
                        .filter(area -> area.level() != null)
                        .toList(),
                empty());
    }

    @Test
    void itIsNoOccasionOfTheTwoThatMakeACan() {
        send(HERSELF, ccas.practice("p1", HERSELF, ODETTE, true, Help.ALONE));
        ccas.clock.forward(Duration.ofDays(2));
        witness("request-1");
        assertThat(skill().status(), is(SkillStatus.ALONE_ONCE));
    }

    @Test
    void aSettlementLooksAtItToo() {
        witness("request-1");
        ccas.clock.forward(Duration.ofHours(1));
        send(MARC, ccas.draft("s1", MARC, ODETTE).settled(SKILL, Help.SUPPORTED));
        assertThat(skill().witnessedAt() == null, is(true));
        assertThat(skill().status(), is(SkillStatus.PRACTISED));
    }

    @Test
    void sheWithdrawsItAtOnce() {
        witness("request-1");
        Instant at = ccas.clock.instant();
        Receipt receipt = send(
                HERSELF,
                Ccas.draft("w1", HERSELF, ODETTE, at).superseding("request-1").withdrawn(SKILL));
        assertThat(receipt.status(), is(Receipt.Status.STORED));
        assertThat(ccas.as(HERSELF).aboutMyself().profile().orThrow().skills(), empty());
    }

    @Test
    void withoutHerYesNothingIsNoted() {
        Receipt refused = ccas.inclusion.asHost().witness(ODETTE, "r", "ccas", SKILL, ccas.clock.instant(), false);
        assertThat(
                refused, is(new Receipt("r", Receipt.Status.REFUSED, Refusal.invalid("agreed", "agreement-needed"))));
        assertThat(history(), empty());
    }

    @Test
    void aStructureThatIsNotHersOrASkillThatIsNoneIsRefused() {
        Instant now = ccas.clock.instant();
        assertThat(
                ccas.inclusion
                        .asHost()
                        .witness(ODETTE, "r", "ailleurs", SKILL, now, true)
                        .refusal(),
                equalTo(Refusal.invalid("structure", "not-her-structure")));
        assertThat(
                ccas.inclusion
                        .asHost()
                        .witness(ODETTE, "r", "ccas", Ccas.item("nothing"), now, true)
                        .refusal(),
                equalTo(Refusal.notFound("skill", "nothing")));
        assertThat(
                ccas.inclusion
                        .asHost()
                        .witness(ODETTE, "r", "ccas", SKILL, now.plus(Duration.ofDays(2)), true)
                        .refusal(),
                equalTo(Refusal.invalid("at", "dated-ahead")));
    }

    @Test
    void ofSomebodyWhoIsHiddenNothingIsNoted() {
        ccas.as(HERSELF).aboutMyself().erasure().request(false).orThrow();
        assertThat(witness("request-1").status(), is(Receipt.Status.ERASED));
    }

    @Test
    void noPersonCanSayIt() {
        for (Actor person : List.of(HERSELF, MARC, new Actor(Witnessed.HOST, Set.of(Role.HELPER), Set.of("ccas")))) {
            Witnessed forged = new Witnessed(
                    new EvidenceHeader(
                            "forged", ODETTE, Witnessed.HOST, "ccas", Channel.UNKNOWN, ccas.clock.instant(), null),
                    SKILL);
            Receipt receipt = send(person, forged);
            assertThat(receipt.status(), is(Receipt.Status.REFUSED));
            assertThat(receipt.refusal(), equalTo(Refusal.notYoursToDo()));
        }
        Actor named = new Actor(Witnessed.HOST, Set.of(Role.HELPER), Set.of("ccas"));
        assertThat(
                send(named, ccas.observation("o1", named, ODETTE, Help.ALONE)).refusal(),
                equalTo(Refusal.notYoursToDo()));
        assertThat(history(), empty());
    }

    @Test
    void noPersonsJsonIsReadAsIt() {
        String json =
                "{\"id\":\"x\",\"kind\":\"witnessed\",\"learner\":\"hers-odette\",\"at\":\"2026-11-24T09:00:00Z\","
                        + "\"channel\":\"UNKNOWN\",\"pack\":\"premiers-pas\",\"version\":\"1.0.0\",\"item\":\"joindre-un-fichier\"}";
        assertThat(
                ccas.as(MARC).read(SentEvidence.json(json)).fold(read -> Optional.empty(), Optional::of),
                equalTo(Optional.of(Refusal.invalid("kind", "unknown-value"))));
    }

    @Test
    void noOtherEvidenceComesThroughAnUnknownChannel() {
        Evidence practice =
                ccas.draft("p1", HERSELF, ODETTE).through(Channel.UNKNOWN).practised(SKILL, true, Help.ALONE);
        assertThat(send(HERSELF, practice).refusal(), equalTo(Refusal.invalid("channel", "unknown-value")));
    }

    @Test
    void theHostAloneWitnesses() {
        EvidenceHeader marcs =
                new EvidenceHeader("x", ODETTE, "marc", "ccas", Channel.UNKNOWN, ccas.clock.instant(), null);
        assertThrows(IllegalArgumentException.class, () -> new Witnessed(marcs, SKILL));
    }

    @Test
    void itMovesNoBelief() {
        send(HERSELF, ccas.practice("p1", HERSELF, ODETTE, true, Help.SUPPORTED));
        LearnerState before = state();
        witness("request-1");
        LearnerState after = state();
        assertThat(after.belief(), equalTo(before.belief()));
        assertThat(after.standings(), equalTo(before.standings()));
        assertThat(after.steps(), equalTo(before.steps()));
        assertThat(after.skills(), not(equalTo(before.skills())));
        assertThat(history().stream().map(ReceivedEvidence::id).toList(), contains("request-1", "p1"));
    }
}
