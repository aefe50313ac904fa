package org.inclusion.samples.intranet.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.time.InstantSource;

/** Keeps in the session when somebody signed in. */
public final class SignedInAt {

    private static final String ATTRIBUTE = SignedInAt.class.getName();

    private SignedInAt() {}

    /** Notes that somebody signs in now. */
    static void note(HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, InstantSource.system().instant());
    }

    /** When whoever makes a request signed in; long ago where nothing says so. */
    public static Instant of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof Instant at ? at : Instant.EPOCH;
    }
}
