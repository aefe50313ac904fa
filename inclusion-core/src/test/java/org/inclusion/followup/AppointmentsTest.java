package org.inclusion.followup;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inclusion.Inclusion;
import org.inclusion.SettableClock;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Relations;
import org.inclusion.access.Role;
import org.inclusion.memory.InMemoryStores;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * An hour stands until somebody moves it or calls it off, whatever is sent twice or fails meanwhile. It is 10 in Paris,
 * on a Tuesday.
 */
class AppointmentsTest {

    private static final String STRUCTURE = "ccas";
    private static final LearnerId ODETTE = new LearnerId("odette");
    private static final Actor MARC = new Actor("marc", Set.of(Role.HELPER), Set.of(STRUCTURE));
    private static final Instant HOUR = Instant.parse("2026-12-01T13:00:00Z");

    /** Books each id once, and says so again to whoever asks again, as the port promises. */
    private static final class OnceEach implements Appointments {
        private final Map<String, String> hours = new HashMap<>();
        private final List<String> cancelled = new ArrayList<>();
        private Runnable meanwhile = () -> {};

        @Override
        public List<AppointmentQuestion> questions() {
            return List.of();
        }

        @Override
        public List<Slot> slots(LearnerId learner, Map<String, String> answers) {
            return List.of();
        }

        @Override
        public Optional<Booking> book(String slot, LearnerId learner, String id) {
            String hour = hours.computeIfAbsent(id, first -> slot);
            Slot booked = new Slot(
                    hour, Instant.parse(hour + "T13:00:00Z"), Duration.ofMinutes(30), null, MeetingWay.COUNTER);
            Runnable now = meanwhile;
            meanwhile = () -> {};
            now.run();
            return Optional.of(new Booking("b-" + hour, booked));
        }

        @Override
        public void cancel(String booking) {
            cancelled.add(booking);
        }
    }

    private final OnceEach agenda = new OnceEach();
    private final SettableClock clock = new SettableClock("2026-11-24T09:00:00Z");
    private @Nullable RuntimeException directoryIsAway;
    private final Inclusion inclusion = Inclusion.builder()
            .stores(new InMemoryStores())
            .clock(clock)
            .relations(relations())
            .room(FollowUpOptions.booking(agenda))
            .build();
    private final LearnerPromises marc = inclusion.as(MARC).about(ODETTE).promises();

    private Relations relations() {
        return new Relations() {
            @Override
            public boolean helps(Actor helper, LearnerId learner, Instant at) {
                if (directoryIsAway != null) {
                    throw directoryIsAway;
                }
                return helper.id().equals("marc");
            }

            @Override
            public Set<String> structuresOf(LearnerId learner) {
                return Set.of(STRUCTURE);
            }
        };
    }

    @AfterEach
    void close() {
        inclusion.close();
    }

    private static SaidPromise meeting(String id) {
        return new SaidPromise(id, null, HOUR, MeetingWay.COUNTER, Matter.NEWS, true);
    }

    private PromiseState note(String promise, String id, Try.Result result) {
        return marc.note(promise, new SaidTry(id, result, null, null, null, false))
                .orThrow();
    }

    private void forwardTo(Instant time) {
        clock.forward(Duration.between(clock.instant(), time));
    }

    @Test
    void anAppointmentThatIsSentAgainAfterItsHourIsStillTheOneThatWasMade() {
        PromiseState made = marc.make(meeting("p")).orThrow();
        forwardTo(HOUR.plusSeconds(60));
        assertThat(marc.make(meeting("p")).orThrow().promise(), equalTo(made.promise()));
        assertThat(marc.make(meeting("q")).toOptional().isPresent(), is(false));
    }

    @Test
    void aCallInVainBeforeTheHourLeavesTheAppointmentAsItIs() {
        marc.book("p", "2026-12-01", Matter.NEWS).orThrow();
        PromiseState called = note("p", "t", Try.Result.NOT_REACHED);
        assertThat(called.meetsAt(), equalTo(HOUR));
        assertThat(called.day(), equalTo(LocalDate.of(2026, 12, 1)));
        assertThat(called.meetingId(), equalTo("p"));
        assertThat(called.inVain(), is(1));
        assertThat(agenda.cancelled, empty());
        forwardTo(HOUR.plusSeconds(600));
        assertThat(note("p", "u", Try.Result.NOT_REACHED).meetsAt(), nullValue());
    }

    @Test
    void whoMetAtTheHourFreesNothingInTheAgenda() {
        marc.book("p", "2026-12-01", Matter.NEWS).orThrow();
        forwardTo(HOUR.plusSeconds(1_800));
        assertThat(note("p", "t", Try.Result.REACHED).status(), is(PromiseStatus.KEPT));
        assertThat(agenda.cancelled, empty());
    }

    @Test
    void anHourThatIsCalledOffBeforeItComesIsFree() {
        marc.book("p", "2026-12-01", Matter.NEWS).orThrow();
        note("p", "t", Try.Result.CALLED_OFF);
        assertThat(agenda.cancelled, equalTo(List.of("b-2026-12-01")));
    }

    @Test
    void oneOfTwoEqualRequestsThatFailsDoesNotFreeTheHourOfTheOther() {
        agenda.meanwhile = () -> {
            marc.book("p", "2026-12-01", Matter.NEWS).orThrow();
            directoryIsAway = new IllegalStateException("away");
        };
        assertThrows(IllegalStateException.class, () -> marc.book("p", "2026-12-01", Matter.NEWS));
        directoryIsAway = null;
        assertThat(agenda.cancelled, empty());
        assertThat(marc.list().orThrow().get(0).booking(), equalTo("b-2026-12-01"));
    }

    @Test
    void anHourOfWhichNoPromiseIsKeptIsFreeAgain() {
        agenda.meanwhile = () -> directoryIsAway = new IllegalStateException("away");
        assertThrows(IllegalStateException.class, () -> marc.book("p", "2026-12-01", Matter.NEWS));
        assertThat(agenda.cancelled, equalTo(List.of("b-2026-12-01")));
    }

    @Test
    void twoPromisesThatAreMovedUnderOneIdHaveAnHourEach() {
        marc.book("p", "2026-12-01", Matter.NEWS).orThrow();
        marc.book("q", "2026-12-02", Matter.NEWS).orThrow();
        String first = marc.move("p", "t", "2026-12-03").orThrow().booking();
        assertThat(marc.move("q", "t", "2026-12-04").orThrow().booking(), is(not(equalTo(first))));
        assertThat(marc.move("q", "t", "2026-12-04").orThrow().booking(), equalTo("b-2026-12-04"));
    }

    @Test
    void anHourThatTheAgendaSaysTwiceToTheNanosecondIsTakenInOnce() {
        marc.book("p", "2026-12-01", Matter.NEWS).orThrow();
        Instant other = HOUR.plusNanos(1_500);
        assertThat(inclusion.followUp().meetingMoved("b-2026-12-01", other), is(true));
        assertThat(inclusion.followUp().meetingMoved("b-2026-12-01", other), is(false));
        assertThat(marc.list().orThrow().get(0).tries(), hasSize(1));
    }
}
