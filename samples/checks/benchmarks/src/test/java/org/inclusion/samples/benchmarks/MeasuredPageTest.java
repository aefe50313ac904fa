package org.inclusion.samples.benchmarks;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.runner.options.CommandLineOptionException;

class MeasuredPageTest {

    private static final String BEFORE =
            "# Measured\n<!-- a: begin -->\nold\n<!-- a: end -->\n<!-- b: begin -->\n<!-- b: end -->\n";

    @Test
    void whatAProgramPrintsReplacesItsSectionAndNoOther(@TempDir Path folder) throws Exception {
        Path page = Files.writeString(folder.resolve("page.md"), BEFORE);

        boolean met = new MeasuredPage(page).write("a", "2026-12-01, 2 processors", () -> {
            System.out.println("\nlaunch 25 ms");
            return false;
        });

        assertThat(met, is(false));
        assertThat(
                Files.readString(page),
                is(BEFORE.replace("old\n", "*2026-12-01, 2 processors*\n```\nlaunch 25 ms\n```\n")));
    }

    @Test
    void aPageWithoutTheSectionIsRefusedBeforeTheProgramRuns(@TempDir Path folder) throws IOException {
        Path page = Files.writeString(folder.resolve("page.md"), BEFORE);
        AtomicBoolean ran = new AtomicBoolean();

        CommandLineOptionException refused = assertThrows(
                CommandLineOptionException.class,
                () -> new MeasuredPage(page).write("c", "", () -> ran.compareAndSet(false, true)));

        assertThat(refused.getMessage(), containsString("page.md has no section c"));
        assertThat(ran.get(), is(false));
    }

    /** The names of what {@code bars} runs: the page of the project must have a place for each. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "record",
                "dashboard",
                "growth",
                "journal",
                "together",
                "places",
                "launch",
                "start",
                "footprint",
                "EvaluatePath"
            })
    void theProjectsPageHasASectionForEachProgram(String name) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("../../../docs/measured/benchmarks.md"));
        assertThat(lines.contains("<!-- " + name + ": begin -->"), is(true));
        assertThat(lines.contains("<!-- " + name + ": end -->"), is(true));
    }
}
