package org.inclusion.samples.benchmarks.record;

import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.inclusion.jpa.InclusionSchema;
import org.inclusion.jpa.JpaStores;

/**
 * Keeps the same amount of evidence in turns: plain JDBC, the library on Hibernate, the library on EclipseLink, each a
 * short while, round after round, the order turning. A million learners and a million evidence are there before.
 */
public final class RecordBenchmark {

    private static final long SEED = 20_260_901;

    private static final int ROUNDS = 24;

    /** Rounds that only warm up. */
    private static final int WARM = 6;

    /** Events of one turn. */
    private static final int TURN = 3_000;

    private static final int TURN_OF_SINGLES = 400;

    /** A kind of batch, and what we promise for it. */
    private record Kind(String name, int size, int learners, int turn, double slowest, double dearest) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("50 of 50 learners", 50, 50, TURN, 0.85, 1.25),
            new Kind("50 of one learner", 50, 1, TURN, 0.85, 1.25),
            new Kind("one", 1, 1, TURN_OF_SINGLES, 0.75, Double.POSITIVE_INFINITY));

    private final Postgres postgres;
    private final List<Contestant> contestants = new ArrayList<>();
    private final Random random = new Random(SEED);
    private boolean allMet = true;

    private RecordBenchmark(Postgres postgres) {
        this.postgres = postgres;
    }

    /**
     * Runs it and prints the table.
     *
     * @return whether every promise was kept
     */
    public static boolean run() {
        try (Postgres postgres = new Postgres();
                EntityManagerFactory hibernate = postgres.unit(Postgres.Provider.HIBERNATE);
                EntityManagerFactory eclipseLink = postgres.unit(Postgres.Provider.ECLIPSELINK)) {
            RecordBenchmark benchmark = new RecordBenchmark(postgres);
            InclusionSchema.of(hibernate).create();
            benchmark.fill();
            benchmark.contestants.add(new JdbcTwin(postgres.pool()));
            benchmark.contestants.add(new ThroughStores(Postgres.Provider.HIBERNATE.label(), JpaStores.on(hibernate)));
            benchmark.contestants.add(
                    new ThroughStores(Postgres.Provider.ECLIPSELINK.label(), JpaStores.on(eclipseLink)));
            System.out.printf(
                    Locale.ROOT,
                    "%-18s %-12s %10s %6s %-11s %6s %-5s %9s %6s %6s%n",
                    "batch",
                    "through",
                    "events/s",
                    "ratio",
                    "(quartiles)",
                    "bar",
                    "",
                    "CPU µs",
                    "ratio",
                    "bar");
            KINDS.forEach(benchmark::compare);
            return benchmark.allMet;
        }
    }

    private void fill() {
        System.err.println("filling: a million learners, a million evidence");
        postgres.run(
                "insert into inclusion_learner select 'L' || n, 1, 'fold', repeat('s', " + Batch.STATE_LENGTH
                        + ") from generate_series(0, " + (Batch.LEARNERS - 1) + ") n",
                "insert into inclusion_evidence select 'L' || n, gen_random_uuid(), 1780000000000000 + n,"
                        + " 1780000000000000 + n, 'L' || n, 'ccas-1', 'answer', repeat('0', 64), repeat('b', 400)"
                        + " from generate_series(0, " + (Batch.LEARNERS - 1) + ") n",
                "vacuum analyze inclusion_learner",
                "vacuum analyze inclusion_evidence",
                "checkpoint");
    }

    private void compare(Kind kind) {
        Cpu cpu = new Cpu(postgres.postmaster());
        List<Measured> measured =
                contestants.stream().map(one -> new Measured()).toList();
        for (int round = 0; round < WARM + ROUNDS; round++) {
            System.err.printf(Locale.ROOT, "\r%s: round %d of %d ", kind.name(), round + 1, WARM + ROUNDS);
            for (int i = 0; i < contestants.size(); i++) {
                int turn = (round + i) % contestants.size();
                Contestant contestant = contestants.get(turn);
                List<Batch> batches = batches(kind);
                long cpuBefore = cpu.now();
                long before = System.nanoTime();
                batches.forEach(contestant::keep);
                long took = System.nanoTime() - before;
                if (round >= WARM) {
                    measured.get(turn).add(kind.turn(), took, cpu.now() - cpuBefore);
                }
            }
        }
        System.err.println();
        for (int i = 0; i < measured.size(); i++) {
            print(kind, contestants.get(i).name(), measured.get(i), measured.get(0));
        }
    }

    private List<Batch> batches(Kind kind) {
        List<Batch> batches = new ArrayList<>();
        for (int events = 0; events < kind.turn(); events += kind.size()) {
            batches.add(Batch.fresh(random, kind.size(), kind.learners()));
        }
        return batches;
    }

    private void print(Kind kind, String name, Measured one, Measured twin) {
        double speed = one.speedRatio(twin, 0.5);
        double cpu = one.cpu() / twin.cpu();
        boolean met = one == twin || (speed >= kind.slowest() && cpu <= kind.dearest());
        allMet &= met;
        System.out.printf(
                Locale.ROOT,
                "%-18s %-12s %10.0f %6.2f %-11s %6s %-5s %9.1f %6.2f %6s%n",
                kind.name(),
                name,
                one.speed(),
                speed,
                String.format(Locale.ROOT, "%.2f–%.2f", one.speedRatio(twin, 0.25), one.speedRatio(twin, 0.75)),
                one == twin ? "" : String.format(Locale.ROOT, "≥ %.2f", kind.slowest()),
                one == twin ? "" : met ? "met" : "MISSED",
                one.cpu(),
                cpu,
                one == twin || Double.isInfinite(kind.dearest())
                        ? ""
                        : String.format(Locale.ROOT, "≤ %.2f", kind.dearest()));
    }
}
