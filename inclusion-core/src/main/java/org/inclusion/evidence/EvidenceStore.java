package org.inclusion.evidence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inclusion.access.LearnerId;
import org.inclusion.id.AssessmentId;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Keeps evidence. <strong>Port.</strong> Implemented by a store. What was said never changes; only ids do, where an
 * actor is erased or a learner's id becomes another. Evidence leaves only whole, with
 * everything else about its learner, when she is erased. Thread-safe. Writers of one learner come one at
 * a time: the caller holds the lock of the learner's row.
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
     * Appends a batch. The key is learner and evidence id; the first of a key wins, within the batch too. One refused
     * key stops no other.
     *
     * @param tx the transaction
     * @param batch received evidence, of one learner or of several
     * @return what became of each, in the order given
     */
    List<Appended> append(Transaction tx, List<ReceivedEvidence> batch);

    /**
     * Reads all evidence of a learner, superseded or not, into memory. A history that must be whole for any learner is
     * read page by page with {@link #after}.
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
     * @param limit how many at most, above 0
     * @return by {@link HistoryPosition}, newest first
     */
    List<ReceivedEvidence> page(Transaction tx, LearnerId learner, @Nullable HistoryPosition before, int limit);

    /**
     * Reads evidence behind a position, superseded or not.
     *
     * @param tx the transaction
     * @param after only evidence behind this position; null from the first piece on
     * @param limit how many at most, above 0
     * @return by {@link HistoryPosition}, the earliest first
     */
    List<ReceivedEvidence> after(Transaction tx, LearnerId learner, @Nullable HistoryPosition after, int limit);

    /**
     * Finds the corrections of some evidence: those that name one of its ids, whether evidence of that id is kept
     * or not.
     *
     * @param tx the transaction
     * @param evidenceIds the ids of what may be corrected
     * @return in no particular order
     */
    List<Correction> correctionsOf(Transaction tx, LearnerId learner, Collection<String> evidenceIds);

    /**
     * Finds all corrections of a learner's evidence. They are read into memory, without what they say.
     *
     * @param tx the transaction
     * @return in no particular order
     */
    List<Correction> corrections(Transaction tx, LearnerId learner);

    /**
     * Counts the corrections whose original is not kept.
     *
     * @param tx the transaction
     * @param receivedAfter only corrections received after this time; null for all of them
     */
    long waiting(Transaction tx, LearnerId learner, @Nullable Instant receivedAfter);

    /**
     * Reads the evidence that names an assessment, superseded or not.
     *
     * @param tx the transaction
     * @return by {@link HistoryPosition}, the earliest first
     */
    List<ReceivedEvidence> ofAssessment(Transaction tx, LearnerId learner, AssessmentId assessment);

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
     * @param evidenceIds their ids; duplicates are ignored
     * @return those that are kept, in no particular order
     */
    default List<ReceivedEvidence> find(Transaction tx, LearnerId learner, Collection<String> evidenceIds) {
        return evidenceIds.stream()
                .distinct()
                .map(id -> find(tx, learner, id))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Forgets evidence of a learner, for her erasure.
     *
     * @param tx the transaction
     * @param learner the learner; she need not be known
     * @param atMost how many rows at most, above 0
     * @return how many were forgotten; fewer than {@code atMost} where none is left
     */
    int forget(Transaction tx, LearnerId learner, int atMost);

    /**
     * Finds learners of whom somebody else noted something.
     *
     * @param tx the transaction
     * @param actor the id of the actor who noted it
     * @param limit how many learners at most, above 0
     * @return other learners than the actor, in no particular order, each once
     */
    List<LearnerId> notedBy(Transaction tx, String actor, int limit);

    /**
     * Puts an alias in the place of the id of an actor who is erased, in all evidence about another learner. Nothing
     * else of the evidence changes, its {@link ReceivedEvidence#contentHash} neither. So what the actor sends again is
     * found as a duplicate.
     *
     * @param tx the transaction
     * @param learner the other learner, whose lock the caller holds
     * @param actor the id of the actor who is erased
     * @param alias the id that takes its place
     * @return how many pieces of evidence were changed
     */
    int rename(Transaction tx, LearnerId learner, String actor, String alias);
}
