package org.inclusion.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inclusion.access.LearnerId;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * <strong>Port.</strong> Keeps evidence for ever: appends, reads, and has no way to change or remove. Thread-safe. Writers
 * of one learner come one at a time: the caller holds her row lock.
 */
public interface EvidenceStore {

    /** What became of one evidence of a batch. */
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
     * All evidence of a learner, superseded or not.
     *
     * @param tx the transaction
     * @param learner the learner
     * @return by {@link HistoryPosition}, the earliest first
     */
    List<ReceivedEvidence> history(Transaction tx, LearnerId learner);

    /**
     * A page of a learner's evidence, the latest first.
     *
     * @param tx the transaction
     * @param learner the learner
     * @param before only what stands before this position; null from the latest on
     * @param limit how many at the most, above 0
     * @return by {@link HistoryPosition}, the latest first
     */
    List<ReceivedEvidence> page(Transaction tx, LearnerId learner, @Nullable HistoryPosition before, int limit);

    /**
     * When there was last evidence of each of some learners, of any kind, superseded or not.
     *
     * @param tx the transaction
     * @param learners whose
     * @return the latest {@link ReceivedEvidence#effectiveAt} of each; nothing for those without evidence
     */
    Map<LearnerId, Instant> latest(Transaction tx, Set<LearnerId> learners);

    /**
     * One evidence.
     *
     * @param tx the transaction
     * @param learner the learner
     * @param evidenceId its id
     * @return the evidence, or empty
     */
    Optional<ReceivedEvidence> find(Transaction tx, LearnerId learner, String evidenceId);

    /**
     * Several of a learner's evidence. A store that can ask for them in one go overrides this.
     *
     * @param tx the transaction
     * @param learner the learner
     * @param evidenceIds their ids
     * @return those there are, in no particular order
     */
    default List<ReceivedEvidence> find(Transaction tx, LearnerId learner, Collection<String> evidenceIds) {
        List<ReceivedEvidence> found = new ArrayList<>();
        for (String id : evidenceIds) {
            Optional<ReceivedEvidence> one = find(tx, learner, id);
            if (one.isPresent()) {
                found.add(one.get());
            }
        }
        return found;
    }
}
