package org.inclusion.message;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.store.Transaction;

/**
 * Keeps for a while which messages were sent, and when each was replied to; never what the reply said.
 * <strong>Port.</strong> Implemented by a store. Thread-safe.
 */
public interface MessageStore {

    /**
     * Keeps a message that was sent. The first message of a reference stays.
     *
     * @param tx the transaction
     * @param message the message
     */
    void keep(Transaction tx, SentMessage message);

    /**
     * Finds a message and locks it until the transaction ends, so that two replies come one after the other and none is
     * noted of a message that is just being forgotten.
     *
     * @param tx the transaction
     * @param reference the gateway's id of it
     */
    Optional<SentMessage> lock(Transaction tx, String reference);

    /**
     * Notes that a message was replied to.
     *
     * @param tx a transaction in which {@link #lock} has found the message
     * @param message the message
     * @param at when, in microseconds
     * @return whether that reply is new
     */
    boolean replied(Transaction tx, SentMessage message, Instant at);

    /**
     * Reads the messages to a person, each with the times of its replies.
     *
     * @param tx the transaction
     * @param person the person
     * @return by the time of sending, the earliest first, those of one instant by reference; the times of
     *     replies likewise
     */
    Map<SentMessage, List<Instant>> of(Transaction tx, LearnerId person);

    /**
     * Removes messages of some time ago with their replies.
     *
     * @param tx the transaction
     * @param before the first time that is kept
     * @param atMost how many messages at most, above 0
     * @return how many were removed
     */
    int drop(Transaction tx, Instant before, int atMost);

    /**
     * Gives messages to a person, and their replies, another id of that person.
     *
     * @param tx the transaction
     * @param from the id that the person leaves; nothing has it afterwards
     * @param to the id that everything has afterwards
     */
    void move(Transaction tx, LearnerId from, LearnerId to);

    /**
     * Removes messages to a person, and when they were replied to.
     *
     * @param tx the transaction
     * @param person the person
     * @param atMost how many rows at most, above 0
     * @return how many were removed; fewer than {@code atMost} where none is left
     */
    int forget(Transaction tx, LearnerId person, int atMost);
}
