package org.inclusion.servlet.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.inclusion.words.Words;
import org.jspecify.annotations.Nullable;

/** Which language an answer is in: {@code ?lang}, else {@code Accept-Language}, else French; of those there are words in. */
public final class Languages {

    /** No browser asks for as many. The JDK's parser needs a second of the processor for what a header may hold. */
    private static final int LONGEST = 400;

    private final List<Locale> known;

    public Languages(Words words) {
        this.known = words.languages().stream().map(Locale::forLanguageTag).toList();
    }

    public Locale of(HttpServletRequest request) {
        Locale asked = lookup(Query.parameter(request, "lang"));
        if (asked != null) {
            return asked;
        }
        Locale accepted = lookup(String.join(",", Collections.list(request.getHeaders("Accept-Language"))));
        return accepted != null ? accepted : Locale.FRENCH;
    }

    private @Nullable Locale lookup(@Nullable String ranges) {
        if (ranges == null || ranges.isBlank() || ranges.length() > LONGEST) {
            return null;
        }
        try {
            return Locale.lookup(Locale.LanguageRange.parse(ranges), known);
        } catch (IllegalArgumentException | IndexOutOfBoundsException misshapen) {
            // The JDK's parser runs over the end of some misshapen ranges, "-" for one.
            return null;
        }
    }
}
