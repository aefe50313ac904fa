package org.inclusion.contracts;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inclusion.place.DuplicateDecision;
import org.inclusion.place.HelpPlaceStore;
import org.junit.jupiter.api.Test;

/** The tests that every {@link HelpPlaceStore} passes about what was decided on two places that may be one. */
public abstract class DuplicateDecisionContract extends StoreContract {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    private HelpPlaceStore places() {
        return stores().of(HelpPlaceStore.class);
    }

    @Test
    void aDecisionIsReadByEitherOfItsPlacesAndOnce() {
        String one = id();
        String other = id();
        DuplicateDecision two = new DuplicateDecision(one, other, null, DAY);
        DuplicateDecision same = new DuplicateDecision(one, id(), one, DAY);
        decide(two, same, new DuplicateDecision(id(), id(), null, DAY));
        assertThat(decisions(other), contains(two));
        assertThat(decisions(one), containsInAnyOrder(two, same));
        assertThat(decisions(one, other, id()), containsInAnyOrder(two, same));
        assertThat(decisions(id()), empty());
    }

    @Test
    void aLaterDecisionTakesThePlaceOfTheEarlierOneWhicheverWayRound() {
        String one = id();
        String other = id();
        decide(new DuplicateDecision(one, other, other, DAY));
        DuplicateDecision later = new DuplicateDecision(other, one, null, DAY.plusDays(1));
        decide(later);
        assertThat(decisions(one), contains(later));
    }

    @Test
    void manyAreReadAtOnce() {
        List<DuplicateDecision> all = IntStream.range(0, 400)
                .mapToObj(i -> new DuplicateDecision(id(), id(), null, DAY))
                .toList();
        decide(all.toArray(DuplicateDecision[]::new));
        List<String> ids = all.stream()
                .flatMap(decision -> Stream.of(decision.one(), decision.other()))
                .toList();
        assertThat(new HashSet<>(decisions(ids.toArray(String[]::new))), equalTo(new HashSet<>(all)));
        assertThat(decisions(ids.toArray(String[]::new)).size(), equalTo(400));
    }

    @Test
    void nothingOfATransactionThatFailsStays() {
        String one = id();
        try {
            inTransaction(tx -> {
                places().decide(tx, new DuplicateDecision(one, id(), null, DAY));
                throw new IllegalStateException("fails on purpose");
            });
        } catch (IllegalStateException onPurpose) {
            assertThat(decisions(one), empty());
        }
    }

    private void decide(DuplicateDecision... decisions) {
        inTransaction(tx -> List.of(decisions).forEach(decision -> places().decide(tx, decision)));
    }

    private List<DuplicateDecision> decisions(String... ids) {
        return ask(tx -> places().decisions(tx, List.of(ids)));
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
