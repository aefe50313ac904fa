package org.inclusion.formats;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inclusion.place.PlaceRow;
import org.inclusion.place.PlaceRows;
import org.inclusion.place.RowProblem;
import org.inclusion.place.RowProblem.Kind;
import org.jspecify.annotations.Nullable;

/** Rows of a CSV file whose first line has the names of the columns. */
final class CsvPlaceRows implements PlaceRows {

    /** The longest cell that is read at all, in signs. A longer one is a quotation mark that nobody closed. */
    private static final int LONGEST_CELL = 2_000_000;

    private static final int LONGEST_RECORD = 4_000_000;

    private final CsvReader<CsvRecord> csv;
    private final CloseableIterator<CsvRecord> records;
    private final FileProblems problems;
    private final String source;
    private final List<String> columns;
    private final RowFormat format;
    private final @Nullable ColumnMapping mapping;
    private long row;
    private boolean isOver;

    /** @param mapping where the columns are the file's own */
    CsvPlaceRows(Reader reader, Encoding encoding, String source, @Nullable ColumnMapping mapping) throws IOException {
        this.source = source;
        this.mapping = mapping;
        this.problems = new FileProblems(encoding);
        this.csv = CsvReader.builder()
                .fieldSeparator(Separator.of(reader))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_RECORD)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(1_000)
                                .maxFieldSize(LONGEST_CELL)
                                .maxRecordSize(LONGEST_RECORD)
                                .build(),
                        reader);
        this.records = csv.iterator();
        this.columns = heading();
        Cells heading = Cells.of(asMap(columns));
        this.format = mapping == null && InclusionFormat.isMeant(heading)
                ? InclusionFormat.INSTANCE
                : NationalFormat.INSTANCE;
        checkHeading();
    }

    private static Map<String, String> asMap(List<String> columns) {
        Map<String, String> map = new HashMap<>();
        columns.forEach(column -> map.put(column, ""));
        return map;
    }

    private List<String> heading() throws IOException {
        Optional<CsvRecord> first = record();
        return first.map(record -> record.getFields().stream()
                        .map(name -> name.strip().toLowerCase(Locale.ROOT))
                        .toList())
                .orElse(List.of());
    }

    private void checkHeading() {
        List<RowProblem> wrong = new ArrayList<>();
        for (String needed : NationalFormat.NEEDED) {
            if (mapping == null && !columns.contains(needed)) {
                wrong.add(new RowProblem(0, needed, Kind.MISSING, "", true));
            }
        }
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (isRead(column) && !seen.add(column)) {
                wrong.add(new RowProblem(0, column, Kind.TWICE, column, true));
            }
        }
        if (!wrong.isEmpty()) {
            wrong.add(new RowProblem(0, "", Kind.BROKEN_FILE, "", true));
            isOver = true;
        }
        problems.add(wrong);
        if (mapping == null) {
            problems.add(new UnknownColumns()
                    .among(columns.stream().filter(column -> !column.isEmpty()).toList(), format));
        }
    }

    private boolean isRead(String column) {
        return mapping == null ? !column.isEmpty() : mapping.reads(column);
    }

    Set<String> columns() {
        return new LinkedHashSet<>(columns);
    }

    @Override
    public Optional<PlaceRow> next() throws IOException {
        Optional<PlaceRow> problem = problems.next();
        if (problem.isPresent() || isOver) {
            return problem;
        }
        Optional<CsvRecord> record = record();
        if (record.isEmpty()) {
            isOver = true;
            return problems.next();
        }
        row++;
        return Optional.of(read(record.get()));
    }

    private PlaceRow read(CsvRecord record) {
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < record.getFieldCount(); i++) {
            String cell = record.getField(i);
            if (i < columns.size()) {
                texts.put(columns.get(i), cell);
            } else if (!cell.isBlank()) {
                // An unquoted separator moved every cell behind it.
                String counts = record.getFieldCount() + " > " + columns.size();
                return new PlaceRow(row, null, List.of(new RowProblem(row, "", Kind.MISSHAPEN, counts, true)));
            }
        }
        Cells cells = Cells.of(texts);
        return format.read(row, mapping == null ? cells : mapping.apply(cells), source);
    }

    /** The next record; empty at the end, also where the file is broken, which is noted. */
    private Optional<CsvRecord> record() throws IOException {
        try {
            return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
        } catch (CsvParseException e) {
            problems.add(FileProblems.broken(row + 1, oneLine(e)).problems());
            return Optional.empty();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String oneLine(Exception problem) {
        Throwable cause = problem;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
