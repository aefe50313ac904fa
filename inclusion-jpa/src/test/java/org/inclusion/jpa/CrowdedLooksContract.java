package org.inclusion.jpa;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import jakarta.persistence.EntityManagerFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inclusion.Stores;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.LookStore;
import org.inclusion.contracts.StoreContract;
import org.inclusion.followup.Promise;
import org.inclusion.journal.JournalEntry;
import org.inclusion.journal.JournalStore;
import org.inclusion.mandate.Mandate;
import org.inclusion.referral.Referral;
import org.inclusion.store.Transaction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/**
 * Many requests note looks at once, as the page of a helper does, which asks for several things at the same moment.
 * Each look is kept once, with its entry, and the database says nothing against any statement: no race is lost that
 * would have to be done again.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
@SuppressWarnings("NullAway.Init") // JUnit sets them before any test
abstract class CrowdedLooksContract extends StoreContract {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final int THREADS = 8;

    private static final List<Look.What> ON_THE_PAGE =
            List.of(Look.What.PROFILE, Look.What.PATH, Look.What.NEWS, Promise.LOOK, Mandate.LOOK, Referral.LOOK);

    private final RecordingDriver driver = new RecordingDriver();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private EntityManagerFactory factory;
    private TestHost host;
    private Stores own;
    private Stores joining;
    private boolean joined;

    /** A new database with nothing in it. */
    protected abstract String emptyUrl();

    /** A unit on a database. */
    protected abstract EntityManagerFactory unit(String url);

    @BeforeAll
    void open() {
        factory = unit(driver.through(emptyUrl()));
        InclusionSchema.of(factory).create();
        host = new TestHost(factory);
        own = JpaStores.on(factory);
        joining = JpaStores.joining(host);
        driver.takeComplaints();
    }

    @BeforeEach
    void begin() {
        wrong.clear();
        joined = false;
    }

    @AfterAll
    void close() {
        factory.close();
        driver.close();
    }

    @Override
    protected Stores stores() {
        return joined ? joining : own;
    }

    @Test
    void aPageAsksForEverythingAtOnce() {
        askForEverythingAtOnce();
        assertThat(wrong(), is(Map.of()));
    }

    @Test
    void aPageAsksForEverythingAtOnceInTransactionsOfTheHost() {
        joined = true;
        askForEverythingAtOnce();
        assertThat(wrong(), is(Map.of()));
    }

    @Test
    void severalRequestsShowTheSamePeople() {
        showTheSamePeople();
        assertThat(wrong(), is(Map.of()));
    }

    @Test
    void severalRequestsShowTheSamePeopleInTransactionsOfTheHost() {
        joined = true;
        showTheSamePeople();
        assertThat(wrong(), is(Map.of()));
    }

    @Test
    void twoHelpersCrossOverTwoLearners() {
        crossOverTwoLearners();
        assertThat(wrong(), is(Map.of()));
    }

    @Test
    void twoHelpersCrossOverTwoLearnersInTransactionsOfTheHost() {
        joined = true;
        crossOverTwoLearners();
        assertThat(wrong(), is(Map.of()));
    }

    @Test
    void aHelperIsErasedWhileSheLooks() {
        eraseWhileLooking();
        assertThat(wrong(), is(Map.of()));
    }

    @Test
    void aHelperIsErasedWhileSheLooksInTransactionsOfTheHost() {
        joined = true;
        eraseWhileLooking();
        assertThat(wrong(), is(Map.of()));
    }

    /** A thousand looks, of which every eighth is the first of its key. */
    private void askForEverythingAtOnce() {
        for (int round = 0; round < 21; round++) {
            LearnerId learner = someone();
            String helper = someone().value();
            AtomicInteger fresh = new AtomicInteger();
            together(THREADS, number -> {
                for (int i = 0; i < ON_THE_PAGE.size(); i++) {
                    Look look = look(learner, helper, ON_THE_PAGE.get((number / 2 + i) % ON_THE_PAGE.size()));
                    ask(tx -> noteWithEntry(tx, look), fresh);
                }
            });
            compare("new looks", fresh.get(), ON_THE_PAGE.size());
            compare("looks", seen(learner).size(), ON_THE_PAGE.size());
            compare("entries", entries(learner), names(ON_THE_PAGE));
        }
    }

    /** The list of a helper's people, shown by several requests, each of which has them in another order. */
    private void showTheSamePeople() {
        for (int round = 0; round < 5; round++) {
            List<LearnerId> people = some(25);
            String helper = someone().value();
            AtomicInteger fresh = new AtomicInteger();
            together(THREADS, number -> {
                List<LearnerId> rotated = new ArrayList<>(people);
                Collections.rotate(rotated, number * 7);
                List<Look> looks = rotated.stream()
                        .map(learner -> look(learner, helper, Look.What.NEWS))
                        .toList();
                ask(tx -> noteAll(tx, looks), fresh);
            });
            compare("new looks", fresh.get(), people.size());
            for (LearnerId learner : people) {
                compare("looks", seen(learner), List.of(Look.What.NEWS));
                compare("entries", entries(learner), List.of("NEWS"));
            }
        }
    }

    private void crossOverTwoLearners() {
        for (int round = 0; round < 20; round++) {
            List<LearnerId> learners = some(2);
            List<String> helpers = List.of(someone().value(), someone().value());
            AtomicInteger fresh = new AtomicInteger();
            together(THREADS, number -> {
                String helper = helpers.get(number % 2);
                LearnerId first = learners.get(number % 2);
                LearnerId second = learners.get(1 - number % 2);
                for (Look.What what : ON_THE_PAGE.subList(0, 3)) {
                    ask(
                            tx -> noteWithEntry(tx, look(first, helper, what))
                                    + noteWithEntry(tx, look(second, helper, what)),
                            fresh);
                }
            });
            compare("new looks", fresh.get(), 12);
            for (LearnerId learner : learners) {
                compare("looks", seen(learner).size(), 6);
                compare("entries", entries(learner).size(), 6);
            }
        }
    }

    /** Her rows get her alias; those of her last requests get it with the next round of the erasure. */
    private void eraseWhileLooking() {
        for (int round = 0; round < 10; round++) {
            List<LearnerId> learners = some(6);
            String helper = someone().value();
            String alias = "gone-" + UUID.randomUUID();
            Map<LearnerId, AtomicInteger> fresh =
                    learners.stream().collect(Collectors.toMap(learner -> learner, learner -> new AtomicInteger()));
            together(THREADS, number -> {
                for (LearnerId learner : learners) {
                    if (number == 0) {
                        ask(tx -> stores().of(LookStore.class).rename(tx, helper, alias, 3), new AtomicInteger());
                    } else {
                        Look look = look(learner, helper, Look.What.PATH);
                        ask(tx -> noteWithEntry(tx, look), Objects.requireNonNull(fresh.get(learner)));
                    }
                }
            });
            ask(tx -> stores().of(LookStore.class).rename(tx, helper, alias, 100), new AtomicInteger());
            for (LearnerId learner : learners) {
                List<Look> kept = request(tx -> stores().of(LookStore.class).at(tx, learner, null, 100));
                compare("looks", kept.stream().map(Look::viewer).toList(), List.of(alias));
                compare(
                        "entries",
                        entries(learner).size(),
                        Objects.requireNonNull(fresh.get(learner)).get());
            }
        }
    }

    /**
     * A request of its own: in the library's transaction, or in one that the host has begun, where nothing is
     * done again.
     */
    private <T> T request(Function<Transaction, T> work) {
        return joined
                ? host.call(entityManager -> joining.transactions().run(work))
                : own.transactions().run(work);
    }

    /** A request among many. What it throws is kept, and the others go on. */
    private void ask(Function<Transaction, Integer> work, AtomicInteger fresh) {
        try {
            fresh.addAndGet(request(work));
        } catch (RuntimeException e) {
            wrong.add("thrown: " + e.getClass().getSimpleName());
        }
    }

    private void compare(String what, Object is, Object expected) {
        if (!is.equals(expected)) {
            wrong.add(what + " " + is + " and not " + expected);
        }
    }

    /**
     * What was not as it should be, what was thrown, and what the database said against a statement, each with
     * how often.
     */
    private Map<String, Long> wrong() {
        List<String> all = new ArrayList<>(driver.takeComplaints());
        all.addAll(wrong);
        return all.stream().collect(Collectors.groupingBy(said -> said, TreeMap::new, Collectors.counting()));
    }

    private int noteWithEntry(Transaction tx, Look look) {
        return stores().of(LookStore.class)
                .noteWithEntry(tx, look, entryOf(look))
                .orElseThrow()
                .size();
    }

    private int noteAll(Transaction tx, List<Look> looks) {
        List<Look> fresh = stores().of(LookStore.class).note(tx, looks);
        stores().of(JournalStore.class)
                .add(tx, fresh.stream().map(CrowdedLooksContract::entryOf).toList());
        return fresh.size();
    }

    private static Look look(LearnerId learner, String helper, Look.What what) {
        return new Look(learner, helper, "structure-1", what, DAY, NOON);
    }

    private static JournalEntry entryOf(Look look) {
        String learner = look.learner().value();
        String what = look.what().name();
        return new JournalEntry(learner, id(), look.at(), JournalEntry.Act.LOOK, look.viewer(), learner, what);
    }

    /** A random id with the version that entries have. */
    private static UUID id() {
        UUID random = UUID.randomUUID();
        return new UUID((random.getMostSignificantBits() & ~0xF000L) | 0x7000L, random.getLeastSignificantBits());
    }

    private List<Look.What> seen(LearnerId learner) {
        return request(tx -> stores().of(LookStore.class).at(tx, learner, null, 100)).stream()
                .map(Look::what)
                .toList();
    }

    /** What the entries about a learner say. Each stands under a structure of hers alone. */
    private List<String> entries(LearnerId learner) {
        return request(tx -> stores().of(JournalStore.class).unsealed(tx, 100_000)).stream()
                .filter(entry -> entry.structure().equals(learner.value()))
                .map(JournalEntry::what)
                .sorted()
                .toList();
    }

    private static List<String> names(List<Look.What> things) {
        return things.stream().map(Look.What::name).sorted().toList();
    }
}
