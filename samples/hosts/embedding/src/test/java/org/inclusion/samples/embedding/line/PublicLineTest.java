package org.inclusion.samples.embedding.line;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.startsWith;
import static org.inclusion.samples.embedding.line.PublicTypes.ROOT;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.inclusion.samples.embedding.line.PublicTypes.PublicType;
import org.junit.jupiter.api.Test;

/** What is for hosts is listed, used and linked; what is internal is named by no host. */
class PublicLineTest {

    private static final Pattern LISTED = Pattern.compile("`((?:\\w+\\.)*[A-Z]\\w*)`");

    private static final Pattern IMPORT = Pattern.compile("^import (?:static )?([\\w.]+);", Pattern.MULTILINE);

    private static final Pattern COMMENT = Pattern.compile("/\\*\\*.*?\\*/", Pattern.DOTALL);

    private static final Pattern LINK = Pattern.compile("\\{@link(?:plain)? ([\\w.]+)");

    private static final Pattern NOT_A_WORD = Pattern.compile("\\W+");

    private static final Pattern EXAMPLE = Pattern.compile("<pre>.*?</pre>", Pattern.DOTALL);

    /** The lab and the benchmarks measure the library's inside: they are released with it, and may name what is internal. */
    private static final List<Path> HOSTS = Stream.of("hosts", "server", "tools/operator", "checks/gallery")
            .map(folder -> ROOT.resolve("samples").resolve(folder))
            .toList();

    private static final List<Path> ADAPTERS = Stream.of(
                    "inclusion-jpa/src/main",
                    "inclusion-servlet/src/main",
                    "inclusion-core/contracts/src/main",
                    "inclusion-core/formats/src/main",
                    "inclusion-core/messages/src/main",
                    "inclusion-servlet/lti/src/main")
            .map(ROOT::resolve)
            .toList();

    /** A reader begins with a few types, and finds the others by who needs them. */
    @Test
    void theApiPageListsWhatIsForHostsOnceAndBeginsWithFifteenTypesAtTheMost() {
        assertThat(listedUnder("Start").size(), lessThanOrEqualTo(15));
        assertThat(listedUnder("LTI"), everyItem(startsWith("lti.")));
        assertThat(listedUnder("Tests"), everyItem(startsWith("test.")));
        List<String> all = Stream.of("Start", "More", "Authors of stores", "LTI", "Tests")
                .flatMap(heading -> listedUnder(heading).stream())
                .toList();
        assertThat(all, containsInAnyOrder(Set.copyOf(all).toArray()));
        assertThat(
                Set.copyOf(all),
                equalTo(PublicTypes.forHosts().stream()
                        .map(PublicType::shortName)
                        .collect(toSet())));
    }

    private static List<String> listedUnder(String heading) {
        String section = PublicTypes.read(ROOT.resolve("docs/api.md"))
                .split("(?m)^## " + heading + "$", 2)[1]
                .split("(?m)^## ", 2)[0];
        return LISTED.matcher(section).results().map(result -> result.group(1)).toList();
    }

    @Test
    void noHostNamesAnInternalType() {
        Set<String> internal = PublicTypes.internal();
        List<String> named = HOSTS.stream()
                .flatMap(folder -> PublicTypes.javaFiles(folder).stream())
                .filter(file -> file.toString().contains("src/main"))
                .flatMap(file -> imports(PublicTypes.read(file))
                        .filter(name ->
                                internal.stream().anyMatch(type -> name.equals(type) || name.startsWith(type + ".")))
                        .map(name -> ROOT.relativize(file) + " imports " + name))
                .toList();
        assertThat(named, empty());
    }

    @Test
    void noJavadocForHostsLinksToAnInternalType() {
        Set<String> internal = PublicTypes.all().stream()
                .filter(PublicType::internal)
                .map(PublicType::name)
                .collect(toCollection(TreeSet::new));
        List<String> linked = PublicTypes.forHosts().stream()
                .flatMap(type -> COMMENT.matcher(type.source())
                        .results()
                        .flatMap(comment -> LINK.matcher(comment.group()).results())
                        .map(link -> link.group(1))
                        .filter(name -> internal.contains(name.substring(name.lastIndexOf('.') + 1)))
                        .map(name -> type + " links to " + name))
                .toList();
        assertThat(linked, empty());
    }

    @Test
    void everyTypeForHostsIsNamedByAHostAnAdapterOrAnExample() {
        Set<String> named = Stream.concat(
                        Stream.concat(HOSTS.stream(), ADAPTERS.stream())
                                .flatMap(folder -> PublicTypes.javaFiles(folder).stream())
                                .map(PublicTypes::read)
                                .map(source -> COMMENT.matcher(source).replaceAll("")),
                        Stream.concat(
                                PublicTypes.all().stream()
                                        .flatMap(type ->
                                                EXAMPLE.matcher(type.source()).results())
                                        .map(MatchResult::group),
                                Stream.of("embedding.md", "containers.md", "features.md")
                                        .map(guide -> PublicTypes.read(
                                                ROOT.resolve("docs").resolve(guide)))))
                .flatMap(NOT_A_WORD::splitAsStream)
                .collect(toSet());
        List<String> unnamed = PublicTypes.forHosts().stream()
                .filter(type -> !type.room().startsWith("org.inclusion.jpa")
                        && !type.room().startsWith("org.inclusion.servlet"))
                .filter(type -> !named.contains(type.name()))
                .map(PublicType::shortName)
                .toList();
        assertThat(unnamed, empty());
    }

    private static Stream<String> imports(String source) {
        return IMPORT.matcher(source).results().map(result -> result.group(1));
    }
}
