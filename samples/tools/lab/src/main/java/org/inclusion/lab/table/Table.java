package org.inclusion.lab.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A CSV file with a header, read row by row: UTF-8, comma, spaces around a cell and empty lines left out. */
public final class Table {

    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n|\\r|\\n");

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Path file;
    private final List<String> columns;
    private final Map<String, Integer> places = new HashMap<>();

    private Table(Path file, List<String> columns) {
        this.file = file;
        this.columns = List.copyOf(columns);
        for (String column : columns) {
            if (places.putIfAbsent(column, places.size()) != null) {
                throw problem(1, column, "stands twice");
            }
        }
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @param header is given the table before its first row
     * @param each is given every row
     * @throws InvalidTableException if it cannot be read, or one of its rows has another number of cells than
     *     the header
     */
    public static void read(Path file, Consumer<Table> header, Consumer<Row> each) {
        try (GivenFile.Rows signs = GivenFile.rows(file);
                BufferedReader reader = new BufferedReader(signs)) {
            skipByteOrderMark(reader);
            try (CSVParser parser = CSVFormat.DEFAULT.parse(reader)) {
                Iterator<CSVRecord> records = parser.iterator();
                if (!records.hasNext()) {
                    throw InvalidTableException.at(file, 0, null, "is empty");
                }
                CSVRecord first = records.next();
                long within = lineBreaks(first);
                Table table = new Table(file, cells(first));
                header.accept(table);
                while (records.hasNext()) {
                    CSVRecord record = records.next();
                    signs.next();
                    within += lineBreaks(record);
                    Row row = new Row(table, parser.getCurrentLineNumber() - within, cells(record));
                    if (record.size() != table.columns.size()) {
                        throw row.problem(
                                "has " + record.size() + " cells where the header has " + table.columns.size());
                    }
                    each.accept(row);
                }
            }
        } catch (NoSuchFileException missing) {
            throw InvalidTableException.at(file, 0, null, "there is no such file");
        } catch (IOException | UncheckedIOException unreadable) {
            Throwable why = Objects.requireNonNullElse(unreadable.getCause(), unreadable);
            String problem =
                    why instanceof CharacterCodingException ? "is not UTF-8" : "cannot be read: " + why.getMessage();
            throw InvalidTableException.at(file, 0, null, problem);
        }
    }

    private static List<String> cells(CSVRecord record) {
        return record.stream().map(String::trim).toList();
    }

    /** Those within cells, which make a line but no row. */
    private static long lineBreaks(CSVRecord record) {
        return record.stream()
                .mapToLong(cell -> LINE_BREAK.matcher(cell).results().count())
                .sum();
    }

    /** The header, from left to right. */
    public List<String> columns() {
        return columns;
    }

    public boolean has(String column) {
        return places.containsKey(column);
    }

    /** Refuses a header without a column. */
    public void require(String column) {
        if (!has(column)) {
            throw problem(1, null, "the column " + column + " is missing");
        }
    }

    public InvalidTableException problem(long row, @Nullable String column, String what) {
        return InvalidTableException.at(file, row, column, what);
    }

    int place(String column) {
        Integer place = places.get(column);
        if (place == null) {
            throw problem(1, null, "the column " + column + " is missing");
        }
        return place;
    }

    private static void skipByteOrderMark(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
    }
}
