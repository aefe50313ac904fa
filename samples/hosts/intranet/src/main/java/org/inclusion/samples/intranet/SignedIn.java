package org.inclusion.samples.intranet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;

/** The intranet's own session: who is signed in, and the token that its forms carry. */
final class SignedIn {

    private static final String PERSON = "person";
    private static final String TOKEN = "token";

    private final People people;

    SignedIn(People people) {
        this.people = people;
    }

    /** Who is asking. Opens no session. */
    Optional<Person> person(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(PERSON) instanceof String id
                ? people.byId(id)
                : Optional.empty();
    }

    /** Enters, under a new session id: one that was planted beforehand is worth nothing. */
    void enter(HttpServletRequest request, Person person) {
        request.changeSessionId();
        HttpSession session = request.getSession();
        session.setAttribute(PERSON, person.id());
        session.removeAttribute(TOKEN);
    }

    void leave(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** The token of this session's forms. */
    String token(HttpServletRequest request) {
        HttpSession session = request.getSession();
        if (session.getAttribute(TOKEN) instanceof String token) {
            return token;
        }
        String token = UUID.randomUUID().toString();
        session.setAttribute(TOKEN, token);
        return token;
    }

    /** Whether a form came from a page of this session. */
    boolean isOurForm(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String sent = request.getParameter("token");
        return session != null
                && sent != null
                && session.getAttribute(TOKEN) instanceof String token
                && MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}
