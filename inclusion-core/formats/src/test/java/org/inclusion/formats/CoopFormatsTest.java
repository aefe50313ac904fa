package org.inclusion.formats;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Relations;
import org.inclusion.access.Role;
import org.inclusion.accompaniment.AccompanimentFormat;
import org.inclusion.accompaniment.AccompanimentMode;
import org.inclusion.accompaniment.AccompanimentOptions;
import org.inclusion.accompaniment.Activity;
import org.inclusion.accompaniment.ExportedActivity;
import org.inclusion.accompaniment.Material;
import org.inclusion.accompaniment.Redirection;
import org.inclusion.accompaniment.SaidAccompaniment;
import org.inclusion.accompaniment.SaidWorkshop;
import org.inclusion.accompaniment.Theme;
import org.inclusion.accompaniment.WorkshopLevel;
import org.inclusion.evidence.Help;
import org.inclusion.memory.InMemoryStores;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An export is read back by a reader that knows the enumerations of the Coop, and nothing else. */
class CoopFormatsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Actor MARC = new Actor("marc", Set.of(Role.HELPER), Set.of("ccas"));
    private static final Actor CLAIRE = new Actor("claire", Set.of(Role.COORDINATOR), Set.of("ccas"));

    private static Inclusion inclusion() {
        return Inclusion.builder()
                .stores(new InMemoryStores())
                .clock(InstantSource.fixed(Instant.parse("2026-11-24T09:00:00Z")))
                .relations(new Relations() {
                    @Override
                    public boolean helps(Actor helper, LearnerId learner, Instant at) {
                        return true;
                    }

                    @Override
                    public Set<String> structuresOf(LearnerId learner) {
                        return Set.of("ccas");
                    }
                })
                .room(new AccompanimentOptions(CoopFormats.all()))
                .build();
    }

    private static String export(Inclusion inclusion, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        inclusion
                .as(CLAIRE)
                .accompanimentsOf("ccas")
                .export(TODAY.minusDays(31), TODAY, format)
                .orThrow()
                .writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Eighty people and twenty workshops, of all sorts. */
    private static void noteOneHundred(Inclusion inclusion) {
        Random random = new Random(18);
        for (int i = 0; i < 80; i++) {
            SaidAccompaniment said = new SaidAccompaniment(
                    "-a" + i, activity(random), any(random, Redirection.values()), any(random, Help.values()), null);
            LearnerId learner = new LearnerId("l" + random.nextInt(30));
            inclusion.as(MARC).about(learner).accompaniments().note(said).orThrow();
        }
        for (int i = 0; i < 20; i++) {
            SaidWorkshop said = new SaidWorkshop(
                    "w" + i,
                    activity(random),
                    any(random, WorkshopLevel.values()),
                    2 + random.nextInt(20),
                    Set.of(new LearnerId("l1")));
            inclusion.as(MARC).accompanimentsOf("ccas").noteWorkshop(said).orThrow();
        }
    }

    private static Activity activity(Random random) {
        return new Activity(
                TODAY.minusDays(random.nextInt(31)),
                List.of(AccompanimentMode.values()).get(random.nextInt(5)),
                1 + random.nextInt(300),
                some(random, Theme.class),
                some(random, Material.class));
    }

    private static <E extends Enum<E>> Set<E> some(Random random, Class<E> type) {
        return EnumSet.allOf(type).stream()
                .filter(one -> random.nextInt(4) == 0)
                .collect(Collectors.toSet());
    }

    /** One of them, or none. */
    private static <E> @Nullable E any(Random random, E[] all) {
        int place = random.nextInt(all.length + 1);
        return place == all.length ? null : all[place];
    }

    @Test
    void ofOneHundredAccompanimentsOneHundredAreAccepted() throws IOException {
        try (Inclusion inclusion = inclusion()) {
            noteOneHundred(inclusion);
            List<Map<String, String>> rows = read(export(inclusion, "csv"));
            assertThat(rows, hasSize(100));
            rows.forEach(row -> assertThat(row.toString(), CoopReader.problems(row), empty()));
            assertThat(
                    rows.stream().filter(row -> "".equals(row.get("autonomie"))).count() > 20, is(true));
        }
    }

    @Test
    void theReaderRefusesWhatTheCoopDoesNotKnow() throws IOException {
        try (Inclusion inclusion = inclusion()) {
            noteOneHundred(inclusion);
            Map<String, String> row =
                    new HashMap<>(read(export(inclusion, "csv")).get(0));
            for (String column :
                    List.of("type", "type_lieu", "autonomie", "structure_de_redirection", "materiel", "thematiques")) {
                Map<String, String> wrong = new HashMap<>(row);
                wrong.put(column, "TOGETHER");
                assertThat(column, CoopReader.problems(wrong), not(empty()));
            }
        }
    }

    @Test
    void neitherWhoWasAccompaniedNorWhoHelpedIsInAnExport() throws IOException {
        try (Inclusion inclusion = inclusion()) {
            LearnerId learner = new LearnerId("someone-of-the-town");
            Activity activity = new Activity(TODAY, AccompanimentMode.HOME, 15, Set.of(), Set.of());
            inclusion
                    .as(MARC)
                    .about(learner)
                    .accompaniments()
                    .note(new SaidAccompaniment("a", activity, null, null, null))
                    .orThrow();
            for (String format : List.of("csv", "json")) {
                assertThat(export(inclusion, format), not(containsString("someone")));
                assertThat(export(inclusion, format), not(containsString("marc")));
            }
        }
    }

    @Test
    void everyThemeHasItsPlaceInTheCoop() {
        assertThat(
                Arrays.stream(Theme.values()).map(Theme::code).collect(Collectors.toSet()),
                equalTo(CoopReader.THEMATIQUE));
    }

    @Test
    void theHelpOfAnActivityIsTheAutonomieOfTheCoopAndBlankWhereNobodyChoseIt() throws IOException {
        Map<String, String> expected = Map.of(
                "SHOWN", "entierement_accompagne",
                "TOGETHER", "entierement_accompagne",
                "SUPPORTED", "partiellement_autonome",
                "ALONE", "autonome");
        for (Help help : Help.values()) {
            assertThat(
                    read(written(CoopFormats.csv(), row("a", help))).get(0).get("autonomie"),
                    equalTo(expected.get(help.name())));
        }
        assertThat(read(written(CoopFormats.csv(), row("a", null))).get(0).get("autonomie"), equalTo(""));
    }

    @Test
    void aCellThatCouldBeAFormulaBeginsWithAnApostrophe() throws IOException {
        for (String id : List.of("=1+1", "+1", "-1", "@a", "\ta", "\ra")) {
            assertThat(read(written(CoopFormats.csv(), row(id, null))).get(0).get("id"), equalTo("'" + id));
        }
        assertThat(read(written(CoopFormats.csv(), row("1-1", null))).get(0).get("id"), equalTo("1-1"));
    }

    @Test
    void jsonSaysTheSameAndThatItIsWhole() throws IOException {
        try (Inclusion inclusion = inclusion()) {
            noteOneHundred(inclusion);
            List<Map<String, String>> rows = read(export(inclusion, "csv"));
            JsonNode json = new ObjectMapper().readTree(export(inclusion, "json"));
            assertThat(json.get("complete").asBoolean(), is(true));
            assertThat(json.get("activites").size(), is(100));
            for (int i = 0; i < rows.size(); i++) {
                JsonNode one = json.get("activites").get(i);
                for (String column : List.of("type", "date", "duree", "type_lieu", "autonomie", "niveau")) {
                    assertThat(
                            column,
                            one.path(column).asText(),
                            equalTo(rows.get(i).get(column)));
                }
                Set<String> themes = new TreeSet<>();
                one.get("thematiques").forEach(theme -> themes.add(theme.asText()));
                assertThat(CoopReader.THEMATIQUE.containsAll(themes), is(true));
            }
        }
    }

    private static ExportedActivity row(String id, @Nullable Help help) {
        Activity activity = new Activity(TODAY, AccompanimentMode.VIDEO, 30, Set.of(Theme.EMAIL), Set.of());
        return new ExportedActivity(id, false, activity, null, help, null, 1);
    }

    private static String written(AccompanimentFormat format, ExportedActivity row) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AccompanimentFormat.Rows rows = format.begin(out);
        rows.write(row);
        rows.end();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<Map<String, String>> read(String csv) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            return reader.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
        }
    }
}
