package org.inclusion.servlet.http;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.inclusion.access.Refusal;
import org.inclusion.words.LocalizedText;
import org.inclusion.words.Reason;
import org.inclusion.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was not done, as RFC 9457 has it. The type is stable; title and detail are sentences.
 *
 * @param status the HTTP status
 * @param reason code, and what is at fault: {@code field}, {@code id}, {@code incident}
 * @param headers headers that go with it
 */
public record Problem(int status, Reason reason, Map<String, String> headers) {

    private static final String TYPE = "urn:inclusion:problem:";

    /** Whatever the reason quotes of the request is made fit to be said back. */
    public Problem {
        Map<String, LocalizedText> quoted = new LinkedHashMap<>();
        reason.arguments()
                .forEach((name, value) -> quoted.put(name, LocalizedText.of(Quoted.of(value.in(Locale.ROOT)))));
        reason = new Reason(reason.code(), quoted);
    }

    public static Problem of(int status, String code) {
        return new Problem(status, Reason.of("problem." + code), Map.of());
    }

    /** With the culprit: a JSON pointer into the body, or a query parameter's name after a question mark. */
    public static Problem of(int status, String code, String field) {
        return new Problem(status, Reason.of("problem." + code, "field", field), Map.of());
    }

    public static Problem of(Refusal refusal) {
        int status = switch (refusal.kind()) {
            case NOT_FOUND -> 404;
            case FORBIDDEN -> 403;
            case INVALID -> 400;
            case CONFLICT -> 409;
        };
        return new Problem(status, refusal.reason(), Map.of());
    }

    public Problem with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Problem(status, reason, more);
    }

    /** The document, in the order people read it. */
    public Map<String, Object> document(Words words, Locale language) {
        Map<String, Object> document = new LinkedHashMap<>();
        String code = reason.code();
        document.put("type", TYPE + code.substring(code.indexOf('.') + 1));
        document.put("title", words.say("problem.title." + status, language));
        document.put("status", status);
        document.put("detail", words.say(reason, language));
        String field = named("field");
        if (field != null && !field.isEmpty()) {
            document.put("field", field.startsWith("/") || field.startsWith("?") ? field : "/" + field);
        }
        for (String name : new String[] {"id", "incident"}) {
            String value = named(name);
            if (value != null) {
                document.put(name, value);
            }
        }
        return document;
    }

    private @Nullable String named(String name) {
        LocalizedText value = reason.arguments().get(name);
        return value == null ? null : value.in(Locale.ROOT);
    }
}
