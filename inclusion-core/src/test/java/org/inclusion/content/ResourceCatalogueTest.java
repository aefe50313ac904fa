package org.inclusion.content;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inclusion.accompaniment.Theme;
import org.inclusion.skill.Competence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Resources: what a pack may say so that they are found, and the catalogue that is delivered for helpers. */
class ResourceCatalogueTest {

    private static final String FILE = "resources.json";
    private static final SmallPack PACK = SmallPack.valid().withFifth(FILE, """
            {"resources": [
              {"id": "impots", "title": {"fr": "Impôts", "en": "Taxes"}, "href": "https://example.org/",
               "wish": {"fr": "Je veux déclarer.", "en": "I want to declare."}, "find": {"fr": "avis", "en": "notice"},
               "competences": ["2.3"], "themes": ["argent_impots"]}
            ]}""");

    private final ContentLibrary library = ContentLibrary.of(ContentLibrary.standardPacks());
    private final Collection<Resource> catalogue =
            library.pack("accompagner-a-distance").orElseThrow().resources();

    @TempDir
    Path folder;

    @Test
    void aResourceSaysWhatFindsItOrNothingOfTheKind() {
        ContentPack pack = ContentLibrary.of(List.of(PACK.folder(folder, "petit")))
                .pack("petit")
                .orElseThrow();

        Resource taxes = pack.resource("impots").orElseThrow();
        assertThat(taxes.competences(), contains("2.3"));
        assertThat(taxes.themes(), contains("argent_impots"));
        assertThat(pack.resource("guide").orElseThrow().wish(), is(nullValue()));
        assertThat(pack.resource("guide").orElseThrow().themes(), empty());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            a competence that is none | competences/0 | "9.9"           | no competence "9.9"
            a theme in capitals       | themes/0      | "ARGENT_IMPOTS" | must be 1 to 64 of a-z 0-9 _
            one language of two       | wish/en       |                 | missing in the declared language en
            a script for an address   | href          | "javascript:a"  | must be an https address
            """)
    void aResourceAmissIsRefusedAtItsPlace(String what, String where, @Nullable String becomes, String problem) {
        String at = "/resources/0/" + where;

        SmallPack pack = becomes == null ? PACK.without(FILE, at) : PACK.with(FILE, at, becomes);

        assertThat(pack.problems(folder), contains(FILE + "#" + at + ": " + problem));
    }

    @Test
    void thereAreSixtyOrMoreAndEachSaysWhoNeedsItAndWhatToLookFor() {
        assertThat(catalogue.size(), is(greaterThanOrEqualTo(60)));
        assertThat(
                catalogue.stream()
                        .filter(one -> one.wish() == null || one.find() == null)
                        .map(Resource::id)
                        .toList(),
                empty());
    }

    /** Pages move, and the first page of a site stays. */
    @Test
    void everyAddressIsTheFirstPageOfASite() {
        assertThat(
                catalogue.stream()
                        .map(Resource::href)
                        .filter(href -> !Objects.equals(href.getPath(), "/") || href.getQuery() != null)
                        .toList(),
                empty());
    }

    @Test
    void everyThemeOfTheCoopAndEveryCompetenceFindsSomething() {
        Set<String> themes = Stream.of(Theme.values()).map(Theme::code).collect(Collectors.toSet());
        Set<String> competences =
                library.framework().competences().stream().map(Competence::id).collect(Collectors.toSet());

        assertThat(all(Resource::themes), equalTo(themes));
        assertThat(all(Resource::competences), equalTo(competences));
    }

    private Set<String> all(Function<Resource, List<String>> codes) {
        return catalogue.stream().flatMap(one -> codes.apply(one).stream()).collect(Collectors.toSet());
    }
}
