package org.inclusion.authoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import org.inclusion.access.Actor;
import org.inclusion.access.DayQuota;
import org.inclusion.access.Outcome;
import org.inclusion.access.Quotas;
import org.inclusion.access.Refusal;
import org.inclusion.annotation.Internal;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;
import org.inclusion.time.Calendar;
import org.inclusion.words.Reason;

/**
 * Publishes a draft for its structure, once a colleague has read it or the helper says that there is none; takes it back; destroys it.
 * Thread-safe.
 */
@Internal
public final class PublishDrafts {

    /** The latest day to check a lesson again, in years from today: addresses and screens have changed by then. */
    public static final int LATEST_CHECK_IN_YEARS = 2;

    private final Transactions transactions;
    private final DraftStore drafts;
    private final DayQuota quota;
    private final Calendar calendar;

    public PublishDrafts(Transactions transactions, DraftStore drafts, DayQuota quota, Calendar calendar) {
        this.transactions = transactions;
        this.drafts = drafts;
        this.quota = quota;
        this.calendar = calendar;
    }

    /**
     * Notes that a colleague has read the text as it stands.
     *
     * @param revision the revision that was read
     * @return the draft; or the refusal: conflict where the text has changed since, or is the actor's own
     */
    public Outcome<Draft> read(Actor colleague, String structure, String id, int revision) {
        return run(colleague, structure, id, (tx, draft) -> {
            if (draft.savedBy().equals(colleague.id())) {
                return refused("refused.own-text");
            }
            return replaced(tx, draft.readBy(colleague.id()), revision);
        });
    }

    /**
     * Publishes the text as it stands.
     *
     * @param revision the revision to be published
     * @return the draft; or the refusal: invalid for another day than a later one of the next two years; conflict where the text has
     *     changed since, has a mistake, or was read by nobody though there are colleagues
     */
    public Outcome<Draft> publish(Actor helper, String structure, String id, int revision, SaidPublication said) {
        return run(helper, structure, id, (tx, draft) -> {
            Instant now = calendar.now();
            Optional<Refusal> refusal = refusalOf(tx, draft, revision, said, calendar.dayOf(now));
            return refusal.map(Outcome::<Draft>refused).orElseGet(() -> published(tx, helper, draft, said, now));
        });
    }

    private Optional<Refusal> refusalOf(
            Transaction tx, Draft draft, int revision, SaidPublication said, LocalDate today) {
        if (!said.checkOn().isAfter(today) || said.checkOn().isAfter(today.plusYears(LATEST_CHECK_IN_YEARS))) {
            return Optional.of(Refusal.invalid("checkOn", "check-day"));
        }
        if (draft.revision() != revision) {
            return Optional.of(conflict("refused.draft-changed"));
        }
        if (draft.readBy() == null && !said.alone()) {
            return Optional.of(conflict("refused.draft-not-read"));
        }
        DraftChecks checks =
                new DraftChecks(draft.text(), name -> drafts.photo(tx, draft.structure(), draft.id(), name));
        return checks.all().stream().anyMatch(DraftProblem::isMistake)
                ? Optional.of(conflict("refused.draft-with-mistakes"))
                : Optional.empty();
    }

    /** Published again as it stands, it is the same edition with another day. */
    private Outcome<Draft> published(Transaction tx, Actor helper, Draft draft, SaidPublication said, Instant now) {
        Publication last = draft.publication();
        if (last != null
                && last.isOpen()
                && last.revision() == draft.revision()
                && last.checkOn().equals(said.checkOn())) {
            return Outcome.done(draft);
        }
        Optional<Refusal> full = quota.refusalOfOne(tx, helper, Quotas.Kind.DRAFT, now);
        if (full.isPresent()) {
            return Outcome.refused(full.get());
        }
        int number = last == null ? 1 : last.edition() + 1;
        Edition edition = new Edition(
                draft.structure(),
                draft.id(),
                number,
                draft.text(),
                helper.id(),
                now,
                draft.readBy(),
                said.checkOn());
        if (!drafts.publish(tx, edition)) {
            return WriteDrafts.changed();
        }
        return replaced(
                tx, draft.with(new Publication(number, draft.revision(), said.checkOn(), true)), draft.revision());
    }

    /** Takes a lesson back: nobody can open it any more. Its editions stay. Done twice, it is done once. */
    public Outcome<Draft> takeBack(Actor helper, String structure, String id) {
        return run(helper, structure, id, (tx, draft) -> {
            Publication last = draft.publication();
            return last == null || !last.isOpen()
                    ? Outcome.done(draft)
                    : replaced(tx, draft.with(last.takenBack()), draft.revision());
        });
    }

    /** Destroys a draft with its editions and photos, for good. Done twice, it is done once. */
    public Outcome<String> destroy(Actor helper, String structure, String id) {
        return DraftRules.refusalOf(helper, structure)
                .map(Outcome::<String>refused)
                .orElseGet(() -> transactions.run(tx -> {
                    drafts.destroy(tx, structure, id);
                    return Outcome.done(id);
                }));
    }

    private Outcome<Draft> replaced(Transaction tx, Draft draft, int revision) {
        return drafts.replace(tx, draft, revision) ? Outcome.done(draft) : WriteDrafts.changed();
    }

    private Outcome<Draft> run(
            Actor helper, String structure, String id, BiFunction<Transaction, Draft, Outcome<Draft>> work) {
        return DraftRules.refusalOf(helper, structure)
                .map(Outcome::<Draft>refused)
                .orElseGet(() -> transactions.run(tx -> Outcome.found(drafts.find(tx, structure, id), "draft", id)
                        .flatMap(draft -> work.apply(tx, draft))));
    }

    private static Outcome<Draft> refused(String code) {
        return Outcome.refused(conflict(code));
    }

    private static Refusal conflict(String code) {
        return new Refusal(Refusal.Kind.CONFLICT, Reason.of(code));
    }
}
