package org.inclusion.followup;

import java.util.Objects;
import org.inclusion.room.RoomOptions;
import org.inclusion.time.DaysOff;

/**
 * The host's options for calls and appointments. Immutable.
 *
 * <pre>{@code
 * Inclusion.builder().room(FollowUpOptions.booking(agenda).withDaysOff(ours));
 * }</pre>
 *
 * @param appointments the agenda in which hours are booked; none by default, and a promise with a day and an hour is the appointment
 * @param daysOff on which nobody calls; {@link DaysOff#inFrance} by default
 */
public record FollowUpOptions(Appointments appointments, DaysOff daysOff) implements RoomOptions {

    private static final FollowUpOptions STANDARD = new FollowUpOptions(Appointments.none(), DaysOff.inFrance());

    /**
     * Keeps both.
     *
     * @throws NullPointerException naming what is null
     */
    public FollowUpOptions {
        Objects.requireNonNull(appointments, "the agenda of appointments is null; leave it out for none");
        Objects.requireNonNull(daysOff, "the days on which nobody calls are null; leave them out for those of France");
    }

    /**
     * No agenda, and the days off in France: the default.
     *
     * @return the options
     */
    public static FollowUpOptions standard() {
        return STANDARD;
    }

    /**
     * The standard options with an agenda.
     *
     * @param appointments the host's agenda
     * @return the options
     * @throws NullPointerException if it is null
     */
    public static FollowUpOptions booking(Appointments appointments) {
        return new FollowUpOptions(appointments, STANDARD.daysOff);
    }

    /**
     * These options with other days on which nobody calls.
     *
     * @param daysOff the host's days off
     * @return the options
     * @throws NullPointerException if they are null
     */
    public FollowUpOptions withDaysOff(DaysOff daysOff) {
        return new FollowUpOptions(appointments, daysOff);
    }
}
