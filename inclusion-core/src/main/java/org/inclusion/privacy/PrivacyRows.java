package org.inclusion.privacy;

import static org.inclusion.row.Column.flag;
import static org.inclusion.row.Column.id;
import static org.inclusion.row.Column.learner;
import static org.inclusion.row.Column.text;
import static org.inclusion.row.Column.time;

import java.util.List;
import org.inclusion.annotation.Internal;
import org.inclusion.kept.KeptData;
import org.inclusion.kept.Purpose;
import org.inclusion.row.Rows;

/** The rows of this room: erasures under way, what stays of those who were erased, and ids that became others. */
@Internal
public final class PrivacyRows {

    /** Erasures under way. */
    public static final KeptData ERASURES = new KeptData(
            "ERASURES",
            "that her erasure is requested, and how far it is",
            Purpose.ERASURE,
            "until everything is destroyed, seven days after the request",
            "herself and her helpers: whether and when");

    /** Tombstones. */
    public static final KeptData TOMBSTONES = new KeptData(
            "TOMBSTONES",
            "that somebody was erased: a keyed hash, two times, and the id of the key",
            Purpose.ERASURE,
            "400 days",
            "operators, after a restore");

    /** Moves from one id to another. */
    public static final KeptData MOVES = new KeptData(
            "MOVES",
            "that an id became another one: a keyed hash of the id that was left, the id of the key, who asked, and when",
            Purpose.LEARNING,
            "seven days where nobody confirms, else 400 days; until the person is erased",
            "nobody");

    /** Who is hidden stays hidden in another database. */
    public static final Rows<Void> ERASURE = Rows.<Void>of("erasure", ERASURES)
            .key(learner())
            .with(time("requested_at"), time("due_at"), flag("begun"), id("alias"), text("destroyed"));

    /** Who was erased stays erased in another database. */
    public static final Rows<Void> TOMBSTONE = Rows.<Void>of("tombstone", TOMBSTONES)
            .key(id("subject"))
            .with(time("erased_at"), time("kept_until"), text("key_id").orNone());

    public static final Rows<Void> MOVE = Rows.<Void>of("move", MOVES)
            .key(id("subject"), learner())
            .with(
                    text("asked_by"),
                    time("asked_at"),
                    time("moved_at").orNone(),
                    time("kept_until"),
                    text("key_id").orNone());

    /** Every table of the room. */
    public static final List<Rows<?>> ALL = List.of(ERASURE, TOMBSTONE, MOVE);

    private PrivacyRows() {}
}
