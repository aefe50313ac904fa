package org.inclusion.jpa.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.inclusion.access.Actor;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.EvidenceMessage;
import org.inclusion.evidence.Measure;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.id.AreaId;
import org.inclusion.skill.ItemParameters;
import org.jspecify.annotations.Nullable;

/**
 * The body of a row of evidence, one line of JSON: what was said, and what it says about ability. Times and hash stand
 * beside it in columns, since the store sorts and compares by them. For programs that read or write the table themselves.
 * Thread-safe.
 */
public final class EvidenceJson {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private EvidenceJson() {}

    private record Body(
            EvidenceMessage said,
            String actor,
            String area,
            @Nullable MeasureBody measure) {

        Body {
            Objects.requireNonNull(said, "said");
            Objects.requireNonNull(actor, "actor");
            Objects.requireNonNull(area, "area");
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
        Measure measure = received.measure();
        Body body = new Body(
                EvidenceMessage.of(received.evidence()),
                received.evidence().header().actor(),
                received.area().value(),
                measure == null ? null : MeasureBody.of(measure));
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("evidence " + received.id() + " cannot be written", e);
        }
    }

    /**
     * Reads back what {@link #write} wrote.
     *
     * @param json the stored body
     * @param receivedAt the stored time of receipt
     * @param effectiveAt the stored effective time
     * @param contentHash the stored hash
     * @return the received evidence
     * @throws IllegalStateException if the stored body was damaged; it says where, and nothing of what was said
     */
    public static ReceivedEvidence read(String json, Instant receivedAt, Instant effectiveAt, String contentHash) {
        try {
            // Only "null" reads as nothing.
            Body body = Optional.ofNullable(JSON.readValue(json, Body.class))
                    .orElseThrow(() -> new IllegalArgumentException("no body"));
            Actor sender = new Actor(
                    body.actor(), Set.of(), Set.of(String.valueOf(body.said().structure())));
            Evidence evidence = body.said().from(sender).orThrow();
            MeasureBody measure = body.measure();
            return new ReceivedEvidence(
                    evidence,
                    receivedAt,
                    effectiveAt,
                    contentHash,
                    new AreaId(body.area()),
                    measure == null ? null : measure.measure());
        } catch (JsonProcessingException | RuntimeException e) {
            // Not the exception itself: it quotes what somebody did, and this one ends in logs.
            throw new IllegalStateException("stored evidence cannot be read" + place(e));
        }
    }

    private static String place(Exception e) {
        long character = e instanceof JsonProcessingException json && json.getLocation() != null
                ? json.getLocation().getCharOffset()
                : -1;
        return character < 0 ? "" : " at character " + character;
    }
}
