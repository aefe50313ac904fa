package org.inclusion.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * What editors and type checkers of hosts read, against the scripts: {@code custom-elements.json} and {@code
 * inclusion.d.ts} name every element, attribute, property, event, part, style property and function, and no other. That
 * the types fit as well, the type checker of the build says ({@code promised.ts}).
 */
class ElementsForEditorsTest {

    private static final Path UI = Path.of("src/main/ui");

    private static final Pattern PROPERTIES = Pattern.compile("static properties = \\{\\n(.*?)\\n  };", Pattern.DOTALL);

    private static final Pattern PROPERTY = Pattern.compile("(?m)^    (\\w+): \\{(.*)},?$");

    private static final Pattern DEFINED = Pattern.compile("(?m)^  '?([a-z-]+)'?: [A-Z]\\w+,$");

    /** The script of an element that is loaded where a page has one. */
    private static final Pattern LOADED_WHEN_MET = Pattern.compile("(?m)^  ([a-z-]+): '\\1/\\1',$");

    private static final String COMMON = "InclusionElement";

    private final JsonNode manifest = json("custom-elements.json");

    private final String types = read(UI.resolve("inclusion.d.ts"));

    private final String scripts = scripts();

    @Test
    void theManifestIsOneOfItsVersion() {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(read(Path.of("src/test/resources/custom-elements-manifest/schema.json")));

        assertThat(schema.validate(manifest).toString(), equalTo("[]"));
        assertThat(manifest.get("schemaVersion").asText(), equalTo("2.1.0"));
    }

    @Test
    void everyElementAndNoOther() {
        Set<String> defined = defined().keySet();

        assertThat(
                declarations().keySet().stream()
                        .filter(name -> !name.equals(COMMON))
                        .collect(set()),
                equalTo(named(defined)));
        Set<String> tags = defined.stream().map(name -> "inclusion-" + name).collect(set());
        assertThat(tagNames(), equalTo(tags));
        assertThat(all("'(inclusion-[a-z-]+)': Inclusion", types), equalTo(tags));
        assertThat(all("interface (Inclusion[A-Z]\\w+) extends InclusionElement", types), equalTo(named(defined)));
    }

    @Test
    void everyAttributeAndPropertyOfEachElement() {
        Map<String, String> properties = new TreeMap<>(properties("page/placed.js"));
        properties.putAll(properties("page/personal.js"));
        assertElement(COMMON, "CommonProperties", properties);

        defined()
                .forEach((name, folder) -> assertElement(
                        named(name), capital(name) + "Properties", properties(folder + "/" + name + ".js")));
    }

    /**
     * The folder of each element's script; the elements of another script than that of all pages stand in that
     * script's folder.
     */
    private Map<String, String> defined() {
        Map<String, String> folders = new TreeMap<>();
        for (JsonNode module : manifest.get("modules")) {
            Path script = Path.of(module.get("path").asText());
            Path folder = script.getParent();
            all(DEFINED, read(UI.resolve(script)))
                    .forEach(name -> folders.put(name, folder == null ? name : folder.toString()));
        }
        all(LOADED_WHEN_MET, read(UI.resolve("page/scripts.js"))).forEach(name -> folders.put(name, name));
        return folders;
    }

    @Test
    void everyEvent() {
        Set<String> told = all("(?:tellPage\\(|CustomEvent\\()'(inclusion-[a-z-]+)'", scripts);

        assertThat(everywhere("events"), equalTo(told));
        assertThat(all("(?m)^  '(inclusion-[a-z-]+)': CustomEvent<", types), equalTo(told));
    }

    @Test
    void everyPartAndEveryPropertyOfTheAppearance() {
        Set<String> parts = all("part=\"([a-z-]+)\"", scripts);
        Pattern.compile("part=\\$\\{([^}]+)}")
                .matcher(scripts)
                .results()
                .forEach(computed -> Pattern.compile("[?:] '([a-z -]+)'")
                        .matcher(computed.group(1))
                        .results()
                        .forEach(part -> parts.addAll(Set.of(part.group(1).split(" ")))));

        assertThat(everywhere("cssParts"), equalTo(parts));
        assertThat(everywhere("cssProperties"), equalTo(all("(--inclusion-[a-z-]+[a-z])", scripts)));
    }

    @Test
    void everyFunctionAndEverySettingOfTheHost() {
        Set<String> exported = all("export \\{ (\\w+) }", read(UI.resolve("inclusion.js")));
        Set<String> documented = everyOne("declarations")
                .filter(one -> one.get("kind").asText().equals("function"))
                .map(one -> one.get("name").asText())
                .collect(set());

        assertThat(exported, hasItem("configure"));
        assertThat(documented, equalTo(exported));
        assertThat(all("export function (\\w+)", types), equalTo(exported));
        String settings = read(UI.resolve("page/host.js"))
                .split("const settings = once\\('settings', \\{", 2)[1]
                .split("\n}\\);", 2)[0];
        assertThat(keys("Settings"), equalTo(all("(?m)^  (\\w+): ", settings)));
    }

    @Test
    void bothTravelInTheJar() {
        for (String name : Set.of("custom-elements.json", "inclusion.d.ts")) {
            assertThat(read(Path.of("target/classes/org/inclusion/servlet/ui", name)), equalTo(read(UI.resolve(name))));
        }
    }

    private void assertElement(String name, String inTypes, Map<String, String> properties) {
        Set<String> attributes = properties.entrySet().stream()
                .filter(one -> !one.getValue().contains("attribute: false"))
                .map(one -> first("attribute: '([a-z-]+)'", one.getValue(), one.getKey()))
                .collect(set());
        JsonNode element = Objects.requireNonNull(declarations().get(name), name);

        assertThat(name, names(element, "attributes"), equalTo(attributes));
        assertThat(name, names(element, "members"), equalTo(properties.keySet()));
        for (JsonNode attribute : element.path("attributes")) {
            assertThat(
                    name,
                    properties.keySet(),
                    hasItem(attribute.get("fieldName").asText()));
        }
        Set<String> typed = new TreeSet<>(properties.keySet());
        // Every element of HTML has it.
        typed.remove("lang");
        assertThat(
                name,
                typed.isEmpty() && !types.contains("interface " + inTypes) ? Set.of() : keys(inTypes),
                equalTo(typed));
        assertThat(name, names(element, "members"), not(hasItem("view")));
    }

    /** What Lit observes, by name, with its options; what an element keeps for itself is left out. */
    private static Map<String, String> properties(String script) {
        Map<String, String> properties = new TreeMap<>();
        PROPERTIES
                .matcher(read(UI.resolve(script)))
                .results()
                .forEach(block -> PROPERTY.matcher(block.group(1))
                        .results()
                        .filter(one -> !one.group(2).contains("state: true"))
                        .forEach(one -> properties.put(one.group(1), one.group(2))));
        return properties;
    }

    /** The keys of an interface in {@code inclusion.d.ts}. */
    private Set<String> keys(String name) {
        String body = first("interface " + name + " \\{\\n((?:.|\\n)*?)\\n}", types, "");
        assertThat(name, body.isEmpty(), is(false));
        return all("(?m)^  (\\w+)\\??: ", body);
    }

    private Map<String, JsonNode> declarations() {
        return everyOne("declarations")
                .filter(one -> one.get("kind").asText().equals("class"))
                .collect(Collectors.toMap(one -> one.get("name").asText(), one -> one));
    }

    private Stream<JsonNode> everyOne(String list) {
        return StreamSupport.stream(manifest.get("modules").spliterator(), false)
                .flatMap(module -> StreamSupport.stream(module.get(list).spliterator(), false));
    }

    private Set<String> tagNames() {
        return everyOne("exports")
                .filter(one -> one.get("kind").asText().equals("custom-element-definition"))
                .map(one -> one.get("name").asText())
                .filter(tag -> declarations().values().stream()
                        .anyMatch(one -> one.path("tagName").asText().equals(tag)))
                .collect(set());
    }

    private Set<String> everywhere(String list) {
        return declarations().values().stream()
                .map(one -> names(one, list))
                .flatMap(Collection::stream)
                .collect(set());
    }

    private static Set<String> names(JsonNode element, String list) {
        return StreamSupport.stream(element.path(list).spliterator(), false)
                .map(one -> one.get("name").asText())
                .collect(set());
    }

    private static Set<String> named(Set<String> elements) {
        return elements.stream().map(ElementsForEditorsTest::named).collect(set());
    }

    private static String named(String element) {
        return "Inclusion" + capital(element);
    }

    private static String capital(String word) {
        return Arrays.stream(word.split("-"))
                .map(part -> Character.toUpperCase(part.charAt(0)) + part.substring(1))
                .collect(Collectors.joining());
    }

    private static Set<String> all(String pattern, String text) {
        return all(Pattern.compile(pattern), text);
    }

    private static Set<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).collect(set());
    }

    private static String first(String pattern, String text, String otherwise) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElse(otherwise);
    }

    private static Collector<String, ?, Set<String>> set() {
        return Collectors.toCollection(TreeSet::new);
    }

    private static String scripts() {
        try (Stream<Path> files = Files.walk(UI)) {
            return files.filter(file -> file.toString().endsWith(".js"))
                    .sorted()
                    .map(ElementsForEditorsTest::read)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(String name) {
        try {
            return new ObjectMapper().readTree(UI.resolve(name).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
