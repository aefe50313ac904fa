package org.inclusion;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.followup.AppointmentQuestion;
import org.inclusion.followup.Appointments;
import org.inclusion.followup.Booking;
import org.inclusion.followup.MeetingWay;
import org.inclusion.followup.Slot;
import org.inclusion.words.LocalizedText;

/** A host's agenda, for tests: one helper, Marc, with one free hour on each of two days. */
public final class Agenda implements Appointments {

    private final List<String> cancelled = new ArrayList<>();
    private final List<String> taken = new ArrayList<>();

    @Override
    public List<AppointmentQuestion> questions() {
        return List.of(new AppointmentQuestion(
                "about",
                LocalizedText.of("De quoi parlez-vous ?"),
                List.of(new AppointmentQuestion.Answer("papers", LocalizedText.of("Des papiers")))));
    }

    @Override
    public List<Slot> slots(LearnerId learner, Map<String, String> answers) {
        return List.of(slot("2026-12-01T13:00:00Z"), slot("2026-12-02T13:00:00Z"));
    }

    private static Slot slot(String start) {
        String id = start.substring(0, 10);
        return new Slot(id, Instant.parse(start), Duration.ofMinutes(30), "marc", MeetingWay.VIDEO);
    }

    @Override
    public Optional<Booking> book(String slot, LearnerId learner, String id) {
        if (!taken.contains(slot + id) && taken.stream().anyMatch(one -> one.startsWith(slot))) {
            return Optional.empty();
        }
        taken.add(slot + id);
        return Optional.of(new Booking("b-" + slot, slot(slot + "T13:00:00Z")));
    }

    @Override
    public void cancel(String booking) {
        cancelled.add(booking);
        taken.removeIf(one -> one.startsWith(booking.substring(2)));
    }

    /** The bookings that are free again, in the order in which that was said. */
    public List<String> cancelled() {
        return List.copyOf(cancelled);
    }
}
