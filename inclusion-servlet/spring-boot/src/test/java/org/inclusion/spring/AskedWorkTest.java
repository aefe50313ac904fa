package org.inclusion.spring;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Relations;
import org.inclusion.access.Role;
import org.inclusion.journal.JournalHead;
import org.inclusion.journal.JournalKey;
import org.inclusion.learner.LearnerListener;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.store.LeaseStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Each work, on a real library. */
class AskedWorkTest {

    private static final Set<String> STRUCTURES = Set.of("departement");

    private static final InclusionProperties SETTINGS = new Binder(new MapConfigurationPropertySource(Map.of(
                    "inclusion.installation-key", "1".repeat(64),
                    "inclusion.schedule.letters", "1m",
                    "inclusion.schedule.seal", "5m",
                    "inclusion.schedule.summaries", "0 0 3 1 * *",
                    "inclusion.schedule.done", "0 0 1 * * *",
                    "inclusion.schedule.retention", "0 0 2 * * *",
                    "inclusion.schedule.erasures", "0 0 4 * * *")))
            .bindOrCreate("inclusion", InclusionProperties.class);

    private final Actor marc = new Actor("marc", Set.of(Role.HELPER), STRUCTURES);
    private final LearnerId odette = new LearnerId("odette");

    private Instant now = Instant.parse("2026-12-01T12:00:00Z");
    private final List<LearnerId> erased = new ArrayList<>();
    private final InMemoryStores stores = new InMemoryStores();
    private final OneServer servers = new OneServer(stores, () -> now);
    private final Inclusion inclusion = Inclusion.builder()
            .stores(stores)
            .relations(new HelpsEverybody())
            .clock(() -> now)
            .listener(new LearnerListener() {
                @Override
                public void learnerErased(LearnerId learner) {
                    erased.add(learner);
                }
            })
            .journalKey(journalKey())
            .installationKey(new byte[32])
            .build();

    @Test
    void theyStandInTheOrderInWhichTheyAreDescribed() {
        assertThat(
                works().stream().map(AskedWork.Work::setting).toList(),
                contains(
                        "inclusion.schedule.letters",
                        "inclusion.schedule.seal",
                        "inclusion.schedule.summaries",
                        "inclusion.schedule.done",
                        "inclusion.schedule.retention",
                        "inclusion.schedule.erasures"));
    }

    @Test
    void eachIsDoneToItsEnd() {
        works().forEach(work -> work.what().accept(() -> true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"summaries", "done", "retention", "erasures"})
    void ofSeveralServersOneDoesIt(String name) {
        work(name).what().accept(() -> true);
        assertThat(
                stores.transactions()
                        .run(tx -> stores.of(LeaseStore.class)
                                .take(tx, "inclusion.schedule." + name, "another server", now, now.plusSeconds(60))),
                is(false));
    }

    @Test
    void sealingProtectsWhatWasNoted() {
        inclusion.as(marc).about(odette).progress().orThrow();
        assertThat(inclusion.verifyJournal().head(), equalTo(Optional.empty()));
        work("seal").what().accept(() -> true);
        assertThat(inclusion.verifyJournal().head().map(JournalHead::segment), equalTo(Optional.of(1L)));
    }

    @Test
    void anErasureThatIsDueIsDone() {
        inclusion.as(marc).about(odette).progress().orThrow();
        inclusion.eraseLearners().request(odette, Duration.ofMinutes(1));
        work("erasures").what().accept(() -> true);
        assertThat("not due yet", erased, empty());
        now = now.plusSeconds(120);
        work("erasures").what().accept(() -> false);
        assertThat("asked to stop", erased, empty());
        work("erasures").what().accept(() -> true);
        assertThat(erased, contains(odette));
    }

    @Test
    void sumsOfALibraryThatCountsNobodyAreRefusedAtTheStart() {
        Inclusion alone = Inclusion.builder()
                .stores(new InMemoryStores())
                .relations(new HelpsEverybody())
                .rooms(Set.of())
                .build();
        WrongSettingException refused =
                assertThrows(WrongSettingException.class, () -> new AskedWork(alone, SETTINGS, true, null).all());
        assertThat(
                refused.getMessage(),
                containsString("inclusion.schedule.summaries is set, and the library has no room cohort"));
    }

    private AskedWork.Work work(String name) {
        return works().stream()
                .filter(work -> work.setting().endsWith("." + name))
                .findFirst()
                .orElseThrow();
    }

    private static JournalKey journalKey() {
        try {
            return JournalKey.of(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<AskedWork.Work> works() {
        return new AskedWork(inclusion, SETTINGS, true, servers).all();
    }

    private static final class HelpsEverybody implements Relations {

        @Override
        public boolean helps(Actor helper, LearnerId learner, Instant at) {
            return true;
        }

        @Override
        public Set<String> structuresOf(LearnerId learner) {
            return STRUCTURES;
        }
    }
}
