package org.inclusion.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the letters that wait to leave, and which server sends each of them at the moment. <strong>Port.</strong>
 * Implemented by a store. Thread-safe.
 */
public interface OutboxStore {

    /**
     * Adds letters. A letter whose id is kept already is left as it is.
     *
     * @param tx the transaction
     * @param letters the letters
     */
    void put(Transaction tx, List<Letter> letters);

    /**
     * Lends letters to a server: those that are due, not dead, and lent to nobody. Several servers that ask at once get
     * different letters, and none of them waits for another longer than a database takes for a row.
     *
     * @param tx the transaction
     * @param node the server, at most 64 characters: a name that no other server has, and no other run of this server
     * @param now the time of the request
     * @param until when the loan ends by itself, after {@code now}
     * @param limit how many at most, above 0
     * @return those due first, and then by id
     */
    List<Letter> lend(Transaction tx, String node, Instant now, Instant until, int limit);

    /**
     * Finds a letter that is lent to a server, and locks it until the transaction ends: nobody moves or removes
     * it meanwhile.
     *
     * @param tx the transaction
     * @param node the server
     * @param id the letter's id
     * @return the letter; empty where it is lent to another, or gone
     */
    Optional<Letter> lent(Transaction tx, String node, String id);

    /**
     * Says when an earlier letter of the same kind about the same person is tried next: one that was put before. Dead
     * letters keep nobody waiting.
     *
     * @param tx the transaction
     * @param letter the letter that is to leave
     * @return when the first of them is due, or was; empty where there is none
     */
    Optional<Instant> earlier(Transaction tx, Letter letter);

    /**
     * Replaces a letter that is lent to a server, and takes it back.
     *
     * @param tx the transaction
     * @param node the server
     * @param letter the letter as it is from now on
     * @return whether it was lent to that server
     */
    boolean giveBack(Transaction tx, String node, Letter letter);

    /**
     * Removes a letter that is lent to a server.
     *
     * @param tx the transaction
     * @param node the server
     * @param id the letter's id
     * @return whether it was lent to that server
     */
    boolean remove(Transaction tx, String node, String id);

    /**
     * Reads a page of dead letters.
     *
     * @param tx the transaction
     * @param after only letters behind this id; null for the first page
     * @param limit how many at most, above 0
     * @return by id
     */
    List<Letter> dead(Transaction tx, @Nullable String after, int limit);

    /**
     * Lets a dead letter be tried again.
     *
     * @param tx the transaction
     * @param id the letter's id
     * @param now when it is due
     * @return whether there was such a dead letter
     */
    boolean revive(Transaction tx, String id, Instant now);

    /**
     * Removes a dead letter.
     *
     * @param tx the transaction
     * @param id the letter's id
     * @return whether there was such a dead letter
     */
    boolean dropDead(Transaction tx, String id);

    /**
     * Counts the letters.
     *
     * @param tx the transaction
     */
    OutboxLag lag(Transaction tx);

    /**
     * Removes letters about a person, whoever sends them at the moment.
     *
     * @param tx the transaction
     * @param person the person's id
     * @param atMost how many at most, above 0
     * @return how many were removed
     */
    int forget(Transaction tx, String person, int atMost);

    /**
     * Gives letters about a person another id of that person, whoever sends them at the moment.
     *
     * @param tx the transaction
     * @param from the id that the person leaves; no letter is about it afterwards
     * @param to the id that they are about afterwards; where the person did what they are about, it takes the actor's
     *     place too
     */
    void move(Transaction tx, String from, String to);

    /**
     * Replaces the id of an actor by an alias, in letters about others.
     *
     * @param tx the transaction
     * @param actor the actor's id
     * @param alias the alias
     * @param atMost how many letters at most, above 0
     * @return how many were changed
     */
    int rename(Transaction tx, String actor, String alias, int atMost);
}
