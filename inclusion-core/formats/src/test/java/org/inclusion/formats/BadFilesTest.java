package org.inclusion.formats;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.inclusion.place.HelpPlace;
import org.inclusion.place.PlaceService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a file is named with its row and its column, and never silent. */
class BadFilesTest {

    private static final String HEADING =
            "id,nom,commune,code_postal,adresse,date_maj,latitude,longitude,services,telephone";

    private static final String GOOD = "1,Médiathèque,Reims,51100,1 rue Neuve,2024-04-02,49.25,4.03,,";

    @TempDir
    private Path folder;

    @Test
    void windows1252IsReadAndSaid() {
        ReadRows read = ReadRows.ofText(folder, HEADING + "\r\n" + GOOD + "\r\n", Charset.forName("windows-1252"));
        assertThat(read.problems(), contains("0 OLD_ENCODING windows-1252"));
        assertThat(read.places().get(0).name(), is("Médiathèque"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkSaysTheEncoding(String charset) {
        ReadRows read = ReadRows.ofText(folder, "\uFEFF" + HEADING + "\n" + GOOD + "\n", Charset.forName(charset));
        assertThat(read.problems(), empty());
        assertThat(read.places().get(0).name(), is("Médiathèque"));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "|", "\t", ","})
    void everyUsualSeparatorIsFound(String separator) {
        String file = (HEADING + "\n" + GOOD + "\n").replace(",", separator);
        ReadRows read = ReadRows.ofText(folder, file);
        assertThat(read.problems(), empty());
        assertThat(read.places(), hasSize(1));
    }

    @Test
    void aSignThatPartsBothCellsAndValuesIsUnderstoodInQuotationMarks() {
        String row = GOOD.replace(",,", ",\"Utilisation sécurisée du numérique|Loisirs et créations numériques\",");
        ReadRows read = ReadRows.ofText(folder, HEADING.replace(',', '|') + "\n" + row.replace(',', '|') + "\n");
        assertThat(read.problems(), empty());
        assertThat(read.places().get(0).offer().services(), contains(PlaceService.SAFETY, PlaceService.LEISURE));
    }

    @Test
    void aFileWithoutAColumnThatPlacesNeedIsReadNoFurther() {
        ReadRows read = ReadRows.ofText(folder, "id,nom,commune,adresse\n1,Lieu,Reims,1 rue\n");
        assertThat(read.problems(), contains("0 code_postal MISSING !", "0 date_maj MISSING !", "0 BROKEN_FILE !"));
        assertThat(read.places(), empty());
    }

    @Test
    void aColumnThatStandsTwiceIsToldAndNothingIsRead() {
        ReadRows read = ReadRows.ofText(folder, HEADING + ",nom\n" + GOOD + ",Autre\n");
        assertThat(read.problems(), contains("0 nom TWICE nom !", "0 BROKEN_FILE !"));
    }

    @Test
    void aColumnThatNothingReadsIsTold() {
        ReadRows read = ReadRows.ofText(folder, HEADING + ",couleur\n" + GOOD + ",bleu\n");
        assertThat(read.problems(), contains("0 couleur UNKNOWN_COLUMN couleur"));
        assertThat(read.places(), hasSize(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "51100 > 5110 > 1 code_postal MISSHAPEN 5110 !",
                "51100 > '' > 1 code_postal MISSING !",
                "2024-04-02 > 02/04/2024 > 1 date_maj MISSHAPEN 02/04/2024 !",
                "2024-04-02 > 2024-13-02 > 1 date_maj MISSHAPEN 2024-13-02 !",
                "Médiathèque > '' > 1 nom MISSING !",
                "49.25 > '4,03x' > 1 latitude MISSHAPEN 4,03x",
                "49.25 > '' > 1 latitude MISSING",
                "49.25 > 0 > 1 latitude OUTSIDE_FRANCE 0 4.03",
                "49.25,4.03 > 4.03,49.25 > 1 latitude SWAPPED 4.03 49.25",
                "49.25,4.03 > NaN,4.03 > 1 latitude MISSHAPEN NaN",
                "49.25,4.03,, > 49.25,4.03,Couture, > 1 services NOT_ON_THE_LIST Couture",
                "49.25,4.03,, > 49.25,4.03,,12 > 1 telephone MISSHAPEN 12",
            })
    void whatIsWrongIsNamed(String from, String to, String told) {
        String quoted = to.contains(",") && !from.contains(",") ? "\"" + to + "\"" : to;
        ReadRows read = ReadRows.ofText(folder, HEADING + "\n" + GOOD.replace(from, quoted) + "\n");
        assertThat(read.problems(), contains(told));
        assertThat(read.places(), hasSize(told.endsWith("!") ? 0 : 1));
    }

    @Test
    void aRowWithMoreCellsThanColumnsIsRefused() {
        ReadRows read = ReadRows.ofText(folder, HEADING + "\n" + GOOD + ",un,de,trop\n" + GOOD + "\n");
        assertThat(read.problems(), contains("1 MISSHAPEN 13 > 10 !"));
        assertThat(read.places(), hasSize(1));
    }

    @Test
    void aRowWithoutItsLastCellsIsARow() {
        ReadRows read = ReadRows.ofText(folder, HEADING + "\n1,Lieu,Reims,51100,1 rue Neuve,2024-04-02\n");
        assertThat(read.problems(), empty());
        assertThat(read.places(), hasSize(1));
    }

    @Test
    void aMillionSignsInACellAreNamedAndTheNextRowIsRead() {
        String huge = "x".repeat(1_000_000);
        String file = HEADING + "\n" + GOOD.replace("Médiathèque", huge) + "\n" + GOOD + "\n";
        ReadRows read = ReadRows.ofText(folder, file);
        assertThat(read.problems(), contains(startsWith("1 nom TOO_LONG xxx")));
        assertThat(read.places(), hasSize(1));
        ReadRows json = ReadRows.ofText(
                folder,
                "[{\"id\":\"1\",\"nom\":\"Lieu\",\"commune\":\"Reims\",\"code_postal\":\"51100\",\"adresse\":\"1 rue\","
                        + "\"date_maj\":\"2024-04-02\",\"presentation_detail\":\"" + huge + "\"}]");
        assertThat(json.problems(), contains(startsWith("1 presentation_detail TOO_LONG xxx")));
        assertThat(json.places(), hasSize(1));
    }

    @Test
    void aQuotationMarkThatNobodyClosesEndsTheFileAtItsRow() {
        String file = HEADING + "\n" + GOOD + "\n2,\"Médiathèque,Reims\n" + GOOD + "\n";
        ReadRows read = ReadRows.ofText(folder, file);
        assertThat(read.places(), hasSize(1));
        assertThat(read.problems(), hasItem(startsWith("2 BROKEN_FILE")));
    }

    @Test
    void brokenJsonIsReadUpToWhereItBreaks() {
        String row =
                "{\"id\":\"1\",\"nom\":\"Lieu\",\"commune\":\"Reims\",\"code_postal\":\"51100\",\"adresse\":\"1 rue\","
                        + "\"date_maj\":\"2024-04-02\"}";
        ReadRows read = ReadRows.ofText(folder, "[" + row + ",{\"id\":");
        assertThat(read.places(), hasSize(1));
        assertThat(read.problems(), contains(startsWith("2 BROKEN_FILE")));
    }

    @Test
    void elementsOfAListThatAreNoObjectsAreRefusedOneByOne() {
        String row =
                "{\"id\":1,\"nom\":\"Lieu\",\"commune\":\"Reims\",\"code_postal\":\"51100\",\"adresse\":{\"rue\":1},"
                        + "\"date_maj\":\"2024-04-02\",\"latitude\":null}";
        ReadRows read = ReadRows.ofText(folder, "[3,[\"a\"]," + row + "]");
        assertThat(
                read.problems(),
                contains(
                        "1 MISSHAPEN 3 !",
                        "2 MISSHAPEN [\"a\"] !",
                        "3 adresse MISSHAPEN {\"rue\":1}",
                        "3 adresse MISSING !"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "[]", "{}", "{\"a\":1}"})
    void aFileWithNothingInItHasNoPlace(String file) {
        assertThat(ReadRows.ofText(folder, file).places(), empty());
    }

    @Test
    void textThatIsNoFileOfPlacesIsNamed() {
        ReadRows read = ReadRows.ofText(folder, "<html><body>Erreur</body></html>");
        assertThat(read.problems(), hasItem("0 BROKEN_FILE !"));
    }

    @Test
    void signsThatNoLineCanHoldAreTakenOutOfTheReport() {
        ReadRows read = ReadRows.ofText(folder, HEADING + "\n" + GOOD.replace("51100", "\"51\n100\"") + "\n");
        assertThat(read.problems(), contains("1 code_postal MISSHAPEN 51 100 !"));
    }

    @Test
    void aPlaceWithoutASourceHasThatOfItsFile() {
        HelpPlace place = ReadRows.ofText(folder, HEADING + "\n" + GOOD + "\n", StandardCharsets.UTF_8)
                .places()
                .get(0);
        assertThat(place.origin().source(), is("fichier"));
        assertThat(place.id(), containsString(HelpPlace.idOf("fichier", "1")));
    }
}
