package org.inclusion.formats;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.inclusion.place.HelpPlace;
import org.inclusion.place.PlaceCost;
import org.inclusion.place.PlaceMode;
import org.inclusion.place.PlaceService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A territory's own columns lead to the fields of the national format, and every mistake of the mapping is told before
 * a row is read.
 */
class OwnColumnsTest {

    private static final Path TERRITORY = ReadRows.resource("lieux-territoire.csv");

    @TempDir
    private Path folder;

    private static String mapping() throws IOException {
        return Files.readString(ReadRows.resource("lieux-territoire.colonnes.json"));
    }

    private static List<String> mistakes(String mapping) {
        return assertThrows(WrongColumnsException.class, () -> PlaceFiles.open(TERRITORY, "essai", mapping))
                .mistakes();
    }

    @Test
    void aTerritorysOwnColumnsAreRead() throws IOException {
        ReadRows read = ReadRows.of(TERRITORY, mapping());
        assertThat(read.problems(), empty());
        HelpPlace bridge = read.places().get(0);
        assertThat(bridge.name(), is("Maison du Pont"));
        assertThat(bridge.origin().source(), is("Territoire des Deux Ponts"));
        assertThat(bridge.address().street(), is("4 rue des Tilleuls"));
        assertThat(Objects.requireNonNull(bridge.address().point()).latitudeInDegrees(), is(49.25));
        assertThat(bridge.offer().services(), containsInAnyOrder(PlaceService.PROCEDURES, PlaceService.PARENTING));
        assertThat(bridge.offer().costs(), contains(PlaceCost.FREE));
        assertThat(bridge.offer().modes(), contains(PlaceMode.INDIVIDUAL));
        assertThat(bridge.hours().text(), is("Mo 09:00-12:00; Tu 14:00-17:00"));
        HelpPlace bus = read.places().get(1);
        assertThat(bus.address().street(), is("place du Marché"));
        assertThat(bus.offer().services(), contains(PlaceService.EVERYDAY_TOOLS));
        assertThat(bus.offer().costs(), contains(PlaceCost.PAID));
    }

    @Test
    void rowsOfJsonHaveTheirOwnColumnsToo() throws IOException {
        Path file = Files.writeString(
                folder.resolve("lieux.json"),
                "[{\"Nom du lieu\":\"Bus\",\"CP\":\"51100\",\"Ville\":\"Reims\",\"Voie\":\"1 rue Neuve\"},"
                        + "{\"N\":7,\"Nom du lieu\":\"Pont\",\"CP\":\"51100\",\"Ville\":\"Reims\",\"Voie\":\"2 rue Neuve\"}]");
        String mapping = "{\"id\":{\"joindre\":{\"colonnes\":[\"N\",\"Nom du lieu\"],\"séparateur\":\"-\"}},"
                + "\"nom\":{\"colonne\":\"nom du lieu\"},\"code_postal\":{\"colonne\":\"CP\"},"
                + "\"commune\":{\"colonne\":\"Ville\"},\"adresse\":{\"colonne\":\"Voie\"},"
                + "\"date_maj\":{\"cible\":\"2026-09-01\"}}";
        ReadRows read = ReadRows.of(file, mapping);
        assertThat(read.problems(), empty());
        assertThat(
                read.places().stream().map(place -> place.origin().sourceId()).toList(), contains("Bus", "7-Pont"));
    }

    @Test
    void everyMistakeIsToldAtOnce() throws IOException {
        String wrong = mapping()
                .replace("\"Réf.\"", "\"Référence\"")
                .replace("\"colonne\": \"Ville\"", "\"colonne\": \"Commune\"")
                .replace("\"source\"", "\"sourse\"")
                .replace("\"cible\": \"Payant\"", "\"sible\": \"Payant\"")
                .replace("\"date_maj\"", "\"horodatage\"");
        assertThat(
                mistakes(wrong),
                contains(
                        startsWith("horodatage: the national format has no such field; it has accessibilite, adresse,"),
                        is("frais_a_charge[1]: nothing reads sible here, only colonne, colonnes, termes, cible"),
                        startsWith("sourse: the national format has no such field"),
                        is("date_maj: it is missing, and no place is without it"),
                        is("id: the file has no column \"référence\""),
                        is("commune: the file has no column \"commune\""),
                        is("the file: its columns are réf., structure, n°, voie, cp, ville, géo, ateliers, tarif,"
                                + " public visé, lundi, mardi, relevé le, notes")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '`',
            value = {
                "{\"colonne\":\"Tarif\",\"colonnes\":[\"Tarif\"]} > frais_a_charge: it has both colonne and colonnes",
                "{\"termes\":[\"a\"],\"cible\":\"Gratuit\"}"
                        + " > frais_a_charge: it has termes, and no column in which they are looked for",
                "{\"colonne\":\"Tarif\",\"termes\":[\"a\"]} > frais_a_charge: it has termes, and no cible that they mean",
                "{\"colonne\":7} > frais_a_charge: colonne must be a text or a list of texts, none of them empty",
                "{\"colonnes\":[]} > frais_a_charge: colonnes must not be an empty list",
                "{\"joindre\":{\"colonnes\":[\"Tarif\"]}} > frais_a_charge.joindre: separateur must be a text",
                "{\"dissocier\":{\"colonne\":\"Tarif\",\"séparateur\":\",\",\"partie\":-1}}"
                        + " > frais_a_charge.dissocier: partie must be a number from 0 to 99",
                "{\"joindre\":{\"colonnes\":[\"Tarif\"],\"separateur\":\"-\",\"colonne\":\"CP\"}}"
                        + " > frais_a_charge.joindre: nothing reads colonne here, only colonnes, séparateur, separateur",
                "{\"dissocier\":{\"colonne\":\"Tarif\",\"séparateur\":\",\",\"partie\":0,\"part\":1}}"
                        + " > frais_a_charge.dissocier: nothing reads part here, only colonne, séparateur, separateur, partie",
                "\"Tarif\" > frais_a_charge: a rule is an object, such as {\"colonne\": \"Nom\"}",
                "[] > frais_a_charge: it has no rule",
                "[{\"colonnes\":[\"Tarif\"],\"termes\":[\"Libre\",\"libre\"],\"cible\":\"Gratuit\"}]"
                        + " > frais_a_charge[0]: the term \"libre\" is mapped twice in the column \"tarif\": the first time by"
                        + " frais_a_charge[0]",
                "[{\"colonnes\":[\"Tarif\"],\"termes\":[\"Payant\"],\"cible\":\"Gratuit\"},"
                        + "{\"colonnes\":[\"Tarif\"],\"termes\":[\"gratuit\"],\"cible\":\"payant\"}]"
                        + " > frais_a_charge: its terms go in a circle: gratuit → payant → gratuit",
            })
    void eachMistakeOfARuleIsASentence(String rule, String sentence) throws IOException {
        String begin = "\"frais_a_charge\": [";
        String mapping = mapping();
        int from = mapping.indexOf(begin);
        int to = mapping.indexOf("],\n  \"modalites", from) + 1;
        String wrong = mapping.substring(0, from) + "\"frais_a_charge\": " + rule + mapping.substring(to);
        assertThat(mistakes(wrong), contains(sentence));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '`',
            value = {
                "{\"colonne\":[\"Lundi\",\"Mardi\"],\"osm\":\"Mo\"} > horaires.jours[0]: colonne must be one column",
                "{\"colonne\":\"Lundi\",\"osm\":\"Mo\",\"jour\":\"lundi\"}"
                        + " > horaires.jours[0]: nothing reads jour here, only colonne, osm",
                "{\"colonne\":\"Lundi\",\"osm\":\"Lundi\"}"
                        + " > horaires.jours[0]: osm must be Mo, Tu, We, Th, Fr, Sa or Su, not Lundi",
            })
    void eachMistakeOfADayIsASentence(String day, String sentence) throws IOException {
        String begin = "\"horaires\": ";
        String mapping = mapping();
        int from = mapping.indexOf(begin);
        int to = mapping.indexOf("]", from);
        String wrong = mapping.substring(0, from) + begin + "{\"jours\": [" + day + mapping.substring(to);
        assertThat(mistakes(wrong), contains(sentence));
    }

    @Test
    void theSameTermTenThousandTimesIsToldOnceByItsNumber() throws IOException {
        String terms = IntStream.range(0, 10_000).mapToObj(i -> "\"mot\"").collect(Collectors.joining(","));
        assertThat(
                mistakes(mapping().replace("\"initiation\"", terms)),
                contains("the mapping: it has 10005 terms, and may have 2000"));
    }

    @Test
    void tenThousandColumnsOfOneRuleAreTooMany() throws IOException {
        String columns =
                IntStream.range(0, 10_000).mapToObj(i -> "\"c" + i + "\"").collect(Collectors.joining(","));
        assertThat(
                mistakes(mapping().replace("[\"Ateliers\"]", "[" + columns + "]")),
                contains("services[1]: it names 10000 columns, and may name 200"));
    }

    @Test
    void tenThousandTermsAreTooMany() throws IOException {
        String terms =
                IntStream.range(0, 10_000).mapToObj(i -> "\"mot" + i + "\"").collect(Collectors.joining(","));
        String wrong = mapping().replace("\"initiation\"", terms);
        assertThat(mistakes(wrong), contains("the mapping: it has 10005 terms, and may have 2000"));
    }

    @Test
    void tenThousandMistakesAreCounted() {
        String fields = IntStream.range(0, 10_000)
                .mapToObj(i -> "\"champ" + i + "\":{\"cible\":\"a\"}")
                .collect(Collectors.joining(",", "{", "}"));
        List<String> told = mistakes(fields);
        assertThat(told.size(), lessThanOrEqualTo(101));
        assertThat(told, hasItem(startsWith("and 990")));
    }

    @Test
    void whatIsNoJsonOrHasAFieldTwiceIsSaid() {
        assertThat(mistakes("{\"nom\":"), hasItem(startsWith("the mapping: it is no JSON: ")));
        assertThat(
                mistakes("{\"nom\":{\"cible\":\"a\"},\n\"nom\":{\"cible\":\"b\"}}"),
                contains("the mapping: it is no JSON: Duplicate field 'nom' (line 2)"));
        assertThat(mistakes("[]"), contains("the mapping: it must be an object whose keys are fields"));
        assertThat(mistakes("[".repeat(100_000)), hasSize(1));
    }

    @Test
    void aProblemOfARowNamesTheField() throws IOException {
        Path file = Files.writeString(
                folder.resolve("lieux.csv"), Files.readString(TERRITORY).replace("51200", "5120"));
        assertThat(ReadRows.of(file, mapping()).problems(), contains("2 code_postal MISSHAPEN 5120 !"));
    }
}
