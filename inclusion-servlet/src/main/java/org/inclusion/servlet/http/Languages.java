package org.inclusion.servlet.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.inclusion.words.Words;

/**
 * Chooses the language of an answer: the query parameter {@code lang}, otherwise the header {@code Accept-Language},
 * otherwise French. Only languages that the library has words in are chosen. Thread-safe.
 */
public final class Languages {

    /** In characters. No browser sends more, and the JDK's parser needs a second for the longest header. */
    private static final int LONGEST = 400;

    private final List<Locale> known;

    public Languages(Words words) {
        this.known = words.languages().stream().map(Locale::forLanguageTag).toList();
    }

    /** The language of the answer to a request. */
    public Locale of(HttpServletRequest request) {
        return Optional.ofNullable(Query.parameter(request, "lang"))
                .flatMap(this::lookup)
                .or(() -> lookup(String.join(",", Collections.list(request.getHeaders("Accept-Language")))))
                .orElse(Locale.FRENCH);
    }

    /** The first known language among ranges as {@code Accept-Language} has them. */
    private Optional<Locale> lookup(String ranges) {
        if (ranges.isBlank() || ranges.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(ranges), known));
        } catch (IllegalArgumentException | IndexOutOfBoundsException misshapen) {
            // The JDK's parser reads over the end of some misshapen ranges, such as "-".
            return Optional.empty();
        }
    }
}
