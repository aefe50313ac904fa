package org.inclusion.content;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inclusion.id.StepId;
import org.inclusion.path.Audience;
import org.inclusion.words.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workshop kits: what a pack may say to two helpers who hold a workshop, and what the delivered packs say. */
class WorkshopKitTest {

    private static final String FILE = "kits.json";
    private static final SmallPack PACK = SmallPack.valid().withFifth(FILE, """
            {"kits": [
              {"id": "atelier", "path": "chemin", "title": {"fr": "Atelier", "en": "Workshop"},
               "result": {"fr": "Un message parti.", "en": "A message that went."}, "minutes": 45, "seats": 8,
               "prepare": [{"fr": "Des prises.", "en": "Sockets."}],
               "parts": [
                 {"minutes": 15, "title": {"fr": "Arriver", "en": "Arriving"},
                  "lead": [{"fr": "Accueillir.", "en": "Greet."}], "second": [{"fr": "Brancher.", "en": "Plug in."}]},
                 {"minutes": 30, "title": {"fr": "Faire", "en": "Doing"},
                  "lead": [{"fr": "Montrer.", "en": "Show."}], "second": [{"fr": "Attendre.", "en": "Wait."}]}
               ],
               "offline": [{"fr": "Sur papier.", "en": "On paper."}],
               "second": [{"fr": "Parler bas.", "en": "Speak low."}],
               "tasks": [
                 {"step": "joindre-un-fichier", "title": {"fr": "Joindre", "en": "Attach"},
                  "start": {"fr": "Voir.", "en": "See."}, "goOn": {"fr": "Joindre.", "en": "Attach."},
                  "further": {"fr": "Retirer.", "en": "Remove."}, "done": {"fr": "Le nom.", "en": "The name."}}
               ],
               "people": [
                 {"title": {"fr": "Odile", "en": "Odile"}, "lines": [{"fr": "4 rue Basse.", "en": "4 rue Basse."}]}
               ],
               "closing": {"title": {"fr": "Ma carte", "en": "My card"}, "lines": [{"fr": "Mon geste :", "en": "My act:"}]}}
            ]}""");

    /** Numbers to call, and to write to. */
    private static final Pattern NUMBER = Pattern.compile(
            "\\b(?:le|au) (15|112|114|115|119|3018|3114)\\b|\\b(33700|116 \\d{3}|0 8\\d{2} \\d{3} \\d{3})\\b");

    private static final Pattern DATED = Pattern.compile("Source.*\\b20\\d\\d\\.");

    @TempDir
    Path folder;

    @Test
    void aKitIsReadPartByPart() {
        WorkshopKit kit = ContentLibrary.of(List.of(PACK.folder(folder, "petit")))
                .pack("petit")
                .flatMap(pack -> pack.kit("atelier"))
                .orElseThrow();

        assertThat(kit.parts().stream().map(WorkshopKit.Part::minutes).toList(), contains(15, 30));
        assertThat(kit.tasks().get(0).step(), equalTo(new StepId("joindre-un-fichier")));
        assertThat(kit.people().get(0).lines().get(0).in(Locale.ENGLISH), equalTo("4 rue Basse."));
        assertThat(kit.handouts(), empty());
        assertThat(kit.closing().title().in(Locale.FRENCH), equalTo("Ma carte"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            a path that is none         | path              | "x"          | no path "x"
            a step that is none         | tasks/0/step      | "x"          | no step "x"
            minutes that do not add up  | minutes           | 60           | the parts take 45 minutes in all
            no minute                   | parts/0/minutes   |              | missing
            nothing to prepare          | prepare           | []           | must not be empty
            nobody invented             | people            | []           | must not be empty
            no card to take home        | closing           |              | missing
            a pace that is missing      | tasks/0/further   |              | missing
            one language of two         | result/en         |              | missing in the declared language en
            a pace with a name          | tasks/0/level     | "avancé"     | unknown field
            """)
    void aKitAmissIsRefusedAtItsPlace(String what, String where, @Nullable String becomes, String problem) {
        String at = "/kits/0/" + where;

        SmallPack pack = becomes == null ? PACK.without(FILE, at) : PACK.with(FILE, at, becomes);

        List<String> problems = pack.problems(folder);
        assertThat(problems.toString(), problems.contains(FILE + "#" + at + ": " + problem), is(true));
    }

    private static Stream<WorkshopKit> delivered() {
        return ContentLibrary.of(ContentLibrary.standardPacks()).packs().stream()
                .flatMap(pack -> pack.kits().stream());
    }

    @Test
    void everyPathForLearnersHasAKit() {
        List<String> without = ContentLibrary.of(ContentLibrary.standardPacks()).packs().stream()
                .flatMap(pack -> pack.paths().stream()
                        .filter(path -> path.audience() == Audience.LEARNER)
                        .filter(path ->
                                pack.kits().stream().noneMatch(kit -> kit.path().equals(path.id())))
                        .map(path -> path.id().value()))
                .toList();

        assertThat(without, empty());
    }

    @Test
    void aDeliveredWorkshopBeginsWithAQuarterOfAnHourToArrive() {
        delivered().forEach(kit -> assertThat(kit.id(), kit.parts().get(0).minutes(), is(greaterThanOrEqualTo(15))));
    }

    @Test
    void aDeliveredKitHasSixInventedPeopleThreeTasksAndWhatToDoWithoutANetwork() {
        delivered().forEach(kit -> {
            assertThat(kit.id(), kit.people(), hasSize(6));
            assertThat(kit.id(), kit.tasks(), hasSize(3));
            assertThat(kit.id(), kit.offline().size(), is(greaterThanOrEqualTo(3)));
            assertThat(kit.id(), kit.second().size(), is(greaterThanOrEqualTo(3)));
            assertThat(kit.id(), kit.closing().lines(), is(not(empty())));
        });
    }

    /** The range that the French regulator keeps for fiction, and the domain that nobody can register. */
    @Test
    void numbersAndAddressesOfInventedPeopleBelongToNobody() {
        List<String> real = delivered()
                .flatMap(kit -> kit.people().stream())
                .flatMap(person -> person.lines().stream())
                .map(WorkshopKitTest::french)
                .filter(line -> (line.matches("(?s).*\\b0[1-9]( \\d\\d){4}.*") && !line.contains("06 39 98 "))
                        || (line.contains("@") && !line.contains(".example")))
                .toList();

        assertThat(real, empty());
    }

    /** A number changes: two helpers see on their paper where it stood, and when. */
    @Test
    void everyNumberThatHelpsHasItsSourceAndTheSourcesDateInItsKit() {
        delivered().forEach(kit -> {
            List<String> undated = numbers(lines(kit));
            undated.removeAll(
                    numbers(lines(kit).filter(line -> DATED.matcher(line).find())));

            assertThat(kit.id(), undated, empty());
        });
    }

    private static List<String> numbers(Stream<String> lines) {
        return lines.flatMap(line -> NUMBER.matcher(line).results())
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Stream<String> lines(WorkshopKit kit) {
        return Stream.of(
                        kit.prepare().stream(),
                        kit.parts().stream()
                                .flatMap(part -> Stream.concat(part.lead().stream(), part.second().stream())),
                        kit.offline().stream(),
                        kit.second().stream(),
                        kit.tasks().stream()
                                .flatMap(task -> Stream.of(task.start(), task.goOn(), task.further(), task.done())),
                        kit.people().stream().flatMap(person -> person.lines().stream()),
                        kit.handouts().stream().flatMap(handout -> handout.lines().stream()),
                        kit.closing().lines().stream())
                .flatMap(texts -> texts)
                .map(WorkshopKitTest::french);
    }

    private static String french(LocalizedText text) {
        return text.in(Locale.FRENCH).replace('\u00a0', ' ');
    }
}
