package org.inclusion.message;

import static org.inclusion.row.Column.id;
import static org.inclusion.row.Column.learner;
import static org.inclusion.row.Column.time;

import java.util.List;
import org.inclusion.annotation.Internal;
import org.inclusion.kept.ErasedKind;
import org.inclusion.kept.KeptData;
import org.inclusion.kept.Purpose;
import org.inclusion.row.Rows;

/** The rows of this room: messages that were sent to her, and when she replied. */
@Internal
public final class MessageRows {

    /** Messages that were sent. */
    public static final KeptData MESSAGES = new KeptData(
            "MESSAGES",
            "that a message left for her, about what, and when she replied; neither number nor text",
            Purpose.LEARNING,
            "fourteen days",
            "herself, in her copy");

    /** Messages that were sent to her, and when she replied. */
    public static final ErasedKind ERASED_MESSAGES = new ErasedKind("MESSAGES");

    /** Messages are kept when a letter has left. */
    public static final Rows<SentMessage> MESSAGE = Rows.<SentMessage>of("message", MESSAGES)
            .key(id("reference", SentMessage::reference))
            .with(
                    learner(SentMessage::person),
                    id("about", SentMessage::about),
                    id("item_id", SentMessage::item).orNone(),
                    time("sent_at", SentMessage::sentAt))
            .erasedWith(ERASED_MESSAGES)
            .erasedAfter("outbox");

    /** Who notes a reply holds the lock of its message, so no reply comes in behind. */
    public static final Rows<Void> REPLY = Rows.<Void>of("message_reply", MESSAGES)
            .key(id("reference"), time("replied_at"))
            .with(learner())
            .erasedWith(ERASED_MESSAGES)
            .erasedAfter("message");

    /** Every table of the room. */
    public static final List<Rows<?>> ALL = List.of(MESSAGE, REPLY);

    private MessageRows() {}
}
