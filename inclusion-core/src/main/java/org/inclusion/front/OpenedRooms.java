package org.inclusion.front;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.annotation.Internal;
import org.inclusion.outbox.Carrier;
import org.inclusion.outbox.Letter;
import org.inclusion.room.ActorDoor;
import org.inclusion.room.HostDoor;
import org.inclusion.room.LearnerDoor;
import org.inclusion.room.Offers;
import org.inclusion.room.OpenDoor;
import org.inclusion.room.Room;
import org.inclusion.room.StructureDoor;
import org.inclusion.room.Taken;
import org.inclusion.store.Once;
import org.inclusion.store.Transaction;

/**
 * The rooms of one library, each opened when somebody first comes to one of its doors, and all of them before letters
 * leave. Thread-safe.
 */
@Internal
public final class OpenedRooms {

    /** By the id of the room, those that others need before them. */
    private final Map<String, Supplier<Offers>> rooms = new LinkedHashMap<>();

    private final Map<Class<?>, Supplier<?>> given;
    private final List<Map<Class<?>, Object>> lent;

    /**
     * Opens nothing yet.
     *
     * @param all the rooms, those that it needs before each
     * @param opening opens a room
     * @param given what the training and the host give, by type
     * @param lent what rooms lend, a map each
     * @throws IllegalArgumentException if a room stands twice, or before one that it needs
     */
    public OpenedRooms(
            List<Room> all,
            BiFunction<Room, Taken, Offers> opening,
            Map<Class<?>, Supplier<?>> given,
            List<Map<Class<?>, Object>> lent) {
        this.given = Map.copyOf(given);
        this.lent = List.copyOf(lent);
        for (Room room : all) {
            if (!rooms.keySet().containsAll(room.needs()) || rooms.containsKey(room.id())) {
                throw new IllegalArgumentException("the room " + room.id()
                        + " stands twice, or before one of those that it needs: " + room.needs());
            }
            rooms.put(room.id(), new Once<>(() -> opening.apply(room, new Taking(room))));
        }
    }

    /** The ids of the rooms, each behind those that it needs. Opens none. */
    public Set<String> ids() {
        return Collections.unmodifiableSet(rooms.keySet());
    }

    /**
     * The requests of an actor about a learner behind a door.
     *
     * @throws IllegalStateException if this library has no such room
     * @throws IllegalArgumentException if the room has no such door
     */
    public <T> T at(LearnerDoor<T> door, Actor actor, LearnerId learner) {
        return room(door.room()).at(door, actor, learner);
    }

    /**
     * The requests of an actor with everybody behind a door.
     *
     * @throws IllegalStateException if this library has no such room
     * @throws IllegalArgumentException if the room has no such door
     */
    public <T> T at(ActorDoor<T> door, Actor actor) {
        return room(door.room()).at(door, actor);
    }

    /**
     * The requests of an actor about a structure behind a door.
     *
     * @throws IllegalStateException if this library has no such room
     * @throws IllegalArgumentException if the room has no such door
     */
    public <T> T at(StructureDoor<T> door, Actor actor, String structure) {
        return room(door.room()).at(door, actor, structure);
    }

    /**
     * The requests of whoever is not signed in behind a door.
     *
     * @throws IllegalStateException if this library has no such room
     * @throws IllegalArgumentException if the room has no such door
     */
    public <T> T at(OpenDoor<T> door) {
        return room(door.room()).at(door);
    }

    /**
     * The requests of the host itself behind a door.
     *
     * @throws IllegalStateException if this library has no such room
     * @throws IllegalArgumentException if the room has no such door
     */
    public <T> T at(HostDoor<T> door) {
        return room(door.room()).at(door);
    }

    /**
     * The senders of the rooms' letters, by kind; of two rooms that send one kind, the one behind. This opens every
     * room, because a letter may be of any.
     */
    Map<Letter.Kind, Carrier> carriers() {
        Map<Letter.Kind, Carrier> all = new HashMap<>();
        rooms.values().forEach(room -> all.putAll(room.get().carriers()));
        return all;
    }

    /** Whether a letter has nothing to say any more, as any room tells. Opens every room. */
    boolean isOutdated(Transaction tx, Letter letter) {
        return rooms.values().stream().anyMatch(room -> room.get().isOutdated(tx, letter));
    }

    private Offers room(String id) {
        Supplier<Offers> room = rooms.get(id);
        if (room == null) {
            throw new IllegalStateException("this library has no room " + id + "; its rooms are "
                    + String.join(", ", rooms.keySet()) + ". InclusionBuilder.rooms(…) says which it has");
        }
        return room.get();
    }

    /** What one room takes. */
    private final class Taking implements Taken {

        private final Room room;

        Taking(Room room) {
            this.room = room;
        }

        @Override
        public <T> T of(Class<T> type) {
            Supplier<?> known = given.get(type);
            return known != null ? type.cast(known.get()) : ofRooms(type);
        }

        @Override
        public <T> List<T> lent(Class<T> type) {
            return lent.stream()
                    .filter(room -> room.containsKey(type))
                    .map(room -> type.cast(room.get(type)))
                    .toList();
        }

        private <T> T ofRooms(Class<T> type) {
            return room.needs().stream()
                    .map(id -> room(id).given(type))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("the room " + room.id() + " takes " + type.getName()
                            + ", which neither the training nor a room that it needs gives: " + room.needs()));
        }
    }
}
