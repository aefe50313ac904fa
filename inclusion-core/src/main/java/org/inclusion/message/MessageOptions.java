package org.inclusion.message;

import java.util.Objects;
import org.inclusion.room.RoomOptions;
import org.jspecify.annotations.Nullable;

/**
 * The host's options for messages. Immutable.
 *
 * <pre>{@code
 * Inclusion.builder().room(MessageOptions.through(gateway));
 * }</pre>
 *
 * @param gateway who sends them, whenever {@link org.inclusion.outbox.SendLetters#due} is called; null where nobody does, the default, and no
 *     message is written
 */
public record MessageOptions(@Nullable MessageGateway gateway) implements RoomOptions {

    /**
     * Messages that somebody sends.
     *
     * @param gateway the host's gateway
     * @return the options
     * @throws NullPointerException if it is null
     */
    public static MessageOptions through(MessageGateway gateway) {
        return new MessageOptions(Objects.requireNonNull(
                gateway, "the gateway of messages is null; leave the options out where nobody sends any"));
    }
}
