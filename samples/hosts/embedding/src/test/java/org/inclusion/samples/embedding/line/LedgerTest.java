package org.inclusion.samples.embedding.line;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ledgers of minutes of CONTRIBUTING.md: they say what was measured, also where that is over the limit, and the README says the same. */
class LedgerTest {

    private static final Path ROOT = Path.of("../../..");

    private static final String TESTS_OF_THE_README = "README's tests";

    private static final String EVERYTHING = "everything";

    private static final List<String> IN_WORDS =
            List.of("seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen");

    /** What the first of these words says. */
    private static final int FIRST = 7;

    private static final Pattern TIME = Pattern.compile("(?:(\\d+) min)? ?(?:(\\d+) s)?");

    private record Part(String name, Duration measured, Duration atTheMost) {

        static Part of(MatchResult row) {
            return new Part(row.group(1), time(row.group(2)), time(row.group(3)));
        }

        private static Duration time(String written) {
            Matcher time = TIME.matcher(written.replace("about ", ""));
            assertThat(written, time.matches());
            String minutes = time.group(1) == null ? "0" : time.group(1);
            String seconds = time.group(2) == null ? "0" : time.group(2);
            return Duration.ofMinutes(Long.parseLong(minutes)).plusSeconds(Long.parseLong(seconds));
        }
    }

    /** The parts of the gate, which every change passes. */
    private static List<Part> gate() throws IOException {
        return ledger(".ci/run");
    }

    private static List<Part> ledger(String program) throws IOException {
        String page = Files.readString(ROOT.resolve("CONTRIBUTING.md"));
        String section = page.split("\\| part of `" + program + "`", 2)[1].split("\n\n", 2)[0];
        return Pattern.compile("^\\| (.+) \\| ([^|]*\\d (?:min|s)) \\| (\\d+ (?:min|s)) \\|$", Pattern.MULTILINE)
                .matcher(section)
                .results()
                .map(Part::of)
                .toList();
    }

    private static Part part(List<Part> ledger, String name) {
        return ledger.stream()
                .filter(part -> part.name().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theReadmeSaysHowLongItsTestsTakeAsTheyWereMeasured() throws IOException {
        Part tests = part(gate(), TESTS_OF_THE_README);
        String minutes = IN_WORDS.get((int) Math.round(tests.measured().toSeconds() / 60.0) - FIRST);
        assertThat(
                Files.readString(ROOT.resolve("README.md")).replaceAll("\\s+", " "),
                containsString("take about " + minutes + " minutes on two processors"));
        assertThat(tests.atTheMost(), is(Duration.ofMinutes(9)));
    }

    @ParameterizedTest
    @CsvSource({".ci/run, 25", ".ci/long, 45"})
    void theLimitsOfAllPartsTogetherAreWithinTheLimitOfTheWhole(String program, long minutes) throws IOException {
        List<Part> ledger = ledger(program);
        assertThat(ledger.size(), greaterThan(5));
        Duration parts = ledger.stream()
                .filter(part -> !part.name().startsWith(EVERYTHING))
                .map(Part::atTheMost)
                .reduce(Duration.ZERO, Duration::plus);
        assertThat(parts, lessThanOrEqualTo(part(ledger, EVERYTHING).atTheMost()));
        assertThat(part(ledger, EVERYTHING).atTheMost(), is(Duration.ofMinutes(minutes)));
    }
}
