package org.inclusion.content;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
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
               "said": {"fr": "Le fisc.", "en": "The revenue."}, "asks": {"fr": "Un numéro.", "en": "A number."},
               "otherwise": {"fr": "Au guichet.", "en": "At the counter."}, "discreet": true,
               "checked": {"by": "Marc", "on": "2026-11-30"},
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
        assertThat(Objects.requireNonNull(taxes.said()).in(Locale.ENGLISH), equalTo("The revenue."));
        assertThat(Objects.requireNonNull(taxes.asks()).in(Locale.FRENCH), equalTo("Un numéro."));
        assertThat(Objects.requireNonNull(taxes.otherwise()).in(Locale.ENGLISH), equalTo("At the counter."));
        assertThat(taxes.discreet(), is(true));
        assertThat(taxes.checked(), equalTo(new PersonCheck("Marc", LocalDate.of(2026, 11, 30))));
        assertThat(pack.resource("guide").orElseThrow().checked(), is(nullValue()));
        assertThat(pack.resource("guide").orElseThrow().discreet(), is(false));
        assertThat(pack.resource("guide").orElseThrow().wish(), is(nullValue()));
        assertThat(pack.resource("guide").orElseThrow().themes(), empty());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            a competence that is none | competences/0 | "9.9"           | no competence "9.9"
            a theme in capitals       | themes/0      | "ARGENT_IMPOTS" | must be 1 to 64 of a-z 0-9 _
            one language of two       | wish/en       |                 | missing in the declared language en
            a script for an address   | href          | "javascript:a"  | must be an https address
            papers in no language     | asks          | "Un numéro."    | must be an object of language to text
            a way in one language     | otherwise/en  |                 | missing in the declared language en
            a word for a yes          | discreet      | "oui"           | must be true or false
            a check by nobody         | checked/by    |                 | missing
            a check on no day         | checked/on    | "30/11/2026"    | must be a day such as 2026-11-30
            a check in a far year     | checked/on    | "+99999-11-30"  | must be a day such as 2026-11-30
            a check that says more    | checked/at    | "10:00"         | unknown field
            """)
    void aResourceAmissIsRefusedAtItsPlace(String what, String where, @Nullable String becomes, String problem) {
        String at = "/resources/0/" + where;

        SmallPack pack = becomes == null ? PACK.without(FILE, at) : PACK.with(FILE, at, becomes);

        assertThat(pack.problems(folder), contains(FILE + "#" + at + ": " + problem));
    }

    @Test
    void thereAre230OrMoreAndEachSaysWhoNeedsItWhatItAsksAndWhatToDoWhereItIsDown() {
        assertThat(catalogue.stream().map(Resource::href).distinct().count(), is(greaterThanOrEqualTo(230L)));
        assertThat(
                catalogue.stream()
                        .filter(one -> Stream.of(one.wish(), one.said(), one.find(), one.asks(), one.otherwise())
                                .anyMatch(Objects::isNull))
                        .map(Resource::id)
                        .toList(),
                empty());
    }

    /** The project cannot follow an address, so no entry claims that somebody did. */
    @Test
    void noAddressIsSaidToBeCheckedBeforeAPersonDidIt() {
        assertThat(
                catalogue.stream()
                        .filter(one -> one.checked() != null)
                        .map(Resource::id)
                        .toList(),
                empty());
    }

    /** A number that is wrong helps nobody: these were known for certain, and a further one is added here first. */
    @Test
    void everyShortNumberIsOneThatIsKnownForCertain() {
        Set<String> known = Set.of(
                ("1023 1064 112 114 115 116 119 15 17 18 3018 3039 3114 3117 3230 3237 3238 3244 3400 3414 3422 3631 3635 3646 3700"
                                + " 33700 3900 3919 3928 3939 3949 3957 3960 3977 3989")
                        .split(" "));
        Pattern number = Pattern.compile("(?<=\\b(?:le|au|Le) )(\\d{2,5})(?![\\d \u00A0]*\\d)");
        assertThat(
                catalogue.stream()
                        .map(Resource::otherwise)
                        .filter(Objects::nonNull)
                        .flatMap(text -> number.matcher(text.in(Locale.FRENCH)).results())
                        .map(found -> found.group(1))
                        .filter(one -> !known.contains(one))
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
