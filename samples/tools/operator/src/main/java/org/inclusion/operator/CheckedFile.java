package org.inclusion.operator;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.inclusion.place.HelpPlace;
import org.inclusion.place.PlaceRow;
import org.inclusion.place.PlaceRows;
import org.inclusion.place.RowProblem;
import org.inclusion.place.RowProblem.Kind;

/** What a file of help places holds, counted without keeping any of it. */
final class CheckedFile {

    private final Map<Kind, Long> kinds = new EnumMap<>(Kind.class);
    private final Set<String> shapes = new HashSet<>();
    private long rows;
    private long good;
    private long incomplete;
    private long withHours;
    private long understood;

    private CheckedFile() {}

    static CheckedFile read(PlaceRows rows, Consumer<RowProblem> problems) throws IOException {
        CheckedFile checked = new CheckedFile();
        Optional<PlaceRow> next = rows.next();
        while (next.isPresent()) {
            checked.take(next.get(), problems);
            next = rows.next();
        }
        return checked;
    }

    private void take(PlaceRow row, Consumer<RowProblem> problems) {
        row.problems().forEach(problem -> {
            kinds.merge(problem.kind(), 1L, Long::sum);
            problems.accept(problem);
        });
        if (row.number() == 0) {
            return;
        }
        rows++;
        HelpPlace place = row.place();
        if (place != null) {
            good++;
            incomplete += row.problems().isEmpty() ? 0 : 1;
            takeHours(place);
        }
    }

    private void takeHours(HelpPlace place) {
        String text = place.hours().text();
        if (text != null) {
            withHours++;
            if (!place.hours().rules().isEmpty()) {
                understood++;
                shapes.add(shape(text));
            }
        }
    }

    /** The text without its days and hours: {@code D-D T-T,T-T; D T-T}. */
    private static String shape(String text) {
        return text.replaceAll("\\b(Mo|Tu|We|Th|Fr|Sa|Su)\\b", "D").replaceAll("\\d\\d:\\d\\d", "T");
    }

    ResultTable table() {
        ResultTable table = new ResultTable()
                .row("rows", rows)
                .row("good", good)
                .row("refused", rows - good)
                .row("incomplete", incomplete)
                .row("with hours", withHours)
                .row("hours understood", understood)
                .row("shapes understood", shapes.size());
        kinds.forEach((kind, count) -> table.row("- " + kind, count));
        return table;
    }

    boolean isRight() {
        return rows == good && !kinds.containsKey(Kind.BROKEN_FILE);
    }
}
