package org.inclusion.message;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.inclusion.access.LearnerId;
import org.inclusion.id.OpaqueId;
import org.jspecify.annotations.Nullable;

/**
 * A message that the gateway has taken, as it is kept for a while so that a reply can be understood. Immutable.
 *
 * @param reference the gateway's own id of it
 * @param person to whom it was
 * @param about what made the library send it, a code
 * @param item the id of the thing it is about, or null
 * @param sentAt when the gateway took it, in microseconds; what is finer is cut off
 */
public record SentMessage(
        String reference,
        LearnerId person,
        String about,
        @Nullable String item,
        Instant sentAt) {

    /**
     * Checks the shapes and cuts the time.
     *
     * @throws IllegalArgumentException naming the field
     */
    public SentMessage {
        OpaqueId.require("message reference", reference);
        OpaqueId.require("what the message is about", about);
        OpaqueId.requireIfAny("message item", item);
        sentAt = sentAt.truncatedTo(ChronoUnit.MICROS);
    }
}
