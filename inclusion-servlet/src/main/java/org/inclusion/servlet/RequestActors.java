package org.inclusion.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.inclusion.access.Actor;
import org.inclusion.servlet.http.Problem;
import org.inclusion.servlet.http.ProblemException;
import org.inclusion.servlet.http.Route;

/** Asks the host who makes a request, and refuses nobody without a reason in the host's log. Thread-safe. */
final class RequestActors {

    private final ActorResolver resolver;
    private final HostFaults faults;

    RequestActors(ActorResolver resolver, HostFaults faults) {
        this.resolver = resolver;
        this.faults = faults;
    }

    /**
     * The person who makes a request.
     *
     * @throws ProblemException 401 or 403 if there is none, or if the page was opened by another person
     */
    Actor of(HttpServletRequest request) {
        Actor actor = signedIn(request);
        // On a shared device, a page may still be open that another person opened: nothing of that person's may be sent
        // as this actor's.
        String expected = request.getHeader("X-Inclusion-Actor");
        if (expected != null && !expected.equals(actor.id())) {
            throw new ProblemException(Problem.of(403, "someone-else"));
        }
        return actor;
    }

    private Actor signedIn(HttpServletRequest request) {
        Optional<Actor> actor = resolver.resolve(request);
        if (actor.isPresent()) {
            faults.someoneCame(actor.get());
            return actor.get();
        }
        if (request.getUserPrincipal() == null) {
            faults.nobodyIsSignedIn(request);
            throw new ProblemException(
                    Problem.of(401, "not-signed-in").with("WWW-Authenticate", "Session realm=\"host\""));
        }
        faults.isNobody(request);
        throw new ProblemException(Problem.of(403, "nothing-to-do-here"));
    }

    /** Whether the address itself was signed for somebody who may ask: below {@code api/}, as the answers name it. */
    boolean isSigned(Route route, HttpServletRequest request) {
        String path = request.getPathInfo();
        return route.takesSignedAddress()
                && path != null
                && resolver.isSignedFile(request, path.substring("/api/".length()));
    }

    /** Signs the addresses of files in the answer to a request, where the host does. */
    UnaryOperator<String> signing(HttpServletRequest request) {
        return address -> address + resolver.fileSignature(request, address);
    }
}
