package org.inclusion.spring;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.followup.Appointments;
import org.inclusion.followup.Booking;
import org.inclusion.followup.MeetingWay;
import org.inclusion.followup.Slot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An agenda that is a table of the application: hours of texts and of numbers, booked once. */
class AgendaTableTest {

    private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");
    private static final LearnerId ODETTE = new LearnerId("odette");
    private static final LearnerId SAMI = new LearnerId("sami");

    private final JdbcTemplate jdbc =
            new JdbcTemplate(new DriverManagerDataSource("jdbc:h2:mem:agenda;DB_CLOSE_DELAY=-1", "sa", ""));

    @BeforeEach
    void twoTables() {
        jdbc.execute("drop all objects");
        for (String type : List.of("varchar(64)", "bigint")) {
            String table = type.equals("bigint") ? "numbered" : "named";
            jdbc.execute("create table " + table + " (id " + type
                    + " primary key, starts timestamp with time zone, booking varchar(64))");
            hour(table, 1, NOW.minus(Duration.ofHours(1)));
            hour(table, 3, NOW.plus(Duration.ofHours(2)));
            hour(table, 2, NOW.plus(Duration.ofHours(1)));
        }
    }

    private void hour(String table, int id, Instant starts) {
        jdbc.update("insert into " + table + " values (?, ?, null)", id, starts.atOffset(ZoneOffset.UTC));
    }

    private Appointments agenda(String table) {
        return AgendaTable.of(table, "id", "starts", "booking")
                .on(jdbc, Duration.ofMinutes(30), MeetingWay.TELEPHONE, () -> NOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"named", "numbered"})
    void theFreeHoursToComeAreOfferedTheEarliestFirst(String table) {
        List<Slot> slots = agenda(table).slots(ODETTE, Map.of());
        assertThat(
                slots,
                contains(
                        new Slot(
                                "2", NOW.plus(Duration.ofHours(1)), Duration.ofMinutes(30), null, MeetingWay.TELEPHONE),
                        new Slot(
                                "3",
                                NOW.plus(Duration.ofHours(2)),
                                Duration.ofMinutes(30),
                                null,
                                MeetingWay.TELEPHONE)));
        assertThat(agenda(table).questions(), empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"named", "numbered"})
    void anHourIsBookedOnceAndTheSameRequestGetsTheSameBooking(String table) {
        Appointments agenda = agenda(table);
        Optional<Booking> booked = agenda.book("2", ODETTE, "request");
        assertThat(booked.map(booking -> booking.slot().id()), equalTo(Optional.of("2")));
        assertThat(agenda.book("2", ODETTE, "request"), equalTo(booked));
        assertThat("even where it names another hour", agenda.book("3", ODETTE, "request"), equalTo(booked));
        assertThat(agenda.book("2", ODETTE, "other"), equalTo(Optional.empty()));
        assertThat(agenda.slots(ODETTE, Map.of()), hasSize(1));

        Booking other = agenda.book("3", SAMI, "request").orElseThrow();
        assertThat(
                "a request is its learner's own",
                other.id(),
                not(booked.orElseThrow().id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"named", "numbered"})
    void aBookingThatIsCancelledFreesItsHourAndNoOther(String table) {
        Appointments agenda = agenda(table);
        Booking booked = agenda.book("2", ODETTE, "request").orElseThrow();
        agenda.book("3", SAMI, "request");
        agenda.cancel(booked.id());
        agenda.cancel(booked.id());
        agenda.cancel("of-nobody");
        assertThat(agenda.slots(ODETTE, Map.of()), hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"named", "numbered"})
    void whatIsNoHourOrHasBegunIsNotBooked(String table) {
        for (String slot : List.of("1", "9", "two", "99999999999999999999")) {
            assertThat(slot, agenda(table).book(slot, ODETTE, "request-" + slot), is(Optional.empty()));
        }
    }

    @Test
    void aTableOrAColumnThatIsNotThereStopsTheStartWithASentence() {
        AgendaTable wrong = AgendaTable.of("named", "id", "begins", "booking");
        WrongSettingException refused = assertThrows(
                WrongSettingException.class, () -> wrong.on(jdbc, Duration.ofMinutes(30), MeetingWay.COUNTER));
        assertThat(
                refused.getMessage(),
                equalTo("the AgendaTable named or one of its columns id, begins, booking is not in the database"));
    }

    @Test
    void whatIsNoNameInSqlIsRefused() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> AgendaTable.of("hours; drop table users", "id", "starts", "booking"));
        assertThat(refused.getMessage(), containsString("not: hours; drop table users"));
        AgendaTable.of("agenda.hours", "id", "starts", "booking");
    }
}
