package org.inclusion.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The scripts of the pages encode each part that they put into an address of the API: an attribute of a host's page, or
 * what a card's link brings, may hold a slash.
 */
class PagesAddressesTest {

    private static final Path SCRIPTS = Path.of("src/main/ui");

    /** A part of an address after the segment that says what the part names, up to the end of the part. */
    private static final Pattern PART = Pattern.compile(
            "(?:learners|paths|steps|tours|assessments|answers|practice-codes|codes|bookmarks|structures|packs|scripts)/\\$\\{[^}]*}");

    @Test
    void everyPartOfAnAddressIsEncoded() throws IOException {
        List<String> parts = parts();

        assertThat(parts.size(), is(greaterThan(10)));
        assertThat(
                parts.stream()
                        .filter(part -> !part.contains("${encodeURIComponent("))
                        .toList(),
                is(empty()));
    }

    private static List<String> parts() throws IOException {
        try (Stream<Path> files = Files.walk(SCRIPTS)) {
            return files.filter(file -> file.toString().endsWith(".js"))
                    .flatMap(file -> PART.matcher(text(file)).results().map(MatchResult::group))
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
