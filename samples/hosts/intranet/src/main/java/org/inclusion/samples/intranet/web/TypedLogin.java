package org.inclusion.samples.intranet.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The login that was typed with a wrong password, for the form that asks again: whoever writes slowly does not write it
 * twice. A cookie of a minute, read once, and no part of an address, which a log would keep.
 */
final class TypedLogin {

    private static final String COOKIE = "login";
    private static final int A_MINUTE = 60;
    private static final int LONGEST = 100;

    private TypedLogin() {}

    static void keep(HttpServletResponse response, String login) {
        if (!login.isEmpty() && login.length() <= LONGEST) {
            set(response, URLEncoder.encode(login, StandardCharsets.UTF_8), A_MINUTE);
        }
    }

    /** The login that was kept, which is forgotten then; empty where none was. */
    static String take(HttpServletRequest request, HttpServletResponse response) {
        return Stream.of(Objects.requireNonNullElse(request.getCookies(), new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .findFirst()
                .map(cookie -> {
                    set(response, "", 0);
                    return decoded(cookie.getValue());
                })
                .orElse("");
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // Not written here.
            return "";
        }
    }

    private static void set(HttpServletResponse response, String value, int seconds) {
        Cookie cookie = new Cookie(COOKIE, value);
        cookie.setPath(SignIn.IN);
        cookie.setMaxAge(seconds);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Strict");
        response.addCookie(cookie);
    }
}
