package org.inclusion.followup;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.inclusion.message.RingingHours;
import org.junit.jupiter.api.Test;

/** A reminder is due by the clock on the wall, also where the night before has an hour more or less. */
class ReminderTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** The last Sunday of March has 23 hours, the last Sunday of October 25. */
    private static final LocalDate SHORT = LocalDate.of(2027, 3, 28);

    private static final LocalDate LONG = LocalDate.of(2027, 10, 31);

    private static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(PARIS).toInstant();
    }

    private static Instant due(Instant meetsAt, Instant agreedAt) {
        return Reminder.dueAt(meetsAt, agreedAt, PARIS);
    }

    private static Instant leaves(Instant meetsAt, Instant now) {
        return Reminder.mayLeaveAt(meetsAt, now, new RingingHours(PARIS));
    }

    @Test
    void aReminderIsDueAtTenOnTheDayBefore() {
        LocalDate day = LocalDate.of(2027, 2, 3);
        assertThat(due(at(day, 14, 30), at(day.minusDays(9), 9, 0)), equalTo(at(day.minusDays(1), 10, 0)));
    }

    @Test
    void theShortNightAndTheLongNightChangeNothing() {
        for (LocalDate night : new LocalDate[] {SHORT, LONG}) {
            assertThat(due(at(night, 14, 0), at(night.minusDays(9), 9, 0)), equalTo(at(night.minusDays(1), 10, 0)));
            assertThat(due(at(night.plusDays(1), 14, 0), at(night.minusDays(9), 9, 0)), equalTo(at(night, 10, 0)));
        }
    }

    @Test
    void aLateBookingIsRemindedOfTwoHoursBefore() {
        LocalDate day = LocalDate.of(2027, 2, 3);
        assertThat(due(at(day, 14, 0), at(day.minusDays(1), 17, 0)), equalTo(at(day, 12, 0)));
    }

    @Test
    void noTelephoneRingsBeforeEightUnlessTheAppointmentIsEarlier() {
        LocalDate day = LocalDate.of(2027, 2, 3);
        assertThat(due(at(day, 9, 0), at(day.minusDays(1), 17, 0)), equalTo(at(day, 8, 0)));
        assertThat(due(at(day, 7, 0), at(day.minusDays(1), 17, 0)), equalTo(at(day, 5, 0)));
    }

    @Test
    void aBookingOfTheLastMinutesIsRemindedOfAtOnce() {
        LocalDate day = LocalDate.of(2027, 2, 3);
        assertThat(due(at(day, 14, 0), at(day, 13, 10)), equalTo(at(day, 13, 10)));
    }

    @Test
    void aReminderThatIsLateLeavesBetweenEightAndEight() {
        LocalDate day = LocalDate.of(2027, 2, 3);
        for (LocalDate meets : new LocalDate[] {day, SHORT, LONG}) {
            assertThat(
                    leaves(at(meets, 14, 0), at(meets.minusDays(1), 19, 59)), equalTo(at(meets.minusDays(1), 19, 59)));
            assertThat(leaves(at(meets, 14, 0), at(meets.minusDays(1), 20, 0)), equalTo(at(meets, 8, 0)));
            assertThat(leaves(at(meets, 14, 0), at(meets, 3, 30)), equalTo(at(meets, 8, 0)));
            assertThat(leaves(at(meets, 14, 0), at(meets, 13, 59)), equalTo(at(meets, 13, 59)));
        }
    }

    @Test
    void aReminderThatIsLateForAnEarlyAppointmentLeavesTwoHoursBefore() {
        LocalDate day = LocalDate.of(2027, 2, 3);
        assertThat(leaves(at(day, 7, 0), at(day.minusDays(1), 22, 0)), equalTo(at(day, 5, 0)));
        assertThat(leaves(at(day, 7, 0), at(day, 6, 0)), equalTo(at(day, 6, 0)));
        assertThat(leaves(at(day, 21, 30), at(day, 20, 15)), equalTo(at(day, 20, 15)));
    }

    @Test
    void noReminderWaitsThatIsTriedWhenItIsDue() {
        qt().forAll(
                        integers().between(0, 1),
                        integers().between(-1_440, 4_320),
                        integers().between(1, 20_160))
                .checkAssert((night, minutes, before) -> {
                    LocalDate day = night == 0 ? SHORT : LONG;
                    Instant meetsAt = at(day, 0, 0).plus(Duration.ofMinutes(minutes));
                    Instant due = due(meetsAt, meetsAt.minus(Duration.ofMinutes(before)));
                    assertThat(leaves(meetsAt, due), equalTo(due));
                });
    }

    /** Any appointment of the three days around each night, agreed at any minute of the fortnight before. */
    @Test
    void aReminderIsNeverBeforeTheAgreementNorAfterTheAppointment() {
        qt().forAll(
                        integers().between(0, 1),
                        integers().between(-1_440, 4_320),
                        integers().between(1, 20_160))
                .checkAssert((night, minutes, before) -> {
                    LocalDate day = night == 0 ? SHORT : LONG;
                    Instant meetsAt = at(day, 0, 0).plus(Duration.ofMinutes(minutes));
                    Instant agreedAt = meetsAt.minus(Duration.ofMinutes(before));
                    Instant due = due(meetsAt, agreedAt);
                    assertThat(due + " " + meetsAt, !due.isBefore(agreedAt) && due.isBefore(meetsAt));
                });
    }

    @Test
    void whoAgreedInTimeIsRemindedAtTenByTheClockOnTheWallOfTheDayBefore() {
        qt().forAll(integers().between(0, 1), integers().between(-1_440, 4_320)).checkAssert((night, minutes) -> {
            LocalDate day = night == 0 ? SHORT : LONG;
            Instant meetsAt = at(day, 0, 0).plus(Duration.ofMinutes(minutes));
            ZonedDateTime due = due(meetsAt, meetsAt.minus(Duration.ofDays(3))).atZone(PARIS);
            assertThat(due.toLocalTime(), equalTo(LocalTime.of(10, 0)));
            assertThat(
                    due.toLocalDate().plusDays(1), equalTo(meetsAt.atZone(PARIS).toLocalDate()));
        });
    }
}
