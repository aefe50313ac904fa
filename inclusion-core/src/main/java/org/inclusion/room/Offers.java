package org.inclusion.room;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.annotation.Internal;
import org.inclusion.outbox.Carrier;
import org.inclusion.outbox.Letter;
import org.inclusion.store.Transaction;

/** The offers of an open room: the requests behind its doors, and what it gives to other rooms. Immutable. */
@Internal
public final class Offers {

    /** Nothing. */
    public static final Offers NONE = new Offers(Map.of(), Map.of(), List.of());

    /** By door; and by type what other rooms may take. */
    private final Map<Object, Object> offered;

    private final Map<Letter.Kind, Carrier> carriers;
    private final List<BiPredicate<Transaction, Letter>> outdated;

    private Offers(
            Map<Object, Object> offered,
            Map<Letter.Kind, Carrier> carriers,
            List<BiPredicate<Transaction, Letter>> outdated) {
        this.offered = Map.copyOf(offered);
        this.carriers = Map.copyOf(carriers);
        this.outdated = List.copyOf(outdated);
    }

    /**
     * With the requests of an actor about a learner, behind a door.
     *
     * @throws IllegalArgumentException if something stands behind the door already
     */
    public <T> Offers about(LearnerDoor<T> door, BiFunction<Actor, LearnerId, T> requests) {
        return with(door, requests);
    }

    /**
     * With the requests of an actor with everybody, behind a door.
     *
     * @throws IllegalArgumentException if something stands behind the door already
     */
    public <T> Offers of(ActorDoor<T> door, Function<Actor, T> requests) {
        return with(door, requests);
    }

    /**
     * With the requests of an actor about a structure, behind a door.
     *
     * @throws IllegalArgumentException if something stands behind the door already
     */
    public <T> Offers ofStructure(StructureDoor<T> door, BiFunction<Actor, String, T> requests) {
        return with(door, requests);
    }

    /**
     * With the requests of whoever is not signed in, behind a door.
     *
     * @throws IllegalArgumentException if something stands behind the door already
     */
    public <T> Offers toAnybody(OpenDoor<T> door, T requests) {
        return with(door, requests);
    }

    /**
     * With the requests of the host itself, behind a door.
     *
     * @throws IllegalArgumentException if something stands behind the door already
     */
    public <T> Offers toHost(HostDoor<T> door, T requests) {
        return with(door, requests);
    }

    /**
     * With something that other rooms may take.
     *
     * @throws IllegalArgumentException if the room gives something of this type already
     */
    public <T> Offers giving(Class<T> type, T given) {
        return with(type, given);
    }

    private Offers with(Object key, Object value) {
        Map<Object, Object> more = new HashMap<>(offered);
        if (more.put(key, value) != null) {
            throw new IllegalArgumentException("a room offers two of " + key);
        }
        return new Offers(more, carriers, outdated);
    }

    /** With whoever sends letters of a kind. The last of one kind stands. */
    public Offers sending(Letter.Kind kind, Carrier carrier) {
        Map<Letter.Kind, Carrier> more = new HashMap<>(carriers);
        more.put(kind, carrier);
        return new Offers(offered, more, outdated);
    }

    /** With something that tells whether a letter has nothing to say any more. */
    public Offers outdating(BiPredicate<Transaction, Letter> isOutdated) {
        List<BiPredicate<Transaction, Letter>> more = new ArrayList<>(outdated);
        more.add(isOutdated);
        return new Offers(offered, carriers, more);
    }

    /** Who sends letters, by their kind. */
    public Map<Letter.Kind, Carrier> carriers() {
        return carriers;
    }

    /** Whether a letter has nothing to say any more. */
    public boolean isOutdated(Transaction tx, Letter letter) {
        return outdated.stream().anyMatch(one -> one.test(tx, letter));
    }

    /**
     * The requests behind a door.
     *
     * @throws IllegalArgumentException if the room has no such door
     */
    @SuppressWarnings("unchecked") // Put there by about(…) alone, where both have one type
    public <T> T at(LearnerDoor<T> door, Actor actor, LearnerId learner) {
        return ((BiFunction<Actor, LearnerId, T>) behind(door)).apply(actor, learner);
    }

    /**
     * The requests behind a door.
     *
     * @throws IllegalArgumentException if the room has no such door
     */
    @SuppressWarnings("unchecked") // Put there by of(…) alone, where both have one type
    public <T> T at(ActorDoor<T> door, Actor actor) {
        return ((Function<Actor, T>) behind(door)).apply(actor);
    }

    /**
     * The requests behind a door.
     *
     * @throws IllegalArgumentException if the room has no such door
     */
    @SuppressWarnings("unchecked") // Put there by ofStructure(…) alone, where both have one type
    public <T> T at(StructureDoor<T> door, Actor actor, String structure) {
        return ((BiFunction<Actor, String, T>) behind(door)).apply(actor, structure);
    }

    /**
     * The requests behind a door.
     *
     * @throws IllegalArgumentException if the room has no such door
     */
    public <T> T at(OpenDoor<T> door) {
        return door.type().cast(behind(door));
    }

    /**
     * The requests behind a door.
     *
     * @throws IllegalArgumentException if the room has no such door
     */
    public <T> T at(HostDoor<T> door) {
        return door.type().cast(behind(door));
    }

    private Object behind(Object door) {
        Object found = offered.get(door);
        if (found == null) {
            throw new IllegalArgumentException("there is no " + door + "; use the constant of the room");
        }
        return found;
    }

    /** What other rooms may take; empty where the room does not give it. */
    public <T> Optional<T> given(Class<T> type) {
        return Optional.ofNullable(offered.get(type)).map(type::cast);
    }
}
