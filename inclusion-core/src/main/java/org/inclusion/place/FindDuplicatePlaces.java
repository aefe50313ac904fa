package org.inclusion.place;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.inclusion.annotation.Internal;
import org.inclusion.room.HostDoor;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;
import org.inclusion.time.Calendar;
import org.jspecify.annotations.Nullable;

/**
 * Shows pairs of help places that may be one place, and keeps what a person decides about each pair. The rule is that
 * of the national map. A pair that was decided is not shown again. Nothing is merged. For the host's operators, never
 * for users. Thread-safe.
 *
 * <pre>{@code
 * FindDuplicatePlaces duplicates = inclusion.duplicatePlaces();
 * duplicates.run(90, pair -> list.add(pair), read -> true);
 * duplicates.areOne(kept.id(), leftOut.id());
 * }</pre>
 */
public final class FindDuplicatePlaces {

    /** Where it is asked for: {@code inclusion.at(FindDuplicatePlaces.DOOR)}. */
    public static final HostDoor<FindDuplicatePlaces> DOOR = new HostDoor<>(PlaceRoom.ID, FindDuplicatePlaces.class);

    private static final int PAGE = 500;

    /** Places of a postcode beyond these are not compared with each other: each is compared with all before it. */
    private static final int MOST_OF_A_POSTCODE = 2_000;

    private final Transactions transactions;
    private final HelpPlaceStore store;
    private final Calendar calendar;

    @Internal
    public FindDuplicatePlaces(Transactions transactions, HelpPlaceStore store, Calendar calendar) {
        this.transactions = transactions;
        this.store = store;
        this.calendar = calendar;
    }

    /** Places, and the pairs among them that a person has decided. */
    private record Page(List<HelpPlace> places, Set<Set<String>> decided) {}

    /**
     * Keeps that two places are one. The place that is left out is removed, and no file brings it back while the other
     * is kept.
     *
     * @param kept the id of the place that stays
     * @param leftOut the id of the place that is left out
     * @return whether it was kept: false, and nothing is changed, where the place that stays is not there, or the other
     *     is not there and no decision was made about the two before
     * @throws IllegalArgumentException if both ids are the same
     */
    public boolean areOne(String kept, String leftOut) {
        DuplicateDecision decision = new DuplicateDecision(kept, leftOut, leftOut, calendar.today());
        return transactions.run(tx -> {
            if (store.find(tx, List.of(kept)).isEmpty() || !areKnown(tx, decision)) {
                return false;
            }
            store.decide(tx, decision);
            store.remove(tx, List.of(leftOut));
            return true;
        });
    }

    /**
     * Keeps that two places are two. A place that was left out as one with the other comes back with the next file of
     * its source.
     *
     * @param one the id of a place
     * @param other the id of another
     * @return whether it was kept: false, and nothing is changed, where neither place is there, or one is not there and
     *     no decision was made about the two before
     * @throws IllegalArgumentException if both ids are the same
     */
    public boolean areTwo(String one, String other) {
        DuplicateDecision decision = new DuplicateDecision(one, other, null, calendar.today());
        return transactions.run(tx -> {
            if (store.find(tx, List.of(one, other)).isEmpty() || !areKnown(tx, decision)) {
                return false;
            }
            store.decide(tx, decision);
            return true;
        });
    }

    /**
     * Whether both places are there, or were when it was decided about them before: an id that nobody knows is a slip.
     */
    private boolean areKnown(Transaction tx, DuplicateDecision decision) {
        return store.find(tx, List.copyOf(decision.pair())).size() == 2
                || store.decisions(tx, decision.pair()).stream()
                        .anyMatch(before -> before.pair().equals(decision.pair()));
    }

    /**
     * Looks through all places.
     *
     * @param atLeast the lowest score that is listed, from 0 to 100
     * @param told told each pair on which nobody has decided, once
     * @param goOn told after every five hundred places how many were read so far; false stops
     * @return how many places were read
     */
    public long run(int atLeast, Consumer<PossibleDuplicate> told, LongPredicate goOn) {
        List<HelpPlace> ofPostcode = new ArrayList<>();
        long read = 0;
        HelpPlace last = null;
        Page page = page(last);
        while (!page.places().isEmpty()) {
            for (HelpPlace place : page.places()) {
                if (last != null
                        && !last.address().postcode().equals(place.address().postcode())) {
                    ofPostcode.clear();
                }
                compare(place, ofPostcode, atLeast, page.decided(), told);
                if (ofPostcode.size() < MOST_OF_A_POSTCODE) {
                    ofPostcode.add(place);
                }
                last = place;
            }
            read += page.places().size();
            if (!goOn.test(read)) {
                return read;
            }
            page = page(last);
        }
        return read;
    }

    private Page page(@Nullable HelpPlace after) {
        return transactions.run(tx -> {
            List<HelpPlace> places = store.page(tx, after, PAGE);
            List<String> ids = places.stream().map(HelpPlace::id).toList();
            Set<Set<String>> decided = ids.isEmpty()
                    ? Set.of()
                    : store.decisions(tx, ids).stream()
                            .map(DuplicateDecision::pair)
                            .collect(Collectors.toCollection(HashSet::new));
            return new Page(places, decided);
        });
    }

    private static void compare(
            HelpPlace place,
            List<HelpPlace> others,
            int atLeast,
            Set<Set<String>> decided,
            Consumer<PossibleDuplicate> told) {
        for (HelpPlace other : others) {
            DuplicateRule.score(other, place).ifPresent(score -> {
                if (score >= atLeast && !decided.contains(Set.of(other.id(), place.id()))) {
                    told.accept(new PossibleDuplicate(other, place, score));
                }
            });
        }
    }
}
