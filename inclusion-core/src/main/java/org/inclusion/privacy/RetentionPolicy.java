package org.inclusion.privacy;

import java.time.Instant;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.inclusion.id.OpaqueId;

/**
 * The terms of retention of each structure of a host. The erasure of a learner whom several structures know follows the
 * longest of their terms; each look and each day relation follows the terms of its own structure. Immutable.
 *
 * <pre>{@code
 * RetentionPolicy.standard()
 *         .in("ccas", new RetentionTerms(Period.ofYears(1), Period.ofMonths(6), Period.ofDays(7)));
 * }</pre>
 *
 * @param terms those of every structure that has none of its own, and of a learner whom no structure knows
 * @param structures the terms of the other structures, by the structure's id
 */
public record RetentionPolicy(RetentionTerms terms, Map<String, RetentionTerms> structures) {

    /**
     * Copies the terms.
     *
     * @throws IllegalArgumentException if the id of a structure is misshapen
     */
    public RetentionPolicy {
        for (String structure : structures.keySet()) {
            OpaqueId.require("structure id", structure);
        }
        structures = Map.copyOf(structures);
    }

    /**
     * The terms of {@link RetentionTerms#standard} in every structure.
     *
     * @return the policy where a host says nothing else
     */
    public static RetentionPolicy standard() {
        return new RetentionPolicy(RetentionTerms.standard(), Map.of());
    }

    /**
     * This policy with other terms in one structure.
     *
     * @param structure the structure's id
     * @param itsTerms its terms
     * @return the policy
     * @throws IllegalArgumentException if the id is misshapen
     */
    public RetentionPolicy in(String structure, RetentionTerms itsTerms) {
        Map<String, RetentionTerms> more = new TreeMap<>(structures);
        more.put(structure, itsTerms);
        return new RetentionPolicy(terms, more);
    }

    /** Before this time a last contact is too long ago in every structure that knows the learner. */
    Instant contactFrom(Set<String> known, ZonedDateTime now) {
        return known.stream()
                .map(structure -> structures.getOrDefault(structure, terms))
                .map(its -> now.minus(its.afterLastContact()).toInstant())
                .min(Comparator.naturalOrder())
                .orElseGet(() -> now.minus(terms.afterLastContact()).toInstant());
    }

    /** Nobody whose last contact is of this time or later is erased, whichever structures know her. */
    Instant latestContactFrom(ZonedDateTime now) {
        return Stream.concat(Stream.of(terms), structures.values().stream())
                .map(its -> now.minus(its.afterLastContact()).toInstant())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    RunningTerm looks(ZonedDateTime now) {
        return running(now, RetentionTerms::looks);
    }

    RunningTerm dayRelations(ZonedDateTime now) {
        return running(now, RetentionTerms::dayRelations);
    }

    private RunningTerm running(ZonedDateTime now, Function<RetentionTerms, Period> term) {
        Map<String, Instant> own = new TreeMap<>();
        structures.forEach((structure, its) ->
                own.put(structure, now.minus(term.apply(its)).toInstant()));
        return new RunningTerm(now.toLocalDate(), now.minus(term.apply(terms)).toInstant(), own);
    }
}
