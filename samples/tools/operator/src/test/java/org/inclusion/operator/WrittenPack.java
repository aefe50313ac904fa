package org.inclusion.operator;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inclusion.content.ContentLibrary;
import org.inclusion.content.PackSource;
import org.inclusion.operator.Operator.Surroundings;

/** A delivered pack as a folder, for an author to change, and what the command says of it. */
record WrittenPack(Path folder) {

    /** The answer of the command, on both streams. */
    record Said(int code, String out, String err) {}

    /** The names of the delivered packs. */
    static Stream<String> delivered() {
        return ContentLibrary.standardPacks().stream().map(PackSource::name);
    }

    /** Copies the delivered pack of a name. */
    static WrittenPack copyOf(String name, Path parent) throws IOException {
        PackSource source = ContentLibrary.standardPacks().stream()
                .filter(pack -> pack.name().equals(name))
                .findFirst()
                .orElseThrow();
        Path folder = Files.createDirectory(parent.resolve(name));
        List<String> files = new ArrayList<>(List.of("pack.json"));
        try (InputStream header = source.open("pack.json")) {
            new ObjectMapper().readTree(header).path("files").forEach(file -> files.add(file.asText()));
        }
        for (String file : files) {
            try (InputStream in = source.open(file)) {
                Files.copy(in, folder.resolve(file));
            }
        }
        return new WrittenPack(folder);
    }

    String text(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    /** Puts one text in the place of another, wherever it stands. */
    WrittenPack change(String file, String from, String to) throws IOException {
        String text = text(file);
        assertTrue(text.contains(from), () -> file + " has no " + from);
        Files.writeString(folder.resolve(file), text.replace(from, to));
        return this;
    }

    WrittenPack write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
        return this;
    }

    Said check(String... options) {
        List<String> all = new ArrayList<>(List.of("pack", "check", folder.toString()));
        all.addAll(List.of(options));
        return run(all.toArray(String[]::new));
    }

    static Said run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Operator.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new Surroundings(Map.of(), new Stop()),
                arguments);
        return new Said(code, plain(out), plain(err));
    }

    private static String plain(ByteArrayOutputStream said) {
        return said.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
