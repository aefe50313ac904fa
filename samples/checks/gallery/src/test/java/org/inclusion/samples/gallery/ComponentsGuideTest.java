package org.inclusion.samples.gallery;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/components.md says what the scripts do: every element, attribute, event, part and property, and no other. */
class ComponentsGuideTest {

    private static final Path UI = Path.of("../../../inclusion-servlet/src/main/ui");

    private static final Pattern PROPERTIES = Pattern.compile("static properties = \\{\\n(.*?)\\n  };", Pattern.DOTALL);

    private static final Pattern ATTRIBUTE = Pattern.compile("(?m)^    (\\w+): \\{(?!.*state: true)");

    private static final Pattern DEFINED = Pattern.compile("(?m)^  '?([\\w-]+)'?: [A-Z]\\w+,$");

    /** The script of an element that is alone in its folder, and loaded where a page has one. */
    private static final Pattern LOADED_WHEN_MET = Pattern.compile("(?m)^  (\\w+): '\\1/\\1',$");

    private final String guide = read(Path.of("../../../docs/components.md"));

    @Test
    void everyElementAndNoOther() {
        assertThat(
                matches(Pattern.compile("`<inclusion-(\\w+)>` \\|"), guide),
                equalTo(defined().keySet()));
    }

    @Test
    void everyAttributeOfAnElementStandsInItsRow() {
        defined().forEach((name, folder) -> {
            String row = guide.lines()
                    .filter(line -> line.startsWith("| `<inclusion-" + name + ">`"))
                    .findFirst()
                    .orElseThrow();
            String script = read(UI.resolve(folder).resolve(name + ".js"));
            PROPERTIES
                    .matcher(script)
                    .results()
                    .forEach(block -> matches(ATTRIBUTE, block.group(1))
                            .forEach(attribute -> assertThat(name, row, containsString("`" + attribute + "`"))));
        });
    }

    /** The folder of each element's script. The elements of a script of their own stand in its folder. */
    private static SortedMap<String, String> defined() {
        SortedMap<String, String> folders = new TreeMap<>();
        String forAllPages = read(UI.resolve("inclusion.js"));
        matches(DEFINED, forAllPages).forEach(name -> folders.put(name, name));
        matches(LOADED_WHEN_MET, read(UI.resolve("page/scripts.js"))).forEach(name -> folders.put(name, name));
        matches(DEFINED, read(UI.resolve("followup/followup.js"))).forEach(name -> folders.put(name, "followup"));
        matches(DEFINED, read(UI.resolve("referral/referral.js"))).forEach(name -> folders.put(name, "referral"));
        matches(DEFINED, read(UI.resolve("guest/guest.js"))).forEach(name -> folders.put(name, "guest"));
        matches(DEFINED, read(UI.resolve("author/form.js"))).forEach(name -> folders.put(name, "author"));
        matches(DEFINED, read(UI.resolve("place/place.js"))).forEach(name -> folders.put(name, "place"));
        matches(DEFINED, read(UI.resolve("resource/resource.js"))).forEach(name -> folders.put(name, "resource"));
        matches(DEFINED, read(UI.resolve("structure/coordinator.js"))).forEach(name -> folders.put(name, "structure"));
        matches(DEFINED, read(UI.resolve("together/together.js"))).forEach(name -> folders.put(name, "together"));
        return folders;
    }

    @Test
    void everyElementOfTheTelephoneWithItsAttributes() {
        Set<String> defined = matches(DEFINED, read(UI.resolve("telephone/telephone.js")));

        assertThat(matches(Pattern.compile("(?m)^- `<inclusion-([\\w-]+)>` "), guide), equalTo(defined));
        for (String script : new String[] {"telephone/script.js", "telephone/glossary-search.js"}) {
            PROPERTIES
                    .matcher(read(UI.resolve(script)))
                    .results()
                    .forEach(block -> matches(ATTRIBUTE, block.group(1))
                            .forEach(attribute -> assertThat(script, guide, containsString("`" + attribute + "`"))));
        }
    }

    @Test
    void everyEvent() {
        Set<String> told = matches(
                Pattern.compile("'(inclusion-(?:go|left|guided|point|recorded|signed-out|find-person))'"), all());

        assertThat(matches(Pattern.compile("(?m)^\\| `(inclusion-[a-z-]+)` \\|"), guide), equalTo(told));
        Set<String> sent = matches(Pattern.compile("(?:tellPage\\(|CustomEvent\\()'(inclusion-[a-z-]+)'"), all());
        sent.forEach(event -> assertThat(told, hasItem(event)));
    }

    @Test
    void everyPropertyOfTheLook() {
        Pattern property = Pattern.compile("(--inclusion-[a-z-]+[a-z])");

        assertThat(matches(property, guide), equalTo(matches(property, all())));
    }

    @Test
    void everySettingOfTheHost() {
        matches(
                        Pattern.compile("(?m)^  (\\w+): "),
                        read(UI.resolve("page/host.js")).split("};", 2)[0])
                .stream()
                .filter(setting -> !setting.equals("fetch"))
                .forEach(setting -> assertThat(guide.contains("`" + setting + ": "), is(true)));
        matches(Pattern.compile("meta\\[name=\"(inclusion-[a-z-]+)\"]"), all())
                .forEach(meta -> assertThat(guide, containsString("`" + meta + "`")));
    }

    private static Set<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String all() {
        try (Stream<Path> files = Files.walk(UI)) {
            List<Path> scripts =
                    files.filter(file -> file.toString().endsWith(".js")).toList();
            return scripts.stream().map(ComponentsGuideTest::read).collect(Collectors.joining("\n"));
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
