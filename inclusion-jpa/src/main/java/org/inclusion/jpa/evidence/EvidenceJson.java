package org.inclusion.jpa.evidence;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.inclusion.access.Actor;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.EvidenceFormat;
import org.inclusion.evidence.ItemSubject;
import org.inclusion.evidence.Measure;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.evidence.SentEvidence;
import org.inclusion.id.AreaId;
import org.inclusion.skill.ItemParameters;
import org.jspecify.annotations.Nullable;

/**
 * The body of a row of evidence, one line of JSON: what was said, what its item is about, and what it says about
 * ability. Times and hash stand beside the body in columns, since the store sorts and compares by them. For programs
 * that read or write the table themselves. Thread-safe.
 */
public final class EvidenceJson {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private EvidenceJson() {}

    /** A body as it is read; Jackson makes it. */
    record Body(
            JsonNode said,
            String actor,
            String area,
            @Nullable String skill,
            @Nullable String site,
            @Nullable MeasureBody measure) {

        Body {
            Objects.requireNonNull(said, "said");
            Objects.requireNonNull(actor, "actor");
            Objects.requireNonNull(area, "area");
        }

        ItemSubject subject() {
            return new ItemSubject(new AreaId(area), skill, site);
        }

        Evidence evidence() {
            // The structure was checked when the evidence was received: its sender belonged to it.
            Actor sender =
                    new Actor(actor, Set.of(), Set.of(said.path("structure").asText()));
            return SentEvidence.parsed(said).by(sender).orThrow();
        }
    }

    private record MeasureBody(double a, List<Double> b, double c, double sd, int category, boolean observed) {

        MeasureBody {
            Objects.requireNonNull(b, "b");
        }

        static MeasureBody of(Measure measure) {
            ItemParameters p = measure.parameters();
            return new MeasureBody(
                    p.discrimination(),
                    p.thresholds(),
                    p.guessing(),
                    p.difficultySd(),
                    measure.category(),
                    measure.observed());
        }

        Measure measure() {
            return new Measure(new ItemParameters(a, b, c, sd), category, observed);
        }
    }

    /**
     * Writes the body a store keeps.
     *
     * @param received received evidence
     * @return one line of JSON
     */
    public static String write(ReceivedEvidence received) {
        StringWriter line = new StringWriter(512);
        try (JsonGenerator json = JSON.createGenerator(line)) {
            Measure measure = received.measure();
            json.writeStartObject();
            json.writeFieldName("said");
            EvidenceFormat.write(received.evidence(), json);
            json.writeStringField("actor", received.evidence().header().actor());
            ItemSubject subject = received.subject();
            json.writeStringField("area", subject.area().value());
            if (subject.skill() != null) {
                json.writeStringField("skill", subject.skill());
            }
            if (subject.site() != null) {
                json.writeStringField("site", subject.site());
            }
            if (measure != null) {
                json.writePOJOField("measure", MeasureBody.of(measure));
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException("evidence " + received.id() + " cannot be written", e);
        }
        return line.toString();
    }

    /**
     * Reads back what {@link #write} wrote.
     *
     * @param json the stored body
     * @param receivedAt the stored time of receipt
     * @param effectiveAt the stored effective time
     * @param contentHash the stored hash
     * @return the received evidence
     * @throws IllegalStateException if the stored body was damaged; the message names the position, and quotes nothing
     *     of what was said
     */
    public static ReceivedEvidence read(String json, Instant receivedAt, Instant effectiveAt, String contentHash) {
        try {
            // Only "null" reads as nothing.
            Body body = Objects.requireNonNull(JSON.readValue(json, Body.class));
            MeasureBody measure = body.measure();
            return new ReceivedEvidence(
                    body.evidence(),
                    receivedAt,
                    effectiveAt,
                    contentHash,
                    body.subject(),
                    measure == null ? null : measure.measure());
        } catch (JsonProcessingException | RuntimeException e) {
            // Not the exception itself: it quotes what somebody did, and this one ends in logs.
            throw new IllegalStateException("stored evidence cannot be read" + position(e));
        }
    }

    private static String position(Exception e) {
        return e instanceof JsonProcessingException json
                        && json.getLocation() != null
                        && json.getLocation().getCharOffset() >= 0
                ? " at character " + json.getLocation().getCharOffset()
                : "";
    }
}
