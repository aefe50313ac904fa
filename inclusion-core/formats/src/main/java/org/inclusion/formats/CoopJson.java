package org.inclusion.formats;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.inclusion.accompaniment.AccompanimentFormat;
import org.inclusion.accompaniment.ExportedActivity;
import org.jspecify.annotations.Nullable;

/** Writes accompaniments as JSON in the values of the Coop. */
final class CoopJson implements AccompanimentFormat {

    private static final JsonFactory FACTORY = new JsonFactory();

    @Override
    public String name() {
        return "json";
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public Rows begin(OutputStream out) throws IOException {
        JsonGenerator json = FACTORY.createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeStartObject();
        json.writeArrayFieldStart("activites");
        return new Rows() {
            @Override
            public void write(ExportedActivity row) throws IOException {
                writeRow(json, CoopRow.of(row));
            }

            @Override
            public void end() throws IOException {
                json.writeEndArray();
                json.writeBooleanField("complete", true);
                json.writeEndObject();
                json.writeRaw('\n');
                json.flush();
            }
        };
    }

    private static void writeRow(JsonGenerator json, CoopRow row) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", row.id());
        json.writeStringField("type", row.type());
        json.writeStringField("date", row.date());
        json.writeNumberField("duree", row.duree());
        json.writeStringField("type_lieu", row.typeLieu());
        writeIfAny(json, "autonomie", row.autonomie());
        if (row.orienteVersStructure() != null) {
            json.writeBooleanField("oriente_vers_structure", row.orienteVersStructure());
        }
        writeIfAny(json, "structure_de_redirection", row.structureDeRedirection());
        writeList(json, "materiel", row.materiel());
        writeList(json, "thematiques", row.thematiques());
        writeIfAny(json, "niveau", row.niveau());
        json.writeNumberField("participants", row.participants());
        json.writeEndObject();
    }

    private static void writeIfAny(JsonGenerator json, String field, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(field, value);
        }
    }

    private static void writeList(JsonGenerator json, String field, List<String> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
