package org.inclusion.mandate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.inclusion.access.AccessPolicy;
import org.inclusion.access.Actor;
import org.inclusion.access.DayQuota;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.access.Role;
import org.inclusion.evidence.Channel;
import org.inclusion.learner.LearnerStates;
import org.inclusion.message.Messages;
import org.inclusion.store.Transaction;
import org.inclusion.time.Calendar;
import org.inclusion.words.Reason;
import org.jspecify.annotations.Nullable;

/** Keeps a mandate that a learner gives on the page of a helper who is with her. Thread-safe. */
final class GiveMandate {

    /** How many mandates of a learner to one structure are open at once. */
    public static final int AT_ONCE = 10;

    private final Guard guard;
    private final AccessPolicy policy;
    private final MandateStore mandates;
    private final LearnerStates states;
    private final DayQuota quota;
    private final @Nullable MandateText text;
    private final MandateOptions options;
    private final Messages messages;
    private final Calendar calendar;

    GiveMandate(
            Guard guard,
            AccessPolicy policy,
            MandateStore mandates,
            LearnerStates states,
            DayQuota quota,
            MandateOptions options,
            Messages messages,
            Calendar calendar) {
        this.guard = guard;
        this.policy = policy;
        this.mandates = mandates;
        this.states = states;
        this.quota = quota;
        this.text = options.text();
        this.options = options;
        this.messages = messages;
        this.calendar = calendar;
    }

    /** The mandate that a helper may offer her; a refusal where there is nothing to offer. */
    public Outcome<MandateOffer> offer(Actor helper, LearnerId learner, Locale language) {
        return guard.run(
                helper,
                MandatePermissions.GIVE,
                learner,
                (tx, now) -> text == null || helper.has(Role.VOLUNTEER)
                        ? Outcome.refused(nothingToOffer(helper))
                        : Outcome.done(offer(text.in(language), policyFor(helper, learner))));
    }

    private static MandateOffer offer(SignedText text, MandatePolicy policy) {
        return new MandateOffer(text, policy.days(), policy.archiveDays());
    }

    /** Keeps the mandate. Sent twice, it is one. */
    public Outcome<SeenMandate> give(Actor helper, LearnerId learner, SaidMandate said, boolean learnerPresent) {
        return guard.run(helper, MandatePermissions.GIVE, learner, (tx, now) -> {
            if (!learnerPresent) {
                return Outcome.refused(Refusal.invalid("present", "person-not-present"));
            }
            if (text == null || helper.has(Role.VOLUNTEER)) {
                return Outcome.refused(nothingToOffer(helper));
            }
            Optional<KeptMandate> sentBefore = mandates.find(tx, learner, said.id());
            if (sentBefore.isPresent()) {
                return again(helper, sentBefore.get(), said, now);
            }
            return refusalOf(said, policyFor(helper, learner), text)
                    .map(Outcome::<SeenMandate>refused)
                    .orElseGet(() -> give(tx, helper, learner, said, text.of(said.textHash()), now));
        });
    }

    /** The first answer stands, also where the host has another text or another term by now. */
    private Outcome<SeenMandate> again(Actor helper, KeptMandate kept, SaidMandate said, Instant now) {
        Mandate mandate = kept.mandate();
        boolean same = mandate.says(policy.structureOf(helper, mandate.learner()), helper.id(), said)
                && daysOf(mandate) == said.days();
        return same
                ? Outcome.done(SeenMandate.of(kept, calendar.dayOf(now)))
                : Outcome.refused(conflict("refused.mandate-id-taken"));
    }

    private static Optional<Refusal> refusalOf(SaidMandate said, MandatePolicy policy, MandateText text) {
        if (said.procedures().isEmpty()) {
            return Optional.of(Refusal.invalid("procedures", "no-procedure"));
        }
        if (said.days() < 1 || said.days() > policy.days()) {
            return Optional.of(Refusal.invalid("days", "mandate-term"));
        }
        if (said.channel() != Channel.FACE_TO_FACE && said.channel() != Channel.WORKSHOP) {
            return Optional.of(Refusal.invalid("channel", "person-not-present"));
        }
        return text.isOf(said.textHash()) ? Optional.empty() : Optional.of(conflict("refused.other-mandate-text"));
    }

    private Outcome<SeenMandate> give(
            Transaction tx, Actor helper, LearnerId learner, SaidMandate said, SignedText read, Instant now) {
        // Two who give at once are to count each other's.
        states.lock(tx, learner);
        LocalDate today = calendar.dayOf(now);
        String structure = policy.structureOf(helper, learner);
        Mandate mandate = new Mandate(
                said.id(),
                learner,
                structure,
                said.procedures(),
                read.version(),
                read.hash(),
                helper.id(),
                said.channel(),
                now,
                today.plusDays(said.days()),
                options.of(structure).archiveDays());
        Optional<KeptMandate> known = mandates.find(tx, learner, said.id());
        if (known.isPresent()) {
            return again(helper, known.get(), said, now);
        }
        long open = mandates.open(tx, learner, today).stream()
                .filter(kept -> kept.mandate().structure().equals(structure))
                .count();
        if (open >= AT_ONCE) {
            return Outcome.refused(conflict("refused.too-many-mandates"));
        }
        return quota.refusalOfOne(tx, helper, Mandate.QUOTA, now)
                .map(Outcome::<SeenMandate>refused)
                .orElseGet(() -> {
                    mandates.keepText(tx, read);
                    mandates.add(tx, mandate);
                    guard.journal(tx, helper, learner, Mandate.ACT, "GIVEN", now);
                    options.tell(messages, tx, mandate, "mandate-copy", now);
                    return Outcome.done(SeenMandate.of(new KeptMandate(mandate, null), today));
                });
    }

    private long daysOf(Mandate mandate) {
        return ChronoUnit.DAYS.between(calendar.dayOf(mandate.givenAt()), mandate.lastDay());
    }

    private MandatePolicy policyFor(Actor helper, LearnerId learner) {
        return options.of(policy.structureOf(helper, learner));
    }

    private static Refusal nothingToOffer(Actor helper) {
        return helper.has(Role.VOLUNTEER)
                ? new Refusal(Refusal.Kind.FORBIDDEN, Reason.of("refused.no-mandate-for-volunteers"))
                : conflict("refused.no-mandate-text");
    }

    private static Refusal conflict(String code) {
        return new Refusal(Refusal.Kind.CONFLICT, Reason.of(code));
    }
}
