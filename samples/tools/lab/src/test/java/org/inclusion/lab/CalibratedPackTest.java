package org.inclusion.lab;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inclusion.autonomy.ResponseModel;
import org.inclusion.content.ContentLibrary;
import org.inclusion.content.ContentPack;
import org.inclusion.content.PackSource;
import org.inclusion.content.PackVersion;
import org.inclusion.content.Question;
import org.inclusion.id.AreaId;
import org.inclusion.skill.ItemParameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An embedder's pack, here a copy of a delivered one, whose questions are in truth all .6 harder than written. */
class CalibratedPackTest {

    private static final String DELIVERED = "/org/inclusion/content/packs/premiers-pas/";
    private static final double HARDER = .6;
    private static final int PERSONS = 4_000;

    @TempDir
    Path folder;

    private Path pack = Path.of("");
    private List<Question> asked = List.of();

    @BeforeEach
    void writePackAndResponses() throws IOException {
        pack = Files.createDirectory(folder.resolve("our-pack"));
        copy("pack.json");
        for (JsonNode file : read(pack.resolve("pack.json")).get("files")) {
            copy(file.asText());
        }
        Files.write(pack.resolve("picture.png"), new byte[] {1, 2, 3, -1});
        ContentPack content = library(PackSource.folder(pack));
        asked = Stream.of("1", "2")
                .flatMap(area -> content.questions().stream()
                        .filter(question -> content.areaOf(question).equals(new AreaId(area)))
                        .limit(8))
                .toList();
        writeResponses(HARDER);
    }

    @Test
    void theNextVersionHoldsWhatTheAnswersSayAndNothingElseIsNew() throws IOException {
        Path next = folder.resolve("next");
        Spoken said = calibrate(pack, next);
        assertThat(said.err(), said.code(), is(0));
        ContentPack before = library(PackSource.folder(pack));
        ContentPack after = library(PackSource.folder(next));
        assertThat(after.version(), is(new PackVersion(1, 1, 0)));
        for (Question question : before.questions()) {
            ItemParameters old = question.parameters();
            ItemParameters calibrated =
                    after.question(question.id()).orElseThrow().parameters();
            if (asked.contains(question)) {
                assertThat(calibrated.guessing(), is(old.guessing()));
                assertThat(calibrated.difficultySd(), allOf(greaterThan(.02), lessThan(.8)));
                assertThat(
                        question.id().value(),
                        calibrated.difficulty() - old.difficulty(),
                        closeTo(HARDER, 4 * calibrated.difficultySd()));
            } else {
                assertThat(calibrated, is(old));
            }
        }
        assertThat(names(next), is(names(pack)));
        assertThat(
                Files.readAllBytes(next.resolve("picture.png")), is(Files.readAllBytes(pack.resolve("picture.png"))));
        for (String name : names(pack)) {
            if (name.endsWith(".json")) {
                assertThat(name, withoutFigures(next.resolve(name)), is(withoutFigures(pack.resolve(name))));
            }
        }
    }

    @Test
    void bothVersionsStandInOneLibrary() {
        Path next = folder.resolve("next");
        calibrate(pack.resolve("pack.json"), next);
        ContentLibrary both = ContentLibrary.of(List.of(PackSource.folder(pack), PackSource.folder(next)));
        assertThat(both.packs().get(0).version(), is(new PackVersion(1, 1, 0)));
    }

    @Test
    void aPackInOneFileBecomesAnotherFile() throws IOException {
        Path one = folder.resolve("one.json");
        ObjectNode whole = (ObjectNode) read(pack.resolve("pack.json"));
        for (JsonNode file : whole.remove("files")) {
            whole.setAll((ObjectNode) merged(whole, read(pack.resolve(file.asText()))));
        }
        Files.writeString(one, whole.toPrettyString());
        Path next = folder.resolve("next.json");
        Spoken said = calibrate(one, next);
        assertThat(said.err(), said.code(), is(0));
        ContentPack after = library(PackSource.json("next", Files.readAllBytes(next)));
        assertThat(after.version(), is(new PackVersion(1, 1, 0)));
        assertThat(after.question(asked.get(0).id()).orElseThrow().parameters().difficultySd(), lessThan(.4));
    }

    @Test
    void whatTheAuthorLeftOutIsWrittenBesideTheDifficultyAsSheLaysItOut() throws IOException {
        for (String name : names(pack)) {
            if (name.startsWith("questions-")) {
                Path file = pack.resolve(name);
                Files.writeString(
                        file,
                        Files.readString(file)
                                .replaceAll(", \"(difficultySd|guessing)\": [0-9.]+", "")
                                .replaceAll(", \"difficulty\": ([-0-9.]+)", ",\n      \"difficulty\" :\t$1"));
            }
        }
        Path next = folder.resolve("next");
        Spoken said = calibrate(pack, next);
        assertThat(said.err(), said.code(), is(0));
        ContentPack after = library(PackSource.folder(next));
        for (Question question : library(PackSource.folder(pack)).questions()) {
            ItemParameters calibrated =
                    after.question(question.id()).orElseThrow().parameters();
            boolean answered = asked.stream().anyMatch(one -> one.id().equals(question.id()));
            assertThat(question.id().value(), calibrated.difficultySd(), answered ? lessThan(.5) : is(.5));
            assertThat(calibrated.guessing(), is(question.parameters().guessing()));
        }
        assertThat(
                withoutFigures(next.resolve("questions-1.json")).replace(",\n      \"difficultySd\" :\t", ""),
                is(withoutFigures(pack.resolve("questions-1.json"))));
    }

    @Test
    void aReleasedVersionIsNeverWrittenOver() throws IOException {
        Spoken said = calibrate(pack, pack);
        assertThat(said.code(), is(2));
        assertThat(said.err(), containsString("exists already"));
        assertThat(library(PackSource.folder(pack)).version(), is(new PackVersion(1, 0, 0)));
    }

    @Test
    void subFoldersGoAlongAndWhatIsNotOfThePackIsNotTouched() throws IOException {
        Path pictures =
                Files.createDirectories(pack.resolve("media").resolve("empty")).resolveSibling("pictures");
        Files.createDirectory(pictures);
        Files.write(pictures.resolve("one.png"), new byte[] {4, 5, -1});
        Files.writeString(pictures.resolve("film.json"), "{\"version\": \"9\"}");
        Path stranger = Files.createDirectory(folder.resolve("next.unfinished"));
        Files.writeString(stranger.resolve("mine.txt"), "mine");
        Spoken said = calibrate(pack, folder.resolve("next"));
        assertThat(said.err(), said.code(), is(0));
        Path next = folder.resolve("next");
        assertThat(Files.readAllBytes(next.resolve("media/pictures/one.png")), is(new byte[] {4, 5, -1}));
        assertThat(Files.readString(next.resolve("media/pictures/film.json")), is("{\"version\": \"9\"}"));
        assertThat(Files.isDirectory(next.resolve("media/empty")), is(true));
        assertThat(Files.readString(stranger.resolve("mine.txt")), is("mine"));
        assertThat(names(folder), is(List.of("next", "next.unfinished", "our-pack", "responses.csv")));
    }

    @Test
    void noPackIsWrittenWhereTheBankCannotBe() throws IOException {
        Spoken said = calibrate(
                pack, folder.resolve("next"), "--out=" + folder.resolve("none").resolve("x"));
        assertThat(said.code(), is(2));
        assertThat(said.err().lines().count(), is(1L));
        Spoken inside = calibrate(pack, folder.resolve("next"), "--out=" + pack.resolve("pack.json"));
        assertThat(inside.err(), inside.code(), is(2));
        assertThat(names(folder), is(List.of("our-pack", "responses.csv")));
    }

    @Test
    void anItemThatIsNoQuestionOfThePackIsRefused() throws IOException {
        Path responses = folder.resolve("responses.csv");
        Files.writeString(
                responses,
                Files.readString(responses).replaceFirst(asked.get(3).id().value(), "stray"));
        Spoken said = calibrate(pack, folder.resolve("next"));
        assertThat(said.code(), is(1));
        assertThat(said.err(), is("responses.csv, row 1, column stray: is no question of the pack premiers-pas\n"));
        assertThat(names(folder), is(List.of("our-pack", "responses.csv")));
    }

    @Test
    void aPackThatIsNotValidIsToldWithItsProblemsAndNothingIsWritten() throws IOException {
        Path header = pack.resolve("pack.json");
        Files.writeString(header, Files.readString(header).replace("\"1.0.0\"", "\"one\""));
        Spoken said = calibrate(pack, folder.resolve("next"));
        assertThat(said.code(), is(1));
        assertThat(said.err(), containsString("pack.json#/version: must look like 1.0.0"));
        assertThat(names(folder), is(List.of("our-pack", "responses.csv")));
    }

    @Test
    void whatNoPackTakesIsToldAndKeepsItsParameters() throws IOException {
        writeResponses(9);
        Path report = folder.resolve("report.json");
        Path next = folder.resolve("next");
        Spoken said = calibrate(pack, next, "--report", report.toString());
        assertThat(said.err(), said.code(), is(0));
        assertThat(Files.readString(report), containsString("\"OUT_OF_RANGE\""));
        ContentPack after = library(PackSource.folder(next));
        assertThat(after.question(asked.get(0).id()), is(Optional.of(asked.get(0))));
    }

    private Spoken calibrate(Path from, Path to, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "calibrate",
                "--responses=" + folder.resolve("responses.csv"),
                "--model=2pl",
                "--prior=-1,1.2",
                "--pack=" + from,
                "--pack-out=" + to));
        arguments.addAll(List.of(more));
        return Spoken.by(arguments.toArray(new String[0]));
    }

    private void writeResponses(double harder) throws IOException {
        Random random = new Random(1);
        List<String> lines = new ArrayList<>();
        lines.add("person,"
                + asked.stream().map(question -> question.id().value()).collect(Collectors.joining(",")));
        for (int person = 0; person < PERSONS; person++) {
            double ability = -1 + 1.2 * random.nextGaussian();
            StringBuilder line = new StringBuilder("p" + person);
            for (int i = 0; i < asked.size(); i++) {
                ItemParameters written = asked.get(i).parameters();
                // Only the first question moves far; the others keep the scale in place.
                ItemParameters truth = ItemParameters.of(
                        written.discrimination(),
                        written.difficulty() + (i == 0 ? harder : HARDER),
                        written.guessing(),
                        0);
                boolean skipped = random.nextDouble() < .1;
                boolean right = random.nextDouble() < ResponseModel.probability(truth, 1, ability);
                line.append(skipped ? "," : right ? ",1" : ",0");
            }
            lines.add(line.toString());
        }
        Files.write(folder.resolve("responses.csv"), lines);
    }

    /** A file as it was but for the version and the figures of questions. */
    private static String withoutFigures(Path file) throws IOException {
        return Files.readString(file)
                .replaceAll("\"(discrimination|difficulty|difficultySd)\"( ?:\\s)-?[0-9.]+", "\"$1\"$2")
                .replaceAll("\"version\": \"[0-9.]+\"", "\"version\": ");
    }

    private static JsonNode merged(ObjectNode whole, JsonNode part) {
        ObjectNode merged = new ObjectMapper().createObjectNode();
        part.properties().forEach(section -> {
            merged.putArray(section.getKey());
            whole.path(section.getKey()).forEach(merged.withArray(section.getKey())::add);
            section.getValue().forEach(merged.withArray(section.getKey())::add);
        });
        return merged;
    }

    private static ContentPack library(PackSource source) {
        return ContentLibrary.of(List.of(source)).packs().get(0);
    }

    private void copy(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(ContentLibrary.class.getResourceAsStream(DELIVERED + name))) {
            Files.copy(in, pack.resolve(name));
        }
    }

    private static JsonNode read(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
