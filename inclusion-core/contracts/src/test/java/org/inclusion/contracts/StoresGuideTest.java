package org.inclusion.contracts;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inclusion.memory.InMemoryStores;
import org.junit.jupiter.api.Test;

/** The guide {@code docs/stores.md} shows code that compiles here, and leaves no store out. */
class StoresGuideTest {

    private static final Path GUIDE = Path.of("../../docs/stores.md");

    @Test
    void everySnippetOfTheGuideStandsInCodeThatCompiles() throws IOException {
        String code = everySource();
        List<String> snippets = snippets("java");

        assertThat(snippets.size(), greaterThan(3));
        snippets.forEach(snippet -> assertThat(code, containsString(withoutIndent(snippet))));
    }

    @Test
    void theDependencyOfTheGuideIsThisArtifact() throws IOException {
        String pom = withoutIndent(Files.readString(Path.of("pom.xml")));
        List<String> dependencies = snippets("xml");

        assertThat(dependencies, hasSize(1));
        Stream.of("groupId", "artifactId", "version")
                .map(element -> element(dependencies.get(0), element))
                .forEach(element -> assertThat(pom, containsString(element)));
    }

    @Test
    void theGuideNamesEveryStore() throws IOException {
        String guide = Files.readString(GUIDE);

        new InMemoryStores()
                .ports()
                .forEach(port -> assertThat(guide, containsString("`" + port.getSimpleName() + "`")));
    }

    private static List<String> snippets(String language) throws IOException {
        return Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(GUIDE))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String element(String xml, String name) {
        String end = "</" + name + ">";
        return xml.substring(xml.indexOf("<" + name + ">"), xml.indexOf(end) + end.length());
    }

    private static String everySource() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(withoutIndent(Files.readString(file))).append('\n');
            }
            return all.toString();
        }
    }

    private static String withoutIndent(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }
}
