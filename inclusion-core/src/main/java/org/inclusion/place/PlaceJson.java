package org.inclusion.place;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.LocalDate;
import org.inclusion.annotation.Internal;

/** A help place as one line of JSON, for stores that keep texts. Thread-safe. */
@Internal
public final class PlaceJson {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .addModule(new SimpleModule()
                    .addSerializer(LocalDate.class, ToStringSerializer.instance)
                    .addDeserializer(LocalDate.class, new DayReader()))
            .build();

    private PlaceJson() {}

    private static final class DayReader extends FromStringDeserializer<LocalDate> {

        private static final long serialVersionUID = 1L;

        DayReader() {
            super(LocalDate.class);
        }

        @Override
        protected LocalDate _deserialize(String value, DeserializationContext context) {
            return LocalDate.parse(value);
        }
    }

    /** The line; two places that are equal have equal lines. */
    public static String write(HelpPlace place) {
        try {
            return JSON.writeValueAsString(place);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a place cannot be written: " + place.id(), e);
        }
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException if it is none that {@link #write} made
     */
    public static HelpPlace read(String line) {
        try {
            return JSON.readValue(line, HelpPlace.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("what is kept of a place is damaged: " + e.getOriginalMessage(), e);
        }
    }
}
