package org.inclusion.samples.reliability.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.inclusion.Inclusion;
import org.inclusion.access.LearnerId;
import org.inclusion.followup.LearnerPromises;
import org.inclusion.followup.Matter;
import org.inclusion.followup.MeetingWay;
import org.inclusion.followup.SaidPromise;
import org.inclusion.followup.SaidTry;
import org.inclusion.followup.Try;
import org.inclusion.samples.reliability.host.Host;

/**
 * Who agrees on what, and when, around one night: appointments from half past six in the morning to half past eight in
 * the evening of three days, agreed between two days and half an hour before. One in five is moved or called off at
 * some moment after that.
 */
final class Bookings {

    /** What is done at a moment. */
    private final Map<Instant, List<Runnable>> acts = new TreeMap<>();

    private final List<Reminded> reminded = new ArrayList<>();
    private final Random random;
    private final Inclusion inclusion;

    /**
     * Draws them.
     *
     * @param inclusion where they are agreed, by a clock that says the moment of each act
     * @param steps the moments at which somebody acts
     * @param night the day that has an hour more or less
     */
    Bookings(Inclusion inclusion, List<Instant> steps, LocalDate night, int people, long seed) {
        this.inclusion = inclusion;
        random = new Random(seed);
        for (int i = 0; i < people; i++) {
            draw(steps, night, night + "-" + i);
        }
    }

    private void draw(List<Instant> steps, LocalDate night, String name) {
        Instant meetsAt = hour(night);
        List<Instant> before = steps.stream()
                .filter(step -> !step.isAfter(meetsAt.minus(Duration.ofMinutes(30))))
                .toList();
        Instant agreedAt = one(before);
        String person = "learner-" + name;
        at(
                agreedAt,
                () -> promises(person)
                        .make(new SaidPromise("p-" + name, null, meetsAt, MeetingWay.TELEPHONE, Matter.NEWS, false))
                        .orThrow());
        List<Instant> later =
                before.stream().filter(step -> step.isAfter(agreedAt)).toList();
        int fate = later.isEmpty() ? 2 : random.nextInt(10);
        if (fate > 1) {
            reminded.add(new Reminded("p-" + name, person, meetsAt, agreedAt, null));
            return;
        }
        Instant endedAt = one(later);
        reminded.add(new Reminded("p-" + name, person, meetsAt, agreedAt, endedAt));
        Instant movedTo = meetsAt.plus(Duration.ofMinutes(30L * (1 + random.nextInt(8))));
        SaidTry moved = new SaidTry("t-" + name, Try.Result.APPOINTMENT, null, movedTo, null, false);
        SaidTry calledOff = new SaidTry("t-" + name, Try.Result.CALLED_OFF, null, null, null, false);
        if (fate == 0) {
            reminded.add(new Reminded("t-" + name, person, movedTo, endedAt, null));
            at(endedAt, () -> asHelper(person).note("p-" + name, moved).orThrow());
        } else {
            at(endedAt, () -> promises(person).note("p-" + name, calledOff).orThrow());
        }
    }

    private Instant hour(LocalDate night) {
        LocalDate day = night.plusDays(random.nextInt(3) - 1L);
        LocalTime time = LocalTime.of(6, 30).plusMinutes(30L * random.nextInt(29));
        return day.atTime(time).atZone(Reminded.ZONE).toInstant();
    }

    private Instant one(List<Instant> steps) {
        return steps.get(random.nextInt(steps.size()));
    }

    private void at(Instant time, Runnable act) {
        acts.computeIfAbsent(time, key -> new ArrayList<>()).add(act);
    }

    private LearnerPromises promises(String person) {
        return inclusion.as(Host.person(person)).about(new LearnerId(person)).promises();
    }

    private LearnerPromises asHelper(String person) {
        return inclusion
                .as(Host.person("helper-of-" + person))
                .about(new LearnerId(person))
                .promises();
    }

    /** Does what is done at this moment. */
    void act(InstantSource clock) {
        acts.getOrDefault(clock.instant(), List.of()).forEach(Runnable::run);
    }

    /** All appointments that were agreed. */
    List<Reminded> reminded() {
        return List.copyOf(reminded);
    }
}
