package org.inclusion.lab.table;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.inclusion.id.AreaId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadTableTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "item,area,a,b1/i1,1,1,0/i2,1,0,0 | t.csv, row 3, column a: must be above 0, not 0",
                "item,area,a,b1/i1,1,-1.5,0 | t.csv, row 2, column a: must be above 0, not -1.5",
                "item,area,a,b1/i1,1,one,0 | t.csv, row 2, column a: must be a number, not one",
                "item,area,a,b1/i1,1,NaN,0 | t.csv, row 2, column a: must be a number, not NaN",
                "item,area,a,b1/i1,1,1d,0 | t.csv, row 2, column a: must be a number, not 1d",
                "item,area,a,b1/i1,1,1,0x1p3 | t.csv, row 2, column b1: must be a number, not 0x1p3",
                "item,area,a,b1/i1,1,1e300,0 | t.csv, row 2, column a: must be 100 at most, not 1e300",
                "item,area,a,b1,b2/i1,1,1,0,101 | t.csv, row 2, column b2: must be from -100 to 100, not 101",
                "item,area,a,b1/i1,1,1,-1e9 | t.csv, row 2, column b1: must be from -100 to 100, not -1e9",
                "item,area,a,b1,sd_b/i1,1,1,0,1e9 | t.csv, row 2, column sd_b: must be 100 at most, not 1e9",
                "item,area,a,b1/i1,1,,0 | t.csv, row 2, column a: must not be empty",
                "item,area,a,b1/i1,1,1,1e999 | t.csv, row 2, column b1: must be a number, not 1e999",
                "item,area,a,b1/i1,1,1, | t.csv, row 2, column b1: must not be empty",
                "item,area,a,b1/i1,,1,0 | t.csv, row 2, column area: must not be empty",
                "item,area,a,b1,b2/i1,1,1,1,0.5 | t.csv, row 2, column b2: thresholds must rise, and 0.5 does not",
                "item,area,a,b1,b2/i1,1,1,1,1 | t.csv, row 2, column b2: thresholds must rise, and 1 does not",
                "item,area,a,b1,b3/i1,1,1,0,1 | t.csv, row 1, column b2: is missing, and a column after it is not",
                "item,area,a,b1,b2,b3/i1,1,1,0,,1 | t.csv, row 2, column b2: is empty, and b3 after it is not",
                "item,area,a,b1,c/i1,1,1,0,1 | t.csv, row 2, column c: must be from 0 below 1, not 1",
                "item,area,a,b1,b2,c/i1,1,1,0,1,.2 | t.csv, row 2, column c: goes with one threshold only",
                "item,area,a,b1,sd_b/i1,1,1,0,-.1 | t.csv, row 2, column sd_b: must be 0 or more, not -.1",
                "item,area,a,b1,hue/i1,1,1,0,red | t.csv, row 1, column hue: is none of item, area, a, b1, b2 …, c, sd_b",
                "item,area,a/i1,1,1 | t.csv, row 1: the column b1 is missing",
                "item,area,a,b1/i1,1,1,0/i1,1,1,0 | t.csv, row 3, column item: i1 stands twice",
                "item,area,a,b1,a/i1,1,1,0,1 | t.csv, row 1, column a: stands twice",
                "item,area,a,b1/i1,1,1 | t.csv, row 2: has 3 cells where the header has 4",
                "item,area,a,b1/i1,1,1,0,5 | t.csv, row 2: has 5 cells where the header has 4",
                "item,area,a,b1 | t.csv: holds no question",
                "~~ | t.csv: is empty",
            })
    void aBadBankIsRefusedWithRowAndColumn(String text, String message) throws IOException {
        assertThat(refusal(text, Bank::read), is(message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "person,q1,q2/p1,0,1/p2,2,0 | t.csv, row 3, column q1: must be empty or a category from 0 to 1, not 2",
                "person,q1,q2/p1,0,3 | t.csv, row 2, column q2: must be empty or a category from 0 to 2, not 3",
                "person,q1/p1,-1 | t.csv, row 2, column q1: must be empty or a category from 0 to 1, not -1",
                "person,q1/p1,0.5 | t.csv, row 2, column q1: must be empty or a category from 0 to 1, not 0.5",
                "person,q1/p1,NA | t.csv, row 2, column q1: must be empty or a category from 0 to 1, not NA",
                "person,q1,q9/p1,0,1 | t.csv, row 1, column q9: is no item of the bank",
                "person,q1/p1,0/p1,1 | t.csv, row 3, column person: p1 stands twice",
                "person,q1/,0 | t.csv, row 2, column person: must not be empty",
                "person,q1,q1/p1,0,0 | t.csv, row 1, column q1: stands twice",
                "person,q1,/p1,0,0 | t.csv, row 1, column without a name: an item must have a name",
                "person,q1,q2/p1,0 | t.csv, row 2: has 2 cells where the header has 3",
                "who,q1/p1,0 | t.csv, row 1, column who: the first column must be person",
                "person/p1 | t.csv, row 1: there is no item",
            })
    void badResponsesAreRefusedWithRowAndColumn(String text, String message) throws IOException {
        Bank bank = Bank.read(write("bank.csv", "item,area,a,b1,b2/q1,1,1,0,/q2,1,1,0,1"));
        assertThat(refusal(text, file -> Responses.read(file, bank)), is(message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "area,1,2/1,1,.5/2,.4,1 | t.csv, row 3, column 1: differs from its mirror 0.5",
                "area,1,2/1,1,1/2,1,1 | t.csv, row 3, column 2: the table is not positive-definite",
                "area,1,2/1,0,0/2,0,1 | t.csv, row 2, column 1: the table is not positive-definite",
                "area,1,2/1,1,much/2,.4,1 | t.csv, row 2, column 2: must be a number, not much",
                "area,1,2/1,1,.5 | t.csv, column 2: there is no row of that name: the table must be square",
                "area,1,2/1,1,.5/3,.5,1 | t.csv, row 3: the area \"3\" is not in the header: the table must be square",
                "area,1,2/1,1,.5/1,1,.5 | t.csv, row 3: the area 1 stands twice",
                "area,1,/1,1,.5 | t.csv, row 1, column without a name: the header must name the areas",
            })
    void aBadCovarianceIsRefusedWithRowAndColumn(String text, String message) throws IOException {
        assertThat(refusal(text, Covariance::read), is(message));
    }

    @Test
    void anAreaMissingFromTheCovarianceIsNamed() throws IOException {
        Covariance covariance = Covariance.read(write("t.csv", "area,1,2/1,1,.5/2,.5,1"));
        InvalidTableException refusal =
                assertThrows(InvalidTableException.class, () -> covariance.prior(List.of("1", "3"), 0));
        assertThat(refusal.getMessage(), is("t.csv, row 1, column 3: the area is missing from the covariance"));
    }

    @Test
    void aCovarianceIsReadWhateverTheOrderOfItsRows() throws IOException {
        Covariance covariance = Covariance.read(write("t.csv", ",x,y/y,.5,2/x,1,.5"));
        assertThat(covariance.prior(List.of("y", "x"), -1).covariance(new AreaId("y"), new AreaId("y")), is(2.0));
        assertThat(covariance.prior(List.of("y"), -1).mean(new AreaId("y")), is(-1.0));
    }

    @Test
    void whatASpreadsheetAddsDoesNoHarm() throws IOException {
        Bank bank = Bank.read(write("t.csv", "\uFEFF\"item\", area ,a,b1//\"i 1\",1,1.5, -.5 //"));
        assertThat(bank.items().get(0).id(), is("i 1"));
        assertThat(bank.items().get(0).parameters().thresholds(), is(List.of(-.5)));
    }

    @Test
    void rowsAreCountedAsASpreadsheetCountsThem() throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), "item,area,a,b1\r\n\r\ni1,1,1,0\r\ni2,1,0,0");
        assertThat(refusal(() -> Bank.read(file)), is("t.csv, row 4, column a: must be above 0, not 0"));
    }

    @Test
    void aLineBreakWithinACellIsNoRow() throws IOException {
        Path file = Files.writeString(
                folder.resolve("t.csv"), "item,area,\"a\n\",b1\n\n\"i\r\n1\",1,1,0\ni2,\"x\ny\",0,0\n");
        assertThat(refusal(() -> Bank.read(file)), is("t.csv, row 4, column a: must be above 0, not 0"));
    }

    @Test
    void aSpreadTooSmallForTheTableNamesTheArea() throws IOException {
        Covariance covariance = Covariance.read(write("t.csv", "area,1,2/1,1,0/2,0,1e-9"));
        InvalidTableException refusal = assertThrows(
                InvalidTableException.class, () -> covariance.times(1e-6).prior(List.of("1", "2"), 0));
        assertThat(refusal.getMessage(), is("t.csv, column 2: the variance is out of reach with the prior's spread"));
    }

    @Test
    void whatIsNoTableIsRefusedInOneLine() throws IOException {
        Path missing = folder.resolve("none.csv");
        assertThat(refusal(() -> Bank.read(missing)), is("none.csv: there is no such file"));
        Path latin =
                Files.write(folder.resolve("latin.csv"), "item,area\n\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refusal(() -> Bank.read(latin)), is("latin.csv: is not UTF-8"));
        Path quote = write("quote.csv", "item,area,a,b1/\"i1\"x,1,1,0");
        assertThat(refusal(() -> Bank.read(quote)).startsWith("quote.csv: cannot be read: "), is(true));
        Path folderItself = Files.createDirectory(folder.resolve("folder"));
        assertThat(refusal(() -> Bank.read(folderItself)).startsWith("folder: cannot be read: "), is(true));
    }

    private String refusal(String text, Consumer<Path> read) throws IOException {
        Path file = write("t.csv", text);
        return refusal(() -> read.accept(file));
    }

    private static String refusal(Runnable read) {
        return String.valueOf(
                assertThrows(InvalidTableException.class, read::run).getMessage());
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text.replace('/', '\n'));
    }
}
