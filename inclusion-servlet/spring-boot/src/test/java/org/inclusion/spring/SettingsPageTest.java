package org.inclusion.spring;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
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

    private static final Path GUIDE = Path.of("../../docs/embedding.md");

    private final List<JsonNode> offered = offered();

    @Test
    void theGuideListsEverySettingOnceAndNoOther() throws IOException {
        List<String> listed = ROW.matcher(Files.readString(GUIDE))
                .results()
                .map(row -> row.group(1))
                .toList();
        assertThat(new TreeSet<>(listed), equalTo(names()));
        assertThat(listed, hasSize(names().size()));
    }

    /** What the guide's first host sets, above the table, is what the table marks. */
    @Test
    void theGuideMarksTheSettingsThatAFirstHostNeeds() throws IOException {
        String guide = Files.readString(GUIDE);
        String first = guide.substring(0, guide.indexOf("## How to get it"));
        Set<String> set = Pattern.compile("^(inclusion\\.[a-z.-]+)=", Pattern.MULTILINE)
                .matcher(first)
                .results()
                .map(setting -> setting.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(first, containsString("export INCLUSION_LOGIN_KEY="));
        set.add("inclusion.login-key");
        List<String> marked = ROW.matcher(guide)
                .results()
                .filter(row -> guide.startsWith("**First host", guide.indexOf('|', row.end()) + 2))
                .map(row -> row.group(1))
                .toList();
        assertThat(new TreeSet<>(marked), equalTo(set));
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
