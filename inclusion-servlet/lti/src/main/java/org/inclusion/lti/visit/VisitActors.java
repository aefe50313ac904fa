package org.inclusion.lti.visit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.inclusion.access.Actor;
import org.inclusion.servlet.ActorResolver;

/**
 * Says who makes a request with the token of a visit, in the header {@code X-Inclusion-Visit}; a request without one is
 * for the host to know. The header is our own, so that no filter of the host takes the token for one of its
 * own. Thread-safe.
 */
public final class VisitActors implements ActorResolver {

    /** The header that carries the token of a visit. */
    public static final String HEADER = "X-Inclusion-Visit";

    private final Visits visits;
    private final SignedFiles files;
    private final ActorResolver others;

    public VisitActors(Visits visits, SignedFiles files, ActorResolver others) {
        this.visits = visits;
        this.files = files;
        this.others = others;
    }

    /** A request with a token is that visit's or nobody's: never of somebody whom a cookie names besides. */
    @Override
    public Optional<Actor> resolve(HttpServletRequest request) {
        return token(request).isPresent() ? visitOf(request).map(Visit::actor) : others.resolve(request);
    }

    /**
     * A page of a visit alone needs one: whoever else the host knows has a cookie, and keeps addresses that
     * never change.
     */
    @Override
    public String fileSignature(HttpServletRequest request, String file) {
        return token(request).isPresent() ? files.query(file) : others.fileSignature(request, file);
    }

    @Override
    public boolean isSignedFile(HttpServletRequest request, String file) {
        return files.holds(request, file) || others.isSignedFile(request, file);
    }

    /** The visit of a request; empty without a token, or with one that opens nothing. */
    public Optional<Visit> visitOf(HttpServletRequest request) {
        return token(request).flatMap(visits::of);
    }

    private static Optional<String> token(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HEADER));
    }
}
