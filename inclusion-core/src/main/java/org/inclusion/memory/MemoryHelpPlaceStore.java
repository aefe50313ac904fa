package org.inclusion.memory;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.inclusion.place.Around;
import org.inclusion.place.DuplicateDecision;
import org.inclusion.place.HelpPlace;
import org.inclusion.place.HelpPlaceStore;
import org.inclusion.place.PlaceFilter;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Keeps help places under one owner, by postcode and id. */
final class MemoryHelpPlaceStore implements HelpPlaceStore {

    private static final String ALL = "all";

    private static final Comparator<HelpPlace> BY_POSTCODE =
            comparing((HelpPlace place) -> place.address().postcode()).thenComparing(HelpPlace::id);

    private final Table<String, String, HelpPlace> rows = new Table<>(BY_POSTCODE);

    private final Table<String, List<String>, DuplicateDecision> decisions =
            new Table<>(comparing(DuplicateDecision::one).thenComparing(DuplicateDecision::other));

    @Override
    public void save(Transaction tx, Collection<HelpPlace> places) {
        places.forEach(place -> rows.put(tx, ALL, place.id(), place));
    }

    @Override
    public List<HelpPlace> find(Transaction tx, Collection<String> ids) {
        return ids.stream().flatMap(id -> rows.find(tx, ALL, id).stream()).toList();
    }

    @Override
    public List<HelpPlace> nearest(Transaction tx, Around around, PlaceFilter filter, int atMost) {
        return those(
                        tx,
                        place -> place.address().point() != null
                                && around.contains(
                                        Objects.requireNonNull(place.address().point()))
                                && filter.matches(place.offer()))
                .sorted(comparingLong((HelpPlace place) -> around.rank(
                                Objects.requireNonNull(place.address().point())))
                        .thenComparing(HelpPlace::id))
                .limit(atMost)
                .toList();
    }

    @Override
    public List<HelpPlace> inPostcode(Transaction tx, String postcode, PlaceFilter filter, int atMost) {
        return those(tx, place -> place.address().postcode().equals(postcode) && filter.matches(place.offer()))
                .limit(atMost)
                .toList();
    }

    @Override
    public List<HelpPlace> page(Transaction tx, @Nullable HelpPlace after, int atMost) {
        return those(tx, place -> after == null || BY_POSTCODE.compare(place, after) > 0)
                .limit(atMost)
                .toList();
    }

    private Stream<HelpPlace> those(Transaction tx, Predicate<HelpPlace> condition) {
        return rows.those(tx, ALL, condition).stream();
    }

    @Override
    public void remove(Transaction tx, Collection<String> ids) {
        ids.forEach(id -> rows.remove(tx, ALL, id));
    }

    @Override
    public void decide(Transaction tx, DuplicateDecision decision) {
        decisions.put(tx, ALL, List.of(decision.one(), decision.other()), decision);
    }

    @Override
    public List<DuplicateDecision> decisions(Transaction tx, Collection<String> ids) {
        Set<String> wanted = Set.copyOf(ids);
        return decisions.those(
                tx, ALL, decision -> wanted.contains(decision.one()) || wanted.contains(decision.other()));
    }
}
