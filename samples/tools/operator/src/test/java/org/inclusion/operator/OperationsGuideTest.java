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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.inclusion.operator.Operator.Surroundings;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** docs/operations.md says what the command line says, and its commands are understood. */
class OperationsGuideTest {

    private static final String OPERATOR = "java -jar operator.jar ";

    @Test
    void theGuideHasTheUsageOfEveryCommandToTheLetter() throws IOException {
        String guide = guide();
        for (CommandLine command : all(line())) {
            assertThat(guide, containsString("```\n" + usage(command) + "```\n"));
        }
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
        String scripts = script("V1__inclusion.sql") + script("V2__sums_and_bounds.sql");
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
        return Files.readString(Path.of(System.getProperty("basedir", ""), "../../../docs/operations.md"));
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
