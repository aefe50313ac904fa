package org.inclusion.evidence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inclusion.access.LearnerId;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Keeps evidence for ever. <strong>Port.</strong> Implemented by a store. There is no way to change or remove evidence.
 * Thread-safe. Writers of one learner come one at a time: the caller holds the lock of the learner's row.
 */
public interface EvidenceStore {

    /** The outcome for one piece of evidence in a batch. */
    enum Appended {
        /** It was new and is kept. */
        STORED,
        /** It is kept already, with the same content. */
        DUPLICATE,
        /** Its id is kept already, with other content; nothing was changed. */
        CONFLICT
    }

    /**
     * Appends a batch. The key is learner and evidence id; the first of a key wins, within the batch too. One refused key
     * stops no other.
     *
     * @param tx the transaction
     * @param batch received evidence, of one learner or of several
     * @return what became of each, in the order given
     */
    List<Appended> append(Transaction tx, List<ReceivedEvidence> batch);

    /**
     * Reads all evidence of a learner, superseded or not.
     *
     * @param tx the transaction
     * @return by {@link HistoryPosition}, the earliest first
     */
    List<ReceivedEvidence> history(Transaction tx, LearnerId learner);

    /**
     * Reads a page of a learner's history.
     *
     * @param tx the transaction
     * @param before the page ends before this position; null for the page with the latest evidence
     * @param limit how many at the most, above 0
     * @return by {@link HistoryPosition}, the latest first
     */
    List<ReceivedEvidence> page(Transaction tx, LearnerId learner, @Nullable HistoryPosition before, int limit);

    /**
     * Finds when there was last evidence of each of some learners, of any kind, superseded or not.
     *
     * @param tx the transaction
     * @return the latest {@link ReceivedEvidence#effectiveAt} of each; nothing for those without evidence
     */
    Map<LearnerId, Instant> latest(Transaction tx, Set<LearnerId> learners);

    /**
     * Finds one piece of evidence.
     *
     * @param tx the transaction
     */
    Optional<ReceivedEvidence> find(Transaction tx, LearnerId learner, String evidenceId);

    /**
     * Finds several pieces of a learner's evidence. A store that can ask for them in one go overrides this.
     *
     * @param tx the transaction
     * @return those that are kept, in no particular order
     */
    default List<ReceivedEvidence> find(Transaction tx, LearnerId learner, Collection<String> evidenceIds) {
        return evidenceIds.stream()
                .map(id -> find(tx, learner, id))
                .flatMap(Optional::stream)
                .toList();
    }
}
