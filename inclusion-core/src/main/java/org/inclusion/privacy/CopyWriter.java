package org.inclusion.privacy;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Names;
import org.inclusion.room.NotedList.Person;
import org.inclusion.words.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Writes a copy as one JSON document. Nothing but {@link #end} closes the document: one that was broken off has no end.
 * For one thread.
 */
final class CopyWriter {

    /** The name and the version of the format, which {@code copy-1.schema.json} describes. */
    static final String FORMAT = "inclusion-copy/1";

    private final JsonGenerator json;
    private final Names names;

    /** The host is asked once for each name. */
    private final Map<String, Optional<String>> known = new HashMap<>();

    CopyWriter(OutputStream out, Names names) throws IOException {
        this.json = new JsonFactory()
                .createGenerator(out, JsonEncoding.UTF8)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
        this.names = names;
    }

    void begin(LearnerId learner, Instant madeAt) throws IOException {
        json.writeStartObject();
        json.writeStringField("format", FORMAT);
        json.writeStringField("madeAt", madeAt.toString());
        json.writeStringField("learner", learner.value());
    }

    void beginList(String name) throws IOException {
        json.writeArrayFieldStart(name);
    }

    void row(Map<String, @Nullable Object> row) throws IOException {
        json.writeRaw('\n');
        write(row);
    }

    void endList() throws IOException {
        json.writeEndArray();
    }

    /** Closes the document, and says in it that everything is there. */
    void end() throws IOException {
        json.writeBooleanField("complete", true);
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
    }

    private void write(Object value) throws IOException {
        if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Person person) {
            write(person);
        } else if (value instanceof LocalizedText text) {
            write(text);
        } else if (value instanceof Map<?, ?> map) {
            writeObject(map);
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object one : list) {
                write(one);
            }
            json.writeEndArray();
        } else {
            json.writeString(value.toString());
        }
    }

    /** A field that is not noted is left out. */
    private void writeObject(Map<?, ?> map) throws IOException {
        json.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            Object value = entry.getValue();
            if (value != null) {
                json.writeFieldName(String.valueOf(entry.getKey()));
                write(value);
            }
        }
        json.writeEndObject();
    }

    private void write(Person person) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", person.id());
        Optional<String> name = known.computeIfAbsent(person.id(), names::nameOf);
        if (name.isPresent()) {
            json.writeStringField("name", name.get());
        }
        json.writeEndObject();
    }

    private void write(LocalizedText text) throws IOException {
        json.writeStartObject();
        for (String language : text.languages()) {
            json.writeStringField(language, text.in(Locale.forLanguageTag(language)));
        }
        json.writeEndObject();
    }
}
