package org.inclusion.operator;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.inclusion.operator.WrittenPack.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An author begins with a pack that is whole, in words to be replaced. */
class PackNewTest {

    @TempDir
    Path parent;

    private Said begin(String name, String... options) {
        String[] all = new String[options.length + 3];
        all[0] = "pack";
        all[1] = "new";
        all[2] = parent.resolve(name).toString();
        System.arraycopy(options, 0, all, 3, options.length);
        return WrittenPack.run(all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "fr en", "en fr"})
    void aNewPackPassesCheckAndReadability(String languages) {
        Stream<String> tags = Stream.of(languages.split(" ", -1)).flatMap(tag -> Stream.of("--language", tag));
        String[] options = Stream.concat(Stream.of("--step", "ouvrir-un-compte", "--step", "le-fermer"), tags)
                .toArray(String[]::new);
        assertThat(begin("ma-mairie", options), is(new Said(0, "files  8\nsteps  2\n", "")));
        WrittenPack pack = new WrittenPack(parent.resolve("ma-mairie"));
        Said checked = pack.check();
        assertThat(checked.out(), checked.code(), is(0));
        Said read = WrittenPack.run("pack", "readability", pack.folder().toString());
        assertThat(read.out(), read.code(), is(0));
    }

    @Test
    void itIsWrittenForPeopleToRead() throws IOException {
        begin("ma-mairie", "--step", "un", "--step", "deux");
        WrittenPack pack = new WrittenPack(parent.resolve("ma-mairie"));
        assertThat(pack.text("pack.json"), containsString("  \"title\": {\"fr\": \"Nom du contenu\"},\n"));
        assertThat(pack.text("path.json"), containsString("          \"after\": [\"un\"],\n"));
        assertThat(pack.text("path.json"), not(containsString("$")));
    }

    @Test
    void whatCannotBeBegunIsSaid() throws IOException {
        assertThat(begin("Ma Mairie", "--step", "un").err(), is("an id is 1 to 40 of a-z 0-9 -, and not Ma Mairie\n"));
        assertThat(begin("a", "--step", "../b").err(), is("an id is 1 to 40 of a-z 0-9 -, and not ../b\n"));
        assertThat(begin("a", "--step", "b", "--step", "b").err(), is("a step stands twice\n"));
        assertThat(
                begin("a", "--step", "b", "--language", "de").err(),
                is("--language is fr or en, each once, and not de\n"));
        assertThat(begin("a").code(), is(2));
        assertThat(Files.exists(parent.resolve("a")), is(false));
        begin("a", "--step", "b");
        assertThat(begin("a", "--step", "b").err(), is(parent.resolve("a") + " is there already\n"));
    }
}
