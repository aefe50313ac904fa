package org.inclusion.place;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of reading one row of a file of help places: the place, or why the row is refused.
 *
 * @param number which row, from 1 on, headings left out; 0 for problems with the file as a whole
 * @param place the place, or null where the row is refused
 * @param problems what was not taken as it stands; at least one where the row is refused
 */
public record PlaceRow(long number, @Nullable HelpPlace place, List<RowProblem> problems) {

    /** Copies the problems. */
    public PlaceRow {
        problems = List.copyOf(problems);
    }
}
