package org.inclusion.lti.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One page of the entrance: a title, a calm text, and what its script has to know. Every text is escaped; nothing
 * stands inline that runs. Immutable.
 *
 * @param words the language
 * @param title the key of its title
 * @param text the key of its text; null for "one moment"
 * @param script the name of its script; null for a page that only says something
 * @param told what the script has to know, by name; texts, numbers, maps
 * @param frames the origins that may frame the page; {@link #ANYBODY} for a page on which nothing can be pressed
 * @param forms the origins to which the page may post a form, besides ours
 */
record Page(
        PageWords words,
        String title,
        @Nullable String text,
        @Nullable String script,
        Map<String, Object> told,
        Set<String> frames,
        Set<String> forms) {

    /** For pages that say something and do nothing. */
    static final Set<String> ANYBODY = Set.of("*");

    private static final String MEDIA_TYPE = "text/html;charset=UTF-8";

    Page(
            PageWords words,
            String title,
            @Nullable String text,
            @Nullable String script,
            Map<String, Object> told,
            Set<String> frames) {
        this(words, title, text, script, told, frames, Set.of());
    }

    /** A page that says something and does nothing. */
    static Page saying(PageWords words, String title, String text) {
        return new Page(words, title, text, null, Map.of(), ANYBODY);
    }

    LtiAnswer answer(int status) {
        return new LtiAnswer(status, MEDIA_TYPE, html().getBytes(StandardCharsets.UTF_8), headers());
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(
                "Content-Security-Policy",
                "default-src 'self'; base-uri 'none'; object-src 'none'; form-action "
                        + String.join(" ", own(forms)) + "; frame-ancestors "
                        + (frames.isEmpty() ? "'none'" : String.join(" ", new TreeSet<>(frames))));
        headers.put("Content-Language", words.language().toLanguageTag());
        return headers;
    }

    private static List<String> own(Set<String> origins) {
        return Stream.concat(Stream.of("'self'"), origins.stream().sorted()).toList();
    }

    private String html() {
        String says = escaped(words.say(title));
        List<String> lines = List.of(
                "<!DOCTYPE html>",
                "<html lang=\"" + words.language().toLanguageTag() + "\">",
                "<head>",
                "<meta charset=\"utf-8\">",
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
                "<meta name=\"robots\" content=\"noindex\">",
                "<title>" + says + "</title>",
                "<link rel=\"stylesheet\" href=\"pages/lti.css\">",
                script == null ? "" : "<script type=\"module\" src=\"pages/" + script + ".js\"></script>",
                "</head>",
                "<body>",
                "<main id=\"place\">",
                "<h1>" + says + "</h1>",
                "<p>" + escaped(words.say(text == null ? "wait" : text)) + "</p>",
                script == null ? "" : "<noscript><p>" + escaped(words.say("script")) + "</p></noscript>",
                "</main>",
                told.isEmpty() ? "" : "<script type=\"application/json\" id=\"told\">" + json() + "</script>",
                "</body>",
                "</html>");
        return String.join("\n", lines.stream().filter(line -> !line.isEmpty()).toList()) + "\n";
    }

    /** No text in it can end the element that it stands in. */
    private String json() {
        try {
            return LtiAnswer.JSON
                    .writeValueAsString(told)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026")
                    .replace("\u2028", "\\u2028")
                    .replace("\u2029", "\\u2029");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a page cannot be written", e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
