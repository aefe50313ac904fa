package org.inclusion.jpa.privacy;

import static java.util.stream.Collectors.joining;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.inclusion.RowsOfRooms;
import org.inclusion.jpa.schema.SchemaVersion;
import org.inclusion.kept.KeptData;
import org.inclusion.row.Column;
import org.inclusion.row.Rows;
import org.junit.jupiter.api.Test;

/** The guide shows where in the database each kind of data stands, as the code has it. */
class PrivacyColumnsPageTest {

    private static final List<Rows<?>> ALL = Stream.concat(RowsOfRooms.ALL.stream(), Stream.of(SchemaVersion.ROWS))
            .toList();

    private static final String BEGIN = "<!-- columns: begin -->\n";

    @Test
    void theGuideShowsWhereEachKindOfDataStands() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "columns.md"));
        String shown = page.substring(page.indexOf(BEGIN) + BEGIN.length(), page.indexOf("<!-- columns: end -->"));
        assertThat("put this between the markers of docs/columns.md:\n" + printed(), shown, equalTo(printed()));
    }

    private static String printed() {
        return "| kind | columns |\n|---|---|\n"
                + RowsOfRooms.keptData().stream()
                        .map(data -> "| `" + data + "` | " + columns(data) + " |\n")
                        .collect(joining());
    }

    private static String columns(KeptData data) {
        return ALL.stream()
                .map(rows -> new Shown(
                        rows.name(),
                        rows.columns().stream()
                                .filter(column -> rows.dataOf(column).equals(data))
                                .map(Column::name)
                                .collect(joining(", "))))
                .filter(shown -> !shown.columns().isEmpty())
                .map(shown -> "`inclusion_" + shown.table() + "`: " + shown.columns())
                .collect(joining("; "));
    }

    private record Shown(String table, String columns) {}
}
