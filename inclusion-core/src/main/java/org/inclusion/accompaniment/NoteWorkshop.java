package org.inclusion.accompaniment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.inclusion.access.AccessPolicy;
import org.inclusion.access.Actor;
import org.inclusion.access.DayQuota;
import org.inclusion.access.LearnerId;
import org.inclusion.access.LearnerTurns;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.access.Role;
import org.inclusion.store.Transaction;
import org.inclusion.time.Calendar;

/** Notes a workshop, with its people or with their number alone. Thread-safe. */
final class NoteWorkshop {

    private final LearnerTurns turns;
    private final AccessPolicy policy;
    private final DayQuota quota;
    private final AccompanimentStore store;
    private final ErasedDays erasedDays;
    private final Calendar calendar;

    NoteWorkshop(
            LearnerTurns turns,
            AccessPolicy policy,
            DayQuota quota,
            AccompanimentStore store,
            ErasedDays erasedDays,
            Calendar calendar) {
        this.turns = turns;
        this.policy = policy;
        this.quota = quota;
        this.store = store;
        this.erasedDays = erasedDays;
        this.calendar = calendar;
    }

    /**
     * Notes a workshop. Sent again, it is noted once.
     *
     * @param helper a helper of the structure, in relation with each learner who is named, now or on the day of
     *     the activity
     * @param structure the structure's id
     * @param said what was done
     * @return the workshop; or the refusal: where one learner who is named is not known to the helper, or was
     *     erased since, nothing is noted
     */
    public Outcome<Workshop> note(Actor helper, String structure, SaidWorkshop said) {
        if (!helper.structures().contains(structure)) {
            return Outcome.refused(Refusal.notFound("structure", structure));
        }
        if (!helper.has(Role.HELPER)) {
            return Outcome.refused(Refusal.notYoursToDo());
        }
        Instant now = calendar.now();
        return refusalOf(said, now)
                .map(Outcome::<Workshop>refused)
                .orElseGet(() -> turns.run(
                        helper,
                        said.learners(),
                        now,
                        tx -> refusalAboutAny(tx, helper, structure, said, now)
                                .map(Outcome::<Workshop>refused)
                                .orElseGet(() -> keep(tx, helper, workshop(helper, structure, said, now), said, now))));
    }

    private Optional<Refusal> refusalOf(SaidWorkshop said, Instant now) {
        int fewest = Math.max(1, said.learners().size());
        if (said.people() < fewest || said.people() > Workshop.MOST_PEOPLE) {
            return Optional.of(Refusal.invalid("people", "unknown-value"));
        }
        return Refusals.ofIdAndDay(said.id(), said.activity().day(), calendar.dayOf(now));
    }

    private Optional<Refusal> refusalAboutAny(
            Transaction tx, Actor helper, String structure, SaidWorkshop said, Instant now) {
        LocalDate day = said.activity().day();
        return new TreeSet<>(said.learners())
                .stream()
                        .flatMap(learner -> policy
                                .refusalOfNoting(tx, helper, learner, day, now)
                                .or(() -> policy.refusalUnder(helper, learner, structure))
                                .stream())
                        .findFirst()
                        .or(() -> erasedDays.ofDayAlone(tx, said.learners(), day));
    }

    private static Workshop workshop(Actor helper, String structure, SaidWorkshop said, Instant now) {
        return new Workshop(structure, said.id(), helper.id(), said.activity(), said.level(), said.people(), now);
    }

    private Outcome<Workshop> keep(Transaction tx, Actor helper, Workshop sent, SaidWorkshop said, Instant now) {
        Optional<Workshop> sentBefore = store.findWorkshop(tx, sent.structure(), sent.id());
        if (sentBefore.isPresent()) {
            return again(tx, sentBefore.get(), sent, said);
        }
        return quota.refusalOfOne(tx, helper, Accompaniment.QUOTA, now)
                .map(Outcome::<Workshop>refused)
                .orElseGet(() -> add(tx, sent, said, now));
    }

    private Outcome<Workshop> add(Transaction tx, Workshop sent, SaidWorkshop said, Instant now) {
        if (!store.addWorkshop(tx, sent)) {
            return again(tx, store.findWorkshop(tx, sent.structure(), sent.id()).orElseThrow(), sent, said);
        }
        List<Attendance> attendances = said.learners().stream()
                .sorted()
                .map(learner -> new Attendance(learner, sent.structure(), sent.id(), now))
                .toList();
        store.addAttendances(tx, attendances);
        return Outcome.done(sent);
    }

    private Outcome<Workshop> again(Transaction tx, Workshop kept, Workshop sent, SaidWorkshop said) {
        Set<LearnerId> named = store.attendancesAt(tx, kept.structure(), kept.id()).stream()
                .map(Attendance::learner)
                .collect(Collectors.toSet());
        boolean same = kept.helper().equals(sent.helper())
                && kept.activity().equals(sent.activity())
                && kept.level() == sent.level()
                && kept.people() == sent.people()
                && named.equals(said.learners());
        return same ? Outcome.done(kept) : Outcome.refused(Refusals.otherContent());
    }
}
