package org.inclusion.accompaniment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.inclusion.access.AccessPolicy;
import org.inclusion.access.Actor;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.access.Role;
import org.inclusion.journal.Journal;
import org.inclusion.journal.Journal.Note;
import org.inclusion.journal.JournalEntry.Act;
import org.inclusion.store.Transactions;
import org.inclusion.time.Calendar;

/**
 * Grants an export of accompaniments: a coordinator has those of the whole structure, a helper has the helper's own.
 * Each export is noted in the journal. Thread-safe.
 */
final class ExportAccompaniments {

    private final Transactions transactions;
    private final AccessPolicy policy;
    private final AccompanimentStore store;
    private final List<AccompanimentFormat> formats;
    private final Journal journal;
    private final Calendar calendar;

    ExportAccompaniments(
            Transactions transactions,
            AccessPolicy policy,
            AccompanimentStore store,
            List<AccompanimentFormat> formats,
            Journal journal,
            Calendar calendar) {
        this.transactions = transactions;
        this.policy = policy;
        this.store = store;
        this.formats = List.copyOf(formats);
        this.journal = journal;
        this.calendar = calendar;
    }

    /**
     * The names of the formats that the host gave.
     *
     * @return the names, in the host's order
     */
    public List<String> formats() {
        return formats.stream().map(AccompanimentFormat::name).toList();
    }

    /**
     * Grants an export.
     *
     * @param actor a coordinator or a helper of the structure
     * @param structure the structure's id
     * @param from the first day
     * @param until the last day
     * @param format the name of a format that the host gave
     * @return the export, not written yet; or the refusal
     */
    public Outcome<AccompanimentExport> of(
            Actor actor, String structure, LocalDate from, LocalDate until, String format) {
        if (!actor.structures().contains(structure)) {
            return Outcome.refused(Refusal.notFound("structure", structure));
        }
        if (!actor.has(Role.COORDINATOR) && !actor.has(Role.HELPER)) {
            return Outcome.refused(Refusal.notYoursToDo());
        }
        if (!isOrdered(from)) {
            return Outcome.refused(Refusal.invalid("from", "time-out-of-range"));
        }
        if (!isOrdered(until) || until.isBefore(from)) {
            return Outcome.refused(Refusal.invalid("until", "time-out-of-range"));
        }
        String helper = actor.has(Role.COORDINATOR) ? null : actor.id();
        AccompanimentStore.Range range = new AccompanimentStore.Range(structure, helper, from, until);
        return Outcome.found(
                        formats.stream()
                                .filter(known -> known.name().equals(format))
                                .findFirst(),
                        "format",
                        format)
                .map(found -> {
                    note(actor, structure);
                    return new AccompanimentExport(transactions, policy, store, range, found);
                });
    }

    /** Whether a store that keeps days as texts has the day in its order: a year of four digits. */
    private static boolean isOrdered(LocalDate day) {
        return day.getYear() >= 0 && day.getYear() <= 9_999;
    }

    private void note(Actor actor, String structure) {
        Instant now = calendar.now();
        transactions.run(tx -> transactions.write(tx, writing -> {
            journal.note(writing, now, List.of(new Note(structure, Act.ROLE, actor.id(), "", "ACCOMPANIMENTS")));
            policy.holdStanding(writing, actor, List.of(), now);
            return structure;
        }));
    }
}
