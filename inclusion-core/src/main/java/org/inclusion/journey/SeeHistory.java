package org.inclusion.journey;

import java.util.List;
import org.inclusion.access.Actor;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.Outcome;
import org.inclusion.access.Permission;
import org.inclusion.annotation.Internal;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.evidence.HistoryPosition;
import org.inclusion.evidence.ReceivedEvidence;
import org.jspecify.annotations.Nullable;

/** Shows the history of a learner, newest first, a page at a time. Thread-safe. */
@Internal
public final class SeeHistory {

    /** The most that one page holds. */
    public static final int LARGEST_PAGE = 100;

    private final Guard guard;
    private final EvidenceStore evidence;
    private final SeeCorrections corrections;

    public SeeHistory(Guard guard, EvidenceStore evidence) {
        this.guard = guard;
        this.evidence = evidence;
        this.corrections = new SeeCorrections(evidence);
    }

    /**
     * Shows a page.
     *
     * @param actor the learner herself, or a helper in relation with her
     * @param learner whose history
     * @param before where the page begins: {@link HistoryPage#next} of the page before, or null for the first page
     * @param limit how many pieces of evidence at most, from 1 to {@value #LARGEST_PAGE}; a number outside is
     *     moved inside
     * @return the page, or the refusal
     */
    public Outcome<HistoryPage> page(Actor actor, LearnerId learner, @Nullable HistoryPosition before, int limit) {
        int size = Math.min(Math.max(limit, 1), LARGEST_PAGE);
        return guard.show(actor, Permission.SEE, Look.What.HISTORY, learner, (tx, now) -> {
            // One more than asked tells whether there is a next page.
            List<ReceivedEvidence> found = evidence.page(tx, learner, before, size + 1);
            List<ReceivedEvidence> shown = found.subList(0, Math.min(size, found.size()));
            HistoryPosition next =
                    found.size() <= size ? null : shown.get(size - 1).position();
            return Outcome.done(new HistoryPage(shown, corrections.of(tx, learner, shown), next));
        });
    }
}
