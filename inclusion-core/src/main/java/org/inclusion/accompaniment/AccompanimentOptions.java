package org.inclusion.accompaniment;

import java.util.List;
import java.util.Objects;
import org.inclusion.room.RoomOptions;

/**
 * The host's options for accompaniments. Immutable.
 *
 * <pre>{@code
 * Inclusion.builder().room(new AccompanimentOptions(CoopFormats.all()));
 * }</pre>
 *
 * @param formats in which accompaniments can be exported, each with a name of its own; none by default
 */
public record AccompanimentOptions(List<AccompanimentFormat> formats) implements RoomOptions {

    /**
     * Copies the list.
     *
     * @throws NullPointerException if it is null, or has null in it
     */
    public AccompanimentOptions {
        Objects.requireNonNull(formats, "the formats of accompaniments are null; leave the options out for none");
        formats.forEach(one -> Objects.requireNonNull(one, "a format of accompaniments is null; leave it out"));
        formats = List.copyOf(formats);
    }
}
