package org.inclusion.samples.embedding.line;

import static org.inclusion.samples.embedding.line.PublicTypes.ROOT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** Everything that a person may read or hear: the library's words, its pages, its packs, and the pages of the hosts of ours. */
final class ShippedTexts {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> LANGUAGES = List.of("fr", "en");

    /**
     * A text as it is shipped.
     *
     * @param where its file and its key
     * @param language fr or en
     */
    record Text(String where, String language, String said) {}

    /** Words that people say, which are searched and never shown. */
    private static final String SOUGHT = "said";

    private ShippedTexts() {}

    static List<Text> all() {
        return Stream.of(words(), pages(), packs(), intranet(), portal())
                .flatMap(List::stream)
                .toList();
    }

    /** The library's own sentences. */
    static List<Text> words() {
        Path folder = ROOT.resolve("inclusion-core/src/main/resources/org/inclusion/words");
        return LANGUAGES.stream()
                .flatMap(language -> properties(folder.resolve("words_" + language + ".properties"), language).stream())
                .toList();
    }

    /** The sentences of the elements, the sheets and the practice sites. */
    static List<Text> pages() {
        return files(ROOT.resolve("inclusion-servlet/src/main/ui"), ".json").stream()
                .filter(file -> LANGUAGES.contains(languageOf(file)))
                .flatMap(file -> flat(file, languageOf(file), read(file)).stream())
                .toList();
    }

    /** What is taught, and the names of areas and competences. */
    static List<Text> packs() {
        Path resources = ROOT.resolve("inclusion-core/src/main/resources/org/inclusion");
        return Stream.of("content/packs", "skill")
                .flatMap(folder -> files(resources.resolve(folder), ".json").stream())
                .flatMap(file -> localized(file, "", read(file)).stream())
                .toList();
    }

    private static List<Text> intranet() {
        Path web = ROOT.resolve("samples/hosts/intranet/src/main/resources/org/inclusion/samples/intranet/web");
        Path file = web.resolve("assets/words.json");
        JsonNode words = read(file);
        return LANGUAGES.stream()
                .flatMap(language -> flat(file, language, words.get(language)).stream())
                .toList();
    }

    private static List<Text> portal() {
        Path resources = ROOT.resolve("samples/hosts/portal/src/main/resources");
        List<Text> texts = new ArrayList<>(properties(resources.resolve("messages.properties"), "fr"));
        texts.addAll(properties(resources.resolve("messages_en.properties"), "en"));
        files(resources.resolve("templates"), ".html")
                .forEach(file -> texts.add(new Text(
                        ROOT.relativize(file).toString(),
                        "fr",
                        PublicTypes.read(file).replaceAll("<[^>]*>", " "))));
        return texts;
    }

    /** {@code fr} of {@code fr.json} and of {@code helped.fr.json}. */
    private static String languageOf(Path file) {
        String[] parts = file.getFileName().toString().split("\\.", -1);
        return parts[parts.length - 2];
    }

    private static List<Text> flat(Path file, String language, JsonNode words) {
        return words.properties().stream()
                .filter(word -> word.getValue().isTextual())
                .map(word -> new Text(
                        ROOT.relativize(file) + " " + word.getKey(),
                        language,
                        word.getValue().asText()))
                .toList();
    }

    /** Every {@code {"fr": "…"}}, wherever it stands. */
    private static List<Text> localized(Path file, String id, JsonNode node) {
        String here = node.path("id").asText(id);
        List<Text> texts = new ArrayList<>();
        node.properties().stream()
                .filter(field ->
                        LANGUAGES.contains(field.getKey()) && field.getValue().isTextual())
                .forEach(field -> texts.add(new Text(
                        ROOT.relativize(file) + " " + here,
                        field.getKey(),
                        field.getValue().asText())));
        if (node.isArray()) {
            node.forEach(child -> texts.addAll(localized(file, here, child)));
        }
        node.properties().stream()
                .filter(field -> !field.getKey().equals(SOUGHT))
                .forEach(field -> texts.addAll(localized(file, here, field.getValue())));
        return texts;
    }

    private static List<Text> properties(Path file, String language) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream()
                .map(key -> new Text(ROOT.relativize(file) + " " + key, language, properties.getProperty(key)))
                .toList();
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
