package org.inclusion.jpa.privacy;

import static java.util.stream.Collectors.joining;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inclusion.privacy.KeptData;
import org.junit.jupiter.api.Test;

/** The guide shows where in the database each kind of data stands, as the code has it. */
class PrivacyColumnsPageTest {

    private static final String BEGIN = "<!-- columns: begin -->\n";

    @Test
    void theGuideShowsWhereEachKindOfDataStands() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "privacy.md"));
        String shown = page.substring(page.indexOf(BEGIN) + BEGIN.length(), page.indexOf("<!-- columns: end -->"));
        assertThat("put this between the markers of docs/privacy.md:\n" + printed(), shown, equalTo(printed()));
    }

    @Test
    void everyKindOfDataStandsSomewhere() {
        for (KeptData data : KeptData.values()) {
            assertThat(data.name(), of(data), not(empty()));
        }
    }

    private static List<KeptColumns> of(KeptData data) {
        return KeptColumns.ALL.stream().filter(kept -> kept.data() == data).toList();
    }

    private static String printed() {
        return "| kind | columns |\n|---|---|\n"
                + Arrays.stream(KeptData.values())
                        .map(data -> "| `" + data + "` | " + columns(data) + " |\n")
                        .collect(joining());
    }

    private static String columns(KeptData data) {
        Map<String, String> byTable = new LinkedHashMap<>();
        of(data).forEach(kept ->
                byTable.merge(kept.table(), String.join(", ", kept.columns()), (one, more) -> one + ", " + more));
        return byTable.entrySet().stream()
                .map(table -> "`" + table.getKey() + "`: " + table.getValue())
                .collect(joining("; "));
    }
}
