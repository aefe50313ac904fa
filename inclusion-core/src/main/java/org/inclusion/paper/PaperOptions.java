package org.inclusion.paper;

import java.util.Objects;
import org.inclusion.room.RoomOptions;

/**
 * The host's options for papers. Immutable.
 *
 * <pre>{@code
 * Inclusion.builder().room(PaperOptions.knowing(documents));
 * }</pre>
 *
 * @param received the document system that knows which papers are there already, read only; none by default, and she brings all that her wish
 *     needs
 */
public record PaperOptions(ReceivedPapers received) implements RoomOptions {

    /**
     * Keeps the document system.
     *
     * @throws NullPointerException if it is null
     */
    public PaperOptions {
        Objects.requireNonNull(received, "the document system of papers is null; leave the options out for none");
    }

    /**
     * Papers that a document system has already.
     *
     * @param received the host's document system
     * @return the options
     * @throws NullPointerException if it is null
     */
    public static PaperOptions knowing(ReceivedPapers received) {
        return new PaperOptions(received);
    }
}
