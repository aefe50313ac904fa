package org.inclusion.followup;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.inclusion.access.LearnerId;
import org.inclusion.annotation.Internal;
import org.inclusion.message.Message;
import org.inclusion.message.Messages;
import org.inclusion.outbox.Letter;
import org.inclusion.store.Transaction;
import org.inclusion.time.Calendar;

/**
 * Puts reminders of appointments in the outbox, and tells which of them have nothing to say any more. A reminder names
 * the promise or the try that set the appointment: once another sets it, or the appointment is over or called off, the
 * reminder does not leave. Thread-safe.
 */
@Internal
public final class Reminders {

    /** The subject of a reminder, for the host's gateway. */
    static final String ABOUT = "appointment";

    private final Messages messages;
    private final PromiseStore store;
    private final FollowedPromises followed;
    private final Calendar calendar;

    public Reminders(Messages messages, PromiseStore store, Calendar calendar) {
        this.messages = messages;
        this.store = store;
        this.followed = new FollowedPromises(store, calendar);
        this.calendar = calendar;
    }

    /** Puts the reminder of an appointment that has just been agreed. */
    void put(Transaction tx, LearnerId learner, String meetingId, Instant meetsAt, Instant now) {
        messages.put(tx, learner, ABOUT, meetingId, now, Reminder.dueAt(meetsAt, now, calendar.zone()));
    }

    /** Whether a letter is a reminder of an appointment that is over, moved or called off. */
    public boolean isObsolete(Transaction tx, Letter letter) {
        return isReminder(letter) && meetsAt(tx, letter).isEmpty();
    }

    /**
     * The hour of the appointment that a letter is a reminder of; empty where it is none, or of one that is over, moved
     * or called off.
     */
    Optional<Instant> meetsAt(Transaction tx, Letter letter) {
        if (!isReminder(letter)) {
            return Optional.empty();
        }
        LearnerId learner = new LearnerId(letter.person());
        Instant now = calendar.now();
        return followed.states(tx, store.of(tx, learner), now).stream()
                .filter(state -> !state.hasEnded()
                        && Optional.ofNullable(state.meetingId()).equals(Optional.ofNullable(letter.item())))
                .flatMap(state -> Stream.ofNullable(state.meetsAt()))
                .filter(now::isBefore)
                .findFirst();
    }

    static boolean isReminder(Letter letter) {
        return letter.kind().equals(Message.LETTER) && letter.about().equals(ABOUT);
    }
}
