package org.inclusion.samples.intranet;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** Writes the intranet's pages, in the reader's language. */
final class Pages {

    private static final int A_YEAR = 365 * 24 * 60 * 60;

    private final Dictionary dictionary = new Dictionary();

    Template template(String name) {
        return new Template(name, dictionary);
    }

    String languageOf(HttpServletRequest request) {
        return dictionary.languageOf(request);
    }

    String say(HttpServletRequest request, String key) {
        return dictionary.say(languageOf(request), key);
    }

    void write(HttpServletRequest request, HttpServletResponse response, Template template, Map<String, String> values)
            throws IOException {
        String language = languageOf(request);
        if (request.getParameter(Dictionary.COOKIE) != null) {
            // Read by the pages' own scripts too, hence not HttpOnly; it says nothing but a language.
            Cookie cookie = new Cookie(Dictionary.COOKIE, language);
            cookie.setPath("/");
            cookie.setMaxAge(A_YEAR);
            response.addCookie(cookie);
        }
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Language", language);
        response.getWriter().write(template.fill(language, values));
    }
}
