package org.inclusion.operator;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.inclusion.operator.Operator.Surroundings;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** docs/command-line.md says what the command line says, and the commands of docs/operations.md are understood. */
class OperationsGuideTest {

    private static final String OPERATOR = "java -jar operator.jar ";

    /** An option in the table at the top of the page. */
    private static final Pattern SHARED = Pattern.compile("(?m)^\\| `([^`]+)` \\| (.+) \\|$");

    /** An option in the usage of a command: its name, and what it means, on one line or several. */
    private static final Pattern OPTION =
            Pattern.compile("(?m)^ +(-h, --help|--[a-z-]+=[A-Z]+) +(\\S.*\\n(?: {20,}\\S.*\\n)*)");

    @Test
    void thePageHasTheUsageOfEveryCommandToTheLetterAndSharedOptionsOnce() throws IOException {
        String page = page("command-line.md");
        Map<String, String> shared =
                SHARED.matcher(page).results().collect(Collectors.toMap(row -> row.group(1), row -> row.group(2)));
        for (CommandLine command : all(line())) {
            assertThat(page, containsString("```\n" + without(shared, usage(command)) + "```\n"));
        }
    }

    private static String without(Map<String, String> shared, String usage) {
        return OPTION.matcher(usage)
                .replaceAll(option ->
                        option.group(2).strip().replaceAll("\\s+", " ").equals(shared.get(option.group(1)))
                                ? ""
                                : Matcher.quoteReplacement(option.group()));
    }

    @Test
    void everyCommandOfTheGuideIsUnderstood() throws IOException {
        List<String> commands = guide().lines()
                .filter(text -> text.startsWith(OPERATOR))
                .map(text -> text.substring(OPERATOR.length()).replaceAll("\\s+#.*", ""))
                .toList();
        assertThat(commands.size(), greaterThan(5));
        for (String command : commands) {
            assertThat(command, line().parseArgs(command.split(" ")).errors(), is(empty()));
        }
    }

    /** Else the guide would speak of a table or a column that is no more. */
    @Test
    void everyTableTheGuideNamesIsInTheSchema() throws IOException {
        String scripts =
                script("V1__inclusion.sql") + script("V2__sums_and_bounds.sql") + script("V3__first_release.sql");
        Pattern.compile("`(inclusion_\\w+)`")
                .matcher(guide())
                .results()
                .map(found -> found.group(1))
                .filter(table -> !table.equals("inclusion_schema_history"))
                .forEach(table -> assertThat(scripts, containsString("create table " + table + " ")));
    }

    private static String script(String name) throws IOException {
        return new String(
                Objects.requireNonNull(Operator.class
                                .getClassLoader()
                                .getResourceAsStream("org/inclusion/jpa/schema/postgresql/" + name))
                        .readAllBytes(),
                StandardCharsets.UTF_8);
    }

    private static String guide() throws IOException {
        return page("operations.md");
    }

    private static String page(String name) throws IOException {
        return Files.readString(Path.of(System.getProperty("basedir", ""), "../../../docs", name));
    }

    private static CommandLine line() {
        return Operator.commandLine(new Surroundings(Map.of(), new Stop()));
    }

    private static List<CommandLine> all(CommandLine root) {
        List<CommandLine> all = new ArrayList<>();
        all.add(root);
        root.getSubcommands().values().forEach(sub -> all.addAll(all(sub)));
        return all;
    }

    private static String usage(CommandLine command) {
        return command.getUsageMessage(Ansi.OFF)
                .lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
