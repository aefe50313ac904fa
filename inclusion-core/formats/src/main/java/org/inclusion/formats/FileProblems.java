package org.inclusion.formats;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.inclusion.place.PlaceRow;
import org.inclusion.place.RowProblem;
import org.inclusion.place.RowProblem.Kind;

/** Problems with a file as a whole, which are told before its next row. */
final class FileProblems {

    private final Queue<PlaceRow> waiting = new ArrayDeque<>();

    FileProblems(Encoding encoding) {
        if (encoding.isGuess()) {
            add(List.of(
                    new RowProblem(0, "", Kind.OLD_ENCODING, encoding.charset().name(), false)));
        }
    }

    void add(List<RowProblem> problems) {
        if (!problems.isEmpty()) {
            waiting.add(new PlaceRow(0, null, problems));
        }
    }

    /** The file cannot be read from a row on. */
    static PlaceRow broken(long row, String why) {
        return new PlaceRow(0, null, List.of(new RowProblem(row, "", Kind.BROKEN_FILE, why, true)));
    }

    Optional<PlaceRow> next() {
        return Optional.ofNullable(waiting.poll());
    }
}
