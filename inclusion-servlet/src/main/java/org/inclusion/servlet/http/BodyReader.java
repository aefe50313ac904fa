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
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of a request as a JSON object. A body that is too long or nested too deep is refused, and so is JSON that two
 * readers could understand differently: doubled fields, other encodings than UTF-8. Every refusal is a {@link
 * ProblemException}. Thread-safe.
 */
public final class BodyReader {

    private final int bodyLimit;
    private final ObjectMapper json;
    private final Admission.@Nullable Slot slot;

    /**
     * A reader for requests without a slot.
     *
     * @param bodyLimit the longest body, in bytes
     * @param depthLimit the deepest nesting, in levels
     */
    public BodyReader(int bodyLimit, int depthLimit) {
        this(bodyLimit, json(depthLimit), null);
    }

    private BodyReader(int bodyLimit, ObjectMapper json, Admission.@Nullable Slot slot) {
        this.bodyLimit = bodyLimit;
        this.json = json;
        this.slot = slot;
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
    public BodyReader releasing(Admission.Slot ofRequest) {
        return new BodyReader(bodyLimit, json, ofRequest);
    }

    /** Reads the body, which must be one JSON object. */
    JsonFields read(HttpServletRequest request) {
        if (!isJson(request.getContentType())) {
            throw new ProblemException(Problem.of(415, "not-json-type"));
        }
        byte[] bytes = slot == null ? bytes(request) : slot.releasedWhile(() -> bytes(request));
        return new JsonFields(parse(text(bytes)), "");
    }

    /** Makes sure that there is no body, or one that is an object without fields. */
    void readNothing(HttpServletRequest request) {
        if (request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null) {
            read(request).end();
        }
    }

    private static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        return contentType.replace(" ", "").replace("\"", "").matches("(?i)application/json(;charset=utf-8)?");
    }

    private byte[] bytes(HttpServletRequest request) {
        if (request.getContentLengthLong() > bodyLimit) {
            throw tooLarge();
        }
        try {
            byte[] bytes = request.getInputStream().readNBytes(bodyLimit + 1);
            if (bytes.length > bodyLimit) {
                throw tooLarge();
            }
            return bytes;
        } catch (IOException e) {
            // Tomcat has its own error page ready, which would print this exception to the caller.
            request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
            throw new ProblemException(Problem.of(400, "body-cut-off"));
        }
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

    /** The rest of the body is not read. Where much is left, the container ends the connection after the answer. */
    private static ProblemException tooLarge() {
        return new ProblemException(Problem.of(413, "body-too-large"));
    }
}
