package org.inclusion.formats;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.inclusion.content.Manuscript;
import org.inclusion.content.ReadManuscript;

/** Questions in a table, one a row. */
final class QuestionTable implements Manuscript {

    private static final int LARGEST = 4 << 20;
    private static final int MOST_QUESTIONS = 2_000;
    private static final int LONGEST_CELL = 100_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path path;
    private final String file;

    QuestionTable(Path path) {
        this.path = path;
        this.file = String.valueOf(path.getFileName());
    }

    @Override
    public ReadManuscript read(List<String> languages) throws IOException {
        ManuscriptNotes notes = new ManuscriptNotes();
        ObjectNode root = JSON.createObjectNode();
        ArrayNode questions = root.putArray("questions");
        if (Files.size(path) > LARGEST) {
            notes.refuse(file, 0, "", "is larger than " + (LARGEST >> 20) + " MiB");
        } else {
            read(languages, notes, questions);
        }
        return notes.read(() -> root.toPrettyString() + "\n");
    }

    private void read(List<String> languages, ManuscriptNotes notes, ArrayNode questions) throws IOException {
        List<CsvRecord> records = records(notes);
        if (records.isEmpty()) {
            if (!notes.isRefused()) {
                notes.refuse(file, 0, "", "is empty");
            }
            return;
        }
        if (records.size() > MOST_QUESTIONS + 1) {
            notes.refuse(file, 0, "", "has more than " + MOST_QUESTIONS + " questions");
            return;
        }
        QuestionColumns columns = QuestionColumns.of(file, records.get(0).getFields(), languages, notes);
        if (notes.isRefused()) {
            return;
        }
        QuestionRow rows = new QuestionRow(file, columns, languages, notes);
        records.subList(1, records.size())
                .forEach(record -> rows.read((int) record.getStartingLineNumber(), record.getFields(), questions));
        if (records.size() == 1) {
            notes.refuse(file, 1, "", "has no question below its heading");
        }
    }

    private List<CsvRecord> records(ManuscriptNotes notes) throws IOException {
        Encoding encoding = Encoding.of(path);
        List<CsvRecord> records = new ArrayList<>();
        try (InputStream in = Files.newInputStream(path)) {
            in.skipNBytes(encoding.mark());
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, encoding.charset()), 1 << 16);
            csv(reader).forEach(records::add);
        } catch (CsvParseException e) {
            notes.refuse(file, records.isEmpty() ? 1 : lineAfter(records), "", "is no CSV from here on");
            return List.of();
        }
        return records;
    }

    private static int lineAfter(List<CsvRecord> records) {
        return (int) records.get(records.size() - 1).getStartingLineNumber() + 1;
    }

    private static CsvReader<CsvRecord> csv(BufferedReader reader) throws IOException {
        return CsvReader.builder()
                .fieldSeparator(Separator.of(reader))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(1_000)
                                .maxFieldSize(LONGEST_CELL)
                                .maxRecordSize(LARGEST)
                                .build(),
                        reader);
    }
}
