package org.inclusion.privacy;

import static java.util.stream.Collectors.joining;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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

    private static String printed() {
        return "| kind | data | purpose | legal basis | kept | recipients |\n|---|---|---|---|---|---|\n"
                + Arrays.stream(KeptData.values()).map(PrivacyPageTest::line).collect(joining());
    }

    private static String line(KeptData kept) {
        return "| `" + kept + "` | "
                + String.join(
                        " | ",
                        kept.data(),
                        kept.purpose().words(),
                        kept.purpose().basis().words(),
                        kept.term(),
                        kept.recipients())
                + " |\n";
    }

    @Test
    void whatIsAboutHerIsKeptForAPublicTaskAndNeverOnConsent() {
        assertThat(KeptData.EVIDENCE.purpose().basis(), is(LegalBasis.PUBLIC_TASK));
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
        assertThat(KeptData.EVIDENCE.term().contains("two years after the last contact"), is(true));
        assertThat(standard.looks().toString(), is("P1Y"));
        assertThat(KeptData.LOOKS.term().startsWith("one year"), is(true));
        assertThat(standard.dayRelations().toString(), is("P1M"));
        assertThat(KeptData.DAY_RELATIONS.term().startsWith("one month"), is(true));
        assertThat(EraseLearners.TOMBSTONES_STAY.toDays() + " days", is(KeptData.TOMBSTONES.term()));
    }
}
