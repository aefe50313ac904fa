package org.inclusion.lab;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.inclusion.lab.table.Digits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreCommandTest {

    private static final int ITEMS = 30;

    @TempDir
    Path folder;

    /** Thirty questions of area 1, one of area 2; all right, all wrong, none answered. */
    @BeforeEach
    void writeTables() throws IOException {
        List<String> bank = new ArrayList<>(List.of("item,area,a,b1,b2,c,sd_b"));
        StringBuilder header = new StringBuilder("person");
        StringBuilder right = new StringBuilder("right");
        StringBuilder wrong = new StringBuilder("wrong");
        StringBuilder none = new StringBuilder("none");
        for (int i = 0; i < ITEMS; i++) {
            boolean graded = i % 3 == 0;
            bank.add("q" + i + ",1,2.5," + (i * .1 - 1.5) + (graded ? "," + (i * .1) + "," : ",,.25") + ",.1");
            header.append(",q").append(i);
            right.append(graded ? ",2" : ",1");
            wrong.append(",0");
            none.append(",");
        }
        bank.add("other,2,1,0,,,");
        Files.write(folder.resolve("bank.csv"), bank);
        Files.write(
                folder.resolve("responses.csv"),
                List.of(header.toString(), right.toString(), wrong.toString(), none.toString()));
        Files.write(folder.resolve("covariance.csv"), List.of(",2,1", "2,1,.6", "1,.6,1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--grid=121,6 --rule=trapezoid", "--joint --covariance=covariance.csv"})
    void allRightAllWrongAndNoAnswerAreFiniteWithAnHonestWidth(String options) {
        List<String[]> rows = score(options);
        assertThat(rows.get(0)[0] + rows.get(0)[1], is("right1"));
        assertThat(theta(rows, 0), allOf(greaterThan(1.0), lessThan(4.0)));
        assertThat(sd(rows, 0), allOf(greaterThan(.2), lessThan(.8)));
        assertThat(theta(rows, 2), allOf(lessThan(-1.0), greaterThan(-4.0)));
        assertThat(sd(rows, 2), allOf(greaterThan(.2), lessThan(.8)));
        assertThat(rows.get(4)[0] + rows.get(4)[1], is("none1"));
        assertThat(theta(rows, 4), closeTo(0, 1e-9));
        assertThat(sd(rows, 4), closeTo(1, 1e-6));
    }

    @Test
    void whatNobodyAskedAboutIsThePriorAndInTheJointModelWhatTheOtherAreaSays() {
        assertThat(theta(score("--prior=-1,1.2"), 1), closeTo(-1, 1e-3));
        assertThat(sd(score("--prior=-1,1.2"), 1), closeTo(1.2, 1e-3));
        List<String[]> joint = score("--joint --covariance=covariance.csv --prior=-1,1.2");
        assertThat(theta(joint, 1) + 1, closeTo(.6 * (theta(joint, 0) + 1), 1e-9));
        assertThat(sd(joint, 1), lessThan(1.2));
        assertThat(sd(joint, 5), closeTo(1.2, 1e-12));
    }

    @Test
    void anAnswerTellsMostAboutItsOwnAreaAndSomethingAboutTheOther() throws IOException {
        Files.write(folder.resolve("responses.csv"), List.of("person,other", "p,1"));
        List<String[]> joint = score("--joint --covariance=covariance.csv");
        assertThat(theta(joint, 0), closeTo(.6 * theta(joint, 1), 1e-9));
        assertThat(theta(joint, 1), greaterThan(.3));
    }

    @Test
    void anUnsureDifficultyWidensTheDoubt() throws IOException {
        double sure = sd(score(""), 0);
        Path bank = folder.resolve("bank.csv");
        Files.writeString(bank, Files.readString(bank).replace(",.1\n", ",1.5\n"));
        assertThat(sd(score(""), 0), greaterThan(sure));
    }

    @Test
    void numbersAreReadBackToTheLastBit() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            double number = random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20);
            assertThat(Double.parseDouble(Digits.of(number)), is(number));
            assertThat(
                    Digits.of(number)
                                    .replaceAll("E.*", "")
                                    .replaceAll("[-.]", "")
                                    .replaceAll("^0+", "")
                                    .length()
                            <= 17,
                    is(true));
        }
        assertThat(Digits.of(0), is("0"));
        assertThat(Digits.of(.1), is("0.10000000000000001"));
    }

    private List<String[]> score(String options) {
        List<String> arguments = new ArrayList<>(List.of(
                "score",
                "--bank",
                folder.resolve("bank.csv").toString(),
                "--responses",
                folder.resolve("responses.csv").toString()));
        for (String option : options.split(" ", -1)) {
            if (!option.isEmpty()) {
                arguments.add(option.replace("=covariance", "=" + folder + "/covariance"));
            }
        }
        Spoken said = Spoken.by(arguments.toArray(new String[0]));
        assertThat(said.err(), said.code(), is(0));
        return said.out().lines().skip(1).map(line -> line.split(",", -1)).toList();
    }

    private static double theta(List<String[]> rows, int row) {
        return Double.parseDouble(rows.get(row)[2]);
    }

    private static double sd(List<String[]> rows, int row) {
        return Double.parseDouble(rows.get(row)[3]);
    }
}
