package org.inclusion.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.inclusion.access.Actor;
import org.inclusion.access.DayRelation;
import org.inclusion.access.DayRelationStore;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.access.Role;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.store.Transaction;
import org.inclusion.words.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Shows a helper her people: whom she accompanies, and who is in front of her today. It tells whom to call, and nothing of
 * how well anybody does: no level, and no order by one. Thread-safe.
 *
 * <p>When there was last news of somebody is something known of her. So it is a look like any other: noted, once a day,
 * where she sees it.
 */
public final class SeePeople {

    /**
     * After so many calendar days a helper is reminded: about the time from one monthly appointment to the next, so that
     * nobody is asked after between two, and nobody is forgotten after one.
     */
    public static final int DAYS_WITHOUT_NEWS = 30;

    private final Guard guard;
    private final DayRelationStore dayRelations;
    private final EvidenceStore evidence;

    /**
     * One of her people.
     *
     * @param learner who
     * @param today whether she is in front of her today
     * @param lastNews the calendar day of the latest evidence, of whatever kind; null where there is none
     * @param withoutNews whether there has been none for {@value #DAYS_WITHOUT_NEWS} days, or ever
     */
    public record Person(
            LearnerId learner, boolean today, @Nullable LocalDate lastNews, boolean withoutNews) {}

    /**
     * The use case.
     *
     * @param guard the door
     * @param dayRelations who is in front of her
     * @param evidence when there was news
     */
    public SeePeople(Guard guard, DayRelationStore dayRelations, EvidenceStore evidence) {
        this.guard = guard;
        this.dayRelations = dayRelations;
        this.evidence = evidence;
    }

    /**
     * Her people.
     *
     * @param actor a helper
     * @return those she may see, who is longest without news first; or the refusal
     */
    public Outcome<List<Person>> of(Actor actor) {
        if (!actor.has(Role.HELPER)) {
            return Outcome.refused(new Refusal(Refusal.Kind.FORBIDDEN, Reason.of("refused.not-yours-to-do")));
        }
        Instant now = guard.now();
        return guard.transactions().run(tx -> Outcome.done(people(tx, actor, now)));
    }

    private List<Person> people(Transaction tx, Actor actor, Instant now) {
        LocalDate today = guard.policy().dayOf(now);
        Set<LearnerId> inFront = new HashSet<>();
        for (DayRelation relation : dayRelations.ofHelper(tx, actor.id(), today)) {
            inFront.add(relation.learner());
        }
        Set<LearnerId> hers = new HashSet<>(guard.policy().helpedBy(actor, now));
        hers.addAll(inFront);
        // What she learns herself stands on another page.
        hers.remove(actor.asLearner());
        SortedSet<LearnerId> shown = guard.shown(tx, actor, Look.What.NEWS, hers, now);
        Map<LearnerId, Instant> latest = evidence.latest(tx, shown);
        List<Person> people = new ArrayList<>();
        for (LearnerId learner : shown) {
            people.add(person(learner, inFront.contains(learner), latest.get(learner), today));
        }
        // Sorting keeps the order of the ids among those of one day.
        people.sort(Comparator.comparing(SeePeople::newsOrNever));
        return List.copyOf(people);
    }

    private static LocalDate newsOrNever(Person person) {
        LocalDate lastNews = person.lastNews();
        return lastNews == null ? LocalDate.MIN : lastNews;
    }

    private Person person(LearnerId learner, boolean inFront, @Nullable Instant latest, LocalDate today) {
        LocalDate lastNews = latest == null ? null : guard.policy().dayOf(latest);
        boolean without = lastNews == null || !lastNews.isAfter(today.minusDays(DAYS_WITHOUT_NEWS));
        return new Person(learner, inFront, lastNews, without);
    }
}
