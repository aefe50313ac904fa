package org.inclusion.accompaniment;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.inclusion.access.Actor;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.Outcome;
import org.inclusion.access.Permission;
import org.inclusion.store.Transaction;

/** Shows the accompaniments of a learner, and the workshops to which she came. Thread-safe. */
final class SeeAccompaniments {

    private final Guard guard;
    private final AccompanimentStore store;

    SeeAccompaniments(Guard guard, AccompanimentStore store) {
        this.guard = guard;
        this.store = store;
    }

    /**
     * All accompaniments and workshops of a learner.
     *
     * @param actor the learner herself, or a helper in relation with her
     * @param learner who was accompanied
     * @return the latest noted first; or the refusal
     */
    public Outcome<NotedAccompaniments> of(Actor actor, LearnerId learner) {
        return guard.show(
                actor,
                Permission.SEE,
                Look.What.HISTORY,
                learner,
                (tx, now) -> Outcome.done(new NotedAccompaniments(latestFirst(tx, learner), workshops(tx, learner))));
    }

    private List<Accompaniment> latestFirst(Transaction tx, LearnerId learner) {
        List<Accompaniment> all = new ArrayList<>(store.of(tx, learner));
        Collections.reverse(all);
        return all;
    }

    private List<Workshop> workshops(Transaction tx, LearnerId learner) {
        return store.attendances(tx, learner).stream()
                .flatMap(one -> store.findWorkshop(tx, one.structure(), one.workshop()).stream())
                .sorted(comparing(Workshop::notedAt).reversed())
                .toList();
    }
}
