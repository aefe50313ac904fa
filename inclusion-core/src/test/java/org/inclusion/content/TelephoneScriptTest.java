package org.inclusion.content;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.inclusion.id.StepId;
import org.inclusion.path.Audience;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Telephone scripts: what a pack may say to a helper about a step. */
class TelephoneScriptTest {

    /** Stops that only somebody meets who attached another document, or told a code, each with its button. */
    private static final Map<String, String> STOPS_FOR_SOME =
            Map.of("retirer", "Retirer", "redemander", "Demander un autre code");

    private static final String FILE = "scripts.json";
    private static final StepId STEP = new StepId("joindre-un-fichier");
    private static final SmallPack PACK = SmallPack.valid().withFifth(FILE, """
            {"scripts": [
              {"step": "joindre-un-fichier", "lines": [
                {"at": "block.3", "say": {"fr": "Appuyez sur le trombone.", "en": "Press the paper clip."},
                 "see": {"fr": "Une liste.", "en": "A list."}, "ask": {"fr": "Que lisez-vous ?", "en": "What do you read?"},
                 "ifNot": {"fr": "Plus bas.", "en": "Further down."}},
                {"at": "envoyer", "say": {"fr": "Envoyez.", "en": "Send."}},
                {"say": {"fr": "C'est fait.", "en": "It is done."}}
              ]}
            ]}""");

    @TempDir
    Path folder;

    @Test
    void aScriptIsReadLineByLineAndAStepMayHaveNone() {
        ContentPack pack = ContentLibrary.of(List.of(PACK.folder(folder, "petit")))
                .pack("petit")
                .orElseThrow();

        TelephoneScript script = pack.script(STEP).orElseThrow();
        assertThat(
                script.lines().stream().map(TelephoneScript.Line::anchor).toList(),
                contains("block.3", "envoyer", null));
        TelephoneScript.Line first = script.lines().get(0);
        assertThat(first.say().in(Locale.ENGLISH), equalTo("Press the paper clip."));
        assertThat(Objects.requireNonNull(first.ifNot()).in(Locale.FRENCH), equalTo("Plus bas."));
        assertThat(script.lines().get(1).see(), is(nullValue()));
        assertThat(pack.script(new StepId("ecrire-un-message")), equalTo(Optional.empty()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            a step that is none       | step            | "x"        | no step "x"
            no step                   | step            |            | missing
            no line                   | lines           | []         | must not be empty
            nothing to say            | lines/0/say     |            | missing
            one language of two       | lines/0/ask/en  |            | missing in the declared language en
            a field nobody knows      | lines/1/seconds | 10         | unknown field
            an anchor that is none    | lines/1/at      | ""         | must be a text that is not empty
            a block after the last    | lines/0/at      | "block.7"  | step "joindre-un-fichier" has no anchor "block.7": block.1, block.2 … of its lesson, or a stop of the tour of its practice
            a stop of no tour         | lines/1/at      | "partir"   | step "joindre-un-fichier" has no anchor "partir": block.1, block.2 … of its lesson, or a stop of the tour of its practice
            """)
    void aScriptAmissIsRefusedAtItsPlace(String what, String where, @Nullable String becomes, String problem) {
        String at = "/scripts/0/" + where;

        SmallPack pack = becomes == null ? PACK.without(FILE, at) : PACK.with(FILE, at, becomes);

        assertThat(pack.problems(folder), contains(FILE + "#" + at + ": " + problem));
    }

    @Test
    void aStepHasOneScript() {
        assertThat(
                PACK.with(FILE, "/scripts/1", PACK.json(FILE, "/scripts/0")).problems(folder),
                contains(FILE + "#/scripts/1/step: step \"joindre-un-fichier\" has two scripts"));
    }

    @Test
    void theScriptThatIsDeliveredGoesThroughTheWholeTourAndSaysEverything() {
        ContentPack pack = ContentLibrary.of(ContentLibrary.standardPacks())
                .pack("premiers-pas")
                .orElseThrow();
        TelephoneScript script = pack.script(STEP).orElseThrow();

        List<@Nullable String> anchors =
                script.lines().stream().map(TelephoneScript.Line::anchor).toList();
        assertThat(
                anchors.stream()
                        .filter(Objects::nonNull)
                        .filter(anchor -> !anchor.startsWith("block."))
                        .toList(),
                equalTo(stopsToSay(pack.tour("visite-joindre-un-fichier").orElseThrow(), script)));
        script.lines().forEach(line -> {
            assertThat(line.say().in(Locale.FRENCH), line.see(), is(notNullValue()));
            assertThat(line.say().in(Locale.FRENCH), line.ask(), is(notNullValue()));
            assertThat(line.say().in(Locale.FRENCH), line.ifNot(), is(notNullValue()));
        });
    }

    /**
     * The stops of a tour that its script says one by one. Of one that only some people meet, an "if not" names
     * the button.
     */
    static List<String> stopsToSay(Tour tour, TelephoneScript script) {
        List<String> stops = tour.stops().stream().map(Tour.Stop::id).toList();
        List<String> ifNot = script.lines().stream()
                .flatMap(line -> Stream.ofNullable(line.ifNot()))
                .map(words -> words.in(Locale.FRENCH))
                .toList();
        STOPS_FOR_SOME.forEach((stop, button) -> {
            if (stops.contains(stop)) {
                assertThat(stop, ifNot, hasItem(containsString(button)));
            }
        });
        return stops.stream().filter(stop -> !STOPS_FOR_SOME.containsKey(stop)).toList();
    }

    @Test
    void everyWordIsExplainedForTheTelephoneOrNone() {
        ContentLibrary.of(ContentLibrary.standardPacks())
                .packs()
                .forEach(pack -> pack.glossary().forEach(term -> {
                    boolean all = term.exact() != null && term.spoken() != null && term.looks() != null;
                    boolean some = term.exact() != null || term.spoken() != null || term.looks() != null;
                    assertThat(pack + " " + term.id(), all, equalTo(some));
                }));
    }

    /** The helpers' pack is read at work, with nobody to say its words to. */
    @Test
    void everyWordOfALearnerIsExplainedForTheTelephone() {
        List<String> without = ContentLibrary.of(ContentLibrary.standardPacks()).packs().stream()
                .filter(pack -> pack.audience() == Audience.LEARNER)
                .flatMap(pack -> pack.glossary().stream())
                .filter(term -> term.exact() == null)
                .map(GlossaryTerm::id)
                .toList();
        assertThat(without, empty());
    }
}
