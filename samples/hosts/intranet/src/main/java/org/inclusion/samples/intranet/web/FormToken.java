package org.inclusion.samples.intranet.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The token that the forms of one browser carry, so that a page from elsewhere cannot send them. The browser keeps it
 * in a cookie: whoever only comes by costs the server no session.
 */
final class FormToken {

    private static final String FIELD = "token";
    private static final String COOKIE = "form";

    private FormToken() {}

    /** The token for a form of this browser. */
    static String of(HttpServletRequest request, HttpServletResponse response) {
        return kept(request).orElseGet(() -> renew(response));
    }

    /** Whether the form that was sent came from a page that this browser was given. */
    static boolean isRight(HttpServletRequest request) {
        byte[] sent = bytes(Objects.requireNonNullElse(request.getParameter(FIELD), ""));
        return kept(request)
                .filter(token -> MessageDigest.isEqual(bytes(token), sent))
                .isPresent();
    }

    /**
     * Makes the next form carry another token. No script reads the cookie, and no request from elsewhere brings
     * it along.
     */
    static String renew(HttpServletResponse response) {
        String token = UUID.randomUUID().toString();
        Cookie cookie = new Cookie(COOKIE, token);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Strict");
        response.addCookie(cookie);
        return token;
    }

    private static Optional<String> kept(HttpServletRequest request) {
        return Stream.of(Objects.requireNonNullElse(request.getCookies(), new Cookie[0]))
                .filter(cookie ->
                        cookie.getName().equals(COOKIE) && !cookie.getValue().isEmpty())
                .map(Cookie::getValue)
                .findFirst();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
