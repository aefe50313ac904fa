package org.inclusion.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.inclusion.message.MessageText;
import org.inclusion.message.RingingHours;
import org.inclusion.outbox.Letter;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;
import org.inclusion.time.Calendar;
import org.inclusion.words.LocalizedText;
import org.inclusion.words.Reason;
import org.inclusion.words.Words;

/**
 * The text of a reminder: today or tomorrow, and the hour to whoever chose to read it. Neither with whom nor where nor why: somebody else may
 * read it. The day is named when the message leaves, which may be later than it was due. Where the appointment is over by then, moved or
 * called off, nothing is said. A message that is no reminder says that a message waits.
 */
final class ReminderText implements MessageText {

    private final Transactions transactions;
    private final Reminders reminders;
    private final Words words;
    private final Calendar calendar;

    ReminderText(Transactions transactions, Reminders reminders, Words words, Calendar calendar) {
        this.transactions = transactions;
        this.reminders = reminders;
        this.words = words;
        this.calendar = calendar;
    }

    @Override
    public Optional<Texts> of(Letter letter, LocalizedText waiting) {
        if (!Reminders.isReminder(letter)) {
            return NONE.of(letter, waiting);
        }
        return transactions
                .run(tx -> reminders.meetsAt(tx, letter))
                .flatMap(meetsAt -> said(meetsAt, calendar.dayOf(calendar.now())));
    }

    @Override
    public Instant mayLeaveAt(Transaction tx, Letter letter, Instant now, RingingHours hours) {
        return reminders
                .meetsAt(tx, letter)
                .map(meetsAt -> Reminder.mayLeaveAt(meetsAt, now, hours))
                .orElseGet(() -> hours.next(now));
    }

    private Optional<Texts> said(Instant meetsAt, LocalDate today) {
        LocalDate day = calendar.dayOf(meetsAt);
        if (day.isEqual(today)) {
            return Optional.of(texts("message.reminder.today", meetsAt));
        }
        return day.isEqual(today.plusDays(1))
                ? Optional.of(texts("message.reminder.tomorrow", meetsAt))
                : Optional.empty();
    }

    private Texts texts(String sentence, Instant meetsAt) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        words.languages().forEach(tag -> byLanguage.put(tag, words.say(sentence, Locale.forLanguageTag(tag))));
        return new Texts(LocalizedText.of(byLanguage), said(sentence + ".hour", meetsAt));
    }

    private LocalizedText said(String sentence, Instant meetsAt) {
        LocalTime time = meetsAt.atZone(calendar.zone()).toLocalTime();
        Map<String, String> byLanguage = new LinkedHashMap<>();
        words.languages().forEach(tag -> {
            Locale language = Locale.forLanguageTag(tag);
            LocalizedText hour = LocalizedText.of(words.say(hour(time), language));
            byLanguage.put(tag, words.say(Reason.of(sentence, "hour", hour), language));
        });
        return LocalizedText.of(byLanguage);
    }

    private static Reason hour(LocalTime time) {
        Reason full = Reason.of("message.hour.full", "hour", String.valueOf(time.getHour()));
        int minutes = time.getMinute();
        return minutes == 0
                ? full
                : new Reason("message.hour.minutes", full.arguments())
                        .with("minutes", LocalizedText.of((minutes < 10 ? "0" : "") + minutes));
    }
}
