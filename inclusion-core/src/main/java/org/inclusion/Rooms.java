package org.inclusion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.inclusion.accompaniment.AccompanimentRoom;
import org.inclusion.annotation.Internal;
import org.inclusion.authoring.AuthoringRoom;
import org.inclusion.card.CardRoom;
import org.inclusion.cohort.CohortRoom;
import org.inclusion.followup.FollowUpRoom;
import org.inclusion.guest.GuestRoom;
import org.inclusion.kept.OpenKind;
import org.inclusion.mandate.MandateRoom;
import org.inclusion.message.MessageRoom;
import org.inclusion.paper.PaperRoom;
import org.inclusion.place.PlaceRoom;
import org.inclusion.referral.ReferralRoom;
import org.inclusion.room.Room;
import org.inclusion.room.RoomOptions;
import org.inclusion.row.Rows;
import org.inclusion.together.TogetherRoom;

/** The rooms that say themselves what they are. A room has its line here. */
@Internal
public final class Rooms {

    /** Every room, those that it needs before it; rows, lists of a copy and an erasure follow this order. */
    public static final List<Room> ALL = List.of(
            new MessageRoom(),
            new FollowUpRoom(),
            new TogetherRoom(),
            new AccompanimentRoom(),
            new PlaceRoom(),
            new ReferralRoom(),
            new GuestRoom(),
            new CardRoom(),
            new MandateRoom(),
            new PaperRoom(),
            new AuthoringRoom(),
            new CohortRoom());

    private static final Set<String> IDS = Collections.unmodifiableSet(idsOf(ALL));

    private Rooms() {}

    /** The ids of all rooms. */
    static Set<String> ids() {
        return IDS;
    }

    private static Set<String> idsOf(List<Room> rooms) {
        Set<String> ids = new LinkedHashSet<>();
        for (Room room : rooms) {
            ids.add(room.id());
        }
        return ids;
    }

    /**
     * Some of the rooms, in the order of the list.
     *
     * @param problems where is noted which id no room has, and which room is absent though another needs it
     */
    static List<Room> of(Collection<String> ids, List<String> problems) {
        for (String id : ids) {
            if (!IDS.contains(id)) {
                problems.add("rooms: there is no room " + id + "; there are " + String.join(", ", IDS));
            }
        }
        List<Room> some = new ArrayList<>();
        for (Room room : ALL) {
            if (ids.contains(room.id())) {
                some.add(room);
                noteAbsent(room, ids, problems);
            }
        }
        return List.copyOf(some);
    }

    private static void noteAbsent(Room room, Collection<String> present, List<String> problems) {
        for (String need : new TreeSet<>(room.needs())) {
            if (!present.contains(need)) {
                problems.add("rooms: the room " + room.id() + " needs the room " + need);
            }
        }
    }

    /** Every table of some rooms. */
    static List<Rows<?>> rows(List<Room> rooms) {
        return rooms.stream().<Rows<?>>flatMap(room -> room.rows().stream()).toList();
    }

    /** Every kind of a type that some rooms add, with the class of its room. */
    static <K extends OpenKind> List<KindsOfRooms.OfRoom<K>> kinds(List<Room> rooms, Class<K> type) {
        return rooms.stream()
                .flatMap(room -> room.kinds().stream()
                        .filter(type::isInstance)
                        .map(kind -> new KindsOfRooms.OfRoom<>(room.getClass(), type.cast(kind))))
                .toList();
    }

    /** The options of every room that has some, by their class, where a host says nothing. */
    static Map<Class<?>, RoomOptions> standardOptions(List<Room> rooms) {
        Map<Class<?>, RoomOptions> standard = new LinkedHashMap<>();
        for (Room room : rooms) {
            room.options().ifPresent(options -> standard.put(options.getClass(), options));
        }
        return standard;
    }
}
