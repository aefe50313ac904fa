package org.inclusion.formats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.inclusion.place.HelpPlace;
import org.inclusion.place.PlaceRow;
import org.inclusion.place.PlaceRows;
import org.inclusion.place.RowProblem;

/** All rows of a file, read. */
record ReadRows(List<PlaceRow> rows) {

    static ReadRows of(Path file) {
        try (PlaceRows rows = PlaceFiles.open(file, "fichier")) {
            return of(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ReadRows of(Path file, String columns) throws IOException {
        try (PlaceRows rows = PlaceFiles.open(file, "fichier", columns)) {
            return of(rows);
        }
    }

    private static ReadRows of(PlaceRows rows) throws IOException {
        List<PlaceRow> all = new ArrayList<>();
        Optional<PlaceRow> next = rows.next();
        while (next.isPresent()) {
            all.add(next.get());
            next = rows.next();
        }
        return new ReadRows(all);
    }

    static ReadRows ofResource(String name) {
        return of(resource(name));
    }

    static Path resource(String name) {
        try {
            return Path.of(
                    Objects.requireNonNull(ReadRows.class.getResource(name)).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static ReadRows ofText(Path folder, String text) {
        return ofText(folder, text, StandardCharsets.UTF_8);
    }

    static ReadRows ofText(Path folder, String text, Charset charset) {
        try {
            return of(Files.write(folder.resolve("lieux"), text.getBytes(charset)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<HelpPlace> places() {
        return rows.stream().map(PlaceRow::place).filter(Objects::nonNull).toList();
    }

    /** {@code row column kind value}, and an exclamation mark where the row is refused. */
    List<String> problems() {
        return rows.stream()
                .flatMap(row -> row.problems().stream())
                .map(ReadRows::told)
                .toList();
    }

    static String told(RowProblem problem) {
        return (problem.row() + " " + problem.column() + " " + problem.kind() + " " + problem.value()
                        + (problem.refused() ? " !" : ""))
                .replaceAll(" +", " ")
                .strip();
    }
}
