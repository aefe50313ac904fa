package org.inclusion.formats;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.inclusion.accompaniment.AccompanimentFormat;
import org.inclusion.accompaniment.ExportedActivity;
import org.jspecify.annotations.Nullable;

/** Writes accompaniments as CSV in the values of the Coop. */
final class CoopCsv implements AccompanimentFormat {

    private static final List<String> COLUMNS = List.of(
            "id",
            "type",
            "date",
            "duree",
            "type_lieu",
            "autonomie",
            "oriente_vers_structure",
            "structure_de_redirection",
            "materiel",
            "thematiques",
            "niveau",
            "participants");

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public String mediaType() {
        return "text/csv;charset=UTF-8";
    }

    @Override
    public Rows begin(OutputStream out) {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().build(writer);
        csv.writeRecord(COLUMNS);
        return new Rows() {
            @Override
            public void write(ExportedActivity row) {
                csv.writeRecord(cells(CoopRow.of(row)));
            }

            @Override
            public void end() throws IOException {
                csv.flush();
                writer.flush();
            }
        };
    }

    private static List<String> cells(CoopRow row) {
        Stream<@Nullable Object> cells = Stream.of(
                row.id(),
                row.type(),
                row.date(),
                row.duree(),
                row.typeLieu(),
                row.autonomie(),
                row.orienteVersStructure(),
                row.structureDeRedirection(),
                String.join("|", row.materiel()),
                String.join("|", row.thematiques()),
                row.niveau(),
                row.participants());
        return cells.map(cell -> harmless(Objects.toString(cell, ""))).toList();
    }

    /** A spreadsheet takes a cell that begins with one of these for a formula. */
    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
