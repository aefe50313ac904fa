package org.inclusion.operator;

import java.io.IOException;
import java.io.PrintWriter;
import org.inclusion.formats.PlaceFiles;
import org.inclusion.formats.WrongColumnsException;
import org.inclusion.place.PlaceRows;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A file of places, and how its columns are read. */
final class PlaceFileOptions {

    @Parameters(paramLabel = "FILE", description = "The file; its encoding and its separator are found out.")
    private GivenFile file;

    @Option(
            names = "--columns",
            paramLabel = "FILE",
            description = {
                "How the file's own columns lead to the fields of the national",
                "format: JSON, as the converter of the national map writes it."
            })
    private @Nullable GivenFile columns;

    @SuppressWarnings("NullAway.Init") // picocli sets them
    PlaceFileOptions() {}

    /**
     * Opens the file.
     *
     * @param source who collected it, for the rows that do not say it
     * @param out told each mistake of the column mapping
     * @throws WrongUseException if there is one
     */
    PlaceRows open(String source, PrintWriter out) throws IOException {
        if (columns == null) {
            return PlaceFiles.open(file.path(), source);
        }
        try {
            return PlaceFiles.open(file.path(), source, columns.text());
        } catch (WrongColumnsException wrong) {
            wrong.mistakes().forEach(out::println);
            throw new WrongUseException(columns + ": " + wrong.mistakes().size()
                    + " mistakes, which stand above; nothing of " + file + " was taken in");
        }
    }
}
