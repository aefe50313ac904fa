package org.inclusion.content;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalogue of resources is searched by words of a wish, by a goal, by a competence and by a theme; also a large one. */
class CatalogueSearchTest {

    private static final int ALL = ResourceSearch.MOST;

    private final ContentLibrary library = ContentLibrary.of(ContentLibrary.standardPacks());

    private FoundResources find(String words) {
        return library.findResources(new ResourceSearch(words, null, null, null, 0, ALL));
    }

    private static List<String> ids(FoundResources found) {
        return found.resources().stream().map(one -> one.item().id()).toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Je veux retrouver mes ordonnances. | mon-espace-sante
            ordonnance                         | mon-espace-sante
            ORDONNANCES                        | mon-espace-sante
            remboursement attestation          | ameli
            allocations dossier                | caf
            defenseur droits                   | defenseur-des-droits
            """)
    void theWordsOfAWishFindItInAnyOrderWithoutAccents(String words, String id) {
        assertThat(ids(find(words)).get(0), equalTo(id));
    }

    /** What somebody says in distress, as it was said. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            on m’a vidé mon compte  | carte-volee
            j’ai plus de sous       | unccas
            je suis à la rue ce soir | samusocial
            à la rue ce soir        | samusocial
            je veux mourir          | numero-3114
            """)
    void whatIsSaidInDistressFindsHelpAmongTheFirstThree(String words, String id) {
        assertThat(ids(find(words)).stream().limit(3).toList(), hasItem(id));
    }

    @Test
    void whereNoAddressHasEveryWordThoseWithTheMostAreFoundAndNonsenseFindsNothing() {
        FoundResources taxes = find("mes impôts au musée");
        assertThat(taxes.whole(), is(0));
        assertThat(ids(taxes), hasItems("impots", "culture-gouv"));
        assertThat(ids(find("ordonnances xylophone")), equalTo(ids(find("ordonnances"))));
        assertThat(find("ordonnances").whole(), is(find("ordonnances").all()));
        assertThat(find("").whole(), is(find("").all()));
        assertThat(find("qsdfghjklm").all(), is(0));
        assertThat(find("qsdfghjklm xylophone").whole(), is(0));
        assertThat(find("qsdfghjklm").themes().keySet(), empty());
    }

    @Test
    void wordsThatSayNothingLeaveNothingOut() {
        assertThat(find("je veux").all(), equalTo(find("").all()));
        assertThat(find("  ?! ").all(), equalTo(find("").all()));
    }

    @Test
    void anAddressIsThereOnceAndTheSourceOfANumberIsNot() {
        List<Published<Resource>> all = IntStream.range(0, 10)
                .mapToObj(part -> library.findResources(new ResourceSearch("", null, null, null, part * ALL, ALL)))
                .flatMap(found -> found.resources().stream())
                .toList();

        assertThat(all.size(), equalTo(find("").all()));
        assertThat(all.stream().map(one -> one.item().href()).distinct().count(), equalTo((long) all.size()));
        assertThat(all.stream().map(one -> one.item().id()).toList(), not(hasItem("source-33700")));
    }

    @Test
    void aThemeAndACompetenceLeaveOutTheOthersAndTheCountsSayHowManyAreLeft() {
        FoundResources all = find("");
        int health = Objects.requireNonNull(all.themes().get("sante"));

        FoundResources found = library.findResources(new ResourceSearch("", null, null, "sante", 0, ALL));

        assertThat(found.all(), equalTo(health));
        assertThat(found.resources().stream().map(one -> one.item().themes()).toList(), everyItem(hasItem("sante")));
        // A choice beside the one that is made: as many as there would be.
        assertThat(found.themes(), equalTo(all.themes()));
        found.competences()
                .forEach((competence, number) -> assertThat(
                        competence,
                        library.findResources(new ResourceSearch("", null, competence, "sante", 0, ALL))
                                .all(),
                        equalTo(number)));
    }

    @Test
    void aGoalFindsWhatIsAboutTheCompetencesOfItsSteps() {
        FoundResources found =
                library.findResources(new ResourceSearch("", "ne-pas-me-faire-avoir", null, null, 0, ALL));

        assertThat(
                found.resources().stream().map(one -> one.item().competences()).toList(), everyItem(hasItem("4.1")));
        assertThat(
                library.findResources(new ResourceSearch("", "nulle-part", null, null, 0, ALL))
                        .all(),
                equalTo(find("").all()));
    }

    @Test
    void aLongListComesInParts() {
        FoundResources first = library.findResources(new ResourceSearch("", null, null, null, 0, 20));
        FoundResources next = library.findResources(new ResourceSearch("", null, null, null, 20, 20));

        assertThat(first.resources().size(), is(20));
        assertThat(ids(next), everyItem(not(is(ids(first).get(0)))));
        assertThat(
                library.findResources(new ResourceSearch("", null, null, null, 10_000, 20))
                        .resources(),
                empty());
        assertThrows(IllegalArgumentException.class, () -> new ResourceSearch("", null, null, null, -1, 20));
        assertThrows(IllegalArgumentException.class, () -> new ResourceSearch("", null, null, null, 0, ALL + 1));
    }

    /** A wish before what is looked for there, and a title before both. */
    @Test
    void whatIsNamedSoComesFirst() {
        ContentLibrary small = ContentLibrary.of(List.of(pack(
                resource("a", "Jardins", "Je veux une plante.", "tomate"),
                resource("b", "Légumes", "Je veux une tomate.", "plante"),
                resource("c", "La tomate", "Je veux manger.", "recette"))));

        assertThat(ids(small.findResources(search("tomate", null))), contains("c", "b", "a"));
        FoundResources both = small.findResources(search("tomates plante", null));
        assertThat(ids(both).subList(0, 2), containsInAnyOrder("a", "b"));
        assertThat(both.whole(), is(2));
    }

    /** What people ask for stands in one sentence; words of two sentences may meet by chance. */
    @Test
    void wordsOfOneSentenceSayMoreThanWordsOfTwo() {
        ContentLibrary small = ContentLibrary.of(List.of(pack(
                resource("two", "Jardins", "Je veux une tomate. Un voisin crie.", "plante"),
                resource("one", "Légumes", "Mon voisin a une tomate. Une rose.", "plante"))));

        assertThat(ids(small.findResources(search("tomate voisin", null))), contains("one", "two"));
    }

    /** Where two have the word, the one that is about it comes first. */
    @Test
    void aWordThatComesBackSaysMore() {
        ContentLibrary small = ContentLibrary.of(List.of(pack(
                resource("once", "Jardins", "Je veux une tomate. Une rose.", "plante"),
                resource("often", "Légumes", "Je veux une tomate. Une tomate mûre.", "plante"))));

        assertThat(ids(small.findResources(search("tomate", null))), contains("often", "once"));
    }

    /** A resource that has every word by chance is not alone in what is seen at once. */
    @Test
    void theBestOfTheOthersTakeTheFreePlacesOfTheFirstThree() {
        ContentLibrary small = ContentLibrary.of(List.of(pack(
                resource("chance", "Annonces", "Je veux un bus ou un terrain.", "cher"),
                resource("fares", "Le bus, le bus", "Je veux une carte.", "tarif"),
                resource("pass", "Un bus à petit prix", "Je veux rouler.", "carte"),
                resource("tour", "Visite en bus", "Je veux une visite.", "bus"),
                resource("other", "Jardins", "Je veux une plante.", "tomate"))));

        FoundResources found = small.findResources(search("bus cher", null));

        assertThat(found.resources().get(0).item().id(), is("chance"));
        assertThat(found.whole(), is(1));
        assertThat(found.all(), is(3));
        assertThat(ids(found), not(hasItem("other")));
        assertThat(small.findResources(search("bus", null)).all(), is(4));
    }

    /** Five thousand resources are found in, while somebody writes. */
    @Test
    void fiveThousandAreSearchedWithinAnEighthOfASecond() {
        String many = IntStream.range(0, 5_000)
                .mapToObj(i -> resource(
                        "r-" + i, "Adresse numéro " + i, "Je veux la chose numéro " + i + ".", "jardin " + i % 97))
                .collect(Collectors.joining(","));
        ContentLibrary large = ContentLibrary.of(List.of(packOf(many)));
        large.findResources(search("jardin 12", null));

        long begun = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            assertThat(large.findResources(search("jardin " + i, null)).all() > 0, is(true));
        }
        double milliseconds = (System.nanoTime() - begun) / 20e6;

        assertThat(large.findResources(search("", null)).all(), is(5_000));
        FoundResources numbered = large.findResources(search("adresse 4711", null));
        assertThat(ids(numbered).get(0), is("r-4711"));
        assertThat(numbered.whole(), is(1));
        assertThat("milliseconds for a search", milliseconds, is(lessThan(125.0)));
    }

    private static ResourceSearch search(String words, @Nullable String theme) {
        return new ResourceSearch(words, null, null, theme, 0, ALL);
    }

    private static PackSource pack(String... resources) {
        return packOf(String.join(",", resources));
    }

    private static PackSource packOf(String resources) {
        return PackSource.json("petit", """
                {"format":"inclusion-pack/1","id":"petit","version":"1.0.0","title":{"fr":"Petit"},"languages":["fr"],
                 "licence":"CC-BY-4.0","framework":"digcomp-3.0","resources":[%s]}""".formatted(resources).getBytes(StandardCharsets.UTF_8));
    }

    private static String resource(String id, String title, String wish, String find) {
        return """
                {"id":"%s","title":{"fr":"%s"},"href":"https://%s.example/","wish":{"fr":"%s"},"find":{"fr":"%s"},
                 "competences":["1.1"],"themes":["email"]}""".formatted(id, title, id, wish, find);
    }
}
