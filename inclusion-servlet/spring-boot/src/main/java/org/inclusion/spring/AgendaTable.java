package org.inclusion.spring;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.inclusion.access.LearnerId;
import org.inclusion.followup.AppointmentQuestion;
import org.inclusion.followup.Appointments;
import org.inclusion.followup.Booking;
import org.inclusion.followup.MeetingWay;
import org.inclusion.followup.Slot;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Appointments from a table of the application that has one row for each hour. It suits an agenda whose hours have one
 * length and one way of meeting, and that asks no question first; any other agenda implements {@link Appointments}
 * itself. Thread-safe.
 *
 * <pre>{@code
 * return AgendaTable.of("hours", "id", "starts", "booking").on(jdbc, Duration.ofMinutes(30), MeetingWay.COUNTER);
 * }</pre>
 */
public final class AgendaTable {

    /** A name in SQL, with that of its schema where one is needed. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)?");

    private static final Set<Integer> NUMBERS =
            Set.of(Types.BIGINT, Types.INTEGER, Types.SMALLINT, Types.NUMERIC, Types.DECIMAL);

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    /** The port says that no more are shown. */
    private static final int SHOWN = 20;

    private final String table;
    private final String id;
    private final String starts;
    private final String booking;

    private AgendaTable(String table, String id, String starts, String booking) {
        this.table = table;
        this.id = id;
        this.starts = starts;
        this.booking = booking;
    }

    /**
     * Names the table and its columns.
     *
     * @param table the table, with its schema where one is needed
     * @param id the column of the primary key: a number, or a text of the {@link org.inclusion.id.OpaqueId} shape
     * @param starts the column that says when the hour begins, a timestamp with time zone
     * @param booking the column that says which booking has the hour, null while it is free: a text of at least
     *     43 characters
     * @throws IllegalArgumentException if something else than a name in SQL is among them
     */
    public static AgendaTable of(String table, String id, String starts, String booking) {
        for (String name : List.of(table, id, starts, booking)) {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException(
                        "AgendaTable takes names of a table and of its columns, not: " + name);
            }
        }
        return new AgendaTable(table, id, starts, booking);
    }

    /**
     * The appointments. An hour that has begun is not offered. A booking takes part in a transaction that runs.
     *
     * @param jdbc the database of the table
     * @param length how long each hour is, above zero
     * @param way how people meet
     * @return the port, for the library
     */
    public Appointments on(JdbcOperations jdbc, Duration length, MeetingWay way) {
        return on(jdbc, length, way, InstantSource.system());
    }

    Appointments on(JdbcOperations jdbc, Duration length, MeetingWay way, InstantSource clock) {
        boolean numbers;
        try {
            numbers = Boolean.TRUE.equals(jdbc.query(
                    "select " + id + ", " + starts + ", " + booking + " from " + table + " where 1 = 0",
                    (ResultSet none) -> isNumber(none.getMetaData())));
        } catch (BadSqlGrammarException missing) {
            throw new WrongSettingException(
                    "the AgendaTable " + table + " or one of its columns " + id + ", " + starts + ", " + booking
                            + " is not in the database",
                    "Name a table and columns that are there.",
                    missing);
        }
        return new Rows(jdbc, length, way, clock, numbers);
    }

    private static boolean isNumber(ResultSetMetaData columns) throws SQLException {
        return NUMBERS.contains(columns.getColumnType(1));
    }

    private final class Rows implements Appointments {

        private final JdbcOperations jdbc;
        private final Duration length;
        private final MeetingWay way;
        private final InstantSource clock;
        private final boolean numbers;

        Rows(JdbcOperations jdbc, Duration length, MeetingWay way, InstantSource clock, boolean numbers) {
            this.jdbc = jdbc;
            this.length = length;
            this.way = way;
            this.clock = clock;
            this.numbers = numbers;
        }

        @Override
        public List<AppointmentQuestion> questions() {
            return List.of();
        }

        @Override
        public List<Slot> slots(LearnerId learner, Map<String, String> answers) {
            return jdbc.query(
                    "select " + id + ", " + starts + " from " + table + " where " + booking + " is null and " + starts
                            + " > ? order by " + starts + " fetch first " + SHOWN + " rows only",
                    this::slot,
                    now());
        }

        @Override
        public Optional<Booking> book(String slot, LearnerId learner, String request) {
            String name = nameOf(learner, request);
            Optional<Booking> before = booked(name);
            if (before.isPresent() || (numbers && !NUMBER.matcher(slot).matches())) {
                return before;
            }
            jdbc.update(
                    "update " + table + " set " + booking + " = ? where " + id + " = ? and " + booking + " is null and "
                            + starts + " > ?",
                    name,
                    numbers ? Long.valueOf(slot) : slot,
                    now());
            return booked(name);
        }

        private Optional<Booking> booked(String name) {
            return jdbc
                    .query(
                            "select " + id + ", " + starts + " from " + table + " where " + booking + " = ?",
                            this::slot,
                            name)
                    .stream()
                    .findFirst()
                    .map(hour -> new Booking(name, hour));
        }

        @Override
        public void cancel(String name) {
            jdbc.update("update " + table + " set " + booking + " = null where " + booking + " = ?", name);
        }

        private Slot slot(ResultSet row, int number) throws SQLException {
            return new Slot(
                    row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant(), length, null, way);
        }

        private OffsetDateTime now() {
            return clock.instant().atOffset(ZoneOffset.UTC);
        }
    }

    /** The id of a request is its learner's own: two people can have the same. A booking names nobody. */
    private static String nameOf(LearnerId learner, String request) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((learner.value() + " " + request).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
