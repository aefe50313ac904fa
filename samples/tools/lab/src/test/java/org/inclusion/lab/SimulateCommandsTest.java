package org.inclusion.lab;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.inclusion.lab.tracking.Event;
import org.inclusion.skill.ItemParameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that simulate, replay and follow: what they write, and what they refuse. */
class SimulateCommandsTest {

    @TempDir
    Path folder;

    @BeforeEach
    void writeTables() throws IOException {
        List<String> bank = new ArrayList<>(List.of("item,area,a,b1"));
        for (int i = 0; i < 20; i++) {
            bank.add("q" + i + ",one," + (1 + i % 3 * .4) + "," + (i - 10) / 5.0);
        }
        write("bank.csv", bank);
    }

    @Test
    void simulateWritesEveryFigureOfTheContract() throws IOException {
        JsonNode figures = json(run(
                "simulate",
                "--bank",
                path("bank.csv"),
                "--persons",
                "50",
                "--areas",
                "1",
                "--rho",
                "0",
                "--seed",
                "1",
                "--stop",
                "length:7",
                "--max",
                "20"));
        List<String> names = new ArrayList<>();
        figures.fieldNames().forEachRemaining(names::add);
        assertThat(
                names,
                is(List.of(
                        "items_mean",
                        "rmse",
                        "bias",
                        "coverage95",
                        "coverage95_beginners",
                        "level_accuracy",
                        "level_ece",
                        "beginner_recall",
                        "over_rated",
                        "beginner_failures_first5",
                        "flagged_true",
                        "flagged_false")));
        assertThat(figures.get("items_mean").doubleValue(), is(7.0));
        assertThat(figures.get("flagged_true").isNull(), is(true));
    }

    @Test
    void selfReportsCountAndTheQuestionsAreDealtToTheAreas() throws IOException {
        JsonNode figures = json(run(
                "simulate",
                "--bank",
                path("bank.csv"),
                "--persons",
                "20",
                "--areas",
                "5",
                "--rho",
                ".6",
                "--seed",
                "1",
                "--stop",
                "sd:.01",
                "--max",
                "12",
                "--self-reports",
                "--gentle",
                ".7",
                "--prior=-1,1.2"));
        assertThat(figures.get("items_mean").doubleValue(), is(12.0));
    }

    @Test
    void simulateTrackSetsThreeSideBySide() throws IOException {
        JsonNode figures = json(run("simulate-track", "--persons", "20", "--seed", "1", "--assume-tau", "120"));
        for (String tracker : List.of("ours", "elo", "static")) {
            for (String figure : List.of("rmse", "coverage95", "ece", "level_accuracy")) {
                assertThat(tracker + " " + figure, figures.get(tracker).has(figure), is(true));
            }
        }
    }

    @Test
    void replayAsksSomeAndSaysTheRest() throws IOException {
        write("covariance.csv", List.of("area,one", "one,1"));
        List<String> header = new ArrayList<>(List.of("person"));
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            header.add("q" + i);
        }
        rows.add(String.join(",", header));
        for (int person = 0; person < 10; person++) {
            StringBuilder row = new StringBuilder("p" + person);
            for (int i = 0; i < 20; i++) {
                row.append(i == 19 && person == 0 ? "," : i < 2 * person ? ",1" : ",0");
            }
            rows.add(row.toString());
        }
        write("responses.csv", rows);
        JsonNode figures = json(run(
                "replay",
                "--bank",
                path("bank.csv"),
                "--responses",
                path("responses.csv"),
                "--covariance",
                path("covariance.csv"),
                "--questions",
                "5"));
        assertThat(figures.get("answers").intValue(), is(10 * 20 - 1 - 10 * 5));
        assertThat(figures.get("auc").doubleValue() > .8, is(true));
        assertThat(figures.get("recalibrated").has("log_loss"), is(true));
    }

    @Test
    void trackSaysEachOutcomeBeforeItComesAndHowTrueThatWas() throws IOException {
        write(
                "events.csv",
                List.of(
                        "person,day,area,skill,kind,outcome,a,b1,b2,b3",
                        "p,0,one,s,self-report,1,,,,",
                        "p,1,one,s,answer,1,1.2,0,,",
                        "p,2,one,s,lesson,,,,,",
                        "p,3.5,one,s,help,3,,,,",
                        "p,4,two,t,observation,2,1,-1,0,1",
                        "q,0,one,s,practice,0,,,,"));
        Spoken said = run("track", "--events", path("events.csv"), "--report", path("report.json"));
        assertThat(said.err(), said.code(), is(0));
        List<String> lines = said.out().lines().toList();
        assertThat(lines.get(0), is("person,day,area,skill,kind,outcome,probability,recalibrated"));
        assertThat(lines.size(), is(6));
        assertThat(lines.get(1), startsWith("p,0,one,s,self-report,1,"));
        JsonNode figures =
                new ObjectMapper().readTree(folder.resolve("report.json").toFile());
        assertThat(figures.get("events").intValue(), is(5));
        assertThat(figures.get("log_loss").isNumber(), is(true));
        assertThat(figures.get("predicted_with_known_parameters").intValue(), is(2));
        assertThat(figures.get("recalibrated").get("learned_from").textValue(), is("all"));
    }

    @Test
    void anEventMaySayHowUnsureItsDifficultyIs() throws IOException {
        write(
                "events.csv",
                List.of(
                        "person,day,area,skill,kind,outcome,a,b1,sd_b",
                        "p,0,one,s,answer,1,1,1,",
                        "q,0,one,s,answer,1,1,1,2"));
        List<Event> events = Event.read(folder.resolve("events.csv"));
        assertThat(events.get(0).parameters(), is(ItemParameters.of(1, 1, 0, 0)));
        assertThat(events.get(1).parameters(), is(ItemParameters.of(1, 1, 0, 2)));
    }

    @Test
    void whatIsWrongWithAnEventIsNamedByRowAndColumn() throws IOException {
        assertThat(
                refused("p,0,one,s,dance,1,,"),
                is("events.csv, row 2, column kind: must be answer, practice, help, observation, self-report or lesson,"
                        + " not dance\n"));
        assertThat(
                refused("p,0,one,s,answer,2,,"),
                is("events.csv, row 2, column outcome: must be a category from 0 to 1, not 2\n"));
        assertThat(
                refused("p,0,one,s,answer,1.5,,"),
                is("events.csv, row 2, column outcome: must be a category from 0 to 1, not 1.5\n"));
        assertThat(
                refused("p,NaN,one,s,answer,NaN,,"), is("events.csv, row 2, column day: must be a number, not NaN\n"));
        for (String day : List.of("x", "Infinity", "-Infinity", "1e999")) {
            assertThat(
                    refused("p," + day + ",one,s,answer,1,,"),
                    is("events.csv, row 2, column day: must be a number, not " + day + "\n"));
        }
        for (String day : List.of("1e300", "-1000001")) {
            assertThat(
                    refused("p," + day + ",one,s,answer,1,,"),
                    is("events.csv, row 2, column day: must be from -1000000 to 1000000, not " + day + "\n"));
        }
        assertThat(
                refused("p,0,one,s,answer,NaN,,"),
                is("events.csv, row 2, column outcome: must be a number, not NaN\n"));
        assertThat(refused("p,0,one,s,answer,1,-1,0"), is("events.csv, row 2, column a: must be above 0, not -1\n"));
        assertThat(refused("p,0,one,s,answer,1,1,"), is("events.csv, row 2, column b1: must not be empty\n"));
        assertThat(refused("p,0,one,s,answer,1,,0"), is("events.csv, row 2, column a: must not be empty\n"));
        assertThat(
                refused("p,0,one,s,answer,1,Infinity,0"),
                is("events.csv, row 2, column a: must be a number, not Infinity\n"));
        assertThat(
                refused("person,day,area,skill,kind,outcome,a,b1,sd_b", "p,0,one,s,answer,1,1,0,-.1"),
                is("events.csv, row 2, column sd_b: must be 0 or more, not -.1\n"));
        assertThat(
                refused("person,day,area,skill,kind,outcome,a,b1,c", "p,0,one,s,answer,1,1,0,1"),
                is("events.csv, row 2, column c: must be from 0 below 1, not 1\n"));
        assertThat(
                refused("person,day,area,skill,kind,outcome,a", "p,0,one,s,answer,1,1"),
                is("events.csv, row 2, column b1: must not be empty\n"));
    }

    @Test
    void whatIsOutOfRangeIsOneLine() {
        for (List<String> wrong : List.of(
                List.of("--stop", "soon:1"),
                List.of("--stop", "sd:0"),
                List.of("--stop", "length:x"),
                List.of("--stop", "length:0"),
                List.of("--stop", "length:-3"),
                List.of("--stop", "length:3000000000"),
                List.of("--stop", "sd:.3", "--rho", "1"),
                List.of("--stop", "sd:.3", "--gentle", "1"),
                List.of("--stop", "sd:.3", "--areas", "-1"),
                List.of("--stop", "sd:.3", "--random-answers", "2"),
                List.of("--stop", "sd:.3", "--loss", "0"),
                List.of("--stop", "sd:.3", "--max", "0"))) {
            List<String> all =
                    new ArrayList<>(List.of("simulate", "--bank", path("bank.csv"), "--persons", "5", "--seed", "1"));
            all.addAll(wrong);
            Spoken said = run(all.toArray(new String[0]));
            assertThat(said.err(), said.code(), is(2));
            assertThat(said.err(), containsString("(see lab simulate --help)"));
            assertThat(said.err().lines().count(), is(1L));
        }
    }

    private String refused(String row) throws IOException {
        return refused("person,day,area,skill,kind,outcome,a,b1", row);
    }

    private String refused(String header, String row) throws IOException {
        write("events.csv", List.of(header, row));
        Spoken said = run("track", "--events", path("events.csv"));
        assertThat(said.out(), is(""));
        assertThat(said.code(), is(1));
        return said.err();
    }

    private static JsonNode json(Spoken said) throws IOException {
        assertThat(said.err(), said.code(), is(0));
        return new ObjectMapper().readTree(said.out());
    }

    private Spoken run(String... arguments) {
        return Spoken.by(arguments);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private void write(String name, List<String> lines) throws IOException {
        Files.write(folder.resolve(name), lines);
    }
}
