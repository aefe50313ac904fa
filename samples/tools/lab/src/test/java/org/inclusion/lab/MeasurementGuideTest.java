package org.inclusion.lab;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The commands of docs/measurement.md exist, with every option they name. */
class MeasurementGuideTest {

    private static final String LAB = "java -jar samples/tools/lab/target/lab.jar ";

    @Test
    void everyCommandOfTheGuideIsUnderstood() throws IOException {
        Path guide = Path.of(System.getProperty("basedir", ""), "../../../docs/measurement.md");
        List<String> commands = Files.readAllLines(guide).stream()
                .filter(line -> line.startsWith(LAB))
                .map(line -> line.substring(LAB.length()))
                .toList();
        assertThat(commands.size(), greaterThan(6));
        for (String command : commands) {
            assertThat(
                    command,
                    Lab.commandLine().parseArgs(command.split(" ")).errors().isEmpty(),
                    is(true));
        }
    }
}
