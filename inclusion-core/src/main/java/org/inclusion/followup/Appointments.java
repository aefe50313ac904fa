package org.inclusion.followup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inclusion.access.LearnerId;

/**
 * Books hours in the host's agenda. <strong>Port.</strong> Implemented by the host. Called outside of any transaction
 * of the library. Thread-safe.
 *
 * <p>A host whose agenda moves or cancels a booking by itself says so: {@link HostFollowUp#meetingMoved} and
 * {@link HostFollowUp#meetingCancelled}.
 *
 * <pre>{@code
 * public List<Slot> slots(LearnerId learner, Map<String, String> answers) {
 *     return agenda.free(answers.get("about"), answers.get("where")).stream().map(this::slot).toList();
 * }
 * }</pre>
 */
public interface Appointments {

    /**
     * The questions that lead to the right person: two or three.
     *
     * @return the questions in order; empty where none is needed, and where the host has no agenda
     */
    List<AppointmentQuestion> questions();

    /**
     * The free hours of the people who fit.
     *
     * @param learner who comes or is called
     * @param answers the id of the chosen answer for each question; an unknown id is to be ignored
     * @return the free hours, the earliest first; only the first twenty are shown
     */
    List<Slot> slots(LearnerId learner, Map<String, String> answers);

    /**
     * Books an hour. Idempotent: the same id gets the same booking.
     *
     * @param slot the id of the hour
     * @param learner who comes or is called
     * @param id tells this request from every other for the learner; a request that is sent again has the same
     * @return the booking; empty where the hour is not free any more
     */
    Optional<Booking> book(String slot, LearnerId learner, String id);

    /**
     * Frees an hour that is still to come. Idempotent; an unknown booking is ignored. It is called once: where it
     * fails, the hour stays taken, and the failure is logged or reaches whoever tried to book.
     *
     * @param booking the id of the booking
     */
    void cancel(String booking);

    /**
     * Has no agenda: the default. A promise with a day and an hour is the appointment.
     *
     * @return appointments without a question and without an hour
     */
    static Appointments none() {
        return new Appointments() {
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
                return Optional.empty();
            }

            @Override
            public void cancel(String booking) {
                // Nothing was booked.
            }
        };
    }
}
