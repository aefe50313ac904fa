package org.inclusion.formats;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.inclusion.place.PlaceRows;
import org.jspecify.annotations.Nullable;

/**
 * Opens files of help places, and finds out by itself how each is written: JSON or CSV, UTF-8, UTF-16 or Windows-1252,
 * and which sign parts the cells. Thread-safe.
 *
 * <pre>{@code
 * try (PlaceRows rows = PlaceFiles.open(Path.of("lieux.csv"), "hinaura")) {
 *     inclusion.importPlaces().run(rows, problem -> log.warn("{}", problem), read -> true);
 * }
 * }</pre>
 */
public final class PlaceFiles {

    private PlaceFiles() {}

    /**
     * Opens a file. It is read twice: once to find out its encoding, and once row by row.
     *
     * @param file the file
     * @param source who collected it, for the rows that do not say it; always the same name for files of one source
     * @return the rows; the caller closes them
     * @throws IOException if the file cannot be read
     */
    public static PlaceRows open(Path file, String source) throws IOException {
        return open(file, Encoding.of(file), source, null);
    }

    /**
     * Opens a file that has its own columns. It is read once more if it is JSON, for the names of its columns.
     *
     * @param file the file
     * @param source who collected it, for the rows that do not say it; always the same name for files of one source
     * @param columns how its columns lead to the fields of the national format: JSON, as the converter of the national
     *     map writes it
     * @return the rows, whose problems name the fields of the national format; the caller closes them
     * @throws IOException if the file cannot be read
     * @throws WrongColumnsException with every mistake of the mapping, also each column that the file does not have
     */
    public static PlaceRows open(Path file, String source, String columns) throws IOException {
        MappingMistakes mistakes = new MappingMistakes();
        ColumnMapping mapping = MappingReader.read(columns, mistakes);
        Encoding encoding = Encoding.of(file);
        mistakes.addMissing(mapping, columnsOf(file, encoding, source));
        mistakes.requireNone();
        return open(file, encoding, source, mapping);
    }

    private static PlaceRows open(Path file, Encoding encoding, String source, @Nullable ColumnMapping mapping)
            throws IOException {
        Reader reader = reader(file, encoding);
        try {
            return beginsLikeJson(reader)
                    ? new JsonPlaceRows(reader, encoding, source, mapping)
                    : new CsvPlaceRows(reader, encoding, source, mapping);
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    private static Set<String> columnsOf(Path file, Encoding encoding, String source) throws IOException {
        try (Reader reader = reader(file, encoding)) {
            return beginsLikeJson(reader)
                    ? new JsonPlaceRows(reader, encoding, source, null).columns()
                    : new CsvPlaceRows(reader, encoding, source, null).columns();
        }
    }

    private static Reader reader(Path file, Encoding encoding) throws IOException {
        InputStream in = Files.newInputStream(file);
        Charset charset = encoding.charset();
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, charset), 1 << 16);
        try {
            in.skipNBytes(encoding.mark());
            return reader;
        } catch (IOException e) {
            reader.close();
            throw e;
        }
    }

    private static boolean beginsLikeJson(Reader reader) throws IOException {
        reader.mark(1 << 12);
        int sign = reader.read();
        while (sign >= 0 && Character.isWhitespace(sign)) {
            sign = reader.read();
        }
        reader.reset();
        return sign == '[' || sign == '{';
    }
}
