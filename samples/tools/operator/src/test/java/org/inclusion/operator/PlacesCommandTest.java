package org.inclusion.operator;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inclusion.operator.Operator.Surroundings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Operators take in the places of public files. */
class PlacesCommandTest {

    private static final String HEADING =
            "id;nom;commune;code_postal;adresse;date_maj;latitude;longitude;horaires;source\n";

    private static final String COLUMNS = """
            {"id": {"joindre": {"colonnes": ["CP", "Lieu"], "séparateur": "-"}},
             "nom": {"colonne": "Lieu"},
             "code_postal": {"colonne": "CP"},
             "commune": {"colonne": "Ville"},
             "adresse": {"colonne": "Voie"},
             "date_maj": {"cible": "2026-09-01"},
             "frais_a_charge": [{"colonnes": ["Tarif"], "termes": ["libre"], "cible": "Gratuit"}]}
            """;

    @TempDir
    Path folder;

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

    private record Said(int code, String out) {}

    @BeforeEach
    void create() {
        assertThat(run("schema", "create", "--url", url, "--user", "sa").code(), is(0));
    }

    private static Said run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = Operator.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                System.err,
                new Surroundings(Map.of(), new Stop()),
                arguments);
        return new Said(code, out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n"));
    }

    private Said takeIn(Path file) {
        return run("places", "import", "--url", url, "--user", "sa", file.toString());
    }

    private Path file(String rows) throws IOException {
        return Files.writeString(folder.resolve("lieux.csv"), HEADING + rows);
    }

    private static String row(String id, String name, String source) {
        return id + ";" + name + ";Reims;51100;1 rue Neuve;2024-04-02;49.25;4.03;Mo-Fr 09:00-12:00;" + source + "\n";
    }

    @Test
    void theSameFileTwiceChangesNothing() throws IOException {
        Path file = file(row("1", "Médiathèque", "a") + row("2", "EPN", "a"));
        assertThat(takeIn(file), is(new Said(0, table(2, 2, 0, 0, 0, 0))));
        assertThat(takeIn(file), is(new Said(0, table(2, 0, 0, 2, 0, 0))));
    }

    @Test
    void whereThereAreNoTablesTheCommandThatMakesThemIsNamed() throws IOException {
        run("schema", "drop", "--url", url, "--user", "sa", "--learners", "0");
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Operator.run(
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new Surroundings(Map.of(), new Stop()),
                "places",
                "import",
                "--url",
                url,
                "--user",
                "sa",
                file(row("1", "EPN", "a")).toString());
        assertThat(code, is(1));
        assertThat(err.toString(StandardCharsets.UTF_8), containsString("Run operator schema create first"));
    }

    @Test
    void eachProblemHasALineWithItsRowAndItsColumn() throws IOException {
        Path file = file(row("1", "", "a") + row("2", "EPN", "a").replace("09:00-12:00", "le matin"));
        Said said = takeIn(file);
        assertThat(said.code(), is(1));
        assertThat(
                said.out(),
                allOf(
                        containsString("row 1\tnom\tMISSING\t\trefused\n"),
                        containsString("row 2\thoraires\tUNKNOWN_HOURS\tMo-Fr le matin\tleft out\n"),
                        endsWith("- MISSING        1\n- UNKNOWN_HOURS  1\n")));
    }

    @Test
    void placesThatMayBeOneAreShownAndOneIsRemovedByHand() throws IOException {
        takeIn(file(row("1", "EPN du lac", "a") + row("9", "EPN du Lac", "b") + row("3", "Mairie", "b")));
        Said shown = run("places", "duplicates", "--url", url, "--user", "sa");
        assertThat(shown.out(), allOf(containsString("100\t"), endsWith("places  3\npairs   1\n")));
        String id = Pattern.compile("\t(\\S+)\tEPN du Lac")
                .matcher(shown.out())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        assertThat(
                run("places", "remove", "--url", url, "--user", "sa", "--place", id), is(new Said(0, "removed  1\n")));
        assertThat(
                run("places", "remove", "--url", url, "--user", "sa", "--place", id), is(new Said(1, "removed  0\n")));
    }

    @Test
    void whatAPersonDecidedIsNotAskedAgainAfterTheNextFile() throws IOException {
        Path file = file(row("1", "EPN du lac", "a") + row("9", "EPN du Lac", "b") + row("3", "EPN du LAC", "c"));
        takeIn(file);
        String one = idOf("EPN du lac");
        String other = idOf("EPN du Lac");
        String third = idOf("EPN du LAC");
        assertThat(decide("same", "--keep", one, "--leave-out", other), is(new Said(0, "decided  1\n")));
        assertThat(decide("different", "--one", third, "--other", one), is(new Said(0, "decided  1\n")));
        assertThat(takeIn(file), is(new Said(0, table(3, 0, 0, 3, 0, 0))));
        assertThat(run("places", "duplicates", "--url", url, "--user", "sa").out(), is("places  2\npairs   0\n"));
        assertThat(decide("same", "--keep", "nobody", "--leave-out", one), is(new Said(1, "decided  0\n")));
        assertThat(decide("same", "--keep", one, "--leave-out", "nobody"), is(new Said(1, "decided  0\n")));
        assertThat(decide("same", "--keep", one, "--leave-out", one).code(), is(2));
    }

    private Said decide(String... arguments) {
        Stream<String> all = Stream.of(
                        Stream.of("places"), Stream.of(arguments), Stream.of("--url", url, "--user", "sa"))
                .flatMap(some -> some);
        return run(all.toArray(String[]::new));
    }

    private String idOf(String name) {
        Said shown = run("places", "duplicates", "--url", url, "--user", "sa");
        return Pattern.compile("\t(\\S+)\t" + name)
                .matcher(shown.out())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    @Test
    void aFileIsCheckedWithoutADatabase() throws IOException {
        Said said = run("places", "check", file(row("1", "EPN", "a")).toString());
        assertThat(said.code(), is(0));
        assertThat(said.out(), endsWith("hours understood   1\nshapes understood  1\n"));
    }

    @Test
    void aTerritorysOwnColumnsAreTakenInAfterADryRun() throws IOException {
        Path file = Files.writeString(
                folder.resolve("territoire.csv"), "Lieu,CP,Ville,Voie,Tarif\nBus,51100,Reims,1 rue Neuve,libre\n");
        Path columns = Files.writeString(folder.resolve("colonnes.json"), COLUMNS);
        String[] dry = own(file, columns, "--dry-run");
        assertThat(run(dry), is(new Said(0, table(1, 1, 0, 0, 0, 0))));
        assertThat(run(dry), is(new Said(0, table(1, 1, 0, 0, 0, 0))));
        assertThat(run(own(file, columns)), is(new Said(0, table(1, 1, 0, 0, 0, 0))));
        assertThat(run(own(file, columns)), is(new Said(0, table(1, 0, 0, 1, 0, 0))));
        assertThat(
                run("places", "check", "--columns", columns.toString(), file.toString())
                        .code(),
                is(0));
    }

    @Test
    void everyMistakeOfAColumnMappingIsToldAndNothingIsTakenIn() throws IOException {
        Path file = Files.writeString(
                folder.resolve("territoire.csv"), "Lieu,CP,Ville,Voie\nBus,51100,Reims,1 rue Neuve\n");
        Path columns = Files.writeString(folder.resolve("colonnes.json"), COLUMNS.replace("\"Ville\"", "\"Commune\""));
        assertThat(run(own(file, columns)), is(new Said(2, """
                        commune: the file has no column "commune"
                        frais_a_charge: the file has no column "tarif"
                        the file: its columns are lieu, cp, ville, voie
                        """)));
        assertThat(run("places", "duplicates", "--url", url, "--user", "sa").out(), is("places  0\npairs   0\n"));
    }

    @Test
    void aCircleAndTenThousandTermsAreEachASentenceAndNothingIsTakenIn() throws IOException {
        Path file = Files.writeString(
                folder.resolve("territoire.csv"), "Lieu,CP,Ville,Voie,Tarif\nBus,51100,Reims,1 rue Neuve,libre\n");
        String rule = "[{\"colonnes\": [\"Tarif\"], \"termes\": [\"libre\"], \"cible\": \"Gratuit\"}]";
        Path columns = Files.writeString(
                folder.resolve("colonnes.json"),
                COLUMNS.replace(
                        rule,
                        rule.replace(
                                "}]",
                                "}, {\"colonnes\": [\"Tarif\"], \"termes\": [\"gratuit\"], \"cible\": \"libre\"}]")));
        assertThat(
                run(own(file, columns)),
                is(new Said(2, "frais_a_charge: its terms go in a circle: gratuit → libre → gratuit\n")));
        String terms =
                IntStream.range(0, 10_000).mapToObj(i -> "\"mot" + i + "\"").collect(Collectors.joining(", "));
        Files.writeString(columns, COLUMNS.replace("\"libre\"", terms));
        assertThat(run(own(file, columns)), is(new Said(2, "the mapping: it has 10000 terms, and may have 2000\n")));
        assertThat(run("places", "duplicates", "--url", url, "--user", "sa").out(), is("places  0\npairs   0\n"));
    }

    private String[] own(Path file, Path columns, String... more) {
        return Stream.of(
                        Stream.of("places", "import", "--url", url, "--user", "sa", "--source", "territoire"),
                        Stream.of("--columns", columns.toString(), file.toString()),
                        Stream.of(more))
                .flatMap(some -> some)
                .toArray(String[]::new);
    }

    @Test
    void aFileThatIsNotThereIsWrongUse() {
        assertThat(takeIn(folder.resolve("nowhere.csv")).code(), is(2));
    }

    private static String table(int rows, int added, int changed, int unchanged, int refused, int incomplete) {
        return "rows        %d\nadded       %d\nchanged     %d\nunchanged   %d\nrefused     %d\nincomplete  %d\n"
                .formatted(rows, added, changed, unchanged, refused, incomplete);
    }

    /** In a virtual machine of its own, whose heap is 200 MB. */
    @Test
    @Tag("long")
    void aHundredThousandRowsWithAThousandBadOnesFitInTwoHundredMegabytes() throws Exception {
        Path file = folder.resolve("grand.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEADING);
            for (int i = 0; i < 100_000; i++) {
                String row = row("id-" + i, "Lieu " + i, "a");
                out.write(i % 100 == 7 ? row.replace("51100", i == 7 ? "x".repeat(1_000_000) : "511") : row);
            }
        }
        String database = "jdbc:h2:file:" + folder.resolve("db");
        assertThat(run("schema", "create", "--url", database, "--user", "sa").code(), is(0));
        Path out = folder.resolve("out.txt");
        int code = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx200m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Operator.class.getName(),
                        "places",
                        "import",
                        "--url",
                        database,
                        "--user",
                        "sa",
                        file.toString())
                .redirectOutput(out.toFile())
                .redirectError(folder.resolve("err.txt").toFile())
                .start()
                .waitFor();
        String said = Files.readString(out);
        assertThat(Files.readString(folder.resolve("err.txt")), code, is(1));
        assertThat(said, containsString("row 108\tcode_postal\tMISSHAPEN\t511\trefused"));
        assertThat(said, containsString("row 8\tcode_postal\tTOO_LONG\txxx"));
        assertThat(
                said,
                containsString(
                        "rows         100000\nadded         99000\nchanged           0\nunchanged         0\nrefused        1000\n"));
    }
}
