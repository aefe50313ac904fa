package org.inclusion.privacy;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inclusion.access.LearnerId;
import org.inclusion.kept.ErasedKind;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Finds over all tables of a store when somebody last worked with a learner, and removes rows whose term is over.
 * <strong>Port.</strong> Implemented by a store. Thread-safe.
 */
public interface RetentionStore {

    /**
     * Reads a page of the people about whom anything is kept under their id: those with a snapshot, a wish, a bookmark,
     * a card, a promise, an accompaniment, a workshop, a referral, a guest, a mandate, an act in absence, a look or a
     * day relation. All other rows come with one of these.
     *
     * @param tx the transaction
     * @param after only ids behind this one; null from the first on
     * @param limit how many at most, above 0
     * @return their ids, ascending character by character, each once; empty at the end
     */
    List<LearnerId> people(Transaction tx, @Nullable LearnerId after, int limit);

    /**
     * Finds the last contact with each of some learners. A contact is an act with her, or of hers: the latest of
     *
     * <ul>
     *   <li>evidence about her, when it happened; and what she herself sent, when it was received too,
     *   <li>her wishes, enrolments, assessments (begun and stopped), bookmarks, and the cards given to her,
     *   <li>the accompaniments of her and the workshops she came to, when they were noted,
     *   <li>her referrals, when they were noted, and what she herself said of them,
     *   <li>the guests whom she invited and the mandates that she gave, each with a helper beside her,
     *   <li>what she did not agree with, took back, or settled with a helper,
     *   <li>day relations with her,
     *   <li>her answers about telling how far she is,
     *   <li>promises that she asked for, tries that reached her, and tries that she noted herself,
     * <li>what she did as a helper: evidence that she noted about others, when it was received, and day relations that
     * she opened.
     * </ul>
     *
     * <p>Nothing else counts: no look, no card that was taken back, no try that reached nobody, no mandate that was
     * ended, and nothing that was done in her absence.
     *
     * @param tx the transaction
     * @param learners the learners; may be none
     * @return the time of the last contact; nothing for those without one
     */
    Map<LearnerId, Instant> lastContacts(Transaction tx, Collection<LearnerId> learners);

    /**
     * Finds when there was last evidence of each of some learners, but for what the host's site witnessed: the one
     * contact that most people have, which a store tells from an index.
     *
     * @param tx the transaction
     * @param learners the learners; may be none
     * @return the latest time at which it happened; nothing for those without such evidence
     */
    Map<LearnerId, Instant> latestActs(Transaction tx, Collection<LearnerId> learners);

    /**
     * Finds when something was first noted of each of some learners that is no contact: evidence, when it was received;
     * a promise, when it was made; an act in absence. Where nobody ever met her, her term runs from then on.
     *
     * @param tx the transaction
     * @param learners the learners; may be none
     * @return the earliest time; nothing for those of whom nothing of this is noted
     */
    Map<LearnerId, Instant> firstNoted(Transaction tx, Collection<LearnerId> learners);

    /**
     * Finds the structures that know each of some learners: those under which evidence, promises, accompaniments,
     * workshops, referrals, guests, looks, day relations, mandates or acts in absence about her stand.
     *
     * @param tx the transaction
     * @param learners the learners; may be none
     * @return the ids of structures; nothing for those whom none knows
     */
    Map<LearnerId, Set<String>> structures(Transaction tx, Collection<LearnerId> learners);

    /**
     * Counts the rows about some learners that {@link #drop} would remove.
     *
     * @param tx the transaction
     * @param kind looks, day relations, home results or guests
     * @param learners the learners; may be none
     * @param term what is old
     * @throws IllegalArgumentException for another kind
     */
    long old(Transaction tx, ErasedKind kind, Collection<LearnerId> learners, RunningTerm term);

    /**
     * Removes old rows about some learners. Of {@code LOOKS} and {@code DAY_RELATIONS}, those are old for which {@link
     * RunningTerm#isOld} holds; but the latest day relation of each learner and of each helper stays. {@code
     * HOME_RESULTS} and {@code GUESTS} are old when their last day is before {@link RunningTerm#today}.
     *
     * @param tx the transaction
     * @param kind looks, day relations, home results or guests
     * @param learners the learners; may be none
     * @param term what is old
     * @param atMost how many rows at most, above 0
     * @return how many were removed; fewer than {@code atMost} where none is left
     * @throws IllegalArgumentException for another kind
     */
    int drop(Transaction tx, ErasedKind kind, Collection<LearnerId> learners, RunningTerm term, int atMost);
}
