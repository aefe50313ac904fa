package org.inclusion.learner;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.inclusion.access.LearnerId;
import org.inclusion.evidence.Correction;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.evidence.HistoryPosition;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Walks through a learner's evidence, the earliest first, and tells of each piece whether it stands. However long the
 * history is, only a page of it is in memory, and a long walk goes on in the heavy share. Thread-safe.
 */
final class HistoryWalk {

    /** How many pieces of evidence are in memory at a time. */
    static final int PAGE = 500;

    /** So many pieces are folded in some hundredths of a second. A longer walk takes a slot of the heavy share. */
    static final int LIGHT = 2 * PAGE;

    private final EvidenceStore evidence;
    private final HeavyShare heavy;

    /** Receives each piece of evidence on the way. */
    @FunctionalInterface
    interface Walker {
        void pass(ReceivedEvidence received, boolean stands);
    }

    HistoryWalk(EvidenceStore evidence, HeavyShare heavy) {
        this.evidence = evidence;
        this.heavy = heavy;
    }

    /**
     * Walks from behind a position to the end.
     *
     * @param after the position; null from the first piece on
     * @return how many corrections on the way wait for their originals
     */
    long behind(Transaction tx, LearnerId learner, @Nullable HistoryPosition after, Walker walker) {
        Walk walk = new Walk(tx, learner, after, walker);
        for (int walked = 0; walked < LIGHT && walk.goesOn; walked += PAGE) {
            walk.page();
        }
        return walk.goesOn ? heavy.run(walk::toTheEnd) : walk.waiting;
    }

    /** One walk, on its way. */
    private final class Walk {
        private final Transaction tx;
        private final LearnerId learner;
        private final Walker walker;
        private @Nullable HistoryPosition after;
        private long waiting;
        private boolean goesOn = true;

        Walk(Transaction tx, LearnerId learner, @Nullable HistoryPosition after, Walker walker) {
            this.tx = tx;
            this.learner = learner;
            this.after = after;
            this.walker = walker;
        }

        void page() {
            List<ReceivedEvidence> page = evidence.after(tx, learner, after, PAGE);
            goesOn = page.size() == PAGE;
            if (!page.isEmpty()) {
                Corrections corrections = corrections(tx, learner, page);
                waiting += corrections.waiting();
                page.forEach(received -> walker.pass(received, corrections.stands(received)));
                after = page.get(page.size() - 1).position();
            }
        }

        long toTheEnd() {
            while (goesOn) {
                page();
            }
            return waiting;
        }
    }

    /** The corrections of a page and in the page, wherever the other end of each stands. */
    private Corrections corrections(Transaction tx, LearnerId learner, List<ReceivedEvidence> page) {
        Set<String> ids = page.stream().map(ReceivedEvidence::id).collect(Collectors.toSet());
        List<Correction> inPage = page.stream()
                .filter(received -> received.evidence().header().supersedes() != null)
                .map(Correction::of)
                .toList();
        List<String> elsewhere = inPage.stream()
                .map(Correction::supersedes)
                .filter(original -> !ids.contains(original))
                .distinct()
                .toList();
        List<Correction> corrections = new ArrayList<>(inPage);
        corrections.addAll(evidence.correctionsOf(tx, learner, ids));
        List<ReceivedEvidence> known = new ArrayList<>(page);
        if (!elsewhere.isEmpty()) {
            known.addAll(evidence.find(tx, learner, elsewhere));
        }
        return Corrections.among(known, corrections);
    }
}
