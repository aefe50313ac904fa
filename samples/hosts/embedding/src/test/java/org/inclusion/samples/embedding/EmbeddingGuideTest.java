package org.inclusion.samples.embedding;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inclusion.servlet.InclusionServlet;
import org.inclusion.words.Reason;
import org.inclusion.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the guides for hosts show is what compiles here, and in the hosts beside: those on Quarkus and WildFly with the profile jakarta.
 * What two of the guides show is what runs here.
 */
class EmbeddingGuideTest {

    private static final Pattern JAVA = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

    /** Matches the snippets that a host's own folders hold. The dependencies that the guide shows stand in a reader's build instead. */
    private static final Pattern OF_A_HOST =
            Pattern.compile("```(?:java|html|properties|xml(?=\\n<persistence ))\\n(.*?)```", Pattern.DOTALL);

    private static final Path DOCS = Path.of("../../../docs");

    private static final List<String> HOSTS = List.of("embedding", "jetty", "quarkus", "wildfly");

    @ParameterizedTest
    @ValueSource(strings = {"embedding.md", "containers.md", "features.md", "spring-host.md"})
    void everySnippetOfTheGuideStandsInCodeThatCompiles(String page) throws IOException {
        String guide = Files.readString(DOCS.resolve(page));
        String code = everySource(HOSTS.stream().map(host -> Path.of("..", host, "src/main")));
        List<String> snippets = OF_A_HOST
                .matcher(guide)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertThat(snippets.size(), greaterThan(3));
        snippets.forEach(snippet -> assertThat(code, containsString(withoutIndent(snippet))));
    }

    @Test
    void everyDependencyThatTheGuidesShowIsAnArtifactOfTheBuild() throws IOException {
        StringBuilder guides = new StringBuilder(Files.readString(Path.of("../../../README.md")));
        try (Stream<Path> files = Files.list(DOCS)) {
            for (Path guide :
                    files.filter(file -> file.toString().endsWith(".md")).toList()) {
                guides.append(Files.readString(guide));
            }
        }
        Set<String> shown = Pattern.compile("<dependency>\\s*<groupId>org.inclusion</groupId>\\s*<artifactId>([^<]*)<")
                .matcher(guides)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        String bill = Files.readString(Path.of("../../../pom.xml"));
        shown.forEach(artifact -> assertThat(bill, containsString("<artifactId>" + artifact + "</artifactId>")));
        assertThat(
                "a setting of messages needs one",
                Files.readString(DOCS.resolve("features.md")),
                containsString("<artifactId>inclusion-messages</artifactId>"));
    }

    @Test
    void aSpringHostBeginsOnOnePageWhichNamesTheOtherAsMore() throws IOException {
        String readme = Files.readString(Path.of("../../../README.md"));
        String first = readme.substring(readme.indexOf("**Embed it"), readme.indexOf("| you |"));
        assertThat(first, allOf(containsString("docs/embedding.md"), not(containsString("spring-host.md"))));
        assertThat(readme, containsString("more for [a real Spring host](docs/spring-host.md)"));
        assertThat(
                Files.readString(DOCS.resolve("embedding.md")),
                containsString("More: [a real Spring host](spring-host.md)"));
        assertThat(
                Files.readString(DOCS.resolve("spring-host.md"))
                        .lines()
                        .skip(1)
                        .findFirst()
                        .orElse(""),
                startsWith("A Spring host begins with [embedding](embedding.md)"));
    }

    @Test
    void everySnippetOfARealSpringHostShowsItsImports() throws IOException {
        List<String> snippets = JAVA.matcher(Files.readString(DOCS.resolve("spring-host.md")))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertThat(snippets, everyItem(startsWith("import ")));
    }

    @Test
    void theDescriptionOfTheApiStandsWhereTheGuideSays() throws IOException {
        Matcher place = Pattern.compile("In the jar of `inclusion-servlet` it stands at `([^`]+)`")
                .matcher(Files.readString(DOCS.resolve("spring-host.md")));
        assertThat("the guide says where", place.find());
        assertThat(InclusionServlet.class.getClassLoader().getResource(place.group(1)), notNullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"today", "tomorrow", "tomorrow.hour"})
    void theGuideQuotesAReminderAsItIsSent(String reminder) throws IOException {
        String said =
                Words.standard().say(Reason.of("message.reminder." + reminder, "hour", "10\u00A0h"), Locale.FRENCH);
        assertThat(Files.readString(DOCS.resolve("features.md")), containsString("«\u00A0" + said + "\u00A0»"));
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
