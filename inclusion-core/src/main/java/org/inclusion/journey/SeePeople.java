package org.inclusion.journey;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.inclusion.access.AccessPolicy;
import org.inclusion.access.Actor;
import org.inclusion.access.DayRelation;
import org.inclusion.access.DayRelationStore;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.access.Role;
import org.inclusion.annotation.Internal;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;
import org.inclusion.time.Calendar;
import org.jspecify.annotations.Nullable;

/**
 * Shows a helper the accompanied people, and the people in front of the helper today. The list tells whom to call, and
 * nothing of how well anybody does: no level, and no order by one. Thread-safe.
 *
 * <p>When there was last news of a person is something known of her. So it is a look like any other, noted once a day.
 */
@Internal
public final class SeePeople {

    private final Guard guard;
    private final Transactions transactions;
    private final AccessPolicy policy;
    private final Calendar calendar;
    private final DayRelationStore dayRelations;
    private final EvidenceStore evidence;

    public SeePeople(
            Guard guard,
            Transactions transactions,
            AccessPolicy policy,
            Calendar calendar,
            DayRelationStore dayRelations,
            EvidenceStore evidence) {
        this.guard = guard;
        this.transactions = transactions;
        this.policy = policy;
        this.calendar = calendar;
        this.dayRelations = dayRelations;
        this.evidence = evidence;
    }

    /**
     * The people of a helper.
     *
     * @param helper the actor who asks
     * @return those the helper may see, the longest without news first; or the refusal
     */
    public Outcome<List<AccompaniedPerson>> of(Actor helper) {
        if (!helper.has(Role.HELPER)) {
            return Outcome.refused(Refusal.notYoursToDo());
        }
        Instant now = calendar.now();
        return transactions.run(tx -> Outcome.done(people(tx, helper, now)));
    }

    private List<AccompaniedPerson> people(Transaction tx, Actor helper, Instant now) {
        LocalDate today = calendar.dayOf(now);
        Set<LearnerId> inFront = dayRelations.ofHelper(tx, helper.id(), today).stream()
                .map(DayRelation::learner)
                .collect(Collectors.toSet());
        Set<LearnerId> people = new HashSet<>(policy.helpedBy(helper, now));
        people.addAll(inFront);
        // What the helper learns herself stands on another page.
        people.remove(helper.asLearner());
        Set<LearnerId> shown = guard.shown(tx, helper, Look.What.NEWS, people, now);
        Map<LearnerId, Instant> latest = evidence.latest(tx, shown);
        // Sorting keeps the order of the ids among the people of one day.
        return shown.stream()
                .map(learner -> person(learner, inFront.contains(learner), latest.get(learner), today))
                .sorted(comparing(AccompaniedPerson::lastNews, nullsFirst(naturalOrder())))
                .toList();
    }

    private AccompaniedPerson person(LearnerId learner, boolean inFront, @Nullable Instant latest, LocalDate today) {
        LocalDate lastNews = latest == null ? null : calendar.dayOf(latest);
        LocalDate longAgo = today.minusDays(AccompaniedPerson.DAYS_WITHOUT_NEWS);
        return new AccompaniedPerson(learner, inFront, lastNews, lastNews == null || !lastNews.isAfter(longAgo));
    }
}
