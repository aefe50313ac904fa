package org.inclusion.room;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inclusion.annotation.Internal;
import org.inclusion.kept.OpenKind;
import org.inclusion.row.Rows;
import org.inclusion.time.Calendar;

/**
 * Everything that the library asks of a room. Each room has one class of this kind, and the library has one list
 * of them.
 */
@Internal
public interface Room {

    /** The name of its package, which is its id: {@code guest}. */
    String id();

    /**
     * The ids of the rooms that it takes something from. What belongs to the training is there always, and is
     * not named.
     */
    default Set<String> needs() {
        return Set.of();
    }

    /** The options that hold where a host says nothing; empty for a room that has none. */
    default Optional<RoomOptions> options() {
        return Optional.empty();
    }

    /** Its tables, in the order of an export; none for a room that keeps nothing. */
    default List<Rows<?>> rows() {
        return List.of();
    }

    /**
     * What it counts, sends, notes in the journal, shows and asks of access; kept data and erased kinds stand with
     * the rows.
     */
    default List<OpenKind> kinds() {
        return List.of();
    }

    /**
     * What its stores keep of a learner. An erasure forgets it in this order, room by room in the order of the
     * library's list, behind the letters that wait to leave, and before what belongs to the training. Nothing, for a
     * room whose tables say nothing of people.
     *
     * @param stores the stores of the library
     * @param calendar the time
     */
    default Keeping keeping(RoomStores stores, Calendar calendar) {
        return Keeping.NOTHING;
    }

    /**
     * What its stores do for others before it is opened, by type. A room may take it from an absent one too, which kept
     * something before.
     *
     * @param stores the stores of the library
     */
    default Map<Class<?>, Object> lends(RoomStores stores) {
        return Map.of();
    }

    /**
     * Opens it: makes its use cases. The library does so once, when somebody first comes to one of its doors, another
     * room takes something from it, or letters leave.
     *
     * @param ground what every room stands on
     * @param taken gives what other rooms and the host give
     * @return its doors, and what it gives to other rooms
     */
    Offers open(RoomGround ground, Taken taken);
}
