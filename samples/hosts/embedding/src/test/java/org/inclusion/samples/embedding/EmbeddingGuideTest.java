package org.inclusion.samples.embedding;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the guides for hosts show is what compiles here, and in the hosts beside: those on Quarkus and WildFly with the profile jakarta.
 * What two of the guides show is what runs here.
 */
class EmbeddingGuideTest {

    private static final Pattern JAVA = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

    /** Matches the snippets that a host's own folders hold. The dependencies that the guide shows stand in a reader's build instead. */
    private static final Pattern OF_A_HOST =
            Pattern.compile("```(?:java|html|properties|xml(?=\\n<persistence ))\\n(.*?)```", Pattern.DOTALL);

    private static final List<String> HOSTS = List.of("embedding", "jetty", "quarkus", "wildfly");

    @Test
    void everySnippetOfTheGuideStandsInCodeThatCompiles() throws IOException {
        String guide = Files.readString(Path.of("../../../docs/embedding.md"));
        String code = everySource(HOSTS.stream().map(host -> Path.of("..", host, "src/main")));
        List<String> snippets = OF_A_HOST
                .matcher(guide)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertThat(snippets.size(), greaterThan(3));
        snippets.forEach(snippet -> assertThat(code, containsString(withoutIndent(snippet))));
    }

    /** What tests show is run; the rest is compiled. */
    @ParameterizedTest
    @CsvSource({
        "README.md, src/main, 1",
        "docs/operations.md, src/main, 1",
        "docs/from-java.md, src/test/java/org/inclusion/samples/embedding/fromjava, 15",
        "docs/testing.md, src/test/java ../../../inclusion-jpa/jta/src/test/java, 6"
    })
    void everySnippetOfTheOtherGuidesStandsInCodeThatRuns(String guide, String folders, int atLeast)
            throws IOException {
        String code = withoutBlanks(everySource(Stream.of(folders.split(" ")).map(Path::of)));
        List<String> snippets = JAVA.matcher(Files.readString(Path.of("../../..", guide)))
                .results()
                .map((MatchResult found) -> withoutBlanks(found.group(1)))
                .toList();
        assertThat(snippets.size(), greaterThanOrEqualTo(atLeast));
        snippets.forEach(snippet -> assertThat(code, containsString(snippet)));
    }

    /** A page breaks a line where it reads best, and the formatter where it must. */
    private static String withoutBlanks(String code) {
        return code.replaceAll("\\s+", "");
    }

    private static String everySource(Stream<Path> folders) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path folder : folders.toList()) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    all.append(withoutIndent(Files.readString(file))).append('\n');
                }
            }
        }
        return all.toString();
    }

    private static String withoutIndent(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }
}
