package org.inclusion.servlet.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;

/**
 * Reads the body of a request for a door of the host, within the limits of the library's own doors, before the host
 * reads it. Thread-safe.
 */
public final class DoorFilter implements Filter {

    private final BodyReader bodies;
    private final ArrivingBodies places;
    private final Function<HttpServletRequest, String> callers;
    private final Refusals refusals;

    /** Writes the answer to a request whose body was refused. */
    @FunctionalInterface
    public interface Refusals {
        void write(ProblemException refusal, HttpServletRequest request, HttpServletResponse response)
                throws IOException;
    }

    /**
     * A filter.
     *
     * @param callers distinguishes callers
     */
    public DoorFilter(
            BodyReader bodies, ArrivingBodies places, Function<HttpServletRequest, String> callers, Refusals refusals) {
        this.bodies = bodies;
        this.places = places;
        this.callers = callers;
        this.refusals = refusals;
    }

    @Override
    public void doFilter(ServletRequest anyRequest, ServletResponse anyResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) anyRequest;
        if (isWithoutBody(request)) {
            chain.doFilter(anyRequest, anyResponse);
            return;
        }
        byte[] body;
        try {
            body = bodies.readForHost(request, places, callers.apply(request));
        } catch (ProblemException refusal) {
            refusals.write(refusal, request, (HttpServletResponse) anyResponse);
            return;
        }
        chain.doFilter(new ReadRequest(request, body), anyResponse);
    }

    /** With HTTP/2 a body may come without a word about it in the head. */
    private static boolean isWithoutBody(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                || request.getMethod().equals("HEAD")
                || (!BodyBytes.hasBody(request) && request.getProtocol().startsWith("HTTP/1"));
    }
}
