package org.inclusion.samples.intranet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The intranet's sentences: complete in both languages, and never a judgement or a number. */
class WordsTest {

    private static final Pattern SAID = Pattern.compile("say\\('([a-zA-Z.-]+)'|\\{\\{word:([a-z.-]+)}}");
    private static final Pattern NEVER = Pattern.compile(
            "\\d|%|\\b(faux|fausse|échec|échoué|erreur|débutant|illectronisme|niveau|score|wrong|failed?|error|level)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Map<String, Map<String, String>> words = read();

    @Test
    void bothLanguagesSayTheSame() {
        assertThat(words.keySet(), equalTo(java.util.Set.of("fr", "en")));
        assertThat(in("en").keySet(), equalTo(in("fr").keySet()));
    }

    @Test
    void everySentenceThatAPageAsksForIsThere() throws IOException {
        TreeSet<String> asked = new TreeSet<>();
        for (Path page : pages()) {
            String text = Files.readString(page);
            SAID.matcher(text)
                    .results()
                    .forEach(found -> asked.add(found.group(1) == null ? found.group(2) : found.group(1)));
        }
        assertThat(asked.size(), greaterThan(30));
        asked.removeAll(in("fr").keySet());
        assertThat(asked, is(empty()));
    }

    @Test
    void noSentenceJudgesOrCounts() {
        List<String> judging = words.values().stream()
                .flatMap(language -> language.values().stream())
                .filter(sentence -> NEVER.matcher(sentence).find())
                .toList();
        assertThat(judging, is(empty()));
    }

    private Map<String, String> in(String language) {
        return Objects.requireNonNull(words.get(language));
    }

    private static Map<String, Map<String, String>> read() {
        try {
            return new ObjectMapper()
                    .readValue(web().resolve("assets/words.json").toFile(), new TypeReference<>() {});
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(web())) {
            return files.filter(file ->
                            file.toString().endsWith(".js") || file.toString().endsWith(".html"))
                    .toList();
        }
    }

    private static Path web() {
        try {
            return Path.of(Objects.requireNonNull(WordsTest.class.getResource("web/home.html"))
                            .toURI())
                    .resolveSibling("");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
