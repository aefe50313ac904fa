package org.inclusion.message;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inclusion.annotation.Internal;
import org.inclusion.kept.OpenKind;
import org.inclusion.room.Keeping;
import org.inclusion.room.NotedList;
import org.inclusion.room.Offers;
import org.inclusion.room.Room;
import org.inclusion.room.RoomGround;
import org.inclusion.room.RoomOptions;
import org.inclusion.room.RoomStores;
import org.inclusion.room.Taken;
import org.inclusion.row.Rows;
import org.inclusion.time.Calendar;
import org.inclusion.words.Words;
import org.jspecify.annotations.Nullable;

/** The room of messages to people, and of what they reply. */
@Internal
public final class MessageRoom implements Room {

    static final String ID = "message";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Optional<RoomOptions> options() {
        return Optional.of(new MessageOptions(null));
    }

    @Override
    public List<Rows<?>> rows() {
        return MessageRows.ALL;
    }

    @Override
    public List<OpenKind> kinds() {
        return List.of(Message.LETTER);
    }

    @Override
    public Keeping keeping(RoomStores stores, Calendar calendar) {
        MessageStore messages = stores.of(MessageStore.class);
        return Keeping.NOTHING
                .forgetting(MessageRows.ERASED_MESSAGES, messages::forget)
                .moving(messages::move)
                .noting(NotedList.atOnce(
                        "messages",
                        (tx, learner, now) ->
                                List.copyOf(messages.of(tx, learner).entrySet()),
                        sent -> noted(sent.getKey(), sent.getValue())));
    }

    /** The words of a message are not kept, and neither are those of a reply. */
    private static Map<String, @Nullable Object> noted(SentMessage message, List<Instant> repliedAt) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("at", message.sentAt());
        row.put("reference", message.reference());
        row.put("about", message.about());
        row.put("item", message.item());
        row.put("repliedAt", repliedAt);
        return row;
    }

    @Override
    public Offers open(RoomGround ground, Taken taken) {
        Messages messages = new Messages(
                ground.transactions(),
                ground.outbox(),
                ground.stores().of(MessageStore.class),
                ground.access()::isHidden,
                ground.calendar(),
                taken.of(Words.class),
                taken.of(MessageOptions.class).gateway(),
                ReplyHandler.NONE);
        return Offers.NONE
                .toHost(Messages.DOOR, messages)
                .giving(Messages.class, messages)
                .sending(Message.LETTER, messages.carrier(MessageText.NONE));
    }
}
