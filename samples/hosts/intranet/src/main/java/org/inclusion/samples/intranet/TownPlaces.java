package org.inclusion.samples.intranet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import org.inclusion.Inclusion;
import org.inclusion.formats.PlaceFiles;
import org.inclusion.place.PlaceRows;
import org.inclusion.place.RowProblem;

/** The places around the town where people get help: as invented as the town. */
final class TownPlaces {

    private static final String FILE = "lieux.csv";

    private TownPlaces() {}

    /** Takes the file in, each time: what has not changed stays as it is. A real host lets an operator do it. */
    static void takeIn(Inclusion inclusion) {
        try {
            Path file = Files.createTempFile("lieux", ".csv");
            try (InputStream in = Objects.requireNonNull(TownPlaces.class.getResourceAsStream(FILE), FILE)) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                try (PlaceRows rows = PlaceFiles.open(file, "demo")) {
                    inclusion.importPlaces().run(rows, TownPlaces::refuse, read -> true);
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuse(RowProblem problem) {
        throw new IllegalStateException(FILE + ": " + problem);
    }
}
