package org.inclusion.jpa;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Role;
import org.inclusion.evidence.Channel;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ItemRef;
import org.inclusion.learner.Receipt;
import org.inclusion.privacy.RetentionCounts;
import org.inclusion.privacy.RetentionStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The contract of the retention in a database: two servers run it while others record, and who comes back
 * meanwhile stays.
 */
@Timeout(120)
@SuppressWarnings("NullAway.Init") // JUnit sets them before each test
abstract class RetentionContract {

    private static final int QUIET = 12;

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
        factory = unit(emptyUrl());
        InclusionSchema.of(factory).create();
        stores = JpaStores.on(factory);
        inclusion = Inclusion.builder()
                .stores(stores)
                .clock(() -> now)
                .installationKey(new byte[32])
                .build();
    }

    @AfterEach
    void close() {
        inclusion.close();
        factory.close();
    }

    private static Actor learner(String id) {
        return new Actor(id, Set.of(Role.LEARNER), Set.of("ccas"));
    }

    private Receipt practises(Actor actor, String id) {
        Evidence practice = Evidence.by(actor)
                .withId(id)
                .about(actor.asLearner())
                .in("ccas")
                .through(Channel.SCREEN)
                .at(now)
                .practised(new ItemRef("premiers-pas", "1.0.0", "joindre-un-fichier"), true, Help.ALONE);
        return inclusion.as(actor).record(List.of(practice)).get(0);
    }

    @Test
    void twoServersRunItAtOnceWhileOthersRecord() throws Exception {
        List<Actor> quiet = new ArrayList<>();
        for (int i = 0; i < QUIET; i++) {
            quiet.add(learner("quiet-" + i));
            practises(quiet.get(i), "p");
        }
        now = now.plus(Duration.ofDays(732));
        Actor active = learner("active");
        practises(active, "first");
        assertThat(
                inclusion.applyRetention().dryRun(people -> true),
                equalTo(new RetentionCounts(QUIET + 1, QUIET, Map.of())));

        AtomicBoolean goOn = new AtomicBoolean(true);
        ExecutorService pool = Executors.newFixedThreadPool(4);
        long requested = 0;
        try {
            List<Future<Boolean>> working = new ArrayList<>();
            for (int thread = 0; thread < 2; thread++) {
                String name = "t" + thread + "-";
                working.add(pool.submit(() -> {
                    for (int i = 0; goOn.get() || i < 5; i++) {
                        assertThat(practises(active, name + i).refusal() == null, is(true));
                    }
                    return true;
                }));
            }
            List<Future<RetentionCounts>> servers = new ArrayList<>();
            for (int server = 0; server < 2; server++) {
                servers.add(pool.submit(() -> inclusion.applyRetention().run(people -> true)));
            }
            for (Future<RetentionCounts> server : servers) {
                requested += server.get().due();
            }
            goOn.set(false);
            for (Future<Boolean> one : working) {
                one.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(requested, is((long) QUIET));
        now = now.plus(Duration.ofDays(7));
        assertThat(inclusion.eraseLearners().due(done -> true).size(), is(QUIET));
        assertThat(people(), equalTo(List.of(active.asLearner())));
    }

    /** She sends what she did between the count and the request, as it happens over hours of a long run. */
    @Test
    void whoComesBackBetweenTheLookAndTheRequestStays() {
        practises(learner("anna"), "p");
        practises(learner("zoe"), "p");
        now = now.plus(Duration.ofDays(732));
        practises(learner("active"), "p");
        AtomicBoolean first = new AtomicBoolean(true);

        RetentionCounts done = inclusion.applyRetention().run(people -> {
            if (people == 0 && first.getAndSet(false)) {
                practises(learner("zoe"), "back");
            }
            return true;
        });

        assertThat(done.due(), is(1L));
        assertThat(practises(learner("zoe"), "again").status(), is(Receipt.Status.STORED));
        assertThat(practises(learner("anna"), "again").status(), is(Receipt.Status.ERASED));
    }

    private List<LearnerId> people() {
        return stores.transactions().run(tx -> stores.of(RetentionStore.class).people(tx, null, 99));
    }
}
