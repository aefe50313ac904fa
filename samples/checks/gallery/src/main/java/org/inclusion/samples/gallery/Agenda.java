package org.inclusion.samples.gallery;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.inclusion.access.LearnerId;
import org.inclusion.followup.AppointmentQuestion;
import org.inclusion.followup.AppointmentQuestion.Answer;
import org.inclusion.followup.Appointments;
import org.inclusion.followup.Booking;
import org.inclusion.followup.MeetingWay;
import org.inclusion.followup.Slot;
import org.inclusion.words.LocalizedText;

/**
 * An agenda with two hours on each of the next working days. Each person has one of her own, so that what one page
 * books changes no other.
 */
final class Agenda implements Appointments {

    /** Who has the hours. */
    static final String HELPER = "aide-agenda";

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final List<LocalTime> HOURS = List.of(LocalTime.of(10, 0), LocalTime.of(14, 30));
    private static final int DAYS = 10;

    private final Set<String> booked = ConcurrentHashMap.newKeySet();

    @Override
    public List<AppointmentQuestion> questions() {
        return List.of(
                new AppointmentQuestion(
                        "how",
                        text(
                                "Comment voulez-vous parler avec quelqu’un\u00A0?",
                                "How do you want to speak with somebody?"),
                        List.of(
                                new Answer("phone", text("Par téléphone", "By telephone")),
                                new Answer("counter", text("Au guichet", "At the counter")))),
                new AppointmentQuestion(
                        "when",
                        text("Quel moment vous convient\u00A0?", "Which time suits you?"),
                        List.of(
                                new Answer("morning", text("Le matin", "The morning")),
                                new Answer("any", text("Toute la journée", "The whole day")))));
    }

    private static LocalizedText text(String french, String english) {
        return LocalizedText.of(Map.of("fr", french, "en", english));
    }

    @Override
    public List<Slot> slots(LearnerId learner, Map<String, String> answers) {
        LocalDate tomorrow = Instant.now().atZone(ZONE).toLocalDate().plusDays(1);
        MeetingWay way = "counter".equals(answers.get("how")) ? MeetingWay.COUNTER : MeetingWay.TELEPHONE;
        long hours = "morning".equals(answers.get("when")) ? 1 : HOURS.size();
        return tomorrow.datesUntil(tomorrow.plusDays(DAYS))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .flatMap(day -> HOURS.stream().limit(hours).map(hour -> slot(day, hour, way)))
                .filter(slot -> !booked.contains(booking(learner, slot)))
                .toList();
    }

    private static Slot slot(LocalDate day, LocalTime hour, MeetingWay way) {
        Instant start = day.atTime(hour).atZone(ZONE).toInstant();
        return new Slot(start.getEpochSecond() + "." + way, start, Duration.ofMinutes(30), HELPER, way);
    }

    private static String booking(LearnerId learner, Slot slot) {
        return learner + "." + slot.start().getEpochSecond();
    }

    @Override
    public Optional<Booking> book(String slot, LearnerId learner, String id) {
        return Stream.of("phone", "counter")
                .flatMap(how -> slots(learner, Map.of("how", how)).stream())
                .filter(one -> one.id().equals(slot))
                .findFirst()
                .filter(one -> booked.add(booking(learner, one)))
                .map(one -> new Booking(booking(learner, one), one));
    }

    @Override
    public void cancel(String booking) {
        booked.remove(booking);
    }
}
