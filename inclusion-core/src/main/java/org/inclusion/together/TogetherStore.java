package org.inclusion.together;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inclusion.access.LearnerId;
import org.inclusion.store.Transaction;

/**
 * Keeps sessions of live help while they last. Helper and learner may reach different servers, which share the sessions
 * through this store. <strong>Port.</strong> Implemented by a store. Thread-safe.
 */
public interface TogetherStore {

    /**
     * Keeps a new session.
     *
     * @param tx the transaction
     * @param session the session
     * @return false if there is a session of that id, or of that learner and helper; nothing was changed then
     */
    boolean add(Transaction tx, KeptSession session);

    /**
     * Keeps a session as it is now.
     *
     * @param tx a transaction in which {@link #lock} has found the session
     * @param session the session; its id, learner, helper and time are those it was added with
     */
    void change(Transaction tx, KeptSession session);

    /**
     * The session of an id.
     *
     * @param tx the transaction
     * @param id the session's id
     * @return the session, or empty
     */
    Optional<KeptSession> find(Transaction tx, String id);

    /**
     * The session of an id, locked until the transaction ends, so that changes come one after the other.
     *
     * @param tx the transaction
     * @param id the session's id
     * @return the session, or empty
     */
    Optional<KeptSession> lock(Transaction tx, String id);

    /**
     * The sessions that were opened for a learner.
     *
     * @param tx the transaction
     * @param learner the learner
     * @return the sessions, by id; one for each helper at most
     */
    List<KeptSession> of(Transaction tx, LearnerId learner);

    /**
     * The numbers of sessions: cheap, and asked several times a second.
     *
     * @param tx the transaction
     * @param ids ids of sessions, any number
     * @return the number of each that is there, by id
     */
    Map<String, Long> numbers(Transaction tx, Set<String> ids);

    /**
     * Sessions by their ids.
     *
     * @param tx the transaction
     * @param ids ids of sessions, any number
     * @return those that are there, in any order
     */
    List<KeptSession> those(Transaction tx, Set<String> ids);

    /**
     * Removes a session. One that is not there is ignored.
     *
     * @param tx the transaction
     * @param id the session's id
     */
    void remove(Transaction tx, String id);

    /**
     * Removes sessions of some time ago.
     *
     * @param tx the transaction
     * @param before the first time that is kept
     * @param atMost how many at most, above 0
     * @return how many were removed
     */
    int drop(Transaction tx, Instant before, int atMost);

    /**
     * Removes the sessions of a person: those opened for her, and those that the person opened.
     *
     * @param tx the transaction
     * @param person the person
     * @param atMost how many at most, above 0
     * @return how many were removed; fewer than {@code atMost} where none is left
     */
    int forget(Transaction tx, LearnerId person, int atMost);
}
