package org.inclusion.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Locale;
import java.util.stream.Stream;
import org.inclusion.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refuses a session to pages of other sites, by the library's own rule: a header that no foreign page can set, and the
 * origin where the browser names it. An operator whose proxy or public address is not the one of the settings finds the
 * setting in the log, once in ten seconds at most: a stranger could fill it otherwise. Thread-safe.
 */
final class ForeignPages {

    private static final Logger LOG = LoggerFactory.getLogger(ForeignPages.class);

    private static final String HEADER_MISSING = "header-missing";

    private static final int LONGEST_TOLD = 200;

    private final String origin;
    private final Seldom seldom;
    private final Words words = Words.standard();

    ForeignPages(String origin, InstantSource clock) {
        this.origin = origin.toLowerCase(Locale.ROOT);
        this.seldom = new Seldom(clock);
    }

    boolean isOurs(HttpServletRequest request) {
        String named = request.getHeader("Origin");
        return hasHeader(request)
                && (named == null || named.toLowerCase(Locale.ROOT).equals(origin));
    }

    private static boolean hasHeader(HttpServletRequest request) {
        return "1".equals(request.getHeader("X-Inclusion"));
    }

    /** Answers in the words in which the library refuses a change: a page may show them to the person. */
    void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String problem = hasHeader(request) ? "foreign-origin" : HEADER_MISSING;
        if (seldom.isTime()) {
            tell(problem, request);
        }
        Replies.problem(response, 403, problem, words.say("problem." + problem, languageOf(request)));
    }

    /** The first language of the browser's in which there are words; French, where the browser names none. */
    private Locale languageOf(HttpServletRequest request) {
        return Stream.ofNullable(request.getHeader("Accept-Language"))
                .flatMap(named -> Collections.list(request.getLocales()).stream())
                .map(Locale::getLanguage)
                .filter(words.languages()::contains)
                .findFirst()
                .map(Locale::forLanguageTag)
                .orElse(Locale.FRENCH);
    }

    private void tell(String problem, HttpServletRequest request) {
        if (problem.equals(HEADER_MISSING)) {
            LOG.warn(
                    "a session was refused (403 header-missing): the request has no header X-Inclusion: 1, which beside.js"
                            + " sends; a proxy may have taken it out");
        } else {
            LOG.warn(
                    "a session was refused (403 foreign-origin): the page's Origin is {}, and {} names {}. Set it to the"
                            + " address that browsers show",
                    Quoted.plain(String.valueOf(request.getHeader("Origin")), LONGEST_TOLD),
                    Setting.PUBLIC_URL.property,
                    origin);
        }
    }
}
