package org.inclusion.privacy;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.inclusion.RowsOfRooms;
import org.inclusion.access.AccessRows;
import org.inclusion.evidence.EvidenceRows;
import org.inclusion.kept.KeptData;
import org.inclusion.kept.LegalBasis;
import org.inclusion.kept.Purpose;
import org.junit.jupiter.api.Test;

/** The guide for data-protection officers shows the table of what is kept to the letter. */
class PrivacyPageTest {

    private static final String BEGIN = "<!-- kept: begin -->\n";

    @Test
    void theGuideShowsTheTableOfWhatIsKept() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "privacy.md"));
        String shown = page.substring(page.indexOf(BEGIN) + BEGIN.length(), page.indexOf("<!-- kept: end -->"));
        assertThat("put this between the markers of docs/privacy.md:\n" + printed(), shown, equalTo(printed()));
    }

    /** A table for each purpose, and once what most of the rows say. */
    private static String printed() {
        Map<Purpose, String> tables = RowsOfRooms.keptData().stream()
                .collect(groupingBy(
                        KeptData::purpose,
                        () -> new EnumMap<>(Purpose.class),
                        mapping(PrivacyPageTest::line, joining())));
        return "*With her* stands for: "
                + KeptData.WITH_HER.replace("with her: ", "")
                + ". *She and her helpers* stands for: "
                + KeptData.HER_AND_HELPERS
                + ".\n"
                + tables.entrySet().stream()
                        .map(table -> "\n**To " + table.getKey().words() + "**; legal basis: "
                                + table.getKey().basis().words()
                                + "\n\n| kind | data | kept | recipients |\n|---|---|---|---|\n" + table.getValue())
                        .collect(joining());
    }

    private static String line(KeptData kept) {
        return "| `" + kept + "` | "
                + String.join(
                        " | ",
                        kept.data(),
                        kept.term().replace(KeptData.WITH_HER, "with her"),
                        kept.recipients().replace(KeptData.HER_AND_HELPERS, "she and her helpers"))
                + " |\n";
    }

    @Test
    void whatIsAboutHerIsKeptForAPublicTaskAndNeverOnConsent() {
        assertThat(EvidenceRows.EVIDENCE_KEPT.purpose().basis(), is(LegalBasis.PUBLIC_TASK));
        assertThat(
                Arrays.stream(LegalBasis.values())
                        .noneMatch(basis -> basis.words().contains("consent")),
                is(true));
    }

    /** The table says in words what the settings say in code. */
    @Test
    void theTermsOfTheTableAreTheStandardTerms() {
        RetentionTerms standard = RetentionTerms.standard();
        assertThat(standard.afterLastContact().toString(), is("P2Y"));
        assertThat(EvidenceRows.EVIDENCE_KEPT.term().contains("two years after the last contact"), is(true));
        assertThat(standard.looks().toString(), is("P1Y"));
        assertThat(AccessRows.LOOKS.term().startsWith("one year"), is(true));
        assertThat(standard.dayRelations().toString(), is("P1M"));
        assertThat(AccessRows.DAY_RELATIONS.term().startsWith("one month"), is(true));
        assertThat(EraseLearners.TOMBSTONES_STAY.toDays() + " days", is(PrivacyRows.TOMBSTONES.term()));
    }
}
