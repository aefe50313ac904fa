package org.inclusion.servlet.http;

/** Answers the requests of one route. Implementations are thread-safe. */
@FunctionalInterface
public interface Handler {

    /**
     * Answers a request.
     *
     * @throws ProblemException if the request is refused
     */
    Answer handle(Exchange exchange);
}
