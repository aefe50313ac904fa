package org.inclusion.samples.fuzz;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.inclusion.access.LearnerId;
import org.inclusion.followup.AppointmentQuestion;
import org.inclusion.followup.Appointments;
import org.inclusion.followup.Booking;
import org.inclusion.followup.MeetingWay;
import org.inclusion.followup.Slot;
import org.inclusion.words.LocalizedText;

/**
 * An agenda that asks one question and is always free at the next full hours: it remembers nothing from one input to
 * the next.
 */
final class FuzzedAgenda implements Appointments {

    private final InstantSource clock;

    FuzzedAgenda(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public List<AppointmentQuestion> questions() {
        LocalizedText text = LocalizedText.of(Map.of("fr", "Comment ?", "en", "How?"));
        return List.of(new AppointmentQuestion("how", text, List.of(new AppointmentQuestion.Answer("phone", text))));
    }

    @Override
    public List<Slot> slots(LearnerId learner, Map<String, String> answers) {
        return IntStream.rangeClosed(1, 3)
                .mapToObj(hour -> new Slot(
                        "s" + hour,
                        clock.instant().plus(Duration.ofHours(hour)),
                        Duration.ofMinutes(30),
                        hour == 1 ? "marc" : null,
                        MeetingWay.TELEPHONE))
                .toList();
    }

    @Override
    public Optional<Booking> book(String slot, LearnerId learner, String id) {
        return slots(learner, Map.of()).stream()
                .filter(one -> one.id().equals(slot))
                .findFirst()
                .map(one -> new Booking(id, one));
    }

    @Override
    public void cancel(String booking) {
        // Nothing is remembered.
    }
}
