package org.inclusion.operator;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.hamcrest.Matchers.stringContainsInOrder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.inclusion.operator.Operator.Surroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of docs/lti.md do what the page says, pasted as they are, on a database and a key of our own. */
class LtiPageTest {

    private static final Path PAGE = Path.of("..", "..", "..", "docs", "lti.md");

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

    @TempDir
    private Path folder;

    private String run(List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Operator.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new Surroundings(Map.of(), new Stop()),
                arguments.toArray(String[]::new));
        assertThat(arguments + err.toString(StandardCharsets.UTF_8), code, is(0));
        return out.toString(StandardCharsets.UTF_8);
    }

    private List<String> pasted(String command, Path key) {
        return Arrays.stream(command.split(" "))
                .map(word -> word.startsWith("jdbc:") ? url : word)
                .map(word -> word.equals("inclusion") ? "sa" : word)
                .map(word -> word.equals("installation-key") ? key.toString() : word)
                .toList();
    }

    /** The settings of Moodle's that decide whether choosing, grades and frames work; each was needed at a real one. */
    @Test
    void thePageLeadsThroughMoodleStepByStepAndThenToAnyPlatform() throws IOException {
        String page = Files.readString(PAGE);
        String moodle = page.substring(page.indexOf("\n## Moodle\n"), page.indexOf("\n## Any other platform\n"));
        assertThat(
                moodle.replaceAll("\\s+", " "),
                stringContainsInOrder(
                        "1. ",
                        "*cURL blocked hosts list*",
                        "*cURL allowed ports list*",
                        "2. ",
                        "3. ",
                        "*Use this service for grade sync only*",
                        "4. ",
                        "*Default launch container*",
                        "5. ",
                        "6. ",
                        "weight 0",
                        "For completion"));
    }

    @Test
    void everyCommandOfThePageDoesWhatThePageSays() throws IOException {
        Path key = folder.resolve("key");
        Files.writeString(key, "ab".repeat(32));
        run(List.of("schema", "create", "--url", url, "--user", "sa"));
        List<String> commands = Pattern.compile("(?m)^java -jar operator\\.jar (lti .*)$")
                .matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat("Moodle, and any other", commands.size(), is(2));
        for (String command : commands) {
            String out = run(pasted(command, key));
            assertThat(
                    out,
                    command.startsWith("lti offer")
                            ? startsWith("https://portail.example.org/lti/register?")
                            : startsWith("registered"));
        }
        assertThat(
                run(List.of("lti", "list", "--url", url, "--user", "sa"))
                        .lines()
                        .count(),
                is(1L));
    }
}
