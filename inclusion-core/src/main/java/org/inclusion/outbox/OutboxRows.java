package org.inclusion.outbox;

import static org.inclusion.row.Column.actor;
import static org.inclusion.row.Column.flag;
import static org.inclusion.row.Column.id;
import static org.inclusion.row.Column.kind;
import static org.inclusion.row.Column.learner;
import static org.inclusion.row.Column.number;
import static org.inclusion.row.Column.text;
import static org.inclusion.row.Column.time;

import java.util.List;
import org.inclusion.annotation.Internal;
import org.inclusion.kept.ErasedKind;
import org.inclusion.kept.KeptData;
import org.inclusion.kept.Purpose;
import org.inclusion.row.Rows;

/** The rows of this room: letters that wait to leave. */
@Internal
public final class OutboxRows {

    /** Letters that wait to leave. */
    public static final KeptData LETTERS = new KeptData(
            "LETTERS",
            "that a message to her, or a notice about what somebody did, waits to leave: ids and codes, no text",
            Purpose.LEARNING,
            "until it has left, two days after it is due, or after the notice about her before it, at the most; longer where an operator has"
                    + " to decide, or with her",
            "the host, which sends; the mail server and the provider of SMS that the host names: where to, and the neutral text;"
                    + " the application that the host names: an alias, the act and the day");

    /** Letters that waited: to be sent to her, or told about her. */
    public static final ErasedKind ERASED_LETTERS = new ErasedKind("LETTERS");

    public static final Rows<Void> LETTER = Rows.<Void>of("outbox", LETTERS)
            .key(id("letter_id"))
            .with(
                    kind("kind"),
                    learner(),
                    actor("actor_id").orNone(),
                    id("about"),
                    id("item_id").orNone(),
                    time("put_at"),
                    time("due_at"),
                    number("attempts"),
                    text("failure"),
                    flag("dead"),
                    text("node"),
                    number("lent_until"))
            .erasedWith(ERASED_LETTERS);

    /** Every table of the room. */
    public static final List<Rows<?>> ALL = List.of(LETTER);

    private OutboxRows() {}
}
