package org.inclusion.mandate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.store.Transaction;

/**
 * Keeps mandates, their endings, the texts that were read, and the archive. <strong>Port.</strong> Implemented by a
 * store. Thread-safe. The key of a mandate is learner and id.
 */
public interface MandateStore {

    /**
     * Keeps a mandate, unless there is one with its key.
     *
     * @param tx the transaction
     * @param mandate the mandate
     * @return false if the key is taken; nothing was changed then
     */
    boolean add(Transaction tx, Mandate mandate);

    /**
     * Finds a mandate.
     *
     * @param tx the transaction
     * @param learner the learner who gave it
     * @param id its id, any text
     * @return the mandate with its ending, or empty
     */
    Optional<KeptMandate> find(Transaction tx, LearnerId learner, String id);

    /**
     * Reads the mandates of a learner that are open on a day.
     *
     * @param tx the transaction
     * @param learner the learner
     * @param day the calendar day
     * @return those not ended whose last day is this day or later, the latest given first; those of one instant by id
     */
    List<KeptMandate> open(Transaction tx, LearnerId learner, LocalDate day);

    /**
     * Reads the latest mandates of a learner.
     *
     * @param tx the transaction
     * @param learner the learner
     * @param limit how many at most, above 0
     * @return open ones and others, the latest given first; those of one instant by id
     */
    List<KeptMandate> latest(Transaction tx, LearnerId learner, int limit);

    /**
     * Ends a mandate. Idempotent: the first time stands; an unknown mandate is ignored.
     *
     * @param tx the transaction
     * @param learner the learner who gave it
     * @param id its id
     * @param at when
     */
    void end(Transaction tx, LearnerId learner, String id, Instant at);

    /**
     * Keeps a text for good. The key is its hash; a text that is kept already is ignored.
     *
     * @param tx the transaction
     * @param text the text
     */
    void keepText(Transaction tx, SignedText text);

    /**
     * Finds a text.
     *
     * @param tx the transaction
     * @param hash its {@link SignedText#hash}
     */
    Optional<SignedText> findText(Transaction tx, String hash);

    /**
     * Moves a mandate with its ending into the archive. A mandate that is not there is ignored.
     *
     * @param tx the transaction
     * @param archived the mandate as it was found, and until when it stays
     */
    void archive(Transaction tx, ArchivedMandate archived);

    /**
     * Reads what the archive has of a learner.
     *
     * @param tx the transaction
     * @param learner the learner
     * @return by id
     */
    List<ArchivedMandate> archived(Transaction tx, LearnerId learner);

    /**
     * Gives what the archive has of a learner another id of hers. Of two mandates of one id, that of the new
     * learner stays.
     *
     * @param tx the transaction
     * @param from the id that she leaves; the archive has nothing of it afterwards
     * @param to the id that everything has afterwards
     */
    void moveArchive(Transaction tx, LearnerId from, LearnerId to);

    /**
     * Removes from the archive what is over.
     *
     * @param tx the transaction
     * @param today those whose {@link ArchivedMandate#keptUntil} is earlier
     * @param atMost how many rows at most, above 0
     * @return how many were removed
     */
    int dropArchived(Transaction tx, LocalDate today, int atMost);

    /**
     * Forgets mandates of a learner and their endings, for her erasure. The archive stays.
     *
     * @param tx the transaction
     * @param learner the learner; she need not be known
     * @param atMost how many rows at most, above 0
     * @return how many rows were forgotten, those of mandates and those of endings; fewer than {@code atMost} where
     *     none is left
     */
    int forget(Transaction tx, LearnerId learner, int atMost);

    /**
     * Replaces the id of an erased helper by an alias, in the mandates of others.
     *
     * @param tx the transaction
     * @param helper the id of the person who is erased
     * @param alias the id that takes its place; nobody else has it
     * @param atMost how many rows at most, above 0
     * @return how many were changed, in the archive too; fewer than {@code atMost} where none is left
     */
    int rename(Transaction tx, String helper, String alias, int atMost);
}
