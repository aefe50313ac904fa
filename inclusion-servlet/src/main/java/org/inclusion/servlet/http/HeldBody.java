package org.inclusion.servlet.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The body of an answer that is held open without a thread, and written bit by bit. */
@FunctionalInterface
public interface HeldBody {

    /**
     * Takes the response over. It is asynchronous from now on, and its head is set.
     *
     * @param request supports asynchronous work
     * @throws IOException if the caller is gone
     */
    void hold(HttpServletRequest request, HttpServletResponse response) throws IOException;
}
