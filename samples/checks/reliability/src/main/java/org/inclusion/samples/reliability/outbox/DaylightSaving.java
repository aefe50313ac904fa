package org.inclusion.samples.reliability.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.inclusion.message.Handover;
import org.inclusion.message.MessageOptions;
import org.inclusion.samples.reliability.host.Host;
import org.inclusion.samples.reliability.host.Provider;
import org.inclusion.samples.reliability.postgres.Installation;
import org.inclusion.samples.reliability.postgres.Postgres;
import org.jspecify.annotations.Nullable;

/**
 * Three servers send reminders over the night that has an hour less and over the night that has an hour more, through a
 * bad gateway, while people agree on appointments, move them and call them off, some of them at the last moment. Time
 * stands still while a step is worked on, and then goes on by five minutes. In the middle of the rush of ten o'clock
 * one server is killed with -9: the gateway has accepted its message, and the server has not heard so.
 */
public final class DaylightSaving {

    private static final LocalDate SHORT = LocalDate.of(2027, 3, 28);

    private static final LocalDate LONG = LocalDate.of(2027, 10, 31);

    private static final int NODES = 3;

    private static final Duration STEP = Duration.ofMinutes(5);

    private final Postgres database;
    private final int people;
    private final Consumer<String> tell;
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final AtomicReference<@Nullable ToldNode> toKill = new AtomicReference<>();

    private DaylightSaving(Postgres database, int people, Consumer<String> tell) {
        this.database = database;
        this.people = people;
        this.tell = tell;
    }

    /** Whether all is as it should be, and the table that says so. */
    public record Finding(boolean isGood, String table) {}

    /** Sends the reminders of so many people on each of the two nights. */
    public static Finding run(Installation installation, int people, Consumer<String> tell) {
        try (Postgres database = installation.server("reminders")) {
            database.start();
            DaylightSaving both = new DaylightSaving(database, people, tell);
            List<RemindersResult> results =
                    Stream.of(SHORT, LONG).map(both::night).toList();
            return new Finding(results.stream().allMatch(RemindersResult::isGood), RemindersResult.table(results));
        }
    }

    private RemindersResult night(LocalDate night) {
        tell.accept("the night before " + night);
        List<Instant> steps = steps(night);
        now.set(steps.get(0));
        List<ToldNode> nodes = new ArrayList<>();
        // The host itself sends nothing: it has a gateway, so that there are reminders.
        try (Host host = new Host(
                        database.url(),
                        Provider.HIBERNATE,
                        now::get,
                        builder ->
                                builder.zone(Reminded.ZONE).room(MessageOptions.through(message -> Handover.later())));
                BadGateway gateway = new BadGateway(now::get, this::accepted)) {
            Bookings bookings = new Bookings(host.inclusion(), steps, night, people, night.toEpochDay());
            for (int i = 0; i < NODES; i++) {
                nodes.add(new ToldNode(database.url(), gateway.port(), "node-" + i));
            }
            Instant rush = night.minusDays(1)
                    .atTime(LocalTime.of(10, 0))
                    .atZone(Reminded.ZONE)
                    .toInstant();
            for (Instant step : steps) {
                now.set(step);
                bookings.act(now::get);
                toKill.set(step.equals(rush) ? nodes.get(0) : null);
                nodes.forEach(node -> node.tell(step));
                nodes.forEach(ToldNode::awaitDone);
            }
            long left = host.inclusion().sendLetters().lag().waiting();
            return RemindersResult.of(night, bookings.reminded(), gateway.accepted(), left);
        } finally {
            nodes.forEach(ToldNode::close);
        }
    }

    /** From two days before the night until the evening of the day after it; hours are those that pass. */
    private static List<Instant> steps(LocalDate night) {
        Instant first = night.minusDays(2).atStartOfDay(Reminded.ZONE).toInstant();
        Instant end = night.plusDays(2)
                .atTime(LocalTime.of(2, 0))
                .atZone(Reminded.ZONE)
                .toInstant();
        return Stream.iterate(first, step -> step.isBefore(end), step -> step.plus(STEP))
                .toList();
    }

    /** The gateway has accepted a message of a server, which it has not told yet. */
    private void accepted(String sender) {
        ToldNode unlucky = toKill.get();
        if (unlucky != null && unlucky.name().equals(sender) && toKill.compareAndSet(unlucky, null)) {
            unlucky.kill();
            tell.accept("killed " + sender + " at " + now.get());
        }
    }
}
