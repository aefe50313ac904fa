package org.inclusion.journey;

import java.util.List;
import org.inclusion.access.Actor;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.Outcome;
import org.inclusion.access.Permission;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.evidence.HistoryPosition;
import org.inclusion.evidence.ReceivedEvidence;
import org.jspecify.annotations.Nullable;

/** Shows what a person did, the latest first, a page at a time. Thread-safe. */
public final class SeeHistory {

    /** The most that one page holds. */
    public static final int LARGEST_PAGE = 100;

    private final Guard guard;
    private final EvidenceStore evidence;

    /**
     * A page.
     *
     * @param evidence the latest first
     * @param next where the next page begins, or null at the end
     */
    public record Page(
            List<ReceivedEvidence> evidence, @Nullable HistoryPosition next) {}

    /**
     * The use case.
     *
     * @param guard the door
     * @param evidence keeps what was seen
     */
    public SeeHistory(Guard guard, EvidenceStore evidence) {
        this.guard = guard;
        this.evidence = evidence;
    }

    /**
     * Shows a page.
     *
     * @param actor herself, or a helper in relation with her
     * @param learner whose
     * @param before where the page begins: {@link Page#next} of the page before, or null for the first
     * @param limit how many at the most, from 1 to {@value #LARGEST_PAGE}; more is cut to that
     * @return the page, or the refusal
     */
    public Outcome<Page> page(Actor actor, LearnerId learner, @Nullable HistoryPosition before, int limit) {
        int size = Math.min(Math.max(limit, 1), LARGEST_PAGE);
        return guard.show(actor, Permission.SEE, Look.What.HISTORY, learner, (tx, now) -> {
            // One more than asked tells whether there is a next page.
            List<ReceivedEvidence> found = evidence.page(tx, learner, before, size + 1);
            boolean more = found.size() > size;
            List<ReceivedEvidence> page = more ? found.subList(0, size) : found;
            return Outcome.done(
                    new Page(List.copyOf(page), more ? page.get(size - 1).position() : null));
        });
    }
}
