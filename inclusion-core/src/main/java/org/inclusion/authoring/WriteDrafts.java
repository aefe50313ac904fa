package org.inclusion.authoring;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.inclusion.access.Actor;
import org.inclusion.access.DayQuota;
import org.inclusion.access.Outcome;
import org.inclusion.access.Quotas;
import org.inclusion.access.Refusal;
import org.inclusion.access.SecretSigns;
import org.inclusion.annotation.Internal;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;
import org.inclusion.time.Calendar;
import org.inclusion.words.Reason;

/** Lists, shows and saves the drafts of a structure, for the helpers of it. Nothing here is about a learner. Thread-safe. */
@Internal
public final class WriteDrafts {

    /** How many drafts of a structure are listed: the latest saved. */
    public static final int LISTED = 100;

    private final Transactions transactions;
    private final DraftStore drafts;
    private final DayQuota quota;
    private final RandomGenerator random;
    private final Calendar calendar;

    /**
     * Writes drafts.
     *
     * @param random draws the addresses of lessons; not to be foreseen, such as {@link java.security.SecureRandom}
     */
    public WriteDrafts(
            Transactions transactions, DraftStore drafts, DayQuota quota, RandomGenerator random, Calendar calendar) {
        this.transactions = transactions;
        this.drafts = drafts;
        this.quota = quota;
        this.random = random;
        this.calendar = calendar;
    }

    /**
     * The drafts of a structure.
     *
     * @return the latest saved first, {@link #LISTED} at the most; or the refusal
     */
    public Outcome<List<Draft>> of(Actor helper, String structure) {
        return run(helper, structure, tx -> Outcome.done(drafts.of(tx, structure, LISTED)));
    }

    /** One draft of a structure with everything that its helpers see of it; or the refusal. */
    public Outcome<SeenDraft> see(Actor helper, String structure, String id) {
        return run(helper, structure, tx -> found(tx, structure, id).map(draft -> seen(tx, draft)));
    }

    private SeenDraft seen(Transaction tx, Draft draft) {
        DraftChecks checks =
                new DraftChecks(draft.text(), name -> drafts.photo(tx, draft.structure(), draft.id(), name));
        return new SeenDraft(
                draft,
                draft.statusOn(calendar.today()),
                checks.all(),
                drafts.editions(tx, draft.structure(), draft.id()));
    }

    /**
     * Saves a text. Sent again, it is saved once.
     *
     * @param revision the revision on which the text was written; 0 for a new draft
     * @return the draft; or the refusal: conflict where somebody else saved it since
     */
    public Outcome<Draft> save(Actor helper, String structure, String id, int revision, DraftText said) {
        Optional<Refusal> refusal = DraftRules.refusalOf(said);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        DraftText text = DraftRules.clean(said);
        return run(
                helper,
                structure,
                tx -> revision == 0
                        ? begin(tx, helper, drawn(helper, structure, id, text))
                        : change(tx, helper, structure, id, revision, text));
    }

    private Draft drawn(Actor helper, String structure, String id, DraftText text) {
        return new Draft(
                structure,
                id,
                SecretSigns.drawn(random),
                null,
                text,
                1,
                helper.id(),
                calendar.now(),
                null,
                null);
    }

    /** Begins a draft in a transaction that is open. */
    Outcome<Draft> begin(Transaction tx, Actor helper, Draft draft) {
        Optional<Draft> known = drafts.find(tx, draft.structure(), draft.id());
        if (known.isPresent()) {
            return isSavedAlready(known.get(), helper, 0, draft.text()) ? Outcome.done(known.get()) : changed();
        }
        Optional<Refusal> full = quota.refusalOfOne(tx, helper, Quotas.Kind.DRAFT, draft.savedAt());
        if (full.isPresent()) {
            return Outcome.refused(full.get());
        }
        return drafts.add(tx, draft) ? Outcome.done(draft) : changed();
    }

    private Outcome<Draft> change(
            Transaction tx, Actor helper, String structure, String id, int revision, DraftText text) {
        return found(tx, structure, id).flatMap(known -> {
            if (isSavedAlready(known, helper, revision, text)) {
                return Outcome.done(known);
            }
            Draft next = known.saved(text, helper.id(), calendar.now());
            if (known.revision() != revision || !drafts.replace(tx, next, revision)) {
                return changed();
            }
            dropUnnamed(tx, known, next);
            return Outcome.done(next);
        });
    }

    /** The answer to the first sending was lost. */
    private static boolean isSavedAlready(Draft known, Actor helper, int revision, DraftText text) {
        return known.revision() == revision + 1
                && known.savedBy().equals(helper.id())
                && known.text().equals(text);
    }

    /** A photo that was taken out is destroyed at once, unless an edition shows it. One that is not named yet stays. */
    private void dropUnnamed(Transaction tx, Draft before, Draft after) {
        Set<String> gone = new HashSet<>(before.text().pictures());
        gone.removeAll(after.text().pictures());
        gone.retainAll(drafts.photos(tx, before.structure(), before.id()));
        if (!gone.isEmpty()) {
            drafts.editions(tx, before.structure(), before.id())
                    .forEach(edition -> gone.removeAll(edition.text().pictures()));
            drafts.drop(tx, before.structure(), before.id(), gone);
        }
    }

    /** A photo of a draft; or the refusal. */
    public Outcome<Photo> photo(Actor helper, String structure, String id, String name) {
        return run(
                helper,
                structure,
                tx -> Outcome.found(drafts.photo(tx, structure, id, name), "photo", name));
    }

    private Outcome<Draft> found(Transaction tx, String structure, String id) {
        return Outcome.found(drafts.find(tx, structure, id), "draft", id);
    }

    private <T> Outcome<T> run(Actor helper, String structure, Function<Transaction, Outcome<T>> work) {
        return DraftRules.refusalOf(helper, structure)
                .map(Outcome::<T>refused)
                .orElseGet(() -> transactions.run(work));
    }

    static <T> Outcome<T> changed() {
        return Outcome.refused(new Refusal(Refusal.Kind.CONFLICT, Reason.of("refused.draft-changed")));
    }
}
