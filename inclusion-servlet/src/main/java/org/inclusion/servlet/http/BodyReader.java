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
import org.inclusion.servlet.ServletOptions;
import org.jspecify.annotations.Nullable;

/** Reads a JSON body, never more of it than is allowed, and nothing that two readers could take differently. */
public final class BodyReader {

    private final int bodyLimit;
    private final ObjectMapper json;
    private final Admission.@Nullable Place place;

    public BodyReader(ServletOptions options) {
        this.bodyLimit = options.bodyLimit();
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(options.depthLimit())
                .build();
        this.json = JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(constraints).build())
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .build();
        this.place = null;
    }

    private BodyReader(int bodyLimit, ObjectMapper json, Admission.Place place) {
        this.bodyLimit = bodyLimit;
        this.json = json;
        this.place = place;
    }

    /** The same, for a request whose place somebody else has while its body is still on the way. */
    public BodyReader givingUp(Admission.Place itsPlace) {
        return new BodyReader(bodyLimit, json, itsPlace);
    }

    /** The body, which must be one JSON object. */
    public JsonFields read(HttpServletRequest request) {
        if (!isJson(request.getContentType())) {
            throw new ProblemException(Problem.of(415, "not-json-type"));
        }
        return new JsonFields(parse(text(place == null ? bytes(request) : place.givenUpFor(() -> bytes(request)))), "");
    }

    /** Nothing, or an object without fields. */
    public void readNothing(HttpServletRequest request) {
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
            // Tomcat has answered already, with a page that would print this exception to the caller.
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

    /** The rest is not read; the container ends the connection with the answer where much is left. */
    private static ProblemException tooLarge() {
        return new ProblemException(Problem.of(413, "body-too-large"));
    }
}
