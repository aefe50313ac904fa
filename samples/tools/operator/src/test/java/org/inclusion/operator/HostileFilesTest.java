package org.inclusion.operator;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.inclusion.operator.FileArguments.Place;
import org.inclusion.operator.HostileRun.Result;
import org.inclusion.operator.Operator.Surroundings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Whatever file a command is given, it ends within seconds, with a sentence that names the file, in little memory. */
class HostileFilesTest {

    /** What a command writes, and reads nothing of. */
    private static final List<String> WRITTEN = List.of("erasures export FILE", "export --out");

    private static final int SECONDS = 20;

    @TempDir
    Path folder;

    @Test
    void everyFileThatACommandReadsIsAGivenFile() {
        CommandLine line = Operator.commandLine(new Surroundings(Map.of(), new Stop()));
        List<String> others = FileArguments.all(line).stream()
                .filter(place ->
                        place.type() != GivenFile.class && !place.label().equals("FOLDER"))
                .map(Place::toString)
                .sorted()
                .toList();
        assertThat(others, equalTo(WRITTEN));
    }

    @Tag("long")
    @Test
    void everyCommandEndsWithASentenceWhateverFileItIsGiven() throws Exception {
        List<Result> results = run();
        assertThat(results.size(), greaterThan(200));
        List<String> faults = new ArrayList<>();
        for (Result result : results) {
            String fault = fault(result);
            if (!fault.isEmpty()) {
                faults.add(result.place() + ", " + result.file() + ": " + fault + "\n");
            }
        }
        assertThat(faults, is(empty()));
    }

    /**
     * What a command reads row by row, or as a pack, it judges row by row: then it may also say that something is
     * not right.
     */
    private static String fault(Result result) {
        boolean isJudged = result.place().contains("pack") || result.place().contains("places");
        if (result.code() < 0 || result.millis() > SECONDS * 1_000L) {
            return "did not end within " + SECONDS + " seconds";
        }
        if (result.code() != Operator.WRONG_USE && !(isJudged && result.code() == Operator.NOT_RIGHT)) {
            return "exit code " + result.code() + ": "
                    + result.said().lines().findFirst().orElse("");
        }
        String name = String.valueOf(Path.of(result.path()).getFileName());
        if (!result.said().contains(name) && !isJudged) {
            return "names no file: " + result.said();
        }
        boolean isOneLine = result.said().lines().count() == 1;
        return isOneLine || isJudged ? "" : "more than a sentence: " + result.said();
    }

    private List<Result> run() throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-Dorg.jboss.logging.provider=slf4j",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileRun.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        boolean isOver = child.waitFor(10, TimeUnit.MINUTES);
        child.destroyForcibly();
        assertThat(Files.readString(said), isOver, is(true));
        assertThat(Files.readString(said), child.exitValue(), is(0));
        List<Result> results = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("results"))) {
            results.add(new ObjectMapper().readValue(line, Result.class));
        }
        return results;
    }
}
