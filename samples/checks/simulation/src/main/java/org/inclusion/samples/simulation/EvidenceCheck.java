package org.inclusion.samples.simulation;

import java.util.HashSet;
import java.util.Set;
import org.inclusion.access.LearnerId;
import org.inclusion.evidence.EvidenceStore;

/** Evidence that was acknowledged, or told, is kept, and is kept once. */
final class EvidenceCheck implements Check {

    private final Town town;
    private final Committed committed;

    EvidenceCheck(Town town) {
        this.town = town;
        this.committed = town.committed();
    }

    @Override
    public void of(Person person) {
        if (town.isGoing(person)) {
            return;
        }
        Set<String> kept = new HashSet<>();
        for (String id : person.ids()) {
            committed
                    .memory()
                    .of(EvidenceStore.class)
                    .history(Committed.reading(), new LearnerId(id))
                    .forEach(received -> {
                        if (!kept.add(received.id()) && !town.mayBeginAnew(person)) {
                            town.broken(
                                    Invariant.NOTHING_DOUBLED, received.id() + " is kept under two ids of one person");
                        }
                    });
        }
        require(person.acknowledged, kept, Invariant.NOTHING_LOST, " was acknowledged, and is not kept");
        require(person.told, kept, Invariant.TOLD_IS_KEPT, " was told to a listener, and is not kept");
    }

    private void require(Set<String> said, Set<String> kept, Invariant invariant, String what) {
        said.stream().filter(id -> !kept.contains(id)).findFirst().ifPresent(id -> town.broken(invariant, id + what));
    }
}
