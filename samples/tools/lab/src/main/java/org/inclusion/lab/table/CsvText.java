package org.inclusion.lab.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A table on its way out. Numbers have 17 significant digits; what is not finite is left empty. */
public final class CsvText {

    private final StringBuilder text = new StringBuilder();
    private final CSVPrinter printer;

    public CsvText(List<String> columns) {
        try {
            printer = new CSVPrinter(
                    text, CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        row(columns.toArray());
    }

    /** Adds a row, one cell a column. */
    public void row(Object... cells) {
        try {
            printer.printRecord(Arrays.stream(cells).map(CsvText::cell));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static Object cell(Object value) {
        if (value instanceof Double number) {
            return Double.isFinite(number) ? Digits.of(number) : "";
        }
        return value;
    }
}
