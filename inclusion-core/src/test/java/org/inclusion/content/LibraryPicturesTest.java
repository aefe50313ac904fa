package org.inclusion.content;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.matchesPattern;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inclusion.words.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pictures of the library: plain, small, described in two languages, and there for every pack. */
class LibraryPicturesTest {

    private static final Path FOLDER = Path.of("src/main/resources/org/inclusion/content/pictures");
    private static final int MOST_BYTES = 4096;
    private static final int LEAST_PICTURES = 60;
    private static final String PICTURE = "/lessons/0/blocks/2/src";

    @TempDir
    Path folder;

    static Set<String> ids() {
        return LibraryPictures.ids();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void aPictureIsPlainAndSmall(String id) {
        byte[] svg = LibraryPictures.find(id).orElseThrow().bytes();

        assertThat(PlainSvg.problem(svg), is(Optional.empty()));
        assertThat(svg.length, is(lessThan(MOST_BYTES)));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void aPictureIsDescribedInFrenchAndInEnglish(String id) {
        LocalizedText description = LibraryPictures.description(id).orElseThrow();

        assertThat(description.languages(), contains("fr", "en"));
        for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            assertThat(description.in(language), matchesPattern(".*[.?]"));
        }
    }

    @Test
    void everyFileOfTheFolderIsDescribed() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            Set<String> drawn = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".svg"))
                    .map(name -> name.substring(0, name.length() - ".svg".length()))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(drawn, equalTo(new TreeSet<>(ids())));
            assertThat(drawn.size(), is(greaterThanOrEqualTo(LEAST_PICTURES)));
        }
    }

    @Test
    void everyLessonOfTheShippedPacksHasAPicture() {
        List<String> without = ContentLibrary.of(ContentLibrary.standardPacks()).packs().stream()
                .flatMap(pack -> pack.paths().stream()
                        .flatMap(path -> path.steps().stream())
                        .map(step -> pack.lesson(step.lesson()).orElseThrow()))
                .filter(lesson -> lesson.blocks().stream().noneMatch(Block.Picture.class::isInstance))
                .map(Lesson::id)
                .toList();

        assertThat(without, is(empty()));
    }

    @Test
    void aPackNamesAPictureByItsIdAndNeedsNoDescription() {
        ContentPack pack = read(SmallPack.valid()
                .with("lessons.json", "/lessons/0/blocks/2", "{\"type\": \"picture\", \"src\": \"piece-jointe\"}"));

        Block.Picture picture =
                (Block.Picture) pack.lesson("lecon").orElseThrow().blocks().get(2);
        assertThat(picture.alt().in(Locale.ENGLISH), equalTo(description("piece-jointe", Locale.ENGLISH)));
        PackFile file = pack.file(picture.src()).orElseThrow();
        assertThat(file.mediaType(), equalTo("image/svg+xml"));
        assertThat(PlainSvg.problem(file.bytes()), is(Optional.empty()));
    }

    @Test
    void aPackMayDescribeItInItsOwnWords() {
        ContentPack pack = read(SmallPack.valid().with("lessons.json", PICTURE, "\"piece-jointe\""));

        Block.Picture picture =
                (Block.Picture) pack.lesson("lecon").orElseThrow().blocks().get(2);
        assertThat(picture.alt().in(Locale.ENGLISH), equalTo("A paper clip"));
    }

    @Test
    void aPictureOfThePackKeepsItsPlaceBesideOneOfTheLibrary() {
        String svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 160 120'><g id='picture'/></svg>";
        ContentPack pack = read(SmallPack.valid()
                .with("lessons.json", PICTURE, "\"piece-jointe.svg\"")
                .withFile("piece-jointe.svg", svg));

        assertThat(pack.file("piece-jointe.svg").orElseThrow().bytes(), equalTo(svg.getBytes(StandardCharsets.UTF_8)));
        assertThat(pack.file("piece-jointe"), is(Optional.empty()));
    }

    private static String description(String id, Locale language) {
        return LibraryPictures.description(id).orElseThrow().in(language);
    }

    private ContentPack read(SmallPack pack) {
        return ContentLibrary.of(List.of(pack.folder(folder, "petit"))).packs().get(0);
    }
}
