package org.inclusion.accompaniment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.inclusion.access.AccessPolicy;
import org.inclusion.access.Actor;
import org.inclusion.access.DayQuota;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Evidence.Observation;
import org.inclusion.evidence.Evidence.Practice;
import org.inclusion.learner.Receipt;
import org.inclusion.learner.RecordEvidence;
import org.inclusion.store.Transaction;
import org.inclusion.time.Calendar;
import org.jspecify.annotations.Nullable;

/**
 * Notes an accompaniment of one learner, with the evidence of what was done, once and in one transaction. Thread-safe.
 */
final class NoteAccompaniment {

    private final Guard guard;
    private final AccessPolicy policy;
    private final DayQuota quota;
    private final AccompanimentStore store;
    private final RecordEvidence recordEvidence;
    private final ErasedDays erasedDays;
    private final Calendar calendar;

    NoteAccompaniment(
            Guard guard,
            AccessPolicy policy,
            DayQuota quota,
            AccompanimentStore store,
            RecordEvidence recordEvidence,
            ErasedDays erasedDays,
            Calendar calendar) {
        this.guard = guard;
        this.policy = policy;
        this.quota = quota;
        this.store = store;
        this.recordEvidence = recordEvidence;
        this.erasedDays = erasedDays;
        this.calendar = calendar;
    }

    /**
     * Notes an accompaniment. Sent again, it is noted once, and its evidence is recorded once.
     *
     * @param helper a helper in relation with the learner now, or on the day of the activity
     * @param learner who was accompanied
     * @param said what was done
     * @return the accompaniment; or the refusal, of its evidence too, and of a day before her erasure: then nothing
     *     is noted
     */
    public Outcome<Accompaniment> note(Actor helper, LearnerId learner, SaidAccompaniment said) {
        return guard.noting(
                helper,
                learner,
                said.activity().day(),
                (tx, now) -> refusalOf(learner, said, now)
                        .or(() -> refusalOfErasedDay(tx, learner, said))
                        .map(Outcome::<Accompaniment>refused)
                        .orElseGet(() -> keep(tx, helper, accompaniment(helper, learner, said, now), said, now)));
    }

    private Optional<Refusal> refusalOf(LearnerId learner, SaidAccompaniment said, Instant now) {
        Evidence evidence = said.evidence();
        boolean isOfAnAct = evidence == null || evidence instanceof Practice || evidence instanceof Observation;
        if (!isOfAnAct) {
            return Optional.of(Refusal.invalid("kind", "unknown-value"));
        }
        if (evidence != null && !evidence.header().learner().equals(learner)) {
            return Optional.of(Refusal.invalid("learner", "unknown-value"));
        }
        return Refusals.ofIdAndDay(said.id(), said.activity().day(), calendar.dayOf(now));
    }

    private Optional<Refusal> refusalOfErasedDay(Transaction tx, LearnerId learner, SaidAccompaniment said) {
        LocalDate day = said.activity().day();
        return said.evidence() == null
                ? erasedDays.ofDayAlone(tx, List.of(learner), day)
                : erasedDays.ofDayWithEvidence(tx, List.of(learner), day);
    }

    private Accompaniment accompaniment(Actor helper, LearnerId learner, SaidAccompaniment said, Instant now) {
        Evidence evidence = said.evidence();
        return new Accompaniment(
                learner,
                said.id(),
                evidence == null
                        ? policy.structureOf(helper, learner)
                        : evidence.header().structure(),
                helper.id(),
                said.activity(),
                said.redirection(),
                said.help(),
                evidence == null ? null : evidence.header().id(),
                now);
    }

    private Outcome<Accompaniment> keep(
            Transaction tx, Actor helper, Accompaniment sent, SaidAccompaniment said, Instant now) {
        Optional<Accompaniment> sentBefore = store.find(tx, sent.learner(), sent.id());
        if (sentBefore.isPresent()) {
            return again(tx, helper, sentBefore.get(), sent, said);
        }
        Refusal overQuota =
                quota.refusalOfOne(tx, helper, Accompaniment.QUOTA, now).orElse(null);
        if (overQuota != null) {
            return Outcome.refused(overQuota);
        }
        Refusal ofEvidence = record(tx, helper, said.evidence());
        if (ofEvidence != null) {
            quota.giveBack(tx, helper, Accompaniment.QUOTA, 1, now);
            return Outcome.refused(ofEvidence);
        }
        return store.add(tx, sent)
                ? Outcome.done(sent)
                : again(tx, helper, store.find(tx, sent.learner(), sent.id()).orElseThrow(), sent, said);
    }

    private @Nullable Refusal record(Transaction tx, Actor helper, @Nullable Evidence evidence) {
        if (evidence == null) {
            return null;
        }
        Receipt receipt = recordEvidence.record(tx, helper, List.of(evidence)).get(0);
        return switch (receipt.status()) {
            case STORED, DUPLICATE, REFUSED -> receipt.refusal();
            case CONFLICT -> Refusals.otherContent();
            case ERASED -> Refusals.erased();
        };
    }

    private Outcome<Accompaniment> again(
            Transaction tx, Actor helper, Accompaniment kept, Accompaniment sent, SaidAccompaniment said) {
        boolean same = kept.helper().equals(sent.helper())
                && kept.activity().equals(sent.activity())
                && kept.redirection() == sent.redirection()
                && kept.help() == sent.help()
                && Objects.equals(kept.evidence(), sent.evidence());
        // Other evidence may have come under the id of the first.
        return same && !Refusals.otherContent().equals(record(tx, helper, said.evidence()))
                ? Outcome.done(kept)
                : Outcome.refused(Refusals.otherContent());
    }
}
