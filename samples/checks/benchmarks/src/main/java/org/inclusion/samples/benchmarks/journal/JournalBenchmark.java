package org.inclusion.samples.benchmarks.journal;

import jakarta.persistence.EntityManagerFactory;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.inclusion.Inclusion;
import org.inclusion.Stores;
import org.inclusion.access.Outcome;
import org.inclusion.access.Quotas;
import org.inclusion.journal.JournalKey;
import org.inclusion.jpa.InclusionSchema;
import org.inclusion.jpa.JpaStores;
import org.inclusion.mandate.Mandate;
import org.inclusion.mandate.MandateOptions;
import org.inclusion.mandate.MandatePolicy;
import org.inclusion.samples.benchmarks.record.Postgres;

/**
 * Does the same acts in turns: without a journal, with one, and with one that is being sealed all the time. Four desks
 * work at once, on PostgreSQL through Hibernate, in one structure and in fifty. Each turn is another day, on which
 * every desk sees its own people once: a look is noted once a day. A hundred thousand people and a million entries are
 * in the journal before.
 */
public final class JournalBenchmark {

    private static final int DESKS = 4;

    /**
     * Each turn waits for the disk some hundred times: the median of forty turns still differed by .07 from run to run.
     */
    private static final int ROUNDS = 120;

    /** Rounds that only warm up. */
    private static final int WARM = 5;

    /** Acts of one desk in one turn. */
    private static final int TURN = 250;

    /** Far more often than a host seals, so that acts and seals meet. */
    private static final Duration SEAL_EVERY = Duration.ofMillis(250);

    private static final double BAR = 0.85;

    /** One way to work, and what its turns gave. */
    private record Contestant(
            String name,
            Inclusion inclusion,
            boolean isSealing,
            boolean isBarred,
            List<Double> perSecond,
            Queue<Double> millis) {

        private Contestant(String name, Inclusion inclusion, boolean isSealing, boolean isBarred) {
            this(name, inclusion, isSealing, isBarred, new ArrayList<>(), new ConcurrentLinkedQueue<>());
        }

        private void begin() {
            perSecond.clear();
            millis.clear();
        }
    }

    private final Town town;
    private final List<Contestant> contestants;
    private final ExecutorService desks = Executors.newFixedThreadPool(DESKS);
    private final AtomicReference<Instant> today = new AtomicReference<>(Instant.parse("2026-11-27T09:00:00Z"));

    private JournalBenchmark(Town town, Stores stores) {
        this.town = town;
        Inclusion without = inclusion(NoJournal.in(stores));
        Inclusion with = inclusion(stores);
        contestants = List.of(
                new Contestant("without a journal", without, false, false),
                new Contestant("with a journal", with, false, true),
                new Contestant("with a journal, being sealed", with, true, false));
    }

    private Inclusion inclusion(Stores stores) {
        return Inclusion.builder()
                .stores(stores)
                .relations(town)
                .clock(today::get)
                .journalKey(key())
                .quotas(Quotas.standard().with(Mandate.QUOTA, TURN))
                .room(MandateOptions.reading(NotedAct.MANDATE_TEXT)
                        .withPolicy(MandatePolicy.standard().withDays(MandatePolicy.LONGEST_DAYS)))
                .build();
    }

    private static JournalKey key() {
        try {
            return JournalKey.of(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Runs it and prints the table.
     *
     * @return whether every promise was kept
     */
    public static boolean run() throws Exception {
        System.out.printf(
                Locale.ROOT,
                "%-18s %-10s %-28s %7s %6s %-11s %6s %-7s %6s %6s%n",
                "act",
                "structures",
                "",
                "acts/s",
                "ratio",
                "(quartiles)",
                "bar",
                "",
                "ms",
                "p99 ms");
        boolean allMet = true;
        for (int structures : List.of(1, 50)) {
            try (Postgres postgres = new Postgres();
                    EntityManagerFactory factory = postgres.unit(Postgres.Provider.HIBERNATE)) {
                InclusionSchema.of(factory).create();
                fill(postgres);
                JournalBenchmark benchmark = new JournalBenchmark(new Town(structures), JpaStores.on(factory));
                try {
                    for (NotedAct act : NotedAct.values()) {
                        allMet &= benchmark.compare(act);
                    }
                } finally {
                    benchmark.desks.shutdown();
                }
            }
        }
        return allMet;
    }

    private static void fill(Postgres postgres) {
        System.err.println("filling: a million entries about a hundred thousand people");
        postgres.run(
                "insert into inclusion_journal_alias select 'p-' || n, 'a3.' || left(repeat(md5(n::text), 2), 43),"
                        + " left(repeat(md5('salt' || n), 2), 43) from generate_series(1, 100000) n",
                "insert into inclusion_journal select 's' || n % 50, gen_random_uuid(), 1780000000000000 + n, 'LOOK',"
                        + " 'a3.' || left(repeat(md5(n::text), 2), 43), 'a3.' || left(repeat(md5(n::text), 2), 43),"
                        + " 'PROFILE', 1 + n / 500, n % 500, repeat('0', 64)"
                        + " from generate_series(1, 1000000) n",
                "vacuum analyze inclusion_journal_alias",
                "vacuum analyze inclusion_journal",
                "checkpoint");
    }

    private boolean compare(NotedAct act) throws Exception {
        contestants.forEach(Contestant::begin);
        for (int desk = 0; desk < DESKS; desk++) {
            for (long number : numbers(desk)) {
                act.prepare(contestants.get(0).inclusion(), town, desk, number);
            }
        }
        for (int round = 0; round < WARM + ROUNDS; round++) {
            System.err.printf(Locale.ROOT, "\r%s: round %d of %d ", act, round + 1, WARM + ROUNDS);
            for (int i = 0; i < contestants.size(); i++) {
                Contestant contestant = contestants.get((round + i) % contestants.size());
                double perSecond = turn(act, contestant);
                if (round < WARM) {
                    contestant.begin();
                } else {
                    contestant.perSecond().add(perSecond);
                }
            }
        }
        System.err.println();
        boolean allMet = true;
        for (Contestant contestant : contestants) {
            allMet &= print(act, contestant);
        }
        return allMet;
    }

    private double turn(NotedAct act, Contestant contestant) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        Thread sealer = new Thread(
                () -> {
                    while (!over.get()) {
                        contestant.inclusion().sealJournal().seal();
                        LockSupport.parkNanos(SEAL_EVERY.toNanos());
                    }
                },
                "sealer");
        if (contestant.isSealing()) {
            sealer.start();
        }
        today.updateAndGet(day -> day.plus(1, ChronoUnit.DAYS));
        long before = System.nanoTime();
        List<Future<?>> work = new ArrayList<>();
        IntStream.range(0, DESKS).forEach(desk -> work.add(desks.submit(() -> work(act, contestant, desk))));
        for (Future<?> one : work) {
            one.get();
        }
        long took = System.nanoTime() - before;
        over.set(true);
        sealer.join();
        // What the other turns left unsealed is sealed between the turns, so that each begins alike.
        contestant.inclusion().sealJournal().seal();
        return DESKS * TURN * 1e9 / took;
    }

    /** The numbers of a desk's own learners. */
    private static long[] numbers(int desk) {
        long first = (long) desk * TURN;
        return LongStream.range(first, first + TURN).toArray();
    }

    private void work(NotedAct act, Contestant contestant, int desk) {
        for (long one : numbers(desk)) {
            long before = System.nanoTime();
            Outcome<?> outcome = act.about(contestant.inclusion(), town, desk, one);
            contestant.millis().add((System.nanoTime() - before) / 1e6);
            if (outcome instanceof Outcome.Refused<?> refused) {
                throw new IllegalStateException(act + ": " + refused.refusal());
            }
        }
    }

    /**
     * The bar is that of the journal. A seal takes the processor for a while, and nobody waits for the seal: the
     * times tell.
     */
    private boolean print(NotedAct act, Contestant contestant) {
        boolean isBarred = contestant.isBarred();
        double ratio = ratio(contestant, 0.5);
        boolean met = !isBarred || ratio >= BAR;
        System.out.printf(
                Locale.ROOT,
                "%-18s %-10d %-28s %7.0f %6.2f %-11s %6s %-7s %6.1f %6.1f%n",
                act,
                town.structures(),
                contestant.name(),
                quantile(contestant.perSecond(), 0.5),
                ratio,
                String.format(Locale.ROOT, "%.2f–%.2f", ratio(contestant, 0.25), ratio(contestant, 0.75)),
                isBarred ? String.format(Locale.ROOT, "≥ %.2f", BAR) : "",
                !isBarred ? "" : met ? "met" : "MISSED",
                quantile(List.copyOf(contestant.millis()), 0.5),
                quantile(List.copyOf(contestant.millis()), 0.99));
        return met;
    }

    /** Each round's own ratio, since a noisy machine changes its pace between rounds. */
    private double ratio(Contestant contestant, double quantile) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < contestant.perSecond().size(); i++) {
            ratios.add(contestant.perSecond().get(i)
                    / contestants.get(0).perSecond().get(i));
        }
        return quantile(ratios, quantile);
    }

    private static double quantile(List<Double> values, double quantile) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.round(quantile * (sorted.size() - 1)));
    }
}
