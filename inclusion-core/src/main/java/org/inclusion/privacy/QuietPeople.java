package org.inclusion.privacy;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.inclusion.access.LearnerId;
import org.inclusion.annotation.Internal;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Finds the people with whom the last contact is longer ago than the term. For a person without any contact, the time
 * of the first note counts. Thread-safe.
 */
@Internal
public final class QuietPeople {

    private final ErasureStore erasures;
    private final RetentionStore retention;

    public QuietPeople(ErasureStore erasures, RetentionStore retention) {
        this.erasures = erasures;
        this.retention = retention;
    }

    /**
     * Some people, looked at.
     *
     * @param due those whose term is over, each with the structures that know her
     * @param others those who stay; whoever is hidden is in neither
     * @param newest the newest contact that was found, or null
     */
    record Found(
            Map<LearnerId, Set<String>> due,
            Set<LearnerId> others,
            @Nullable Instant newest) {}

    /**
     * Looks at some people. Most have recent evidence, which one index tells; only of the rest every table is asked.
     */
    Found among(Transaction tx, Collection<LearnerId> people, RetentionPolicy policy, ZonedDateTime now) {
        Set<LearnerId> shown = new TreeSet<>(people);
        shown.removeAll(erasures.requested(tx, people));
        Instant recent = policy.latestContactFrom(now);
        Map<LearnerId, Instant> latest = retention.latestActs(tx, shown);
        List<LearnerId> withoutRecent = shown.stream()
                .filter(learner -> latest.getOrDefault(learner, Instant.MIN).isBefore(recent))
                .toList();
        Map<LearnerId, Instant> contacts = retention.lastContacts(tx, withoutRecent);
        Map<LearnerId, Instant> old = new TreeMap<>(contacts);
        // Where nobody ever met her, the term runs from the first thing that was noted, and not never.
        old.putAll(retention.firstNoted(
                tx,
                withoutRecent.stream()
                        .filter(learner -> !contacts.containsKey(learner))
                        .toList()));
        old.values().removeIf(contact -> !contact.isBefore(recent));
        Map<LearnerId, Set<String>> structures = retention.structures(tx, old.keySet());

        Map<LearnerId, Set<String>> due = new LinkedHashMap<>();
        old.forEach((learner, contact) -> {
            Set<String> known = structures.getOrDefault(learner, Set.of());
            if (contact.isBefore(policy.contactFrom(known, now))) {
                due.put(learner, known);
            }
        });
        Set<LearnerId> others = new LinkedHashSet<>(shown);
        others.removeAll(due.keySet());
        return new Found(due, others, later(newest(latest.values()), newest(contacts.values())));
    }

    static @Nullable Instant newest(Collection<Instant> times) {
        return times.isEmpty() ? null : Collections.max(times);
    }

    static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
