package org.inclusion.test.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.inclusion.access.Actor;
import org.inclusion.servlet.ActorResolver;
import org.inclusion.test.TestInclusion;

/**
 * Resolves actors for tests: trusts the person that a request names in its header {@value #HEADER}, without a sign-in.
 * For tests alone: never mount it where somebody else can reach it. A host whose sign-in is part of the test leaves it
 * out, and gives {@link HttpActor#with} the host's own header. Thread-safe.
 */
public final class TestActors implements ActorResolver {

    /** The header that names a person by the id. */
    public static final String HEADER = "X-Test-Actor";

    private final TestInclusion library;

    /**
     * Makes a resolver.
     *
     * @param library whose people are known; everybody else is nobody
     */
    public TestActors(TestInclusion library) {
        this.library = library;
    }

    @Override
    public Optional<Actor> resolve(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HEADER)).flatMap(library::find);
    }
}
