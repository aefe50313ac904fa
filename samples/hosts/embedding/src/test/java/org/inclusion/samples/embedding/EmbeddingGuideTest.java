package org.inclusion.samples.embedding;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the guide shows is what compiles here, and in the hosts beside: those on Quarkus and WildFly with the profile jakarta. */
class EmbeddingGuideTest {

    private static final Pattern JAVA = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

    private static final List<String> HOSTS = List.of("embedding", "jetty", "quarkus", "wildfly");

    @Test
    void everySnippetOfTheGuideStandsInCodeThatCompiles() throws IOException {
        String guide = Files.readString(Path.of("../../../docs/embedding.md"));
        String code = everySource();
        List<String> snippets = JAVA.matcher(guide)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertThat(snippets.size(), greaterThan(3));
        snippets.forEach(snippet -> assertThat(code, containsString(withoutIndent(snippet))));
    }

    private static String everySource() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String host : HOSTS) {
            try (Stream<Path> files = Files.walk(Path.of("..", host, "src/main"))) {
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
