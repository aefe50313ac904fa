package org.inclusion.lab.reference;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On an extract; the laboratory's {@code reference} command does the same on whole files. */
class ReferenceExtractTest {

    @Test
    void ourFiguresAreThoseOfMirtAndCatrEachUnderItsOwnRule() throws URISyntaxException {
        for (Agreement agreement : References.scores(extract())) {
            assertThat(agreement.toString(), agreement.holds(), is(true));
            assertThat(agreement.toString(), agreement.difference(), lessThanOrEqualTo(1e-9));
        }
    }

    @Test
    void everySetIsCompared() throws URISyntaxException {
        List<Integer> figures =
                References.scores(extract()).stream().map(Agreement::figures).toList();
        assertThat(figures, everyItem(greaterThanOrEqualTo(6)));
        assertThat(figures, hasItem(112));
    }

    @Test
    void underAnotherRuleTheyDiffer(@TempDir Path folder) throws IOException, URISyntaxException {
        copy(extract(), folder);
        Path states = folder.resolve("catr_theta_reference.csv");
        Files.writeString(states, Files.readString(states).replace("_121_6", "_33_6"));
        Agreement coarse = new CatrStates("3pl", 33, 6).check(folder);
        assertThat(coarse.toString(), coarse.holds(), is(false));
    }

    @Test
    void oneWrongDigitIsSeen(@TempDir Path folder) throws IOException, URISyntaxException {
        copy(extract(), folder);
        Path scores = folder.resolve("lsat6_scores_2pl.csv");
        Files.writeString(scores, Files.readString(scores).replace("-1.89676830", "-1.89676840"));
        Agreement agreement = new MirtScores("lsat6", "2pl").check(folder);
        assertThat(agreement.toString(), agreement.holds(), is(false));
    }

    @Test
    void anotherQuestionIsNoAgreement(@TempDir Path folder) throws IOException, URISyntaxException {
        copy(extract(), folder);
        Path choices = folder.resolve("catr_nextitem_reference.csv");
        Files.writeString(choices, Files.readString(choices).replaceFirst("1,MFI,([^,]*),45,", "1,MFI,$1,44,"));
        Agreement agreement = new CatrChoices("MFI").check(folder);
        assertThat(agreement.difference(), is(Double.POSITIVE_INFINITY));
    }

    @Test
    void nothingComparedIsNoAgreement() {
        assertThat(new Comparison().under("nothing", "no rule").holds(), is(false));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".csv"))::iterator) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
    }

    private static Path extract() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(ReferenceExtractTest.class.getResource("lsat6_responses.csv"))
                        .toURI())
                .resolveSibling("");
    }
}
