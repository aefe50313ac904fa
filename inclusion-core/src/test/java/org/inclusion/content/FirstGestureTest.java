package org.inclusion.content;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** First gestures: what a lesson may ask to be tried where it is explained, and what the delivered lessons ask. */
class FirstGestureTest {

    private static final String AT = "/lessons/0/blocks/5";
    private static final SmallPack CORRECTED = SmallPack.valid().with("lessons.json", AT, """
            {"type": "gesture", "gesture": "CORRECT", "text": {"fr": "Corrigez.", "en": "Correct it."},
             "write": {"fr": "bonjour", "en": "hello"}, "written": {"fr": "bonjourr", "en": "helloo"}}""");

    @TempDir
    Path folder;

    @Test
    void aPressHasASentenceAndATextToCorrectHasBothForms() {
        Block.FirstGesture corrected = onlyGesture(CORRECTED);

        assertThat(corrected.gesture(), is(Gesture.CORRECT));
        assertThat(Objects.requireNonNull(corrected.write()).in(Locale.ENGLISH), equalTo("hello"));
        assertThat(Objects.requireNonNull(corrected.written()).in(Locale.FRENCH), equalTo("bonjourr"));
        Block.FirstGesture pressed = onlyGesture(SmallPack.valid().with("lessons.json", AT, """
                {"type": "gesture", "gesture": "PRESS_LONG", "text": {"fr": "Restez.", "en": "Stay."}}"""));
        assertThat(pressed.text().in(Locale.FRENCH), equalTo("Restez."));
        assertThat(pressed.write(), is(nullValue()));
    }

    private Block.FirstGesture onlyGesture(SmallPack pack) {
        return gestures(ContentLibrary.of(List.of(pack.folder(folder, "petit" + pack.hashCode())))
                        .pack("petit")
                        .orElseThrow())
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            a gesture that is none      | gesture    | "DRAG"                               | gesture    | must be one of [PRESS, PRESS_TWICE, PRESS_LONG, SCROLL, WRITE, CORRECT]
            nothing to do               | text       |                                      | text       | missing
            nothing to write            | write      |                                      | write      | missing
            nothing to correct          | written    |                                      | written    | missing
            nothing wrong with it       | written    | {"fr": "bonjour", "en": "hello"}     | written    | must be another text than the one to write
            words for a press           | gesture    | "PRESS"                              | write      | unknown field
            """)
    void aGestureAmissIsRefusedAtItsPlace(
            String what, String changed, @Nullable String becomes, String where, String problem) {
        SmallPack pack = becomes == null
                ? CORRECTED.without("lessons.json", AT + "/" + changed)
                : CORRECTED.with("lessons.json", AT + "/" + changed, becomes);

        List<String> said = pack.problems(folder);

        assertThat(said, hasItems("lessons.json#" + AT + "/" + where + ": " + problem));
    }

    /**
     * Touching, scrolling, typing, correcting, an accent, the sign @, a double and a long press: all that Premiers pas
     * begins with.
     */
    @Test
    void theFirstStepsHaveEveryFirstGesture() {
        ContentPack pack = ContentLibrary.of(ContentLibrary.standardPacks())
                .pack("premiers-pas")
                .orElseThrow();
        List<Block.FirstGesture> gestures = gestures(pack).toList();

        assertThat(gestures.stream().map(Block.FirstGesture::gesture).toList(), hasItems(Gesture.values()));
        for (Locale language : pack.languages()) {
            List<String> written = gestures.stream()
                    .filter(gesture -> gesture.gesture() == Gesture.WRITE)
                    .map(gesture -> Objects.requireNonNull(gesture.write()).in(language))
                    .toList();
            assertThat(written.stream().anyMatch(words -> words.contains("@")), is(true));
            assertThat(written.stream().anyMatch(words -> words.matches(".*[éèêàç].*")), is(true));
        }
    }

    /** A text that is asked for can be written: no blank at an end, which nobody sees. */
    @Test
    void noWordsToWriteBeginOrEndWithABlank() {
        List<String> unseen = ContentLibrary.of(ContentLibrary.standardPacks()).packs().stream()
                .flatMap(pack -> gestures(pack)
                        .filter(gesture -> gesture.write() != null)
                        .flatMap(gesture -> pack.languages().stream()
                                .map(language ->
                                        Objects.requireNonNull(gesture.write()).in(language))))
                .filter(words -> !words.equals(words.strip()))
                .toList();
        assertThat(unseen, empty());
    }

    private static Stream<Block.FirstGesture> gestures(ContentPack pack) {
        return pack.paths().stream()
                .flatMap(path -> path.steps().stream())
                .map(step -> pack.lesson(step.lesson()).orElseThrow())
                .distinct()
                .flatMap(lesson -> lesson.blocks().stream())
                .filter(Block.FirstGesture.class::isInstance)
                .map(Block.FirstGesture.class::cast);
    }
}
