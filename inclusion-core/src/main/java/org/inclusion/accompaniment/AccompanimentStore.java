package org.inclusion.accompaniment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inclusion.access.LearnerId;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Keeps accompaniments, workshops, and who came to a workshop. Rows never change, except that the id of an erased
 * helper is replaced; a helper may remove a note on the day of the note. <strong>Port.</strong> Implemented by a
 * store. Thread-safe.
 */
public interface AccompanimentStore {

    /**
     * The rows of an export that are read: those of a structure, or of one helper in it, within days.
     *
     * @param structure the structure's id
     * @param helper the id of the helper who noted them; null for all helpers
     * @param from the first day
     * @param until the last day
     */
    record Range(String structure, @Nullable String helper, LocalDate from, LocalDate until) {}

    /**
     * Adds an accompaniment, unless its id exists.
     *
     * @param tx the transaction
     * @param accompaniment the accompaniment
     * @return whether it is new
     */
    boolean add(Transaction tx, Accompaniment accompaniment);

    /**
     * Finds an accompaniment.
     *
     * @param tx the transaction
     * @param learner who was accompanied
     * @param id the accompaniment's id
     */
    Optional<Accompaniment> find(Transaction tx, LearnerId learner, String id);

    /**
     * Removes an accompaniment that its helper takes back.
     *
     * @param tx the transaction
     * @param learner who was accompanied
     * @param id the accompaniment's id; nothing is removed where there is none
     */
    void remove(Transaction tx, LearnerId learner, String id);

    /**
     * Reads all accompaniments of a learner.
     *
     * @param tx the transaction
     * @param learner who was accompanied
     * @return the earliest noted first; those of one instant by id
     */
    List<Accompaniment> of(Transaction tx, LearnerId learner);

    /**
     * Reads accompaniments for an export.
     *
     * @param tx the transaction
     * @param range which
     * @param after only those behind this one; null from the first on
     * @param limit how many at most, above 0
     * @return by day, then by learner, then by id
     */
    List<Accompaniment> in(Transaction tx, Range range, @Nullable Accompaniment after, int limit);

    /**
     * The structures under which accompaniments or workshops stand.
     *
     * @param tx the transaction
     * @return their ids
     */
    Set<String> structures(Transaction tx);

    /**
     * Adds a workshop, unless its id exists.
     *
     * @param tx the transaction
     * @param workshop the workshop
     * @return whether it is new
     */
    boolean addWorkshop(Transaction tx, Workshop workshop);

    /**
     * Finds a workshop.
     *
     * @param tx the transaction
     * @param structure the structure's id
     * @param id the workshop's id
     */
    Optional<Workshop> findWorkshop(Transaction tx, String structure, String id);

    /**
     * Reads workshops for an export.
     *
     * @param tx the transaction
     * @param range which
     * @param after only those behind this one; null from the first on
     * @param limit how many at most, above 0
     * @return by day, then by id
     */
    List<Workshop> workshopsIn(Transaction tx, Range range, @Nullable Workshop after, int limit);

    /**
     * Notes who came to a workshop. An attendance that exists is left unchanged.
     *
     * @param tx the transaction
     * @param attendances one for each learner; may be none
     */
    void addAttendances(Transaction tx, List<Attendance> attendances);

    /**
     * Reads to which workshops a learner came.
     *
     * @param tx the transaction
     * @param learner the learner
     * @return the earliest noted first; those of one instant by structure and workshop
     */
    List<Attendance> attendances(Transaction tx, LearnerId learner);

    /**
     * Reads who came to a workshop, of those who were named.
     *
     * @param tx the transaction
     * @param structure the structure's id
     * @param workshop the workshop's id
     * @return by learner
     */
    List<Attendance> attendancesAt(Transaction tx, String structure, String workshop);

    /**
     * Forgets accompaniments and attendances of a learner, for her erasure. Workshops stay, with the number of those
     * who came.
     *
     * @param tx the transaction
     * @param learner the learner; she need not be known
     * @param atMost how many rows at most, above 0
     * @return how many were forgotten; fewer than {@code atMost} where none is left
     */
    int forget(Transaction tx, LearnerId learner, int atMost);

    /**
     * Replaces the id of an erased helper by an alias: in accompaniments of others, and in workshops.
     *
     * @param tx the transaction
     * @param helper the id of the person who is erased
     * @param alias the id that takes its place; nobody else has it
     * @param atMost how many rows at most, above 0
     * @return how many were changed; fewer than {@code atMost} where none is left
     */
    int rename(Transaction tx, String helper, String alias, int atMost);
}
