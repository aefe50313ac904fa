package org.inclusion.samples.embedding.fromjava;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.Relations;
import org.inclusion.access.Role;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ItemRef;
import org.inclusion.journey.SeenProfile;
import org.inclusion.jpa.JpaStores;
import org.inclusion.jpa.transaction.HostTransactions;
import org.inclusion.samples.embedding.spring.Portal;
import org.inclusion.store.RetryableException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The code of docs/from-java.md in transactions of the host's, on a database that refuses a write where only reading was asked for. */
class InATransactionTest {

    private static EmbeddedPostgres database;
    private static ConfigurableApplicationContext portal;

    private final Actor odette = new Actor("odette", Set.of(Role.LEARNER), Set.of("ccas"));
    private final Actor marc = new Actor("marc", Set.of(Role.HELPER), Set.of("ccas"));
    private final PlatformTransactionManager manager = portal.getBean(PlatformTransactionManager.class);
    private final TransactionTemplate transaction = new TransactionTemplate(manager);
    private final JdbcTemplate jdbc = portal.getBean(JdbcTemplate.class);
    private final Inclusion inclusion = Inclusion.builder()
            .stores(JpaStores.joining(portal.getBean(HostTransactions.class)))
            .relations(everybodyHelps())
            .build();

    @BeforeAll
    static void start() throws IOException {
        database = EmbeddedPostgres.start();
        SpringApplication application = new SpringApplication(Portal.class);
        application.setDefaultProperties(Map.of("logging.level.root", "warn"));
        portal = application.run(
                "--server.port=0",
                "--spring.datasource.url=" + database.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres");
        portal.getBean(JdbcTemplate.class).execute("create table letter (learner varchar(64))");
    }

    @AfterAll
    static void stop() throws IOException {
        portal.close();
        database.close();
    }

    @Test
    void theHostsRowsAndOursAreKeptTogether() {
        Evidence evidence = practice("e-together");

        transaction.executeWithoutResult(status -> {
            jdbc.update("insert into letter values (?)", odette.id());
            inclusion.as(odette).record(List.of(evidence));
        });

        assertThat(jdbc.queryForList("select learner from letter", String.class), contains("odette"));
    }

    @Test
    void aLostRaceRunsTheHostsWholeTransactionAgain() {
        int[] races = {2};

        String done = again(
                5,
                () -> transaction.execute(status -> {
                    if (races[0]-- > 0) {
                        throw new RetryableException(
                                "a race with other work was lost", new IllegalStateException("planted"));
                    }
                    return "done";
                }));

        assertThat(done, equalTo("done"));
        assertThrows(
                RetryableException.class,
                () -> again(2, () -> {
                    throw new RetryableException(
                            "a race with other work was lost", new IllegalStateException("planted"));
                }));
    }

    /** Runs a whole transaction of the host's again, as often as it is worth it. */
    private static <T> T again(int times, Supplier<T> work) {
        for (int time = 1; ; time++) {
            try {
                return work.get();
            } catch (RetryableException lost) {
                if (time == times) {
                    throw lost;
                }
            }
        }
    }

    @Test
    void inAReadOnlyTransactionALookCannotBeNoted() {
        TransactionTemplate reading = new TransactionTemplate(manager);
        reading.setReadOnly(true);

        IllegalStateException refused = assertThrows(
                IllegalStateException.class,
                () -> reading.execute(status ->
                        inclusion.as(marc).about(odette.asLearner()).profile().orThrow()));

        assertThat(refused.getMessage(), containsString("the application began this transaction read-only"));
    }

    @Test
    void besideAReadOnlyTransactionItCan() {
        TransactionTemplate reading = new TransactionTemplate(manager);
        reading.setReadOnly(true);

        TransactionTemplate beside = new TransactionTemplate(manager);
        beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
        SeenProfile seen = reading.execute(status -> {
            jdbc.queryForList("select learner from letter", String.class);
            return beside.execute(outside ->
                    inclusion.as(marc).about(odette.asLearner()).profile().orThrow());
        });

        assertThat(seen.profile().areas().isEmpty(), equalTo(false));
        List<Look> looks = inclusion.as(odette).aboutMyself().whoLooked().orThrow();
        assertThat(looks.stream().map(Look::viewer).distinct().toList(), contains("marc"));
    }

    private Evidence practice(String id) {
        String version =
                inclusion.content().pack("premiers-pas").orElseThrow().version().toString();
        return Evidence.by(odette)
                .withId(id)
                .at(Instant.now())
                .practised(new ItemRef("premiers-pas", version, "joindre-un-fichier"), true, Help.ALONE);
    }

    private static Relations everybodyHelps() {
        return new Relations() {
            @Override
            public boolean helps(Actor helper, LearnerId learner, Instant at) {
                return true;
            }

            @Override
            public Set<String> structuresOf(LearnerId learner) {
                return Set.of("ccas");
            }
        };
    }
}
