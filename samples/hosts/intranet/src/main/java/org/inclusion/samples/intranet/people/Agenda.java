package org.inclusion.samples.intranet.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.inclusion.access.LearnerId;
import org.inclusion.followup.AppointmentQuestion;
import org.inclusion.followup.AppointmentQuestion.Answer;
import org.inclusion.followup.Appointments;
import org.inclusion.followup.Booking;
import org.inclusion.followup.MeetingWay;
import org.inclusion.followup.Slot;
import org.inclusion.time.DaysOff;
import org.inclusion.words.LocalizedText;

/**
 * The town's agenda, small and in memory: two hours each working day, with the agent whom the answers lead to. A host
 * has its own agenda here, which keeps what is booked.
 */
public final class Agenda implements Appointments {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final List<LocalTime> HOURS = List.of(LocalTime.of(10, 0), LocalTime.of(14, 30));
    private static final Duration LENGTH = Duration.ofMinutes(30);
    private static final int DAYS = 14;

    private final People people;
    private final InstantSource clock;
    private final DaysOff daysOff = DaysOff.inFrance();

    /** Who booked an hour, by the id of the hour. */
    private final Map<String, String> booked = new ConcurrentHashMap<>();

    public Agenda(People people, InstantSource clock) {
        this.people = people;
        this.clock = clock;
    }

    @Override
    public List<AppointmentQuestion> questions() {
        return List.of(
                new AppointmentQuestion(
                        "how",
                        text("Comment voulez-vous parler avec quelqu’un ?", "How do you want to speak with somebody?"),
                        List.of(
                                new Answer("phone", text("Par téléphone", "By telephone")),
                                new Answer("counter", text("Au guichet", "At the counter")),
                                new Answer("video", text("En vidéo", "By video")))),
                new AppointmentQuestion(
                        "when",
                        text("Quel moment vous convient ?", "Which time suits you?"),
                        List.of(
                                new Answer("morning", text("Le matin", "The morning")),
                                new Answer("afternoon", text("L’après-midi", "The afternoon")),
                                new Answer("any", text("Les deux", "Both")))));
    }

    private static LocalizedText text(String french, String english) {
        return LocalizedText.of(Map.of("fr", french, "en", english));
    }

    @Override
    public List<Slot> slots(LearnerId learner, Map<String, String> answers) {
        LocalDate tomorrow = clock.instant().atZone(ZONE).toLocalDate().plusDays(1);
        MeetingWay way = wayOf(answers.getOrDefault("how", ""));
        return tomorrow.datesUntil(tomorrow.plusDays(DAYS))
                .filter(day -> !daysOff.isOff("ccas-valbonne", day))
                .flatMap(day -> hours(answers.getOrDefault("when", "any")).map(hour -> slot(day, hour, way)))
                .filter(slot -> !booked.containsKey(hourOf(slot.id())))
                .toList();
    }

    private static Stream<LocalTime> hours(String when) {
        return HOURS.stream().filter(hour -> switch (when) {
            case "morning" -> hour.isBefore(LocalTime.NOON);
            case "afternoon" -> hour.isAfter(LocalTime.NOON);
            default -> true;
        });
    }

    private static MeetingWay wayOf(String how) {
        return switch (how) {
            case "counter" -> MeetingWay.COUNTER;
            case "video" -> MeetingWay.VIDEO;
            default -> MeetingWay.TELEPHONE;
        };
    }

    private Slot slot(LocalDate day, LocalTime hour, MeetingWay way) {
        Instant start = day.atTime(hour).atZone(ZONE).toInstant();
        String helper = people.byLogin("marc").map(people::idOf).orElse(null);
        return new Slot(start.getEpochSecond() + "." + way, start, LENGTH, helper, way);
    }

    /** The hour in the id of a slot: one hour is one meeting, whichever way. */
    private static String hourOf(String slot) {
        return slot.replaceFirst("[.].*", "");
    }

    @Override
    public Optional<Booking> book(String slot, LearnerId learner, String id) {
        Optional<Slot> free = Stream.of("phone", "counter", "video")
                .flatMap(how -> slots(learner, Map.of("how", how)).stream())
                .filter(one -> one.id().equals(slot))
                .findFirst();
        String who = learner + " " + id;
        return free.filter(one -> {
                    String before = booked.putIfAbsent(hourOf(slot), who);
                    return before == null || before.equals(who);
                })
                .map(one -> new Booking(hourOf(slot), one));
    }

    @Override
    public void cancel(String booking) {
        booked.remove(booking);
    }
}
