package org.inclusion.formats;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inclusion.place.PlaceRow;
import org.inclusion.place.PlaceRows;
import org.inclusion.place.RowProblem;
import org.inclusion.place.RowProblem.Kind;
import org.jspecify.annotations.Nullable;

/** Rows of a JSON file: a list of objects, or an object with such lists. The rows of all lists are numbered through. */
final class JsonPlaceRows implements PlaceRows {

    private static final int LONGEST_TEXT = 2_000_000;

    /** A file whose keys are data has as many as it has rows. */
    private static final int MOST_COLUMNS = 10_000;

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_TEXT)
                            .maxNestingDepth(20)
                            .build())
                    .build())
            .build();

    private final JsonParser parser;
    private final FileProblems problems;
    private final UnknownColumns unknown = new UnknownColumns();
    private final String source;
    private final @Nullable ColumnMapping mapping;
    private boolean isOver;
    private long row;

    /** @param mapping where the columns are the file's own */
    JsonPlaceRows(Reader reader, Encoding encoding, String source, @Nullable ColumnMapping mapping) throws IOException {
        this.mapping = mapping;
        this.parser = JSON.createParser(reader);
        this.problems = new FileProblems(encoding);
        this.source = source;
    }

    @Override
    public Optional<PlaceRow> next() throws IOException {
        Optional<PlaceRow> problem = problems.next();
        if (problem.isPresent() || isOver) {
            return problem;
        }
        try {
            if (!isAtRow()) {
                isOver = true;
                return Optional.empty();
            }
            JsonNode node = JSON.readTree(parser);
            row++;
            return Optional.of(read(node));
        } catch (JsonProcessingException e) {
            isOver = true;
            return Optional.of(FileProblems.broken(row + 1, e.getOriginalMessage()));
        }
    }

    /** Goes to the next element of a list, past everything that is in no list; false at the end of the file. */
    private boolean isAtRow() throws IOException {
        JsonToken token = parser.nextToken();
        while (token != null) {
            if (parser.getParsingContext().inArray() && token != JsonToken.START_ARRAY) {
                return true;
            }
            boolean isElement = parser.getParsingContext().getParent() != null
                    && parser.getParsingContext().getParent().inArray();
            if (isElement && token.isStructStart()) {
                return true;
            }
            token = parser.nextToken();
        }
        return false;
    }

    /** The columns of all rows, up to where the file is broken. Nothing can be read afterwards. */
    Set<String> columns() throws IOException {
        Set<String> columns = new LinkedHashSet<>();
        try {
            while (columns.size() < MOST_COLUMNS && isAtRow()) {
                JsonNode node = JSON.readTree(parser);
                node.properties().forEach(field -> columns.add(FieldRule.plain(field.getKey())));
            }
        } catch (JsonProcessingException e) {
            // The rows say so, with their number.
        }
        return columns;
    }

    private PlaceRow read(JsonNode node) {
        if (!node.isObject()) {
            return new PlaceRow(row, null, List.of(new RowProblem(row, "", Kind.MISSHAPEN, node.toString(), true)));
        }
        List<RowProblem> nested = new ArrayList<>();
        Cells cells = cells(node, nested);
        PlaceRow read =
                mapping == null ? ofFormat(cells) : NationalFormat.INSTANCE.read(row, mapping.apply(cells), source);
        nested.removeIf(problem -> mapping != null && !mapping.reads(problem.column()));
        if (nested.isEmpty()) {
            return read;
        }
        nested.addAll(read.problems());
        return new PlaceRow(row, read.place(), nested);
    }

    private PlaceRow ofFormat(Cells cells) {
        RowFormat format = InclusionFormat.isMeant(cells) ? InclusionFormat.INSTANCE : NationalFormat.INSTANCE;
        List<String> columns = new ArrayList<>(cells.texts().keySet());
        columns.addAll(cells.lists().keySet());
        problems.add(unknown.among(columns, format));
        return format.read(row, cells, source);
    }

    private Cells cells(JsonNode node, List<RowProblem> nested) {
        Map<String, String> texts = new HashMap<>();
        Map<String, List<String>> lists = new HashMap<>();
        node.properties().forEach(field -> {
            String column = FieldRule.plain(field.getKey());
            JsonNode value = field.getValue();
            if (value.isArray()) {
                List<String> list = new ArrayList<>();
                value.forEach(one -> list.add(one.asText()));
                lists.put(column, list);
            } else if (value.isObject()) {
                nested.add(new RowProblem(row, column, Kind.MISSHAPEN, value.toString(), false));
            } else if (!value.isNull()) {
                texts.put(column, value.asText());
            }
        });
        return new Cells(texts, lists);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
