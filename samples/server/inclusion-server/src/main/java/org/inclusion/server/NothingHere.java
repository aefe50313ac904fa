package org.inclusion.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what does not begin with the path of the server: most likely a proxy has cut that path off. */
final class NothingHere extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(NothingHere.class);

    private final String path;
    private final transient Seldom seldom;

    NothingHere(String path, InstantSource clock) {
        this.path = path;
        this.seldom = new Seldom(clock);
    }

    /** The log does not repeat the address, which may have the id of a person. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (seldom.isTime()) {
            LOG.warn(
                    "a request was answered 404: its path does not begin with {}/, the path of {}; does the proxy cut it off?",
                    path,
                    Setting.PUBLIC_URL.property);
        }
        Replies.problem(response, 404, "not-found", "Nothing here");
    }
}
