package org.inclusion.samples.simulation;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Relations;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.journal.JournalKey;
import org.inclusion.mandate.MandateOptions;
import org.inclusion.mandate.MandatePolicy;
import org.inclusion.message.MessageOptions;
import org.inclusion.outbox.OutboxStore;
import org.jspecify.annotations.Nullable;

/** The town of one run: its servers, its people, its time, and what must hold in it. */
final class Town implements Relations {

    static final Instant START = Instant.parse("2026-11-24T09:00:00Z");

    /** How long after a request everything is destroyed here. */
    static final Duration ERASE_AFTER = Duration.ofHours(2);

    private static final JournalKey JOURNAL_KEY = JournalKey.of(keyPair());

    /** By how much a clock is wrong at most. */
    private static final int CLOCK_ERROR_SECONDS = 300;

    private final Random salt;
    private final SimulatedClock clock = new SimulatedClock(START);
    private final Scheduler scheduler;
    private final Faults faults;
    private final Leases leases = new Leases();
    private final Letters letters = new Letters();
    private final Reasons reasons = new Reasons(this);
    private final Sink sink = new Sink(this);
    private final SimulatedStores simulated;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();
    private final Map<String, Integer> done = new TreeMap<>();
    private final Committed committed;
    private final Audit audit;
    private @Nullable Violation violation;
    private int step;

    Town(long seed, Scale scale, @Nullable Mutant mutant) {
        Random random = Chance.TOWN.of(seed);
        // A third of all towns is one in which nothing fails: there, less is excused.
        int ofThousand = random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(15);
        scheduler = new Scheduler(Chance.ORDER.of(seed), clock, 15 + random.nextInt(60));
        faults = new Faults(Chance.FAULTS.of(seed), ofThousand);
        salt = Chance.IDS.of(seed);
        Mutation mutation = new Mutation(mutant);
        SimulatedTransactions transactions = new SimulatedTransactions(scheduler, faults, mutation);
        // Who asks for a move says at no time when that was allowed.
        transactions.hurryWhile(() -> people.stream().anyMatch(person -> person.moving));
        Ends ends = new Ends(clock);
        transactions.watch(leases::committed);
        transactions.watch(letters::committed);
        transactions.watch(ends::committed);
        if (mutation.is(Mutant.DIRTY_READ)) {
            scheduler.letEverybodySeeAll();
        }
        simulated = new SimulatedStores(scheduler, transactions, mutation, leases, letters, ends, reasons);
        for (int i = 0; i < scale.people(); i++) {
            String number = String.format(Locale.ROOT, "%03d", i);
            people.add(new Person("her" + number + "a", i % 3 == 2 ? "s2" : "s1", "helper" + i % 3));
        }
        for (int i = 0; i < scale.nodes(); i++) {
            nodes.add(new Node(i, this::start));
        }
        committed = new Committed(simulated.memory(), clock, ends, JOURNAL_KEY);
        audit = new Audit(this, scale.dear());
    }

    private static KeyPair keyPair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java has Ed25519 since 15", e);
        }
    }

    private Inclusion start(Node node) {
        Host host = new Host(this, node);
        return Inclusion.builder()
                .stores(simulated.stores())
                .clock(() -> clock.now().plus(node.clockError()))
                .random(new Random(salt.nextLong()))
                .relations(this)
                .listener(host)
                .noticeListener(host)
                .room(MessageOptions.through(host))
                .room(MandateOptions.reading(GivingMandates.TEXT)
                        .withPolicy(MandatePolicy.standard().withMessages()))
                .installationKey(new byte[32])
                .journalKey(JOURNAL_KEY)
                .journalSink(sink)
                .eraseAfter(ERASE_AFTER)
                .build();
    }

    /** What a listener receives is what others see. */
    void requireCommitted(Person person, List<String> ids) {
        Set<String> seen = scheduler.asOthersSee(() -> person.ids().stream()
                .flatMap(id ->
                        committed
                                .memory()
                                .of(EvidenceStore.class)
                                .history(Committed.reading(), new LearnerId(id))
                                .stream())
                .map(ReceivedEvidence::id)
                .collect(Collectors.toSet()));
        if (!seen.containsAll(ids) && !isGoing(person)) {
            broken(Invariant.TOLD_IS_KEPT, "a listener was told of " + ids + " before they were kept");
        }
    }

    /** A server dies, and whatever it was doing with it. */
    void dies(Node node) {
        node.dies();
        scheduler.die(node.number());
    }

    /** Somebody sets a server's clock: wrong where that may be, and right otherwise. */
    void setClock(Step one, Random random) {
        boolean isWrong = faults.isPossible(Faults.Kind.CLOCK) && random.nextInt(3) > 0;
        int seconds = isWrong ? random.nextInt(2 * CLOCK_ERROR_SECONDS) - CLOCK_ERROR_SECONDS : 0;
        if (isWrong) {
            faults.note(Faults.Kind.CLOCK);
        }
        node(one).setClock(Duration.ofSeconds(seconds));
    }

    /** Whether a clock was ever wrong in this town. */
    boolean isAnyClockWrong() {
        return faults.counts().containsKey(Faults.Kind.CLOCK);
    }

    /** By how much the clocks of two servers differ at most. */
    Duration clocksDiffer() {
        return isAnyClockWrong() ? Duration.ofSeconds(2L * CLOCK_ERROR_SECONDS) : Duration.ZERO;
    }

    /** Whether everything of a person is destroyed, or will be. */
    boolean isGoing(Person person) {
        return person.destroyed
                || person.ids().stream().anyMatch(id -> committed.isHidden(id) || committed.isBuried(id));
    }

    /**
     * Whether what a person sends again may count as new: after an erasure, and after a move by a server whose clock
     * was behind, which says a time before she was let in.
     */
    boolean mayBeginAnew(Person person) {
        return hasBeenErased(person) || (isAnyClockWrong() && person.ids().size() > 1);
    }

    /** Whether something of a person was destroyed. */
    boolean hasBeenErased(Person person) {
        return person.destroyed || person.ids().stream().anyMatch(committed::isBuried);
    }

    Optional<Person> personOf(LearnerId learner) {
        return people.stream()
                .filter(person -> person.ids().contains(learner.value()))
                .findFirst();
    }

    @Override
    public boolean helps(Actor helper, LearnerId learner, Instant at) {
        return personOf(learner)
                .filter(person -> person.helper().equals(helper.id()))
                .isPresent();
    }

    @Override
    public Set<String> structuresOf(LearnerId learner) {
        return personOf(learner).map(person -> Set.of(person.structure())).orElse(Set.of());
    }

    SimulatedClock clock() {
        return clock;
    }

    Scheduler scheduler() {
        return scheduler;
    }

    Faults faults() {
        return faults;
    }

    /** How many letters wait, whether they are due or not. */
    long waitingLetters() {
        return committed.memory().of(OutboxStore.class).lag(Committed.reading()).waiting();
    }

    Leases leases() {
        return leases;
    }

    Letters letters() {
        return letters;
    }

    Reasons reasons() {
        return reasons;
    }

    Sink sink() {
        return sink;
    }

    Committed committed() {
        return committed;
    }

    Audit audit() {
        return audit;
    }

    List<Person> people() {
        return people;
    }

    List<Node> nodes() {
        return nodes;
    }

    Node node(Step one) {
        return nodes.get(one.node());
    }

    Person person(Step one) {
        return people.get(one.person());
    }

    void count(String what) {
        done.merge(what, 1, Integer::sum);
    }

    Map<String, Integer> counts() {
        return done;
    }

    void at(int number) {
        step = number;
    }

    /** Notes what did not hold; the first one counts. */
    void broken(Invariant invariant, String what) {
        if (violation == null) {
            violation = new Violation(invariant, step, what);
        }
    }

    Optional<Violation> violation() {
        return Optional.ofNullable(violation);
    }
}
