package org.inclusion.formats;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.inclusion.place.RowProblem;
import org.inclusion.place.RowProblem.Kind;

/** Tells the columns that nothing reads, each once for a file. */
final class UnknownColumns {

    /** A file whose keys are data has as many as it has rows. */
    private static final int MOST = 100;

    private final Set<String> told = new HashSet<>();

    List<RowProblem> among(Collection<String> columns, RowFormat format) {
        List<RowProblem> problems = new ArrayList<>();
        for (String column : columns) {
            if (!format.known().contains(column) && told.size() < MOST && told.add(column)) {
                problems.add(new RowProblem(0, column, Kind.UNKNOWN_COLUMN, column, false));
            }
        }
        return problems;
    }
}
