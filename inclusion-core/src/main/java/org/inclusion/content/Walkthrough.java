package org.inclusion.content;

import java.time.LocalDate;
import java.util.List;
import org.inclusion.words.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What a helper says aloud on a real site that belongs to somebody else, one gesture a line. It is read and printed;
 * no code of the library runs on that site. Immutable.
 *
 * @param id id within its pack
 * @param title what it leads to
 * @param resource the id of the pack's resource with the address; null where each person has a site of her own, such as
 *     that of her bank
 * @param lines its lines, in order; at least one
 * @param changed what to do where the site no longer looks like this
 * @param writtenOn the day on which it was written
 * @param checked the last check by a person; null until a person has checked it
 */
public record Walkthrough(
        String id,
        LocalizedText title,
        @Nullable String resource,
        List<Line> lines,
        LocalizedText changed,
        LocalDate writtenOn,
        @Nullable PersonCheck checked) {

    /** Copies the lines. */
    public Walkthrough {
        lines = List.copyOf(lines);
    }

    /**
     * One gesture, as a helper says it, and how the two find out whether it worked.
     *
     * @param say what the helper says
     * @param see what the learner must see afterwards
     * @param ifNot what the helper says where she does not see it
     */
    public record Line(LocalizedText say, LocalizedText see, LocalizedText ifNot) {}
}
