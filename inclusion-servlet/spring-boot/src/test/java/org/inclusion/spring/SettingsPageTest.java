package org.inclusion.spring;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The settings that an IDE offers, those that the guide lists, and those that there are, are the same. */
class SettingsPageTest {

    private static final Pattern ROW = Pattern.compile("^\\| `(inclusion\\.[a-z.-]+)` \\|", Pattern.MULTILINE);

    private final List<JsonNode> offered = offered();

    @Test
    void theGuideListsEverySettingOnceAndNoOther() throws IOException {
        List<String> listed = ROW.matcher(Files.readString(Path.of("../../docs/embedding.md")))
                .results()
                .map(row -> row.group(1))
                .toList();
        assertThat(new TreeSet<>(listed), equalTo(names()));
        assertThat(listed, hasSize(names().size()));
    }

    @Test
    void anIdeExplainsEverySetting() {
        List<String> unexplained = offered.stream()
                .filter(setting -> setting.path("description").asText().isBlank())
                .map(setting -> setting.path("name").asText())
                .toList();
        assertThat(unexplained, empty());
    }

    private Set<String> names() {
        return offered.stream()
                .map(setting -> setting.path("name").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<JsonNode> offered() {
        String file = "META-INF/spring-configuration-metadata.json";
        try {
            // Other jars have a file of that name: ours is the one in a folder.
            URL ours = Collections.list(SettingsPageTest.class.getClassLoader().getResources(file)).stream()
                    .filter(url -> url.getProtocol().equals("file"))
                    .findFirst()
                    .orElseThrow();
            try (InputStream in = ours.openStream()) {
                JsonNode settings =
                        Objects.requireNonNull(new ObjectMapper().readTree(in)).path("properties");
                return StreamSupport.stream(settings.spliterator(), false).toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
