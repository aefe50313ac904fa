package org.inclusion.content;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A pack with a file that cannot be read is refused for that file, and what the other files lack is told too. */
class BrokenPackFilesTest {

    private static final String SKILLS = SmallPack.valid().text("skills.json");

    @TempDir
    Path folder;

    static Stream<Arguments> brokenFiles() {
        return Stream.of(
                arguments("doubled key", becomes("{\"id\":", "{\"id\": \"a\", \"id\":"), "not valid JSON: Duplicate"),
                arguments("doubled section", "{\"skills\": [], " + SKILLS.substring(1), "not valid JSON: Duplicate"),
                arguments("1,000 lists deep", "[".repeat(1000) + "]".repeat(1000), "not valid JSON: Document nesting"),
                arguments(
                        "1,000 objects deep",
                        "{\"a\":".repeat(1000) + "1" + "}".repeat(1000),
                        "not valid JSON: Document nesting"),
                arguments("a million deep and no end", "[".repeat(1_000_000), "not valid JSON: Document nesting"),
                arguments("empty", "", "\"skills.json\" is empty"),
                arguments("blanks", " \n\t", "\"skills.json\" is empty"),
                arguments("nothing", "null", "must be an object"),
                arguments("a list", "[]", "must be an object"),
                arguments("a text", "\"skills\"", "must be an object"),
                arguments("trailing text", SKILLS + " and more", "not valid JSON: Unrecognized token 'and'"),
                arguments("trailing object", SKILLS + "{}", "not valid JSON: Trailing token"),
                arguments("cut short", SKILLS.substring(0, 100), "not valid JSON: Unexpected end-of-input"),
                arguments("NaN", becomes("\"difficulty\": -1", "\"difficulty\": NaN"), "not valid JSON: Non-standard"),
                arguments(
                        "infinity",
                        becomes("\"difficulty\": -1", "\"difficulty\": -Infinity"),
                        "not valid JSON: Non-standard"),
                arguments(
                        "a number of 2,000 digits",
                        becomes("\"difficulty\": -1", "\"difficulty\": " + "9".repeat(2000)),
                        "not valid JSON: Number value length (2000)"),
                arguments("a comment", "// skills\n" + SKILLS, "not valid JSON: Unexpected character ('/'"),
                arguments("more than 8 MiB", " ".repeat(8 << 20) + SKILLS, "\"skills.json\" is larger than 8 MiB"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenFiles")
    void aFileThatCannotBeReadIsRefusedAndTheOthersAreCheckedAllTheSame(String what, String text, String problem) {
        refusedWithEverythingThatPointsThere(SmallPack.valid().withFile("skills.json", text), problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"skills.json"})
    void aFileThatIsNotThereIsRefused(String file) {
        refusedWithEverythingThatPointsThere(SmallPack.valid().withoutFile(file), "cannot be read: ");
    }

    static Stream<Arguments> brokenUtf8() {
        return Stream.of(
                arguments("a byte that never stands in UTF-8", new byte[] {(byte) 0xff}),
                arguments("a character cut short", new byte[] {(byte) 0xc3}),
                arguments("a character the long way round", new byte[] {(byte) 0xc0, (byte) 0xaf}),
                arguments("half a surrogate pair", new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80}),
                arguments("Latin-1", "é".getBytes(StandardCharsets.ISO_8859_1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenUtf8")
    void brokenUtf8IsRefused(String what, byte[] broken) throws IOException {
        int inAText = SKILLS.indexOf("crire") - 1;
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(SKILLS.substring(0, inAText).getBytes(StandardCharsets.UTF_8));
        file.write(broken);
        file.write(SKILLS.substring(inAText).getBytes(StandardCharsets.UTF_8));

        assertThat(
                SmallPack.valid().withFile("skills.json", file.toByteArray()).problems(folder),
                hasItem("skills.json#: not UTF-8"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.json",
                "..",
                ".",
                ".hidden.json",
                "/etc/passwd",
                "a/b.json",
                "a\\\\b.json",
                "C:b.json",
                "pack.json",
                "é.json",
                "a b.json",
                "a%2fb.json",
                "a\\u0000.json"
            })
    void aFileNameThatIsMoreThanANameIsRefusedAndNothingIsOpened(String name) throws IOException {
        Files.writeString(folder.resolve("secret.json"), "{\"secret\": 1}");

        assertThat(
                SmallPack.valid()
                        .with("pack.json", "/files/4", "\"" + name + "\"")
                        .problems(folder),
                contains("pack.json#/files/4: must be a plain file name"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.png",
                "..",
                ".png",
                "/secret.png",
                "a/b.png",
                "https://example.org/track.png",
                "//example.org/track.png",
                "javascript:alert(1)",
                "data:image/png;base64,AAAA"
            })
    void aPictureThatIsNotAFileOfThePackIsRefused(String src) {
        assertThat(
                SmallPack.valid()
                        .with("lessons.json", "/lessons/0/blocks/2/src", "\"" + src + "\"")
                        .problems(folder),
                contains("lessons.json#/lessons/0/blocks/2/src: must be a plain file name"));
    }

    static Stream<Arguments> withoutAHeader() {
        SmallPack valid = SmallPack.valid();
        return Stream.of(
                arguments("none", valid.withoutFile("pack.json"), "pack.json#: cannot be read: "),
                arguments("an empty one", valid.withFile("pack.json", ""), "pack.json#: \"pack.json\" is empty"),
                arguments("a broken one", valid.withFile("pack.json", "{"), "pack.json#: not valid JSON: "));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withoutAHeader")
    void aPackWithoutAHeaderIsRefused(String what, SmallPack pack, String problem) {
        assertThat(pack.problems(folder), contains(startsWith(problem)));
    }

    private void refusedWithEverythingThatPointsThere(SmallPack pack, String problem) {
        assertThat(
                pack.problems(folder),
                containsInAnyOrder(List.of(
                        startsWith("skills.json#: " + problem),
                        equalTo("path.json#/paths/0/steps/0/skill: no skill \"ecrire\""),
                        equalTo("path.json#/paths/0/steps/1/skill: no skill \"joindre\""),
                        equalTo("questions.json#/questions/0/skill: no skill \"joindre\""),
                        equalTo("questions.json#/questions/1/skill: no skill \"ecrire\""))));
    }

    private static String becomes(String part, String other) {
        String changed = SKILLS.replace(part, other);
        assertThat(SKILLS.contains(part), equalTo(true));
        return changed;
    }
}
