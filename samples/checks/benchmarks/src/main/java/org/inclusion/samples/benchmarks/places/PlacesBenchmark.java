package org.inclusion.samples.benchmarks.places;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.inclusion.Acting;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.access.Role;
import org.inclusion.formats.PlaceFiles;
import org.inclusion.jpa.InclusionSchema;
import org.inclusion.jpa.JpaStores;
import org.inclusion.place.Coordinates;
import org.inclusion.place.ImportedPlaces;
import org.inclusion.place.PlaceCost;
import org.inclusion.place.PlaceFilter;
import org.inclusion.place.PlaceRows;
import org.inclusion.place.PlaceSearch;
import org.inclusion.place.PlaceService;
import org.inclusion.samples.benchmarks.record.Postgres;

/**
 * Takes in twenty thousand made-up places, takes them in again, and finds some of them two thousand times, through
 * Hibernate: on PostgreSQL, on H2 in a file, and on the MariaDB that {@code -Dplaces.mariadb=jdbc:mariadb://…} names,
 * where one is named.
 */
public final class PlacesBenchmark {

    private static final int PLACES = 20_000;

    private static final int WARM = 1_000;

    private static final int SEARCHES = 2_000;

    /** In milliseconds. */
    private static final double BAR = 20;

    private static final List<PlaceService> SERVICES = List.of(PlaceService.values());

    private PlacesBenchmark() {}

    /**
     * Runs it and prints the table.
     *
     * @return whether every promise was kept
     */
    public static boolean run() throws IOException {
        Path folder = Files.createTempDirectory("inclusion-places");
        Path file = folder.resolve("lieux.csv");
        new GeneratedPlaces().write(file, PLACES);
        System.out.printf(
                Locale.ROOT,
                "%-12s %8s %10s %10s %8s %8s %8s %8s %6s%n",
                "database",
                "places",
                "import s",
                "again s",
                "p50 ms",
                "p99 ms",
                "max ms",
                "found",
                "bar");
        boolean allMet;
        try (Postgres postgres = new Postgres();
                EntityManagerFactory factory = postgres.unit(Postgres.Provider.HIBERNATE)) {
            allMet = measure("PostgreSQL", factory, file);
        }
        allMet &= onUrl("H2", "jdbc:h2:file:" + folder.resolve("h2") + ";WRITE_DELAY=0", "sa", file);
        String mariaDb = System.getProperty("places.mariadb");
        if (mariaDb != null) {
            allMet &= onUrl("MariaDB", mariaDb, System.getProperty("places.user", "root"), file);
        }
        return allMet;
    }

    private static boolean onUrl(String name, String url, String user, Path file) throws IOException {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(url);
            pool.setUsername(user);
            pool.setPassword("");
            pool.setMaximumPoolSize(4);
            try (EntityManagerFactory factory =
                    Postgres.unit(Postgres.Provider.HIBERNATE, Map.of("jakarta.persistence.nonJtaDataSource", pool))) {
                return measure(name, factory, file);
            }
        }
    }

    private static boolean measure(String name, EntityManagerFactory factory, Path file) throws IOException {
        InclusionSchema.of(factory).create();
        try (Inclusion inclusion =
                Inclusion.builder().stores(JpaStores.on(factory)).build()) {
            double first = takeIn(inclusion, file, PLACES);
            double again = takeIn(inclusion, file, 0);
            Acting actor = inclusion.as(new Actor("odette", Set.of(Role.LEARNER), Set.of("ccas")));
            Random random = new Random(7);
            for (int i = 0; i < WARM; i++) {
                actor.places(search(random));
            }
            double[] millis = new double[SEARCHES];
            long found = 0;
            for (int i = 0; i < SEARCHES; i++) {
                PlaceSearch search = search(random);
                long began = System.nanoTime();
                found += actor.places(search).places().size();
                millis[i] = (System.nanoTime() - began) / 1e6;
            }
            Arrays.sort(millis);
            double p99 = millis[SEARCHES * 99 / 100];
            System.out.printf(
                    Locale.ROOT,
                    "%-12s %8d %10.1f %10.1f %8.2f %8.2f %8.2f %8.1f %6s%n",
                    name,
                    PLACES,
                    first,
                    again,
                    millis[SEARCHES / 2],
                    p99,
                    millis[SEARCHES - 1],
                    (double) found / SEARCHES,
                    p99 <= BAR ? "met" : "MISSED");
            return p99 <= BAR;
        }
    }

    /** In seconds. */
    private static double takeIn(Inclusion inclusion, Path file, long added) throws IOException {
        long began = System.nanoTime();
        try (PlaceRows rows = PlaceFiles.open(file, "essai")) {
            ImportedPlaces done = inclusion.importPlaces().run(rows, problem -> {}, read -> true);
            if (done.rows() != PLACES || done.added() != added || done.changed() != 0 || done.refused() != 0) {
                throw new IllegalStateException("not what was expected: " + done);
            }
        }
        return (System.nanoTime() - began) / 1e9;
    }

    /** Near a town, or anywhere, or around a postcode; each of the filters now and then. */
    private static PlaceSearch search(Random random) {
        PlaceFilter filter = new PlaceFilter(
                random.nextBoolean() ? Set.of(SERVICES.get(random.nextInt(SERVICES.size()))) : Set.of(),
                random.nextInt(3) == 0 ? PlaceCost.FREE : null,
                null,
                null,
                null);
        int metres = List.of(5_000, 20_000, 50_000).get(random.nextInt(3));
        boolean openNow = random.nextInt(3) == 0;
        if (random.nextInt(5) == 0) {
            return new PlaceSearch(null, String.valueOf(10_000 + random.nextInt(3_000)), metres, filter, openNow, 20);
        }
        double[] town = GeneratedPlaces.town(random.nextInt(GeneratedPlaces.TOWNS));
        Coordinates point = random.nextInt(3) == 0
                ? Coordinates.of(43.0 + 7.5 * random.nextDouble(), -1.5 + 8.5 * random.nextDouble())
                : Coordinates.of(town[0] + 0.05 * random.nextGaussian(), town[1] + 0.07 * random.nextGaussian());
        return new PlaceSearch(point, null, metres, filter, openNow, 20);
    }
}
