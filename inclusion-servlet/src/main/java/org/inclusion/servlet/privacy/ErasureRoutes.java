package org.inclusion.servlet.privacy;

import java.util.List;
import org.inclusion.privacy.LearnerErasure;
import org.inclusion.privacy.RequestedErasure;
import org.inclusion.servlet.http.Answer;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.servlet.http.JsonFields;
import org.inclusion.servlet.http.Problem;
import org.inclusion.servlet.http.ProblemException;
import org.inclusion.servlet.http.Route;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Requests the erasure of a learner, tells when everything will be destroyed, and takes the erasure back. */
final class ErasureRoutes {

    private static final Logger LOG = LoggerFactory.getLogger(ErasureRoutes.class);

    private ErasureRoutes() {}

    /**
     * The erasure of a learner.
     *
     * @param possible whether this installation can erase
     * @param days how many whole days lie between a request and destroying
     * @param requestedAt null where no erasure is requested
     * @param destroyedFrom null where no erasure is requested
     */
    private record ErasureView(
            boolean possible,
            long days,
            @Nullable String requestedAt,
            @Nullable String destroyedFrom) {

        static ErasureView of(LearnerErasure door, RequestedErasure erasure) {
            return new ErasureView(
                    door.isPossible(),
                    door.days(),
                    erasure.requestedAt().toString(),
                    erasure.destroyedFrom().toString());
        }

        static ErasureView none(LearnerErasure door) {
            return new ErasureView(door.isPossible(), door.days(), null, null);
        }
    }

    static List<Route> all() {
        return List.of(
                Route.get("api/learners/{learner}/erasure", ErasureRoutes::requested),
                Route.post("api/learners/{learner}/erasure", ErasureRoutes::request),
                Route.post("api/learners/{learner}/erasure/take-back", ErasureRoutes::takeBack));
    }

    private static Answer requested(Exchange exchange) {
        LearnerErasure erasure = exchange.about().erasure();
        return exchange.answer(
                erasure.requested(),
                found -> Answer.of(
                        found.map(one -> ErasureView.of(erasure, one)).orElseGet(() -> ErasureView.none(erasure))));
    }

    private static Answer request(Exchange exchange) {
        LearnerErasure erasure = exchange.about().erasure();
        boolean present = isPresent(exchange);
        if (!erasure.isPossible()) {
            LOG.warn("an erasure was asked for, and InclusionBuilder.installationKey is not set");
            throw new ProblemException(Problem.of(409, "erasure-not-possible"));
        }
        return exchange.answer(
                erasure.request(present), requested -> Answer.created(ErasureView.of(erasure, requested)));
    }

    private static Answer takeBack(Exchange exchange) {
        LearnerErasure erasure = exchange.about().erasure();
        return exchange.answer(erasure.takeBack(isPresent(exchange)), ended -> Answer.of(ErasureView.none(erasure)));
    }

    private static boolean isPresent(Exchange exchange) {
        JsonFields body = exchange.body();
        boolean present = body.flag("present");
        body.end();
        return present;
    }
}
