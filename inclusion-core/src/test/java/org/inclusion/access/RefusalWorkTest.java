package org.inclusion.access;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.inclusion.KindsOfRooms;
import org.inclusion.KindsOfRooms.OfRoom;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.store.Transaction;
import org.inclusion.time.Calendar;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A helper who is refused cannot tell by the time it takes whether a person exists, or where: the host and the store
 * are asked the same questions. The test counts questions instead of time.
 */
class RefusalWorkTest {

    private static final Instant NOW = Instant.parse("2026-09-01T10:00:00Z");
    private static final LearnerId OF_THE_STRUCTURE = new LearnerId("of-the-structure");
    private static final LearnerId FROM_ELSEWHERE = new LearnerId("from-elsewhere");
    private static final LearnerId HELPED_ELSEWHERE = new LearnerId("helped-elsewhere");
    private static final LearnerId NEVER_SEEN = new LearnerId("never-seen");
    private static final Actor MARC = new Actor("marc", Set.of(Role.HELPER), Set.of("ccas"));

    private final InMemoryStores stores = new InMemoryStores();
    private final List<String> asked = new ArrayList<>();
    private final AccessPolicy policy = new AccessPolicy(
            new Host(), new DayRelations(), Erasures.NONE, new Calendar(() -> NOW, ZoneId.of("Europe/Paris")));

    static List<Permission> permissions() {
        return KindsOfRooms.PERMISSIONS.stream().map(OfRoom::kind).toList();
    }

    @ParameterizedTest
    @MethodSource("permissions")
    void everyRefusalAsksTheSameQuestions(Permission permission) {
        List<String> whereThePersonIsUnknown = questions(permission, NEVER_SEEN);

        assertThat(questions(permission, FROM_ELSEWHERE), equalTo(whereThePersonIsUnknown));
        assertThat(questions(permission, HELPED_ELSEWHERE), equalTo(whereThePersonIsUnknown));
        if (permission != Permission.OPEN_DAY_RELATION) {
            assertThat(questions(permission, OF_THE_STRUCTURE), equalTo(whereThePersonIsUnknown));
        }
    }

    @Test
    void aLastingRelationAsksForNoDayRelation() {
        LearnerId helped = new LearnerId("helped");

        assertThat(refused(Permission.SEE, helped), equalTo(false));
        assertThat(asked, equalTo(List.of("structures", "helps")));
    }

    private List<String> questions(Permission permission, LearnerId learner) {
        asked.clear();
        assertThat(refused(permission, learner), equalTo(true));
        return List.copyOf(asked);
    }

    private boolean refused(Permission permission, LearnerId learner) {
        return stores.transactions()
                .run(tx -> policy.refusalAbout(tx, MARC, permission, learner, NOW))
                .isPresent();
    }

    private final class Host implements Relations {
        @Override
        public boolean helps(Actor helper, LearnerId learner, Instant at) {
            asked.add("helps");
            return learner.value().startsWith("helped");
        }

        @Override
        public Set<String> structuresOf(LearnerId learner) {
            asked.add("structures");
            if (learner.equals(NEVER_SEEN)) {
                return Set.of();
            }
            return learner.value().endsWith("elsewhere") ? Set.of("mairie") : Set.of("ccas");
        }
    }

    private final class DayRelations implements DayRelationStore {
        @Override
        public void open(Transaction tx, DayRelation relation) {
            throw new IllegalStateException("nothing is opened by a question");
        }

        @Override
        public boolean isOpen(Transaction tx, String helper, LearnerId learner, LocalDate day) {
            asked.add("day relation");
            return false;
        }

        @Override
        public List<DayRelation> ofHelper(Transaction tx, String helper, LocalDate day) {
            throw new IllegalStateException("nobody asked for a list");
        }

        @Override
        public List<DayRelation> after(Transaction tx, LearnerId learner, @Nullable DayRelation after, int limit) {
            throw new IllegalStateException("nobody asked for a list");
        }

        @Override
        public int forget(Transaction tx, LearnerId learner, int atMost) {
            throw new IllegalStateException("nothing is forgotten by a question");
        }

        @Override
        public int rename(Transaction tx, String helper, String alias, int atMost) {
            throw new IllegalStateException("nothing is renamed by a question");
        }
    }
}
