package org.inclusion.samples.simulation;

import java.util.List;
import org.inclusion.access.LearnerId;
import org.inclusion.outbox.Letter;

/** Checks what must hold after each step, and at the end. */
final class Audit {

    private final Town town;
    private final int dear;
    private final List<Check> checks;
    private final TraceCheck traces;
    private final JournalVerifies journal;
    private int steps;

    /**
     * Checks a town.
     *
     * @param dear after how many steps what is dear is checked
     */
    Audit(Town town, int dear) {
        this.town = town;
        this.dear = dear;
        this.checks = List.of(new SnapshotCheck(town), new EvidenceCheck(town), new RoomsCheck(town));
        this.traces = new TraceCheck(town);
        this.journal = new JournalVerifies(town);
    }

    /** What a step touched, and what may be wrong anywhere at any time. */
    void after(Step step) {
        steps++;
        settle();
        everywhere();
        of(town.person(step));
        if (steps % dear == 0 && traces.isNeeded()) {
            traces.ofEverybody();
        }
        if (step.kind() == Step.Kind.SEAL) {
            journal.sealed();
        }
    }

    /** Everything, at the end, when every letter was sent and every erasure done. */
    void atTheEnd() {
        settle();
        everywhere();
        town.people().forEach(this::of);
        traces.ofEverybody();
        journal.all();
        town.letters()
                .neverLeft(this::isExcused)
                .map(Letter::about)
                .ifPresent(about -> town.broken(Invariant.LETTERS_LEAVE, "a notice of " + about + " never left"));
    }

    private void of(Person person) {
        checks.forEach(check -> check.of(person));
    }

    private void everywhere() {
        town.leases()
                .wrong()
                .filter(what -> !town.isAnyClockWrong())
                .ifPresent(what -> town.broken(Invariant.ONE_HOLDER, what));
        town.letters().wrong().ifPresent(what -> town.broken(Invariant.LETTERS_LEAVE, what));
    }

    /** Whoever became another id, or was destroyed, whether or not anybody was told. */
    private void settle() {
        for (Person person : town.people()) {
            for (String id : person.ids()) {
                if (!id.equals(person.id()) && town.committed().isMovedFrom(person.id(), id)) {
                    person.becomes(id);
                }
                person.destroyed |= town.committed().isBuried(id);
            }
        }
    }

    private boolean isExcused(String id) {
        return town.personOf(new LearnerId(id))
                .filter(person -> !town.isGoing(person))
                .isEmpty();
    }
}
