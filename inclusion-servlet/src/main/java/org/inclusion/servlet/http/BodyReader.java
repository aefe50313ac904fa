package org.inclusion.servlet.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of a request as a JSON object. A body that is too long, too slow or nested too deep is refused, and so
 * is JSON that two readers could understand differently: doubled fields, other encodings than UTF-8. Every refusal is a
 * {@link ProblemException}. Thread-safe.
 */
public final class BodyReader {

    /**
     * A body of a page of ours for somebody who is not signed in fits into a packet. Bodies in two need a moment, also
     * where lines are slow.
     */
    private static final Duration OF_NOBODY = Duration.ofSeconds(5);

    private final BodyBytes bytes;
    private final ObjectMapper json;
    private final BodyBytes.Waiting waiting;

    /**
     * A reader of requests for which nothing is held while a body arrives.
     *
     * @param bodyLimit the longest body, in bytes
     * @param bodyTime the total time in which a body must come
     * @param depthLimit the deepest nesting, in levels
     */
    public BodyReader(int bodyLimit, Duration bodyTime, int depthLimit) {
        this(new BodyBytes(bodyLimit, bodyTime), json(depthLimit), BodyBytes.Reading::read);
    }

    private BodyReader(BodyBytes bytes, ObjectMapper json, BodyBytes.Waiting waiting) {
        this.bytes = bytes;
        this.json = json;
        this.waiting = waiting;
    }

    private static ObjectMapper json(int depthLimit) {
        StreamReadConstraints constraints =
                StreamReadConstraints.builder().maxNestingDepth(depthLimit).build();
        return JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(constraints).build())
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .build();
    }

    /** A reader with the limits of this one that releases a request's slot while it waits for the body. */
    public BodyReader releasing(Admission.Slot slot) {
        return new BodyReader(bytes, json, slot::releasedWhile);
    }

    /**
     * A reader of a request of somebody who is not signed in: its body needs a place of the caller's while it arrives,
     * and has five seconds at most.
     */
    public BodyReader releasing(Admission.Slot slot, ArrivingBodies places, String caller) {
        return new BodyReader(
                bytes.within(OF_NOBODY), json, reading -> places.during(caller, () -> slot.releasedWhile(reading)));
    }

    /**
     * The bytes of a body of somebody who is not signed in, for a door of the host.
     *
     * @throws ProblemException if it is beyond the limits, or no place is free for it
     */
    byte[] readForHost(HttpServletRequest request, ArrivingBodies places, String caller) {
        return bytes.within(OF_NOBODY).read(request, reading -> places.during(caller, reading));
    }

    /** Reads the body, which must be one JSON object. */
    JsonFields read(HttpServletRequest request) {
        if (!isJson(request.getContentType())) {
            throw new ProblemException(Problem.of(415, "not-json-type"));
        }
        return new JsonFields(parse(text(bytes.read(request, waiting))), "");
    }

    /** Makes sure that there is no body, or one that is an object without fields. */
    void readNothing(HttpServletRequest request) {
        if (BodyBytes.hasBody(request)) {
            read(request).end();
        }
    }

    private static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        return contentType.replace(" ", "").replace("\"", "").matches("(?i)application/json(;charset=utf-8)?");
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ProblemException(Problem.of(400, "not-utf-8"));
        }
    }

    private JsonNode parse(String text) {
        try (JsonParser parser = json.createParser(text)) {
            try {
                JsonNode root = json.readTree(parser);
                if (root == null || parser.nextToken() != null) {
                    throw new ProblemException(Problem.of(400, "not-json"));
                }
                return root;
            } catch (MismatchedInputException doubled) {
                String pointer = parser.getParsingContext().pathAsPointer().toString();
                throw new ProblemException(Problem.of(400, "doubled-field", pointer));
            }
        } catch (StreamConstraintsException e) {
            throw new ProblemException(Problem.of(400, "beyond-limits"));
        } catch (JsonProcessingException e) {
            throw new ProblemException(Problem.of(400, "not-json"));
        } catch (IOException e) {
            throw new IllegalStateException("text in memory cannot fail to be read", e);
        }
    }
}
