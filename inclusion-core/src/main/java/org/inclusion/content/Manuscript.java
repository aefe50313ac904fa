package org.inclusion.content;

import java.io.IOException;
import java.util.List;

/**
 * A part of a pack that an author wrote outside the pack: a lesson as a text, questions as a table.
 * <strong>Port.</strong> Implemented by {@code inclusion-formats} for Markdown and for CSV, or by a host that has texts
 * elsewhere. Used by one thread at a time.
 */
public interface Manuscript {

    /**
     * Reads the whole manuscript.
     *
     * @param languages the BCP 47 tags that the pack declares, the author's first; each text is to stand in each
     *     of them
     * @return the part as a file of the pack, with what was left out; or everything for which it is refused
     * @throws IOException if it cannot be read
     */
    ReadManuscript read(List<String> languages) throws IOException;
}
