package org.inclusion.mandate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inclusion.access.AccessPolicy;
import org.inclusion.access.Actor;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.access.Permission;
import org.inclusion.access.Refusal;
import org.inclusion.journal.Journal;
import org.inclusion.journal.Journal.Note;
import org.inclusion.learner.LearnerStates;
import org.inclusion.message.Messages;
import org.inclusion.store.RetryableException;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;
import org.inclusion.time.Calendar;
import org.inclusion.words.Reason;

/** Shows the mandates of a learner, copies them for printing, and ends them. Thread-safe. */
final class KeepMandates {

    /** How many mandates are shown at most, the open ones first. */
    static final int SHOWN = 50;

    /** Stands in the journal where the host ended a mandate. No person has this id. */
    private static final String HOST = "~host";

    private final Guard guard;
    private final AccessPolicy policy;
    private final Transactions transactions;
    private final MandateStore mandates;
    private final LearnerStates states;
    private final MandateOptions options;
    private final Messages messages;
    private final Journal journal;
    private final Calendar calendar;

    KeepMandates(
            Guard guard,
            AccessPolicy policy,
            Transactions transactions,
            MandateStore mandates,
            LearnerStates states,
            MandateOptions options,
            Messages messages,
            Journal journal,
            Calendar calendar) {
        this.guard = guard;
        this.policy = policy;
        this.transactions = transactions;
        this.mandates = mandates;
        this.states = states;
        this.options = options;
        this.messages = messages;
        this.journal = journal;
        this.calendar = calendar;
    }

    /** The mandates that the actor may see, the open ones first, then the latest given first. */
    public Outcome<List<SeenMandate>> of(Actor actor, LearnerId learner) {
        return guard.show(actor, Permission.SEE, Mandate.LOOK, learner, (tx, now) -> {
            LocalDate today = calendar.dayOf(now);
            List<KeptMandate> shown = new ArrayList<>(mandates.open(tx, learner, today));
            mandates.latest(tx, learner, SHOWN).stream()
                    .filter(kept -> kept.statusOn(today) != MandateStatus.OPEN)
                    .forEach(shown::add);
            return Outcome.done(shownTo(actor, learner, shown).stream()
                    .limit(SHOWN)
                    .map(kept -> SeenMandate.of(kept, today))
                    .toList());
        });
    }

    /** The copy of one mandate, to print. */
    public Outcome<MandateCopy> copy(Actor actor, LearnerId learner, String id) {
        return guard.show(
                actor,
                Permission.SEE,
                Mandate.LOOK,
                learner,
                (tx, now) -> Outcome.found(find(tx, actor, learner, id), "mandate", id)
                        .map(kept -> new MandateCopy(SeenMandate.of(kept, calendar.dayOf(now)), textOf(tx, kept))));
    }

    private SignedText textOf(Transaction tx, KeptMandate kept) {
        String hash = kept.mandate().textHash();
        return mandates.findText(tx, hash)
                .filter(text -> text.hash().equals(hash))
                .orElseThrow(() -> new IllegalStateException("the text of a mandate is missing or changed: " + hash));
    }

    /** Ends one mandate. Idempotent: the first ending is kept. */
    public Outcome<SeenMandate> end(Actor actor, LearnerId learner, String id) {
        return guard.show(
                actor,
                MandatePermissions.END,
                Mandate.LOOK,
                learner,
                (tx, now) -> Outcome.found(find(tx, actor, learner, id), "mandate", id)
                        .flatMap(found -> end(tx, actor, locked(tx, found.mandate()), now)));
    }

    /**
     * The mandate under the lock of its learner: whoever ends it at once comes before or after, and so does a move of
     * her id.
     */
    private KeptMandate locked(Transaction tx, Mandate mandate) {
        states.lock(tx, mandate.learner());
        return mandates.find(tx, mandate.learner(), mandate.id()).orElseThrow(KeepMandates::gone);
    }

    /** The lock made a row of somebody who was moved or erased meanwhile. It is undone with the transaction. */
    private static RetryableException gone() {
        return new RetryableException("to end a mandate", new IllegalStateException("the mandate is gone"));
    }

    private Outcome<SeenMandate> end(Transaction tx, Actor actor, KeptMandate kept, Instant now) {
        LocalDate today = calendar.dayOf(now);
        return switch (kept.statusOn(today)) {
            case ENDED -> Outcome.done(SeenMandate.of(kept, today));
            case EXPIRED -> Outcome.refused(new Refusal(Refusal.Kind.CONFLICT, Reason.of("refused.mandate-expired")));
            case OPEN -> {
                Mandate mandate = kept.mandate();
                mandates.end(tx, mandate.learner(), mandate.id(), now);
                note(tx, actor.id(), mandate, now);
                options.tell(messages, tx, mandate, "mandate-ended", now);
                yield Outcome.done(SeenMandate.of(new KeptMandate(mandate, now), today));
            }
        };
    }

    /**
     * Ends every open mandate of a learner, as the host tells: she died, a protection measure began, she left. Why is
     * not asked and not kept, and no message is sent.
     *
     * @return how many were ended
     */
    public int endAll(LearnerId learner) {
        return transactions.run(tx -> {
            Instant now = calendar.now();
            LocalDate today = calendar.dayOf(now);
            if (mandates.open(tx, learner, today).isEmpty()) {
                return 0;
            }
            states.lock(tx, learner);
            List<KeptMandate> open = mandates.open(tx, learner, today);
            if (open.isEmpty()) {
                throw gone();
            }
            for (KeptMandate kept : open) {
                mandates.end(tx, learner, kept.mandate().id(), now);
                note(tx, HOST, kept.mandate(), now);
            }
            return open.size();
        });
    }

    private void note(Transaction tx, String who, Mandate mandate, Instant now) {
        journal.note(
                tx,
                now,
                List.of(new Note(
                        mandate.structure(), Mandate.ACT, who, mandate.learner().value(), "ENDED")));
    }

    private Optional<KeptMandate> find(Transaction tx, Actor actor, LearnerId learner, String id) {
        return mandates.find(tx, learner, id)
                .filter(kept -> !shownTo(actor, learner, List.of(kept)).isEmpty());
    }

    /** All for herself; for a helper, those given to a structure that both belong to. */
    private List<KeptMandate> shownTo(Actor actor, LearnerId learner, List<KeptMandate> kept) {
        if (actor.is(learner)) {
            return kept;
        }
        Set<String> shared = policy.sharedStructures(actor, learner);
        return kept.stream()
                .filter(one -> shared.contains(one.mandate().structure()))
                .toList();
    }
}
