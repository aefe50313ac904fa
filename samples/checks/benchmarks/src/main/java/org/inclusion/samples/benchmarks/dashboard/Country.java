package org.inclusion.samples.benchmarks.dashboard;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.access.Role;
import org.inclusion.jpa.InclusionSchema;
import org.inclusion.jpa.JpaStores;
import org.inclusion.samples.benchmarks.record.Postgres;

/**
 * So many learners in structures of a thousand, on a PostgreSQL of their own. The learners' rows are slim: of each
 * there is her id, and a state of a few letters, since a dashboard does not read them. The rows of sums are as they
 * really are.
 */
final class Country implements AutoCloseable {

    /** How many people a structure accompanies. */
    private static final int PEOPLE = 1_000;

    private static final int AREAS = 5;

    private final int learners;
    private final Postgres postgres = new Postgres();
    private final List<Runnable> closing = new ArrayList<>();

    Country(int learners) {
        this.learners = learners;
        try (EntityManagerFactory unit = postgres.unit(Postgres.Provider.HIBERNATE)) {
            InclusionSchema.of(unit).create();
        }
        System.err.printf(Locale.ROOT, "filling: %,d learners%n", learners);
        postgres.run(
                "insert into inclusion_learner select 'L' || n, 1, 'fold', repeat('s', 32) from generate_series(0, "
                        + (learners - 1) + ") n",
                "insert into inclusion_cohort select 'S' || s, a, " + PEOPLE
                        + ", 100 + s % 700, 100000000 + s, 200000000,"
                        + " 300000000, 300000000, 50000000 + s, 150000000, 300000000, 400000000, 1780000000000000, 1780000000000000"
                        + " from generate_series(0, " + (structures() - 1) + ") s, generate_series(1, " + AREAS + ") a",
                "vacuum analyze inclusion_learner",
                "vacuum analyze inclusion_cohort",
                "checkpoint");
    }

    int learners() {
        return learners;
    }

    int structures() {
        return learners / PEOPLE;
    }

    /** One of its structures. */
    String some(Random random) {
        return "S" + random.nextInt(structures());
    }

    /**
     * Looks at each structure once.
     *
     * @return how long that took together, in nanoseconds
     */
    long lookAtEach(Dashboard dashboard) {
        long before = System.nanoTime();
        for (int i = 0; i < structures(); i++) {
            dashboard.read("S" + i);
        }
        return System.nanoTime() - before;
    }

    /** The next caller has a new connection, and so a new process of the server's. */
    void reconnect() {
        postgres.pool().getHikariPoolMXBean().softEvictConnections();
    }

    HikariDataSource pool() {
        return postgres.pool();
    }

    /** A coordinator asks the library. */
    Dashboard throughLibrary(Postgres.Provider provider) {
        EntityManagerFactory unit = postgres.unit(provider);
        Inclusion inclusion = Inclusion.builder().stores(JpaStores.on(unit)).build();
        closing.add(inclusion::close);
        closing.add(unit::close);
        return structure -> {
            Actor coordinator = new Actor("coordinator", Set.of(Role.COORDINATOR), Set.of(structure));
            return inclusion.as(coordinator).cohort(structure).orThrow().areas().size() == AREAS;
        };
    }

    @Override
    public void close() {
        closing.forEach(Runnable::run);
        postgres.close();
    }
}
