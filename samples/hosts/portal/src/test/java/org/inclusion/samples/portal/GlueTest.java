package org.inclusion.samples.portal;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * How much of the portal is there for the library alone. The answers of {@link Directory} are not counted: what they
 * say is the portal's own, and no starter could know it. Neither are the invented people and places.
 */
class GlueTest {

    private static final int MOST = 40;

    private static final Path JAVA = Path.of("src/main/java/org/inclusion/samples/portal");

    private static final Set<String> OWN = Set.of("Directory.java", "InventedPeople.java", "InventedPlaces.java");

    private static final String WIRING = "TrainingConfiguration.java";

    @Test
    void theLibraryTakesFortyLinesOfThePortalAtTheMost() throws IOException {
        List<String> glue = Stream.of(
                        code(JAVA.resolve(WIRING)).filter(line -> !line.startsWith("package ")), rules(), settings())
                .flatMap(lines -> lines)
                .toList();
        assertThat("what is counted is found", glue, hasItem("inclusion.schema=create"));
        assertThat(String.join("\n", glue), glue.size(), lessThanOrEqualTo(MOST));
    }

    @Test
    void andNothingOfItStandsElsewhere() {
        assertThat(
                sources()
                        .filter(file -> code(file).anyMatch(line -> line.startsWith("import org.inclusion.")))
                        .map(file -> file.getFileName().toString())
                        .toList(),
                containsInAnyOrder(
                        "Directory.java", "InventedPeople.java", "InventedPlaces.java", "PortalSecurity.java", WIRING));
    }

    @Test
    void theRulesOfWhoMayComeInAreCounted() {
        assertThat(rules().toList(), hasSize(4));
    }

    /** Lines elsewhere that name the library's addresses, or hand rules over to the library. */
    private static Stream<String> rules() {
        return sources()
                .filter(file -> !OWN.contains(file.getFileName().toString()))
                .flatMap(GlueTest::code)
                .filter(line -> Stream.of("/inclusion/", "InclusionSecurity", ".allow(http)")
                        .anyMatch(line::contains));
    }

    private static Stream<String> settings() throws IOException {
        return Files.readAllLines(Path.of("src/main/resources/application.properties")).stream()
                .filter(line -> line.startsWith("inclusion."));
    }

    private static Stream<Path> sources() {
        try (Stream<Path> files = Files.list(JAVA)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a source that are neither blank nor a comment. */
    private static Stream<String> code(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.matches("(//|/?\\*).*"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
