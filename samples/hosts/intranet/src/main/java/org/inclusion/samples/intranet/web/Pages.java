package org.inclusion.samples.intranet.web;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.tomcat.util.security.Escape;

/**
 * The intranet's pages, in the reader's language. A page has holes: {@code {{word:key}}} is a sentence of {@code
 * words.json}, which the scripts in the browser read too; {@code {{name}}} is a value. Both are escaped.
 */
final class Pages {

    private static final Pattern HOLE = Pattern.compile("\\{\\{(word:)?([a-z.-]+)}}");
    private static final String LANGUAGE = "lang";
    private static final int A_YEAR = 365 * 24 * 60 * 60;

    private final Map<String, Map<String, String>> words;

    Pages() {
        try {
            words = new ObjectMapper().readValue(resource("assets/words.json"), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The language asked for in the address, else chosen before, else the browser's first, else French. */
    private String languageOf(HttpServletRequest request) {
        Cookie[] cookies = Objects.requireNonNullElse(request.getCookies(), new Cookie[0]);
        Stream<String> chosen = Stream.of(cookies)
                .filter(cookie -> cookie.getName().equals(LANGUAGE))
                .map(Cookie::getValue);
        Stream<String> browsers = Stream.ofNullable(request.getHeader("Accept-Language"))
                .map(said -> request.getLocale().getLanguage());
        return Stream.of(Stream.ofNullable(request.getParameter(LANGUAGE)), chosen, browsers)
                .flatMap(said -> said)
                .findFirst()
                .filter(words::containsKey)
                .orElse("fr");
    }

    String say(HttpServletRequest request, String key) {
        return say(languageOf(request), key);
    }

    private String say(String language, String key) {
        return Optional.ofNullable(words.getOrDefault(language, Map.of()).get(key))
                .orElseThrow(() -> new IllegalArgumentException("words.json has no " + key + " in " + language));
    }

    void write(HttpServletRequest request, HttpServletResponse response, String page, Map<String, String> values)
            throws IOException {
        String language = languageOf(request);
        if (request.getParameter(LANGUAGE) != null) {
            // Read by the pages' own scripts too, hence not HttpOnly; it says nothing but a language.
            Cookie cookie = new Cookie(LANGUAGE, language);
            cookie.setPath("/");
            cookie.setMaxAge(A_YEAR);
            response.addCookie(cookie);
        }
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Language", language);
        String text = HOLE.matcher(new String(resource(page), StandardCharsets.UTF_8))
                .replaceAll(hole -> {
                    String name = hole.group(2);
                    String value = hole.group(1) != null
                            ? say(language, name)
                            : Objects.requireNonNull(values.get(name), name);
                    return Matcher.quoteReplacement(Escape.htmlElementContent(value));
                });
        response.getWriter().write(text);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Pages.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }
}
