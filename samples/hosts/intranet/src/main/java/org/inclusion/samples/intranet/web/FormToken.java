package org.inclusion.samples.intranet.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;

/** The token that the forms of one session carry, so that a page from elsewhere cannot send them. */
final class FormToken {

    private static final String NAME = "token";

    private FormToken() {}

    /** The token for a form of this session. Opens a session. */
    static String of(HttpServletRequest request) {
        HttpSession session = request.getSession();
        if (session.getAttribute(NAME) instanceof String token) {
            return token;
        }
        String token = UUID.randomUUID().toString();
        session.setAttribute(NAME, token);
        return token;
    }

    /** Whether the form that was sent came from a page of this session. */
    static boolean isRight(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String sent = request.getParameter(NAME);
        return session != null
                && sent != null
                && session.getAttribute(NAME) instanceof String token
                && MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }

    /** Makes the next form carry another token. */
    static void renew(HttpServletRequest request) {
        request.getSession().removeAttribute(NAME);
    }
}
