package org.inclusion.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.inclusion.store.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code POST session}: a token of the host becomes a session, once. {@code DELETE session}: the session ends. */
final class SessionServlet extends HttpServlet {

    /** Below the path of the server. */
    static final String PATH = "/session";

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(SessionServlet.class);

    private final transient TokenVerifier verifier;
    private final transient Sessions sessions;
    private final transient SessionCookie cookie;
    private final transient InstantSource clock;
    private final transient ForeignPages foreignPages;

    SessionServlet(
            TokenVerifier verifier, Sessions sessions, SessionCookie cookie, String origin, InstantSource clock) {
        this.verifier = verifier;
        this.sessions = sessions;
        this.cookie = cookie;
        this.foreignPages = new ForeignPages(origin, clock);
        this.clock = clock;
    }

    /** Answers any method: nothing of {@link HttpServlet} is left that would print HTML. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean opens = request.getMethod().equals("POST");
        if (!opens && !request.getMethod().equals("DELETE")) {
            response.setHeader("Allow", "POST, DELETE");
            Replies.problem(response, 405, "method", "Not to be done here");
            return;
        }
        if (!foreignPages.isOurs(request)) {
            foreignPages.refuse(request, response);
            return;
        }
        try {
            if (opens) {
                open(request, response);
            } else {
                end(request, response);
            }
        } catch (StoreUnavailableException e) {
            LOG.warn("{} ({})", e.getMessage(), String.valueOf(e.getCause()));
            later(response, "store-away");
        }
    }

    /** The body lies in memory: the filter before this servlet has read it, within the limits of every open door. */
    private void open(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] token = request.getInputStream().readNBytes(TokenVerifier.LONGEST_TOKEN + 1);
        open(new String(token, StandardCharsets.ISO_8859_1).strip(), request, response);
    }

    private void open(String said, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Instant now = clock.instant();
        Verdict verdict = verifier.verify(said, now);
        if (verdict instanceof Verdict.Refused refused) {
            LOG.warn("a token was refused, {}: {}", refused.why(), refused.detail());
            if (refused.why() == Verdict.Why.KEYS_AWAY) {
                later(response, "keys-away");
            } else {
                notSignedIn(response);
            }
            return;
        }
        HostToken token = ((Verdict.Accepted) verdict).token();
        Optional<Visit> visit = sessions.open(token, cookie.read(request), now);
        if (visit.isEmpty()) {
            LOG.warn("a token was refused, REPLAYED: its jti has opened a session already");
            notSignedIn(response);
            return;
        }
        Replies.safe(response);
        cookie.write(
                response,
                visit.get().secret(),
                Duration.between(now, visit.get().until()));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private void end(HttpServletRequest request, HttpServletResponse response) {
        String secret = cookie.read(request);
        if (secret != null) {
            sessions.end(secret);
        }
        Replies.safe(response);
        cookie.erase(response);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    /** Says always one sentence, whatever was wrong: the log knows, and a guesser learns nothing. */
    private static void notSignedIn(HttpServletResponse response) throws IOException {
        response.setHeader("WWW-Authenticate", "Bearer realm=\"inclusion\", error=\"invalid_token\"");
        Replies.problem(response, 401, "not-signed-in", "Not signed in");
    }

    private static void later(HttpServletResponse response, String type) throws IOException {
        response.setHeader("Retry-After", "5");
        Replies.problem(response, 503, type, "Not at the moment");
    }
}
