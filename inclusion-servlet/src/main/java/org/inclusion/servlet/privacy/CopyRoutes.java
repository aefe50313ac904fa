package org.inclusion.servlet.privacy;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.inclusion.access.Actor;
import org.inclusion.privacy.LearnerCopy;
import org.inclusion.servlet.http.Answer;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.servlet.http.FilesUnderWay;
import org.inclusion.servlet.http.Problem;
import org.inclusion.servlet.http.ProblemException;
import org.inclusion.servlet.http.Route;

/** Hands out the copy of everything that is noted of a learner, as a file. */
final class CopyRoutes {

    /** The name of the file says nothing about anybody: others may use the device. */
    private static final String FILE = "copie.json";

    private CopyRoutes() {}

    static List<Route> all() {
        FilesUnderWay underWay = new FilesUnderWay();
        return List.of(Route.get("api/learners/{learner}/copy", exchange -> copy(exchange, underWay)));
    }

    private static Answer copy(Exchange exchange, FilesUnderWay underWay) {
        if (exchange.said(HttpServletRequest::getMethod).equals("HEAD")) {
            // Nobody would read the copy that is noted.
            throw new ProblemException(Problem.of(405, "method").with("Allow", "GET"));
        }
        boolean present = "true".equals(exchange.query("present"));
        Actor actor = exchange.actor();
        underWay.requireRoom(actor);
        return exchange.answer(exchange.about().copy(present), copy -> file(copy, actor, underWay));
    }

    private static Answer file(LearnerCopy copy, Actor actor, FilesUnderWay underWay) {
        return Answer.file(FILE, out -> underWay.write(actor, () -> copy.writeTo(out)));
    }
}
