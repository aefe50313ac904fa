package org.inclusion.lab;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.inclusion.autonomy.ResponseModel;
import org.inclusion.lab.table.Bank;
import org.inclusion.skill.ItemParameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Graded and right-or-wrong items of two areas; the last item of each has the wrong key. */
class CalibrateCommandTest {

    private static final int PERSONS = 1_500;
    private static final int ITEMS = 12;

    @TempDir
    Path folder;

    private final double[] abilities = new double[PERSONS];

    @BeforeEach
    void writeTables() throws IOException {
        Random random = new Random(1);
        List<String> responses = new ArrayList<>(List.of("person"));
        List<String> areas = new ArrayList<>(List.of("item,area"));
        List<String> groups = new ArrayList<>(List.of("person,group"));
        for (int i = 0; i < ITEMS; i++) {
            responses.set(0, responses.get(0) + ",q" + i);
            areas.add("q" + i + "," + (i % 2 == 0 ? "even" : "odd"));
        }
        for (int person = 0; person < PERSONS; person++) {
            abilities[person] = random.nextGaussian();
            boolean b = person % 3 == 0;
            StringBuilder line = new StringBuilder("p" + person);
            for (int i = 0; i < ITEMS; i++) {
                double moved = i == 4 && b ? 1.2 : 0;
                ItemParameters item = i % 4 == 0
                        ? new ItemParameters(1.5, List.of(-1 + moved, .2 + moved), 0, 0)
                        : ItemParameters.of(1.3, i * .2 - 1.2, 0, 0);
                int category = category(item, abilities[person], random.nextDouble());
                line.append(',').append(i >= ITEMS - 2 ? 1 - category : category);
            }
            responses.add(line.toString());
            groups.add("p" + person + "," + (b ? "b" : "a"));
        }
        Files.write(folder.resolve("responses.csv"), responses);
        Files.write(folder.resolve("areas.csv"), areas);
        Files.write(folder.resolve("groups.csv"), groups);
    }

    @Test
    void whatIsCalibratedIsABankToScoreWith() throws IOException {
        Path bank = folder.resolve("bank.csv");
        Spoken said = run("--model=grm", "--areas=" + folder.resolve("areas.csv"), "--out=" + bank);
        assertThat(said.err(), said.code(), is(0));
        assertThat(Files.readAllLines(bank).get(0), is("item,area,a,b1,b2,c,sd_b,se_a,se_b1,se_b2,n"));
        Bank read = Bank.read(bank);
        assertThat(read.areas(), is(List.of("even", "odd")));
        assertThat(read.items().size(), is(ITEMS - 2));
        assertThat(read.item("q8").orElseThrow().parameters().thresholds().size(), is(2));
        assertThat(read.item("q8").orElseThrow().parameters().difficultySd(), greaterThan(.01));

        Path usable = folder.resolve("usable.csv");
        Files.write(
                usable,
                Files.readAllLines(folder.resolve("responses.csv")).stream()
                        .map(line -> line.replaceAll("(,[^,]*){2}$", ""))
                        .toList());
        Spoken scored = Spoken.by("score", "--bank=" + bank, "--responses=" + usable);
        assertThat(scored.err(), scored.code(), is(0));
        List<String> rows = scored.out().lines().skip(1).toList();
        double square = 0;
        double said95 = 0;
        for (int person = 0; person < PERSONS; person++) {
            String[] cells = rows.get(2 * person).split(",", -1);
            double error = Double.parseDouble(cells[2]) - abilities[person];
            square += error * error / PERSONS;
            said95 += Math.abs(error) < 1.96 * Double.parseDouble(cells[3]) ? 1.0 / PERSONS : 0;
        }
        assertThat(Math.sqrt(square), closeTo(.55, .1));
        assertThat(said95, closeTo(.95, .02));
    }

    @Test
    void warningsAreToldOnStandardErrorAndStandInTheReport() throws IOException {
        Path report = folder.resolve("report.json");
        Spoken said = run(
                "--model=grm",
                "--areas=" + folder.resolve("areas.csv"),
                "--groups=" + folder.resolve("groups.csv"),
                "--report=" + report);
        assertThat(said.err(), containsString("q10: who is more able fails it more"));
        List<String> told = new ArrayList<>();
        for (JsonNode area : new ObjectMapper().readTree(report.toFile()).get("areas")) {
            for (JsonNode warning : area.get("warnings")) {
                told.add(warning.get("subject").asText() + " "
                        + warning.get("code").asText());
                assertThat(warning.get("figures").size(), greaterThan(0));
            }
        }
        assertThat(
                told,
                is(List.of("q10 NEGATIVE_DISCRIMINATION", "q4 DIFFERS_BETWEEN_GROUPS", "q11 NEGATIVE_DISCRIMINATION")));
    }

    @Test
    void aCategoryThatTheModelDoesNotKnowIsRefused() {
        Spoken said = run("--model=2pl");
        assertThat(said.code(), is(1));
        assertThat(said.err(), containsString("column q0: must be empty or a category from 0 to 1, not 2"));
    }

    @Test
    void badAreasAndBadGroupsAreRefused() throws IOException {
        Files.writeString(folder.resolve("areas.csv"), "item,area\nq0,1\n");
        Spoken areas = run("--model=grm", "--areas=" + folder.resolve("areas.csv"));
        assertThat(areas.err(), is("areas.csv, column item: there is no row for the item q1\n"));
        Files.writeString(folder.resolve("groups.csv"), "person,group\np1,a\np1,b\n");
        Spoken groups = run("--model=grm", "--groups=" + folder.resolve("groups.csv"));
        assertThat(groups.code(), is(1));
        assertThat(groups.err(), is("groups.csv, row 3, column person: p1 stands twice\n"));
    }

    @Test
    void whereNothingCanBeCalibratedThereIsNoBank() throws IOException {
        Files.writeString(folder.resolve("responses.csv"), "person,q1,q2,q3\np1,1,0,1\np2,0,0,1\n");
        Path bank = folder.resolve("bank.csv");
        Spoken said = run("--model=2pl", "--out=" + bank);
        assertThat(said.code(), is(1));
        assertThat(said.err(), containsString("q1: too few answers to calibrate it"));
        assertThat(Files.exists(bank), is(false));
    }

    private Spoken run(String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("calibrate", "--responses=" + folder.resolve("responses.csv")));
        arguments.addAll(List.of(options));
        return Spoken.by(arguments.toArray(new String[0]));
    }

    private static int category(ItemParameters item, double ability, double left) {
        int category = 0;
        double rest = left - ResponseModel.probability(item, 0, ability);
        while (rest >= 0 && category < item.thresholds().size()) {
            category++;
            rest -= ResponseModel.probability(item, category, ability);
        }
        return category;
    }
}
