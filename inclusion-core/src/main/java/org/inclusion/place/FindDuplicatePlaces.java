package org.inclusion.place;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import org.inclusion.annotation.Internal;
import org.inclusion.store.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * Shows which help places may be one, by the rule of the national map. A person decides, and removes one of the two or neither; nothing
 * is merged. For the host's operators, never for users. Thread-safe.
 *
 * <pre>{@code
 * FindDuplicatePlaces duplicates = inclusion.duplicatePlaces();
 * duplicates.run(90, pair -> list.add(pair), read -> true);
 * }</pre>
 */
public final class FindDuplicatePlaces {

    private static final int PAGE = 500;

    /** Places of a postcode beyond these are not compared with each other: each is compared with all before it. */
    private static final int MOST_OF_A_POSTCODE = 2_000;

    private final Transactions transactions;
    private final HelpPlaceStore store;

    @Internal
    public FindDuplicatePlaces(Transactions transactions, HelpPlaceStore store) {
        this.transactions = transactions;
        this.store = store;
    }

    /**
     * Looks through all places.
     *
     * @param atLeast the lowest score that is told, from 0 to 100
     * @param told told each pair, once
     * @param goOn told after every five hundred places how many were read so far; false stops
     * @return how many places were read
     */
    public long run(int atLeast, Consumer<PossibleDuplicate> told, LongPredicate goOn) {
        List<HelpPlace> ofPostcode = new ArrayList<>();
        long read = 0;
        HelpPlace last = null;
        List<HelpPlace> page = page(last);
        while (!page.isEmpty()) {
            for (HelpPlace place : page) {
                if (last != null
                        && !last.address().postcode().equals(place.address().postcode())) {
                    ofPostcode.clear();
                }
                compare(place, ofPostcode, atLeast, told);
                if (ofPostcode.size() < MOST_OF_A_POSTCODE) {
                    ofPostcode.add(place);
                }
                last = place;
            }
            read += page.size();
            if (!goOn.test(read)) {
                return read;
            }
            page = page(last);
        }
        return read;
    }

    private List<HelpPlace> page(@Nullable HelpPlace after) {
        return transactions.run(tx -> store.page(tx, after, PAGE));
    }

    private static void compare(
            HelpPlace place, List<HelpPlace> others, int atLeast, Consumer<PossibleDuplicate> told) {
        for (HelpPlace other : others) {
            DuplicateRule.score(other, place).ifPresent(score -> {
                if (score >= atLeast) {
                    told.accept(new PossibleDuplicate(other, place, score));
                }
            });
        }
    }
}
