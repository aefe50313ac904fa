package org.inclusion.samples.bundle;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A bundle that is whole, and one fault in it for each rule. */
class CheckBundleTest {

    private static final String LIBRARY = "org/example/library/1.2.0/library-1.2.0";

    @TempDir
    private Path folder;

    private WholeBundle bundle;

    @BeforeEach
    void make() throws IOException {
        bundle = new WholeBundle(folder);
    }

    @Test
    void aWholeBundleHasNoProblem() throws IOException {
        assertThat(CheckBundle.problems(folder, false), empty());
    }

    @Test
    void anEmptyFolderIsNoBundle(@TempDir Path nothing) throws IOException {
        assertThat(CheckBundle.problems(nothing, false), contains(nothing + ": there is no artifact here"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".jar.md5",
                ".jar.sha1",
                ".jar.asc",
                ".pom.asc",
                "-sources.jar",
                "-javadoc.jar",
                "-cyclonedx.json",
            })
    void aFileThatIsMissingIsNamed(String ending) throws IOException {
        Files.delete(folder.resolve(LIBRARY + ending));
        assertThat(CheckBundle.problems(folder, false), hasItem(LIBRARY + ending + ": is missing"));
    }

    @ParameterizedTest
    @CsvSource({
        ".jar.md5, is the sum of other bytes",
        ".jar.sha1, is the sum of other bytes",
        ".jar.asc, is no signature",
    })
    void aFileBesideThatSaysSomethingElseIsNamed(String ending, String said) throws IOException {
        Files.writeString(folder.resolve(LIBRARY + ending), "0".repeat(32));
        assertThat(CheckBundle.problems(folder, false), contains(LIBRARY + ending + ": " + said));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "description"})
    void aPomSaysItselfWhatItIs(String element) throws IOException {
        bundle.changePom(text -> text.replaceAll("<" + element + ">[^<]*</" + element + ">", ""));
        assertThat(CheckBundle.problems(folder, false), contains(LIBRARY + ".pom: " + element + " is missing"));
    }

    @ParameterizedTest
    @CsvSource({
        "url, url",
        "licenses, licenses/license/name",
        "developers, developers/developer/name",
        "scm, scm/connection",
    })
    void whatAPomAndItsParentsDoNotSayIsNamed(String element, String path) throws IOException {
        bundle.changeParent(text -> text.replaceAll("(?s)\\n  <" + element + ">.*?</" + element + ">", ""));
        assertThat(
                CheckBundle.problems(folder, false),
                hasItem(LIBRARY + ".pom: " + path + " is missing, here and in its parents"));
    }

    @Test
    void aPlaceholderIsForTheOwnerToReplaceAndATrialPassesItOver() throws IOException {
        bundle.changeParent(text -> text.replace("https://library.test", "https://library.example.org"));
        assertThat(
                CheckBundle.problems(folder, false),
                hasItem(LIBRARY + ".pom: url is https://library.example.org, which the owner has to replace"));
        assertThat(CheckBundle.problems(folder, true), empty());
    }

    @Test
    void aTrialNeedsNoSignature() throws IOException {
        Files.delete(folder.resolve(LIBRARY + ".jar.asc"));
        assertThat(CheckBundle.problems(folder, true), empty());
    }

    @ParameterizedTest
    @CsvSource({
        "<artifactId>library<, <artifactId>other<, 'artifactId is other, and the folder says library'",
        "<version>1.2.0</version><packaging>, <version>1.3.0</version><packaging>, 'version is 1.3.0, and the folder says 1.2.0'",
        "<version>9</version>, <version>9-SNAPSHOT</version>, 9-SNAPSHOT is no release",
    })
    void aPomThatSaysSomethingElseThanItsFolderIsNamed(String from, String to, String said) throws IOException {
        bundle.changePom(text -> text.replace(from, to));
        assertThat(CheckBundle.problems(folder, false), contains(LIBRARY + ".pom: " + said));
    }

    @Test
    void aJarCarriesItsLicenceAndItsVersion() throws IOException {
        bundle.jar(LIBRARY + ".jar", "1.1.0", "org/example/Library.class");
        assertThat(
                CheckBundle.problems(folder, false),
                contains(
                        LIBRARY + ".jar: has no META-INF/LICENSE",
                        LIBRARY + ".jar: its Implementation-Version is 1.1.0"));
    }

    @ParameterizedTest
    @CsvSource({"-sources.jar, .java", "-javadoc.jar, index.html"})
    void aJarThatHoldsNothingOfItsKindIsNamed(String ending, String entry) throws IOException {
        bundle.jar(LIBRARY + ending, "1.2.0", "README");
        assertThat(CheckBundle.problems(folder, false), contains(LIBRARY + ending + ": has no " + entry));
    }

    @Test
    void aFileThatBelongsToNoArtifactIsNamed() throws IOException {
        bundle.file("org/example/library/maven-metadata.xml", "<metadata/>");
        assertThat(
                CheckBundle.problems(folder, false), contains(startsWith("org/example/library: this is no folder of")));
    }

    @Test
    void aFileOfAnotherNameIsNamed() throws IOException {
        bundle.file("org/example/library/1.2.0/notes.txt", "for ourselves");
        assertThat(
                CheckBundle.problems(folder, false),
                contains("org/example/library/1.2.0/notes.txt: is named after something else than its folder"));
    }
}
