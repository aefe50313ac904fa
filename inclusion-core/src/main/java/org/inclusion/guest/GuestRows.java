package org.inclusion.guest;

import static org.inclusion.row.Column.actor;
import static org.inclusion.row.Column.constant;
import static org.inclusion.row.Column.day;
import static org.inclusion.row.Column.id;
import static org.inclusion.row.Column.learner;
import static org.inclusion.row.Column.structure;
import static org.inclusion.row.Column.time;

import java.util.List;
import org.inclusion.access.LearnerId;
import org.inclusion.annotation.Internal;
import org.inclusion.kept.ErasedKind;
import org.inclusion.kept.KeptData;
import org.inclusion.kept.Purpose;
import org.inclusion.row.Mark;
import org.inclusion.row.Rows;
import org.inclusion.row.Values;

/** The rows of this room: the guests whom she invited. */
@Internal
public final class GuestRows {

    /** Guests. */
    public static final KeptData GUESTS = new KeptData(
            "GUESTS",
            "that she invited a guest: of which kind, until which day, until when she shows today's step, and the hash of the guest's"
                    + " signs until the invitation is ended; nothing of who the guest is, nor of the end",
            Purpose.LEARNING,
            "until the last day of the invitation, ninety days at the most; the row leaves with the next daily run, or with her",
            KeptData.HER_AND_HELPERS
                    + "; whoever holds the guest's signs sees the step that she shows, and nothing about her");

    /** Her guests. */
    public static final ErasedKind ERASED_GUESTS = new ErasedKind("GUESTS");

    /**
     * Her copy leaves the hash of the signs out: somebody who reads it is not to learn whether the invitation
     * was ended.
     */
    public static final Rows<Guest> GUEST = Rows.<Guest>of("guest", GUESTS)
            .key(learner(Guest::learner), id("guest_id", Guest::id))
            .with(
                    structure(Guest::structure),
                    constant("kind", GuestKind.class, Guest::kind),
                    actor("actor_id", Guest::invitedBy),
                    time("invited_at", Guest::invitedAt).contact(),
                    day("last_day", Guest::lastDay).with(Mark.LAST_DAY),
                    time("shown_until", Guest::shownUntil).orNone(),
                    id("signs_hash", Guest::hash).orNone())
            .findingPeople()
            .erasedWith(ERASED_GUESTS)
            .shown("at", "invited_at")
            .shown("id", "guest_id")
            .shown("structure", "structure_id")
            .shown("kind", "kind")
            .shown("lastDay", "last_day")
            .shown("shownUntil", "shown_until")
            .shown("actor", "actor_id")
            .read(GuestRows::guest);

    /** Every table of the room. */
    public static final List<Rows<?>> ALL = List.of(GUEST);

    private GuestRows() {}

    private static Guest guest(Values values) {
        return new Guest(
                new LearnerId(values.text("learner_id")),
                values.text("guest_id"),
                values.text("structure_id"),
                values.constant("kind", GuestKind.class),
                values.text("actor_id"),
                values.time("invited_at"),
                values.day("last_day"),
                values.timeOrNull("shown_until"),
                values.textOrNull("signs_hash"));
    }
}
