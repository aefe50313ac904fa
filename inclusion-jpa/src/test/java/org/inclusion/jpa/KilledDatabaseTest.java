package org.inclusion.jpa;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import jakarta.persistence.EntityManagerFactory;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.inclusion.Stores;
import org.inclusion.access.LearnerId;
import org.inclusion.store.StoreUnavailableException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.ds.PGSimpleDataSource;

/** The database is killed (−9) in the middle of its work: acknowledged evidence is there once, and work goes on. */
@Tag("long")
class KilledDatabaseTest {

    /** -Dkills=50 is the long run. */
    private static final int KILLS = Integer.getInteger("kills", 3);

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final LearnerId learner = TestStores.someone();
    private volatile boolean over;

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void everythingAcknowledgedIsStoredOnce() {
        try (OwnServer server = new OwnServer()) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(server.url());
            try (EntityManagerFactory factory =
                    Databases.unit(server.url(), Map.of("jakarta.persistence.nonJtaDataSource", source))) {
                InclusionSchema.of(factory).create();
                Stores stores = JpaStores.on(factory);
                List<CompletableFuture<Void>> senders = List.of(
                        CompletableFuture.runAsync(() -> send(stores, "a"), OwnThread.EACH),
                        CompletableFuture.runAsync(() -> send(stores, "b"), OwnThread.EACH));
                Random random = new Random(5);
                for (int i = 0; i < KILLS; i++) {
                    int before = acknowledged.size();
                    while (acknowledged.size() < before + 5) {
                        pause(1);
                    }
                    pause(random.nextInt(200));
                    server.kill();
                    server.start();
                }
                over = true;
                senders.forEach(CompletableFuture::join);

                List<String> stored = TestStores.ids(stores, learner);
                assertThat("nothing twice", new HashSet<>(stored).size(), is(stored.size()));
                assertThat("nothing lost", stored, hasItems(acknowledged.toArray(String[]::new)));
                assertThat("nothing else", stored.size(), is(acknowledged.size()));
                assertThat("counted as stored", TestStores.version(stores, learner), is((long) stored.size()));
                assertThat("there was work", stored.size(), greaterThan(5 * KILLS));
            }
        }
    }

    /** A sender who sends each piece of evidence until it is acknowledged. */
    private void send(Stores stores, String name) {
        for (int i = 0; !over; i++) {
            String id = name + "-" + i;
            while (!acknowledged.contains(id)) {
                try {
                    TestStores.record(stores, learner, id);
                    acknowledged.add(id);
                } catch (StoreUnavailableException e) {
                    pause(20);
                }
            }
        }
    }

    private static void pause(int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
