package org.inclusion.content;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures and narrations: what a pack may name, and what becomes of it. */
class PackMediaTest {

    private static final String PICTURE = "/lessons/0/blocks/2/src";
    private static final String AUDIO = "/lessons/0/audio";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "a.png, image/png",
        "a.jpg, image/jpeg",
        "a.jpeg, image/jpeg",
        "a.webp, image/webp",
    })
    void aPictureIsServedAsWhatItsNameSays(String name, String type) {
        byte[] photo = PhotoParts.png(2, 2);
        ContentPack pack = read(SmallPack.valid()
                .with("lessons.json", PICTURE, "\"" + name + "\"")
                .withFile(name, photo));

        PackFile file = pack.file(name).orElseThrow();
        assertThat(file.mediaType(), equalTo(type));
        assertThat(file.bytes(), equalTo(photo));
    }

    @ParameterizedTest
    @CsvSource({
        "a.mp3, audio/mpeg",
        "a.m4a, audio/mp4",
        "a.ogg, audio/ogg",
        "a.opus, audio/ogg",
        "a.wav, audio/wav",
    })
    void aNarrationIsServedAsWhatItsNameSays(String name, String type) {
        ContentPack pack = read(SmallPack.valid()
                .with("lessons.json", AUDIO + "/fr", "\"" + name + "\"")
                .withFile(name, "bytes"));

        assertThat(pack.file(name).orElseThrow().mediaType(), equalTo(type));
    }

    @Test
    void onlyWhatThePackNamesIsThere() {
        ContentPack pack = read(SmallPack.valid().withFile("secret.png", "bytes"));

        for (String name : List.of("secret.png", "pack.json", "lessons.json", "../petit/pack.json", "")) {
            assertThat(name, pack.file(name), is(Optional.empty()));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a picture that is none           | /lessons/0/blocks/2/src | a.svg | "a.svg" is no XML: line 1
            a page                           | /lessons/0/blocks/2/src | a.html | must end in one of jpeg, jpg, png, svg, webp
            a script                         | /lessons/0/audio/fr     | a.js | must end in one of m4a, mp3, ogg, opus, wav
            the end of nothing               | /lessons/0/blocks/2/src | png | the library has no picture "png"
            capitals                         | /lessons/0/blocks/2/src | a.PNG | must end in one of jpeg, jpg, png, svg, webp
            a narration as a picture         | /lessons/0/blocks/2/src | lecon.mp3 | must end in one of jpeg, jpg, png, svg, webp
            a picture as a narration         | /lessons/0/audio/fr     | trombone.png | must end in one of m4a, mp3, ogg, opus, wav
            another pack's                   | /lessons/0/audio/fr     | ../a.mp3 | must be a plain file name
            """)
    void whatABrowserMightRunIsRefused(String what, String at, String name, String problem) {
        SmallPack pack = SmallPack.valid().with("lessons.json", at, "\"" + name + "\"");

        assertThat(
                (name.contains("/") || name.equals("trombone.png") ? pack : pack.withFile(name, "bytes"))
                        .problems(folder),
                contains("lessons.json#" + at + ": " + problem));
    }

    @Test
    void aFileThatIsMissingEmptyOrTooLargeIsRefusedWhereItIsNamed() {
        SmallPack pack = SmallPack.valid();

        assertThat(
                pack.withoutFile("trombone.png").problems(folder),
                contains(startsWith("lessons.json#" + PICTURE + ": cannot be read: ")));
        assertThat(
                pack.withoutFile("q-joindre-en.mp3").problems(folder),
                contains(startsWith("questions.json#/questions/0/audio/en: cannot be read: ")));
        assertThat(
                pack.withFile("lecon.mp3", "").problems(folder),
                contains("lessons.json#" + AUDIO + "/fr: \"lecon.mp3\" is empty"));
        read(pack.withFile("lecon.mp3", new byte[2 << 20]));
        assertThat(
                pack.withFile("lecon.mp3", new byte[(2 << 20) + 1]).problems(folder),
                contains("lessons.json#" + AUDIO + "/fr: \"lecon.mp3\" is larger than 2 MiB"));
    }

    @Test
    void aNarrationIsInDeclaredLanguages() {
        SmallPack pack = SmallPack.valid();

        assertThat(
                pack.with("lessons.json", AUDIO + "/de", "\"lecon.mp3\"").problems(folder),
                contains("lessons.json#" + AUDIO + "/de: language de is not declared by the pack"));
        assertThat(
                pack.with("lessons.json", AUDIO, "{}").problems(folder),
                contains("lessons.json#" + AUDIO + ": must name a file in one declared language or more"));
        assertThat(
                pack.with("lessons.json", AUDIO, "\"lecon.mp3\"").problems(folder),
                contains("lessons.json#" + AUDIO + ": must be an object"));
    }

    @Test
    void nobodyHearsAnotherLanguageThanSheReads() {
        Lesson lesson = read(SmallPack.valid()).lesson("lecon").orElseThrow();
        Narration audio = Objects.requireNonNull(lesson.audio());

        assertThat(audio.beside(lesson.title(), Locale.CANADA_FRENCH), is(Optional.of("lecon.mp3")));
        assertThat(audio.beside(lesson.title(), Locale.ENGLISH), is(Optional.empty()));
        // She is shown French, the author's first language.
        assertThat(audio.beside(lesson.title(), Locale.GERMAN), is(Optional.of("lecon.mp3")));
    }

    @Test
    void aReleasedVersionKeepsItsPicturesWhateverBecomesOfTheFolder() throws IOException {
        PackSource source = SmallPack.valid().folder(folder, "petit");
        ContentLibrary library = ContentLibrary.of(List.of(source));
        Files.delete(folder.resolve("petit/trombone.png"));

        byte[] kept = library.pack("petit", "1.0.0")
                .flatMap(pack -> pack.file("trombone.png"))
                .orElseThrow()
                .bytes();

        assertThat(kept.length, is(not(0)));
        assertThat(library.pack("petit", "1.0.1"), is(Optional.empty()));
    }

    @Test
    void anotherPictureUnderTheSameVersionIsAnotherRelease() {
        ContentLibrary library = ContentLibrary.of(List.of(SmallPack.valid().folder(folder, "un")));
        PackSource other =
                SmallPack.valid().withFile("trombone.png", PhotoParts.png(2, 2)).folder(folder, "deux");

        InvalidPackException refused = assertThrows(InvalidPackException.class, () -> library.add(List.of(other)));

        assertThat(refused.problems().get(0).problem(), startsWith("pack petit 1.0.0 has other content in "));
    }

    private ContentPack read(SmallPack pack) {
        String name = "petit-" + java.util.UUID.randomUUID();
        return ContentLibrary.of(List.of(pack.folder(folder, name))).packs().get(0);
    }
}
