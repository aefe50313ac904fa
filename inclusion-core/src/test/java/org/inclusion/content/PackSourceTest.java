package org.inclusion.content;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.inclusion.id.QuestionId;
import org.inclusion.id.StepId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackSourceTest {

    @TempDir
    Path folder;

    @Test
    void aPackIsReadFromAFolder() {
        PackSource source = SmallPack.valid().folder(folder, "notre-pack");

        assertThat(source.name(), equalTo("notre-pack"));
        assertHoldsTheSmallPack(source);
    }

    @Test
    void aPackIsReadFromTheClassPath() throws IOException {
        SmallPack.valid().folder(folder, "com", "example", "notre-pack");
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            PackSource source = PackSource.classpath(loader, "com/example/notre-pack");

            assertThat(source.name(), equalTo("notre-pack"));
            assertHoldsTheSmallPack(source);
        }
    }

    @Test
    void aPackThatIsNotOnTheClassPathIsRefusedByItsName() {
        PackSource source = PackSource.classpath(PackSourceTest.class.getClassLoader(), "com/example/notre-pack");

        assertThat(
                assertThrows(InvalidPackException.class, () -> ContentLibrary.of(List.of(source)))
                        .problems(),
                contains(new PackProblem(
                        "notre-pack/pack.json",
                        "",
                        "cannot be read: no com/example/notre-pack/pack.json on the class path")));
    }

    @Test
    void aFileThatIsNotBesideTheHeaderOnTheClassPathIsToldByItsName() throws IOException {
        SmallPack.valid().folder(folder, "com", "example", "notre-pack");
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            PackSource source = PackSource.classpath(loader, "com/example/notre-pack");

            assertThat(
                    assertThrows(IOException.class, () -> source.open("rien.json"))
                            .getMessage(),
                    equalTo("no com/example/notre-pack/rien.json on the class path"));
        }
    }

    @Test
    void aPackIsReadFromAStreamToItsEndAndTheStreamStaysOpen() throws IOException {
        Watched in = new Watched(SmallPack.valid().oneText());

        PackSource source = PackSource.stream("notre-pack", in);

        assertThat(in.available(), is(0));
        assertThat(in.closed, is(false));
        assertHoldsTheSmallPack(source);
        assertHoldsTheSmallPack(source);
    }

    @Test
    void aPackInOneTextIsWhatItWasWhenItWasGiven() {
        byte[] text = SmallPack.valid().oneText();
        PackSource source = PackSource.json("notre-pack", text);

        Arrays.fill(text, (byte) '!');

        assertHoldsTheSmallPack(source);
    }

    @Test
    void aPackInOneTextHasNoOtherFiles() {
        PackSource source = PackSource.json(
                "notre-pack", SmallPack.valid().text("pack.json").getBytes(StandardCharsets.UTF_8));

        List<PackProblem> problems = assertThrows(InvalidPackException.class, () -> ContentLibrary.of(List.of(source)))
                .problems();

        assertThat(
                problems.stream().map(PackProblem::file).toList(),
                contains(
                        "notre-pack/skills.json",
                        "notre-pack/path.json",
                        "notre-pack/lessons.json",
                        "notre-pack/questions.json"));
        problems.forEach(
                problem -> assertThat(problem.problem(), startsWith("cannot be read: a pack in one text has no ")));
    }

    @Test
    void theSamePackFromAnotherFolderIsTheSameRelease() {
        ContentLibrary library = ContentLibrary.of(List.of(SmallPack.valid().folder(folder, "un")));

        library.add(List.of(SmallPack.valid().folder(folder, "deux")));

        assertThat(library.packs().size(), is(1));
    }

    private static void assertHoldsTheSmallPack(PackSource source) {
        ContentPack pack = ContentLibrary.of(List.of(source)).pack("petit").orElseThrow();

        assertThat(pack.version(), equalTo(new PackVersion(1, 0, 0)));
        assertThat(pack.licence(), equalTo("CC-BY-4.0"));
        assertThat(
                pack.questions().stream().map(Question::id).toList(),
                contains(new QuestionId("q-joindre"), new QuestionId("q-ecrire")));
        assertThat(pack.step(new StepId("joindre-un-fichier")).orElseThrow().skill(), equalTo("joindre"));
        assertThat(
                pack.areaOf(pack.step(new StepId("joindre-un-fichier")).orElseThrow())
                        .value(),
                equalTo("2"));
        assertThat(pack.lesson("lecon").orElseThrow().blocks().size(), is(6));
        assertThat(pack.exercise("essai").orElseThrow().site(), equalTo("messagerie"));
        assertThat(pack.term("fichier").isPresent(), is(true));
        assertThat(pack.resource("guide").orElseThrow().href().toString(), equalTo("https://example.org/guide"));
        assertThat(pack.selfReport("dire-2").orElseThrow().area().value(), equalTo("2"));
    }

    private static final class Watched extends ByteArrayInputStream {
        boolean closed;

        Watched(byte[] bytes) {
            super(bytes);
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
