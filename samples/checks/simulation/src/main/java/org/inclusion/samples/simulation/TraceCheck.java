package org.inclusion.samples.simulation;

import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Nothing holds the id of somebody who was erased, nor an id that was left: no field of any row, and no copy of
 * the journal.
 */
final class TraceCheck {

    private final Town town;
    private final Committed committed;
    private final Map<Class<?>, List<Field>> columns = new HashMap<>();

    TraceCheck(Town town) {
        this.town = town;
        this.committed = town.committed();
    }

    /** Whether there is anybody of whom nothing may be left. */
    boolean isNeeded() {
        return town.people().stream()
                .anyMatch(person -> person.destroyed || person.ids().size() > 1);
    }

    void ofEverybody() {
        Map<String, String> texts = Traces.textsIn(committed.memory(), columns);
        Map<String, String> outside = Traces.textsIn(town.sink().entries(), columns);
        for (Person person : town.people()) {
            for (String id : person.ids()) {
                if (mustBeGone(person, id)) {
                    Traces.of(id, texts)
                            .or(() -> Traces.of(id, outside))
                            .ifPresent(
                                    where -> town.broken(Invariant.NO_TRACE, id + " is gone, and stands in" + where));
                }
            }
        }
    }

    private boolean mustBeGone(Person person, String id) {
        boolean isGone = person.toldDestroyed.contains(id)
                || (committed.isOver(id) && !person.signedIn.contains(id))
                || committed.isLeft(id);
        return isGone && !committed.isHidden(id) && !committed.hasBegunAnew(person, id, town.clocksDiffer());
    }
}
