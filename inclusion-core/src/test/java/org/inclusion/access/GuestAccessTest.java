package org.inclusion.access;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inclusion.KindsOfRooms;
import org.inclusion.KindsOfRooms.OfRoom;
import org.inclusion.guest.GuestPermissions;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.store.Transaction;
import org.inclusion.time.Calendar;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A guest may do what: every permission, while she shows today's step and at the edges of the hour and of the last day.
 */
class GuestAccessTest {

    private static final LearnerId HIDDEN = new LearnerId("hidden");

    private final InMemoryStores stores = new InMemoryStores();
    private final AccessPolicy policy = new AccessPolicy(
            new Relations() {
                @Override
                public boolean helps(Actor helper, LearnerId learner, Instant at) {
                    throw new AssertionError("the host is not asked: nobody is known");
                }

                @Override
                public Set<String> structuresOf(LearnerId learner) {
                    throw new AssertionError("the host is not asked: nobody is known");
                }
            },
            stores.of(DayRelationStore.class),
            new HiddenOne(),
            new Calendar(() -> Instant.EPOCH, ZoneId.of("Europe/Paris")));

    private static final class HiddenOne implements Erasures {

        @Override
        public Set<LearnerId> hidden(Transaction tx, Collection<LearnerId> learners) {
            return learners.contains(HIDDEN) ? Set.of(HIDDEN) : Set.of();
        }

        @Override
        public Map<LearnerId, Instant> erasedUntil(Transaction tx, Collection<LearnerId> learners) {
            return Map.of();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            when                          | learner | shown until          | now                         | sees
            shown                         | fatima  | 2026-11-24T13:00:00Z | 2026-11-24T12:00:00Z        | true
            at the end of the hour        | fatima  | 2026-11-24T13:00:00Z | 2026-11-24T12:59:59.999999Z | true
            after the hour                | fatima  | 2026-11-24T13:00:00Z | 2026-11-24T13:00:00Z        | false
            never shown                   | fatima  |                      | 2026-11-24T12:00:00Z        | false
            on the last day until midnight| fatima  | 2026-11-30T23:30:00Z | 2026-11-30T22:59:59.999999Z | true
            the last day ends in the hour | fatima  | 2026-11-30T23:30:00Z | 2026-11-30T23:00:00Z        | false
            her erasure was requested     | hidden  | 2026-11-24T13:00:00Z | 2026-11-24T12:00:00Z        | false
            """)
    void aGuestSeesTodaysStepAndNothingElse(
            String when, String learner, @Nullable Instant shownUntil, Instant now, boolean sees) {
        GuestRelation guest = new GuestRelation(new LearnerId(learner), LocalDate.of(2026, 11, 30), shownUntil);
        for (OfRoom<Permission> one : KindsOfRooms.PERMISSIONS) {
            Permission permission = one.kind();
            boolean granted = sees && permission.equals(GuestPermissions.SEE_TODAYS_STEP);
            Optional<Refusal> refusal =
                    stores.transactions().run(tx -> policy.refusalToGuest(tx, permission, guest, now));
            assertThat(
                    permission + " " + when,
                    refusal,
                    equalTo(granted ? Optional.empty() : Optional.of(AccessPolicy.nothingForGuests())));
        }
    }
}
