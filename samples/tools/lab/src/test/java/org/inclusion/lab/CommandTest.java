package org.inclusion.lab;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTest {

    @TempDir
    Path folder;

    @BeforeEach
    void writeTables() throws IOException {
        write("bank.csv", "item,area,a,b1", "q1,1,1,0", "q2,2,1.5,1");
        write("bad.csv", "item,area,a,b1", "q1,1,-1,0");
        write("responses.csv", "person,q1,q2", "p1,0,1", "p2,,");
        write("narrow.csv", "area,1", "1,1");
    }

    @Test
    void aBadTableIsOneLineAndLeavesNothingBehind() throws IOException {
        Spoken said =
                run("score", "--bank", path("bad.csv"), "--responses", path("responses.csv"), "--out", path("o.csv"));
        assertThat(said.code(), is(1));
        assertThat(said.err(), is("bad.csv, row 2, column a: must be above 0, not -1\n"));
        assertThat(said.out(), is(""));
        assertThat(files(), is(List.of("bad.csv", "bank.csv", "narrow.csv", "responses.csv")));
    }

    @Test
    void anAreaMissingFromTheCovarianceIsOneLine() {
        Spoken said = run(
                "score",
                "--bank",
                path("bank.csv"),
                "--responses",
                path("responses.csv"),
                "--joint",
                "--covariance",
                path("narrow.csv"));
        assertThat(said.code(), is(1));
        assertThat(said.err(), is("narrow.csv, row 1, column 2: the area is missing from the covariance\n"));
    }

    @Test
    void aWrongOptionIsOneLineAndExitCodeTwo() {
        for (List<String> wrong : List.of(
                List.of("score", "--bank", path("bank.csv")),
                List.of("score", "--bank", path("bank.csv"), "--responses", path("responses.csv"), "--joint"),
                List.of("score", "--bank", path("bank.csv"), "--responses", path("responses.csv"), "--grid", "1,6"),
                List.of("score", "--bank", path("bank.csv"), "--responses", path("responses.csv"), "--prior", "0,0"),
                List.of("score", "--bank", path("bank.csv"), "--responses", path("responses.csv"), "--rule", "simpson"),
                List.of(
                        "score",
                        "--bank",
                        path("bank.csv"),
                        "--responses",
                        path("responses.csv"),
                        "--out",
                        path("no/o")),
                List.of("calibrate", "--responses", path("responses.csv"), "--model", "3pl"),
                List.of("calibrate", "--responses", path("responses.csv"), "--model", "2pl", "--pack", "p"))) {
            Spoken said = run(wrong.toArray(new String[0]));
            assertThat(said.err(), said.code(), is(2));
            assertThat(said.err(), containsString("(see lab " + wrong.get(0) + " --help)"));
            assertThat(said.err().lines().count(), is(1L));
            assertThat(said.out(), is(""));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--bank", "--responses", "--covariance", "--prior", "--gentle", "--seed"})
    void anOptionMeansTheSameInEveryCommand(String option) {
        Set<List<String>> descriptions = Lab.commandLine().getSubcommands().values().stream()
                .map(command -> command.getCommandSpec().findOption(option))
                .filter(Objects::nonNull)
                .map(found -> List.of(found.description()))
                .collect(Collectors.toSet());
        assertThat(descriptions.toString(), descriptions.size(), is(1));
    }

    @Test
    void whatACommandSharesWithOthersIsRefusedInOneLineToo() {
        List<String> replay =
                List.of("replay", "--bank", path("bank.csv"), "--responses", path("responses.csv"), "--questions", "1");
        assertThat(refused(replay), is("Missing required option: '--covariance=FILE' (see lab replay --help)\n"));
        assertThat(
                refused(replay, "--covariance", path("narrow.csv"), "--gentle", "1"),
                is("--gentle must be from 0 below 1 (see lab replay --help)\n"));
        assertThat(
                refused(List.of("simulate-track", "--persons", "0", "--seed", "1")),
                is("--persons must be above 0 (see lab simulate-track --help)\n"));
        assertThat(
                refused(List.of("simulate-track", "--seed", "1")),
                is("Missing required option: '--persons=N' (see lab simulate-track --help)\n"));
        assertThat(
                refused(List.of("track", "--events", path("bank.csv"), "--prior", "0,0")),
                is("Invalid value for option '--prior': the standard deviation must be above 0, not 0,0"
                        + " (see lab track --help)\n"));
    }

    @Test
    void theResultGoesToStandardOutputOrWholeIntoAFile() throws IOException {
        Spoken said = run("score", "--bank", path("bank.csv"), "--responses", path("responses.csv"));
        assertThat(said.code(), is(0));
        assertThat(said.out().lines().findFirst().orElseThrow(), is("person,area,theta,sd"));
        assertThat(said.out().lines().count(), is(5L));
        Spoken written =
                run("score", "--bank", path("bank.csv"), "--responses", path("responses.csv"), "--out", path("o.csv"));
        assertThat(written.out(), is(""));
        assertThat(Files.readString(folder.resolve("o.csv")), is(said.out()));
        assertThat(files(), is(List.of("bad.csv", "bank.csv", "narrow.csv", "o.csv", "responses.csv")));
    }

    @Test
    void aPriorOutOfReachIsOneLine() {
        for (String prior : List.of("0,1e-9", "0,1e4", "1001,1", "0,1d")) {
            String said = refused(score("--prior", prior));
            assertThat(said, containsString("Invalid value for option '--prior': "));
            assertThat(said.lines().count(), is(1L));
        }
        assertThat(
                refused(score("--prior", "0,1e4")),
                containsString("the standard deviation must be from .001 to 1000, not 0,1e4"));
        assertThat(refused(score("--prior", "1001,1")), containsString("the mean must be from -1000 to 1000"));
    }

    @Test
    void whatOthersLeftBesideTheResultIsNotTouched() throws IOException {
        write("o.csv.unfinished", "mine");
        assertThat(
                Spoken.by(score("--out", path("o.csv")).toArray(new String[0])).code(), is(0));
        assertThat(Files.readString(folder.resolve("o.csv.unfinished")), is("mine\n"));
        assertThat(
                files(),
                is(List.of("bad.csv", "bank.csv", "narrow.csv", "o.csv", "o.csv.unfinished", "responses.csv")));
    }

    @Test
    void aResultIsNotWrittenOverWhatWasReadOrOverAnother() throws IOException {
        String bank = Files.readString(folder.resolve("bank.csv"));
        Files.createSymbolicLink(folder.resolve("link.csv"), folder.resolve("bank.csv"));
        for (String out : List.of(folder.toString(), path("bank.csv"), path("link.csv"))) {
            String said = refused(score("--out", out));
            assertThat(said, containsString("--out: " + out));
            assertThat(said.lines().count(), is(1L));
        }
        String said =
                refused(List.of("track", "--events", path("bank.csv"), "--report", path("x"), "--out", path("./x")));
        assertThat(said, containsString("x is --out too "));
        assertThat(
                refused(List.of("track", "--events", path("bank.csv"), "--report", path("bank.csv"))),
                containsString(" is --events too "));
        assertThat(Files.readString(folder.resolve("bank.csv")), is(bank));
    }

    @Test
    void aLinkAndASpecialFileAreWrittenThrough() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), folder.resolve("o.csv"));
        assertThat(run(score("--out", link.toString()).toArray(new String[0])).code(), is(0));
        assertThat(Files.isSymbolicLink(link), is(true));
        assertThat(Files.readAllLines(folder.resolve("o.csv")).get(0), is("person,area,theta,sd"));
    }

    @Test
    void aResultThatStandardOutputDoesNotTakeIsAFailure() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        for (List<String> command : List.of(score(), List.of("--help"))) {
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            int code = Lab.run(
                    new PrintStream(full, true, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8),
                    command.toArray(new String[0]));
            assertThat(code, is(1));
            assertThat(err.toString(StandardCharsets.UTF_8), is("standard output cannot be written\n"));
        }
    }

    @Test
    void standardOutputIsUtf8WhateverTheLocale() throws IOException {
        write("responses.csv", "person,q1,q2", "Zoé,0,1");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream ascii = new PrintStream(out, true, StandardCharsets.US_ASCII);
        assertThat(Lab.run(ascii, ascii, score().toArray(new String[0])), is(0));
        assertThat(out.toString(StandardCharsets.UTF_8), containsString("Zoé,1,"));
    }

    private List<String> score(String... more) {
        List<String> all =
                new ArrayList<>(List.of("score", "--bank", path("bank.csv"), "--responses", path("responses.csv")));
        all.addAll(List.of(more));
        return all;
    }

    @Test
    void aFolderWithoutReferencesIsOneLine() {
        Spoken said = run("reference", "--folder", folder.toString());
        assertThat(said.code(), is(1));
        assertThat(said.err(), is("lsat6_responses.csv: there is no such file\n"));
        assertThat(said.err(), not(containsString("Exception")));
    }

    private String refused(List<String> command, String... more) {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of(more));
        Spoken said = run(all.toArray(new String[0]));
        assertThat(said.err(), said.code(), is(2));
        return said.err();
    }

    private Spoken run(String... arguments) {
        return Spoken.by(arguments);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private void write(String name, String... lines) throws IOException {
        Files.write(folder.resolve(name), List.of(lines));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
