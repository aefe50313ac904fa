package org.inclusion.jpa;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.inclusion.Inclusion;
import org.inclusion.InclusionBuilder;
import org.inclusion.InvalidConfigurationException;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Role;
import org.inclusion.evidence.Channel;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ItemRef;
import org.inclusion.journal.JournalEntry;
import org.inclusion.journal.JournalStore;
import org.inclusion.key.KeyPurpose;
import org.inclusion.key.KeyStore;
import org.inclusion.learner.RebuildState;
import org.inclusion.learner.Receipt;
import org.inclusion.privacy.EraseLearners;
import org.inclusion.privacy.ErasureStore;
import org.inclusion.privacy.MoveStore;
import org.inclusion.privacy.Tombstone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The contract of the host's keys in a database: a wrong one writes nothing, and a change of keys loses nothing. */
@Timeout(120)
@SuppressWarnings("NullAway.Init") // JUnit sets them before each test
abstract class KeysContract {

    private static final String STRUCTURE = "ccas";
    private static final int ROUNDS = 20;
    private static final byte[] RIGHT = key(1);
    private static final byte[] WRONG = key(2);

    private String url;
    private EntityManagerFactory factory;
    private JpaStores stores;
    private List<String> backup = List.of();
    private volatile Instant now = Instant.parse("2026-11-24T09:00:00Z");

    /** A new database with nothing in it. */
    protected abstract String emptyUrl();

    /** A unit on a database. */
    protected abstract EntityManagerFactory unit(String url);

    private static byte[] key(int seed) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) seed);
        return key;
    }

    @BeforeEach
    void open() {
        url = emptyUrl();
        factory = unit(url);
        InclusionSchema.of(factory).create();
        stores = JpaStores.on(factory);
    }

    @AfterEach
    void close() {
        factory.close();
    }

    private InclusionBuilder with(byte[] key, byte[]... former) {
        return Inclusion.builder()
                .stores(stores)
                .clock(() -> now)
                .installationKey(key)
                .formerInstallationKeys(List.of(former));
    }

    private static Actor learner(String id) {
        return new Actor(id, Set.of(Role.LEARNER), Set.of(STRUCTURE));
    }

    private Evidence practice(Actor who, String id) {
        return Evidence.by(who)
                .withId(id)
                .about(who.asLearner())
                .in(STRUCTURE)
                .through(Channel.FACE_TO_FACE)
                .at(now)
                .practised(new ItemRef("premiers-pas", "1.0.0", "joindre-un-fichier"), true, Help.ALONE);
    }

    private Receipt.Status send(Inclusion inclusion, Actor who, String id) {
        return inclusion.as(who).record(List.of(practice(who, id))).get(0).status();
    }

    private List<Tombstone> tombstones() {
        return stores.transactions().run(tx -> stores.of(ErasureStore.class).tombstones(tx, null, 100));
    }

    /** Every row of every table of the library. */
    private List<String> rows() {
        return FrozenRows.tables(url).stream()
                .flatMap(table -> FrozenRows.lines(url, table).stream())
                .toList();
    }

    /** A new database with the rows of the backup, and nothing else. */
    private List<String> restored() {
        factory.close();
        open();
        FrozenRows.tables(url).forEach(table -> FrozenRows.run(url, "delete from " + table));
        FrozenRows.load(url, backup);
        assertThat(rows(), equalTo(backup));
        return backup;
    }

    /** The tombstone of somebody who is erased after the backup was made. */
    private List<Tombstone> erasedAfterTheBackup(Actor who) {
        List<Tombstone> kept = new ArrayList<>();
        try (Inclusion inclusion = with(RIGHT).build()) {
            send(inclusion, who, "before");
            backup = rows();
            inclusion.eraseLearners().request(who.asLearner(), EraseLearners.SHORTEST);
            now = now.plusSeconds(120);
            assertThat(inclusion.eraseLearners().due(one -> true), hasSize(1));
            inclusion.eraseLearners().tombstones(kept::add);
        }
        return kept;
    }

    @Test
    void afterARestoreAWrongKeyWritesNothingAndThenTheRightKeyErases() {
        List<Tombstone> kept = erasedAfterTheBackup(learner("odette"));
        now = now.plusSeconds(3600);
        List<String> restored = restored();
        assertThrows(InvalidConfigurationException.class, () -> with(WRONG).build());
        assertThat(rows(), equalTo(restored));
        try (Inclusion inclusion = with(RIGHT).build()) {
            assertThat(inclusion.rebuildState().learners(), is(1L));
            assertThat(inclusion.eraseLearners().replay(kept, one -> true), hasSize(1));
            assertThat(inclusion.rebuildState().learners(), is(0L));
        }
        assertThat(tombstones(), hasSize(1));
    }

    @Test
    void afterARestoreATombstoneOfAKeyThatIsNotGivenWritesNothing() {
        List<Tombstone> kept = erasedAfterTheBackup(learner("odette"));
        List<Tombstone> ofAnother = kept.stream()
                .map(one -> new Tombstone(
                        one.subject(), one.erasedAt(), one.keptUntil(), KeyPurpose.INSTALLATION.idOf(key(3))))
                .toList();
        now = now.plusSeconds(3600);
        restored();
        try (Inclusion rotated = with(WRONG, RIGHT).build()) {
            List<String> before = rows();
            assertThat(
                    assertThrows(
                                    IllegalArgumentException.class,
                                    () -> rotated.eraseLearners().replay(ofAnother, one -> true))
                            .getMessage(),
                    containsString(KeyPurpose.INSTALLATION.idOf(key(3))));
            assertThat(rows(), equalTo(before));
            assertThat(rotated.eraseLearners().replay(kept, one -> true), hasSize(1));
            assertThat(rotated.rebuildState().learners(), is(0L));
        }
        assertThat(tombstones(), hasSize(2));
    }

    @Test
    void whatSchema2LeftNeedsAPersonsWord() {
        erasedAfterTheBackup(learner("odette"));
        sql("delete from inclusion_key");
        sql("update inclusion_tombstone set key_id = null");
        assertThat(
                assertThrows(
                                InvalidConfigurationException.class,
                                () -> with(WRONG).build())
                        .getMessage(),
                containsString("operator keys trust"));
        try (Inclusion operators = Inclusion.builder().stores(stores).build()) {
            assertThat(
                    operators.trustKeys().trust(KeyPurpose.INSTALLATION, KeyPurpose.INSTALLATION.idOf(RIGHT)), is(1));
        }
        with(RIGHT).build().close();
        assertThrows(InvalidConfigurationException.class, () -> with(WRONG).build());
    }

    private void sql(String statement) {
        var entityManager = factory.createEntityManager();
        entityManager.getTransaction().begin();
        entityManager.createNativeQuery(statement).executeUpdate();
        entityManager.getTransaction().commit();
        entityManager.close();
    }

    /** Round after round: each is over in milliseconds, and both are rarely at one place. */
    @Test
    void ofTwoServersThatStartWithTwoKeysOneIsRefused() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            sql("delete from inclusion_key");
            List<String> ended = atOnce(List.of(() -> start(RIGHT), () -> start(WRONG)));
            assertThat(ended.stream().filter("started"::equals).toList(), hasSize(1));
            assertThat(stores.transactions().run(tx -> stores.of(KeyStore.class).known(tx)), hasSize(1));
        }
    }

    private String start(byte[] key) {
        with(key).build().close();
        return "started";
    }

    /**
     * Two servers of one host sign her in at the same moment, after the login key was changed, and she goes on at once.
     */
    @Test
    void whoSignsInOnTwoServersAtOnceMovesOnceAndLosesNothing() throws Exception {
        try (Inclusion one = with(RIGHT).build();
                Inclusion other = with(RIGHT).build()) {
            for (int round = 0; round < ROUNDS; round++) {
                Actor before = learner("before-0123456789-" + round);
                Actor after = learner("after-0123456789-" + round);
                send(one, before, "p1");
                send(one, before, "p2");
                now = now.plusSeconds(60);
                List<String> ended = atOnce(List.of(
                        () -> signIn(one, before.asLearner(), after, "own-1"),
                        () -> signIn(other, before.asLearner(), after, "own-2")));
                assertThat(ended, equalTo(List.of("STORED", "STORED")));
                assertThat(ids(one, after), is(Set.of("p1", "p2", "own-1", "own-2")));
                assertThat(one.rebuildState().check(after.asLearner()), is(RebuildState.Check.RIGHT));
                // What comes late for the id of before is hers.
                now = now.minusSeconds(60);
                assertThat(send(one, before, "late"), is(Receipt.Status.STORED));
                assertThat(ids(other, after), is(Set.of("p1", "p2", "own-1", "own-2", "late")));
                assertThat(one.rebuildState().learners(), is(1L + round));
                assertThat(
                        stores.transactions()
                                .run(tx -> stores.of(MoveStore.class).onto(tx, after.asLearner())),
                        hasSize(1));
                assertThat(moved(), is(1L + round));
            }
        }
    }

    /** How often the journal says that somebody moved. */
    private long moved() {
        return stores.transactions()
                .run(tx -> stores.of(JournalStore.class).unsealed(tx, 10_000).stream()
                        .filter(entry -> entry.act().equals(JournalEntry.Act.MOVE))
                        .count());
    }

    private String signIn(Inclusion inclusion, LearnerId former, Actor who, String evidence) {
        assertThat(inclusion.moveLearners().ofOneLogin(former, who.asLearner(), STRUCTURE), is(true));
        return send(inclusion, who, evidence).name();
    }

    private static Set<String> ids(Inclusion inclusion, Actor who) {
        return Set.copyOf(inclusion.as(who).aboutMyself().history(null, 99).orThrow().evidence().stream()
                .map(one -> one.evidence().header().id())
                .toList());
    }

    @Test
    void anErasureThatWaitsGoesWithHerAndOneThatIsDoneIsRememberedForTheNewId() {
        Actor before = learner("before-0123456789");
        Actor after = learner("after-0123456789");
        try (Inclusion inclusion = with(RIGHT).build()) {
            send(inclusion, before, "p1");
            inclusion.eraseLearners().request(before.asLearner(), EraseLearners.SHORTEST);
            assertThat(inclusion.moveLearners().ofOneLogin(before.asLearner(), after.asLearner(), STRUCTURE), is(true));
            assertThat(send(inclusion, after, "p2"), is(Receipt.Status.ERASED));
            now = now.plusSeconds(120);
            assertThat(inclusion.eraseLearners().due(one -> true), hasSize(1));
            assertThat(inclusion.rebuildState().learners(), is(0L));

            Actor third = learner("third-0123456789");
            assertThat(inclusion.moveLearners().ofOneLogin(after.asLearner(), third.asLearner(), STRUCTURE), is(true));
            now = now.minusSeconds(60);
            assertThat(send(inclusion, third, "late"), is(Receipt.Status.ERASED));
        }
    }

    /** Some work that may fail. */
    private interface Work {
        String done() throws Exception;
    }

    private static List<String> atOnce(List<Work> works) throws Exception {
        CyclicBarrier start = new CyclicBarrier(works.size());
        ExecutorService threads = Executors.newFixedThreadPool(works.size());
        try {
            List<Future<String>> all = new ArrayList<>();
            for (Work work : works) {
                all.add(threads.submit(() -> {
                    start.await();
                    try {
                        return work.done();
                    } catch (InvalidConfigurationException refused) {
                        return "refused";
                    }
                }));
            }
            List<String> ended = new ArrayList<>();
            for (Future<String> one : all) {
                ended.add(one.get());
            }
            return ended;
        } finally {
            threads.shutdown();
        }
    }
}
