package org.inclusion.jpa;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Relations;
import org.inclusion.access.Role;
import org.inclusion.evidence.Channel;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.EvidenceDraft;
import org.inclusion.evidence.EvidenceRows;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ItemRef;
import org.inclusion.id.AreaId;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.journey.SaidWish;
import org.inclusion.learner.Receipt;
import org.inclusion.learner.Snapshot;
import org.inclusion.learner.SnapshotStore;
import org.inclusion.mandate.LearnerMandates;
import org.inclusion.mandate.MandateOptions;
import org.inclusion.mandate.MandateText;
import org.inclusion.mandate.Procedure;
import org.inclusion.mandate.SaidMandate;
import org.inclusion.message.MessageRows;
import org.inclusion.message.MessageStore;
import org.inclusion.message.SentMessage;
import org.inclusion.outbox.OutboxRows;
import org.inclusion.path.Device;
import org.inclusion.path.LearningWay;
import org.inclusion.path.Network;
import org.inclusion.privacy.ErasureReceipt;
import org.inclusion.privacy.MoveLearners;
import org.inclusion.privacy.MoveReceipt;
import org.inclusion.store.Transaction;
import org.inclusion.together.TogetherRows;
import org.inclusion.words.LocalizedText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The contract of an erasure in a database: no byte of her is left in any column of any table, and others are as
 * they were.
 */
@Timeout(120)
@SuppressWarnings("NullAway.Init") // JUnit sets them before each test
abstract class ErasureContract {

    private static final String STRUCTURE = "ccas";
    private static final PathId PATH = new PathId("premiers-pas");
    private static final StepId STEP = new StepId("joindre-un-fichier");

    private static final MandateText TEXT =
            new MandateText("1", LocalizedText.of(Map.of("fr", "Je suis d’accord.", "en", "I agree.")));

    /** Learns, and helps: her id stands as learner and as actor. */
    private static final Actor GISELE = helper("gisele-0123456789");

    private static final Actor MARC = helper("marc-0123456789");
    private static final Actor YANN = learner("yann-0123456789");

    private String url;
    private EntityManagerFactory factory;
    private JpaStores stores;
    private Inclusion inclusion;
    private volatile Instant now = Instant.parse("2026-11-24T09:00:00Z");

    /** A new database with nothing in it. */
    protected abstract String emptyUrl();

    /** A unit on a database. */
    protected abstract EntityManagerFactory unit(String url);

    @BeforeEach
    void open() {
        url = emptyUrl();
        factory = unit(url);
        InclusionSchema.of(factory).create();
        stores = JpaStores.on(factory);
        Relations everybody = new Relations() {
            @Override
            public boolean helps(Actor helper, LearnerId learner, Instant at) {
                return true;
            }

            @Override
            public Set<LearnerId> helpedBy(Actor helper, Instant at) {
                return Set.of(YANN.asLearner(), GISELE.asLearner());
            }

            @Override
            public Set<String> structuresOf(LearnerId learner) {
                return Set.of(STRUCTURE);
            }
        };
        inclusion = Inclusion.builder()
                .stores(stores)
                .relations(everybody)
                .clock(() -> now)
                .installationKey(new byte[32])
                .noticeListener(notice -> {})
                .room(MandateOptions.reading(TEXT))
                .build();
    }

    @AfterEach
    void close() {
        inclusion.close();
        factory.close();
    }

    private static Actor helper(String id) {
        return new Actor(id, Set.of(Role.HELPER, Role.LEARNER), Set.of(STRUCTURE));
    }

    private static Actor learner(String id) {
        return new Actor(id, Set.of(Role.LEARNER), Set.of(STRUCTURE));
    }

    private static ItemRef step() {
        return new ItemRef("premiers-pas", "1.0.0", STEP.value());
    }

    private EvidenceDraft draft(Actor actor, Actor about, String id) {
        return Evidence.by(actor)
                .withId(id)
                .about(about.asLearner())
                .in(STRUCTURE)
                .through(Channel.FACE_TO_FACE)
                .at(now);
    }

    /** Everything that a helper can leave about a person, and a person about herself. */
    private List<Evidence> live(Actor helper, Actor person, String run) {
        now = now.plusSeconds(60);
        LearnerId learner = person.asLearner();
        List<Evidence> noted = List.of(
                draft(helper, person, run + "-o").observed(step(), Help.SUPPORTED),
                draft(helper, person, run + "-w").practised(step(), false, Help.SHOWN),
                draft(helper, person, run + "-c").superseding(run + "-w").practised(step(), true, Help.TOGETHER));
        assertThat(statuses(helper, noted), is(Set.of(Receipt.Status.STORED)));
        assertThat(
                statuses(person, List.of(draft(person, person, run + "-own").practised(step(), true, Help.ALONE))),
                is(Set.of(Receipt.Status.STORED)));
        inclusion.as(helper).about(learner).openDayRelation(true).orThrow();
        inclusion
                .as(helper)
                .about(learner)
                .stateWish(new SaidWish(
                        "envoyer-un-document",
                        LearningWay.ALONE,
                        Device.PHONE,
                        true,
                        Network.GOOD,
                        Channel.FACE_TO_FACE))
                .toOptional();
        inclusion.as(helper).about(learner).enrol(PATH).orThrow();
        inclusion.as(helper).about(learner).profile().orThrow();
        inclusion.as(helper).people().orThrow();
        String card = inclusion
                .as(helper)
                .about(learner)
                .cards()
                .give(PATH, STEP)
                .orThrow()
                .code();
        inclusion.addHomeResult(card, "r-" + run, STEP, true, now).orThrow();
        inclusion.as(person).about(learner).disagree(new AreaId("2")).orThrow();
        if (!helper.equals(person)) {
            inclusion.as(helper).about(learner).settle(new AreaId("2")).orThrow();
            actInAbsence(helper, learner, run);
            inclusion.as(helper).about(learner).together().open().orThrow();
        }
        SentMessage message = new SentMessage("m-" + run, learner, "news", null, now);
        assertThat(stores.transactions().run(tx -> replied(tx, message)), is(true));
        return noted;
    }

    private boolean replied(Transaction tx, SentMessage message) {
        stores.of(MessageStore.class).keep(tx, message);
        return stores.of(MessageStore.class).replied(tx, message, now);
    }

    /** A mandate that was used and ended, and one that is open. */
    private void actInAbsence(Actor helper, LearnerId learner, String run) {
        LearnerMandates mandates = inclusion.as(helper).about(learner).mandates();
        for (String id : List.of("m-" + run, "n-" + run)) {
            String read = TEXT.in(Locale.FRENCH).hash();
            mandates.give(new SaidMandate(id, read, Set.of(Procedure.MONEY), 31, Channel.FACE_TO_FACE), true)
                    .orThrow();
        }
        assertThat(
                mandates.noteAct("act-" + run, Procedure.MONEY)
                        .orThrow()
                        .right()
                        .isHeld(),
                is(true));
        mandates.end("m-" + run).orThrow();
    }

    private Set<Receipt.Status> statuses(Actor sender, List<Evidence> batch) {
        Set<Receipt.Status> statuses = new HashSet<>();
        inclusion.as(sender).record(batch).forEach(receipt -> statuses.add(receipt.status()));
        return statuses;
    }

    @Test
    void noByteOfHerIsLeftInAnyColumnAndOthersAreAsTheyWere() {
        List<Evidence> aboutYann = live(GISELE, YANN, "run1");
        List<Evidence> aboutHer = live(MARC, GISELE, "run2");
        assertThat(inclusion.summarizeStructures().run(now, read -> true).isPresent(), is(true));
        assertThat(cellsWith(GISELE.id()), hasSize(greaterThan(15)));
        Snapshot yann = snapshot(YANN);

        inclusion.as(GISELE).aboutMyself().erasure().request(false).orThrow();
        assertThat(FrozenRows.lines(url, "inclusion_cohort_person").toString().contains(GISELE.id()), is(false));
        now = now.plus(Duration.ofDays(7));
        ErasureReceipt receipt = inclusion.eraseLearners().due(done -> true).get(0);

        assertThat(cellsWith(GISELE.id()), empty());
        for (String id : List.of("run2-o", "run2-w", "run2-c", "run2-own", "r-run2", "m-run2", "n-run2", "act-run2")) {
            assertThat(id, cellsWith(id), empty());
        }
        assertThat(cellsWith("gone-"), not(empty()));
        assertThat(receipt.destroyed().get(EvidenceRows.ERASED_EVIDENCE), is(4L));
        // A notice of the day relation, of the look, of the card and of the settlement; and one message, replied to.
        assertThat(receipt.destroyed().get(OutboxRows.ERASED_LETTERS), greaterThan(3L));
        assertThat(receipt.destroyed().get(MessageRows.ERASED_MESSAGES), greaterThan(0L));
        // In one she was helped, in the other she helped.
        assertThat(receipt.destroyed().get(TogetherRows.ERASED_LIVE_SESSIONS), is(2L));
        assertThat(snapshot(YANN), equalTo(yann));
        inclusion.rebuildState().rebuild(YANN.asLearner());
        assertThat(snapshot(YANN).state(), equalTo(yann.state()));

        assertThat(statuses(GISELE, aboutYann), is(Set.of(Receipt.Status.DUPLICATE)));
        assertThat(statuses(MARC, aboutHer), is(Set.of(Receipt.Status.ERASED)));
        // What she sent again counted against her quota of the day, and nothing else of her came back.
        assertThat(
                cellsWith(GISELE.id()).stream()
                        .filter(cell -> !cell.startsWith("inclusion_quota"))
                        .toList(),
                empty());
        assertThat(inclusion.eraseLearners().due(done -> true), empty());
    }

    @Test
    void afterAMoveNoByteOfTheOldIdIsLeftAndErasingTheNewOneLeavesNothing() {
        Actor renamed = helper("gaelle-0123456789");
        live(GISELE, YANN, "run1");
        List<Evidence> aboutHer = live(MARC, GISELE, "run2");
        live(MARC, renamed, "run3");
        live(renamed, YANN, "run4");
        assertThat(inclusion.summarizeStructures().run(now, read -> true).isPresent(), is(true));
        Snapshot yann = snapshot(YANN);
        LearnerId to = renamed.asLearner();

        MoveLearners moves = inclusion.moveLearners();
        moves.ask(new MoveLearners.Request(GISELE.asLearner(), to, STRUCTURE, "ines-0123456789"))
                .orThrow();
        assertThat(cellsWith("ines-0123456789"), not(empty()));
        MoveReceipt receipt = moves.confirm(new MoveLearners.Request(GISELE.asLearner(), to, STRUCTURE, MARC.id()))
                .orThrow();

        assertThat(receipt.evidence(), is(4L));
        assertThat(cellsWith(GISELE.id()), empty());
        assertThat(
                cellsWith("ines-0123456789").stream()
                        .filter(cell -> cell.startsWith("inclusion_move"))
                        .toList(),
                empty());
        assertThat(
                inclusion.as(renamed).aboutMyself().history(null, 100).orThrow().evidence(), hasSize(8));
        assertThat(inclusion.rebuildState().verify(to), is(true));
        assertThat(inclusion.rebuildState().verify(YANN.asLearner()), is(true));
        assertThat(snapshot(YANN).state(), equalTo(yann.state()));
        assertThat(statuses(MARC, aboutHer), is(Set.of(Receipt.Status.DUPLICATE)));
        assertThat(cellsWith(GISELE.id()), empty());

        inclusion.as(renamed).aboutMyself().erasure().request(false).orThrow();
        now = now.plus(Duration.ofDays(7));
        assertThat(inclusion.eraseLearners().due(done -> true), hasSize(1));
        assertThat(cellsWith(renamed.id()), empty());
        assertThat(cellsWith("run2-o"), empty());
        assertThat(statuses(MARC, aboutHer), is(Set.of(Receipt.Status.ERASED)));
    }

    private Snapshot snapshot(Actor person) {
        return stores.transactions()
                .run(tx -> stores.of(SnapshotStore.class)
                        .find(tx, person.asLearner())
                        .orElseThrow());
    }

    private List<String> cellsWith(String text) {
        return Cells.with(url, text);
    }

    @Test
    void manyAreErasedWhileTheyAndOthersRecord() throws Exception {
        int people = 12;
        Map<String, List<Evidence>> before = new HashMap<>();
        for (int i = 0; i < people; i++) {
            Actor person = learner("p" + i + "-0123456789");
            List<Evidence> pieces = new ArrayList<>();
            for (int k = 0; k < 40; k++) {
                pieces.add(draft(person, person, "e" + k).practised(step(), true, Help.ALONE));
            }
            before.put(person.id(), pieces);
            inclusion.as(person).record(pieces.subList(0, 20));
        }
        for (int i = 0; i < people / 2; i++) {
            inclusion
                    .as(learner("p" + i + "-0123456789"))
                    .aboutMyself()
                    .erasure()
                    .request(false)
                    .orThrow();
        }
        AtomicBoolean goOn = new AtomicBoolean(true);
        ExecutorService pool = Executors.newFixedThreadPool(6);
        try {
            List<Future<?>> working = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                int first = thread;
                working.add(pool.submit(() -> {
                    for (int round = first; goOn.get() || round < first + 12; round++) {
                        Actor person = learner("p" + round % people + "-0123456789");
                        List<Evidence> pieces = before.getOrDefault(person.id(), List.of());
                        for (Receipt receipt :
                                inclusion.as(person).record(pieces.subList(round % 30, round % 30 + 10))) {
                            assertThat(receipt.refusal() == null, is(true));
                        }
                    }
                }));
            }
            now = now.plus(Duration.ofDays(7));
            // Two servers erase at once.
            List<Future<List<ErasureReceipt>>> erasing = new ArrayList<>();
            for (int server = 0; server < 2; server++) {
                erasing.add(pool.submit(() -> inclusion.eraseLearners().due(done -> true)));
            }
            int receipts = 0;
            for (Future<List<ErasureReceipt>> one : erasing) {
                receipts += one.get().size();
            }
            goOn.set(false);
            for (Future<?> one : working) {
                one.get();
            }
            assertThat(receipts, is(people / 2));
        } finally {
            pool.shutdownNow();
        }
        for (int i = 0; i < people; i++) {
            String id = "p" + i + "-0123456789";
            if (i < people / 2) {
                assertThat(cellsWith(id), empty());
            } else {
                inclusion.as(learner(id)).record(before.getOrDefault(id, List.of()));
                assertThat(TestStores.ids(stores, new LearnerId(id)), hasSize(40));
                assertThat(inclusion.rebuildState().verify(new LearnerId(id)), is(true));
            }
        }
    }
}
