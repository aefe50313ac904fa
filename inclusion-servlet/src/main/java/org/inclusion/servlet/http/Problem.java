package org.inclusion.servlet.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.inclusion.access.Refusal;
import org.inclusion.words.LocalizedText;
import org.inclusion.words.Reason;
import org.inclusion.words.Words;

/**
 * Says why a request was refused; it becomes a problem document (RFC 9457). The document's type is stable; its title
 * and detail are sentences for people.
 *
 * @param status the HTTP status
 * @param reason the code, and what it speaks of: {@code field}, {@code id}, {@code incident} or {@code retryAfter}
 * @param headers further headers of the answer
 * @param faults the mistakes of the body, fifty at most, this problem first; empty where the problem is about no field
 *     of a body
 */
public record Problem(int status, Reason reason, Map<String, String> headers, List<Fault> faults) {

    private static final String TYPE = "urn:inclusion:problem:";

    /** Texts of the request are cut and cleaned before the answer repeats them: see {@link Quoted}. */
    public Problem {
        Map<String, LocalizedText> quoted = new LinkedHashMap<>();
        reason.arguments()
                .forEach((name, value) -> quoted.put(name, LocalizedText.of(Quoted.of(value.in(Locale.ROOT)))));
        reason = new Reason(reason.code(), quoted);
        faults = List.copyOf(faults);
    }

    public Problem(int status, Reason reason, Map<String, String> headers) {
        this(status, reason, headers, List.of());
    }

    public static Problem of(int status, String code) {
        return new Problem(status, Reason.of("problem." + code), Map.of());
    }

    /**
     * A problem with one field.
     *
     * @param field a JSON pointer into the body, or a question mark and the name of a query parameter
     */
    public static Problem of(int status, String code, String field) {
        return new Problem(status, Reason.of("problem." + code, "field", field), Map.of());
    }

    public static Problem of(Refusal refusal) {
        int status = switch (refusal.kind()) {
            case NOT_FOUND -> 404;
            case FORBIDDEN -> 403;
            case INVALID -> 400;
            case CONFLICT -> 409;
            case TOO_MANY -> 429;
        };
        Problem problem = new Problem(status, refusal.reason(), Map.of());
        return problem.argument("retryAfter")
                .map(seconds -> problem.with("Retry-After", seconds))
                .orElse(problem);
    }

    /** This problem, with a further header. */
    public Problem with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Problem(status, reason, more, faults);
    }

    /**
     * This problem, with every mistake of the body in which it was found; the problem itself where it is about no field
     * of a body.
     *
     * @param described the mistakes of the body, as its description tells them. A field of this problem is told by this
     *     problem, which knows more than a description
     */
    public Problem among(List<Fault> described) {
        String field = field().orElse("");
        if (status != 400 || !field.startsWith("/")) {
            return this;
        }
        // A route that reads a list names the list, and the description its item.
        List<String> allowed = described.stream()
                .filter(fault -> (fault.field() + "/").startsWith(field + "/"))
                .map(Fault::allowed)
                .filter(values -> !values.isEmpty())
                .findFirst()
                .orElse(List.of());
        Stream<Fault> others = described.stream().filter(fault -> !fault.field().equals(field));
        return new Problem(
                status,
                reason,
                headers,
                Stream.concat(Stream.of(new Fault(reason, field, allowed)), others)
                        .toList());
    }

    /** The end of the problem's type, which is stable: {@code foreign-origin}, {@code over-quota}. */
    public String kind() {
        return reason.code().substring(reason.code().indexOf('.') + 1);
    }

    /** The problem document, its members in the order in which people read them. */
    public Map<String, Object> document(Words words, Locale language) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", type(reason));
        document.put("title", words.say("problem.title." + status, language));
        document.put("status", status);
        document.put("detail", words.say(reason, language));
        field().ifPresent(field -> document.put("field", field));
        argument("id").ifPresent(id -> document.put("id", id));
        argument("incident").ifPresent(incident -> document.put("incident", incident));
        argument("retryAfter").ifPresent(seconds -> document.put("retryAfter", Long.valueOf(seconds)));
        if (!faults.isEmpty()) {
            List<String> allowed = faults.get(0).allowed();
            if (!allowed.isEmpty()) {
                document.put("allowed", allowed);
            }
            document.put(
                    "faults",
                    faults.stream()
                            .map(fault -> fault.document(words, language))
                            .toList());
        }
        return document;
    }

    /** The stable type of a reason. */
    static String type(Reason reason) {
        return TYPE + reason.code().substring(reason.code().indexOf('.') + 1);
    }

    /**
     * The culprit: a JSON pointer, or a question mark and the name of a query parameter. Empty where it is the whole
     * body, or none.
     */
    private Optional<String> field() {
        return argument("field").filter(field -> !field.isEmpty()).map(field -> isPointer(field) ? field : "/" + field);
    }

    private static boolean isPointer(String field) {
        return field.startsWith("/") || field.startsWith("?");
    }

    private Optional<String> argument(String name) {
        return Optional.ofNullable(reason.arguments().get(name)).map(value -> value.in(Locale.ROOT));
    }
}
