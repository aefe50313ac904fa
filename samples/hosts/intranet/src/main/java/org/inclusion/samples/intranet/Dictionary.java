package org.inclusion.samples.intranet;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The intranet's own sentences: the same {@code words.json} that the pages in the browser read. */
final class Dictionary {

    static final String COOKIE = "lang";

    private final Map<String, Map<String, String>> byLanguage;

    Dictionary() {
        try (InputStream in = Dictionary.class.getResourceAsStream("web/assets/words.json")) {
            byLanguage = new ObjectMapper().readValue(in, new TypeReference<Map<String, Map<String, String>>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The language asked for in the address, else chosen before, else French. */
    String languageOf(HttpServletRequest request) {
        String asked = request.getParameter(COOKIE);
        if (asked == null && request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(COOKIE)) {
                    asked = cookie.getValue();
                }
            }
        }
        return asked != null && byLanguage.containsKey(asked) ? asked : "fr";
    }

    String say(String language, String key) {
        String sentence = byLanguage.getOrDefault(language, Map.of()).get(key);
        if (sentence == null) {
            throw new IllegalArgumentException("words.json has no " + key + " in " + language);
        }
        return sentence;
    }
}
