package org.inclusion.samples.simulation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.LookStore;
import org.inclusion.card.Card;
import org.inclusion.card.CardStore;
import org.inclusion.card.HomeResult;
import org.inclusion.card.HomeResultStore;
import org.inclusion.followup.Promise;
import org.inclusion.followup.PromiseStore;
import org.inclusion.mandate.AbsentAct;
import org.inclusion.mandate.AbsentActStore;
import org.inclusion.mandate.MandateStore;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.store.Transaction;

/**
 * What was acknowledged in the rooms is kept: promises, mandates, acts in absence, cards, practice at home, and
 * who looked.
 */
final class RoomsCheck implements Check {

    private static final int ALL = 10_000;

    private final Town town;

    /** One kind of thing that is kept. */
    private record Kind(
            String name,
            Function<Person, Set<String>> acknowledged,
            BiFunction<Transaction, LearnerId, List<String>> kept) {}

    private final List<Kind> kinds;

    RoomsCheck(Town town) {
        this.town = town;
        InMemoryStores memory = town.committed().memory();
        kinds = List.of(
                new Kind(
                        "the promise ",
                        person -> person.promises,
                        (tx, learner) -> memory.of(PromiseStore.class).of(tx, learner).stream()
                                .map(Promise::id)
                                .toList()),
                new Kind(
                        "the mandate ",
                        person -> person.mandates,
                        (tx, learner) -> memory.of(MandateStore.class).latest(tx, learner, ALL).stream()
                                .map(kept -> kept.mandate().id())
                                .toList()),
                new Kind(
                        "the act ",
                        person -> person.absentActs,
                        (tx, learner) -> memory.of(AbsentActStore.class).latest(tx, learner, ALL).stream()
                                .map(AbsentAct::id)
                                .toList()),
                new Kind(
                        "the card ",
                        person -> person.cards,
                        (tx, learner) -> memory.of(CardStore.class).of(tx, learner).stream()
                                .map(Card::code)
                                .toList()),
                new Kind(
                        "the practice ",
                        person -> person.homeResults,
                        (tx, learner) -> memory.of(HomeResultStore.class).of(tx, learner).stream()
                                .map(HomeResult::id)
                                .toList()),
                new Kind(
                        "the look of ",
                        person -> person.lookedBy,
                        (tx, learner) -> memory.of(LookStore.class).at(tx, learner, null, ALL).stream()
                                .map(Look::viewer)
                                .toList()));
    }

    @Override
    public void of(Person person) {
        if (!town.isGoing(person)) {
            kinds.forEach(kind -> require(person, kind));
        }
    }

    private void require(Person person, Kind kind) {
        Set<String> kept = new HashSet<>();
        person.ids().forEach(id -> kept.addAll(kind.kept().apply(Committed.reading(), new LearnerId(id))));
        kind.acknowledged().apply(person).stream()
                .filter(id -> !kept.contains(id))
                .findFirst()
                .ifPresent(id ->
                        town.broken(Invariant.NOTHING_LOST, kind.name() + id + " was acknowledged, and is not kept"));
    }
}
