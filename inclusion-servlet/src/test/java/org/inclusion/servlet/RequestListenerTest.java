package org.inclusion.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.inclusion.memory.InMemoryStores;
import org.junit.jupiter.api.Test;

/** A host is told of requests by their routes, and never of whom they are about. */
class RequestListenerTest {

    private final List<String> told = Collections.synchronizedList(new ArrayList<>());

    private final RequestListener listener = new RequestListener() {
        @Override
        public void routed(HttpServletRequest request, String route) {
            told.add("routed " + route);
        }

        @Override
        public void answered(AnsweredRequest answered) {
            assertThat(answered.took().isNegative(), is(false));
            told.add(answered.method() + " " + answered.route() + " " + answered.status() + " " + answered.problem());
        }
    };

    @Test
    void eachRequestIsToldByItsRouteOnceBeforeAndOnceAfter() {
        try (Town town = town(listener)) {
            town.as("fatima").get("api/learners/me/wish");
            assertThat(
                    told,
                    contains(
                            "routed /api/learners/{learner}/wish",
                            "GET /api/learners/{learner}/wish 404 unknown-wish"));
        }
    }

    @Test
    void anAbsenceThatWasExpectedIsNoProblem() {
        try (Town town = town(listener)) {
            town.as("fatima").get("api/learners/me/wish", "X-Inclusion-If-Any", "1");
            assertThat(told.get(1), equalTo("GET /api/learners/{learner}/wish 204 null"));
        }
    }

    @Test
    void refusalsAndFilesAndUnknownAddressesAreToldToo() {
        try (Town town = town(listener)) {
            town.as("nobody").get("api/me");
            town.as("fatima").get("api/nowhere");
            town.as("fatima").get("openapi.json");
            town.as("fatima").post("api/learners/me/enrolments", "{'path':'premiers-pas'}", "Origin", "http://evil");
            assertThat(
                    told.stream().filter(line -> !line.startsWith("routed")).toList(),
                    contains(
                            "GET /api/me 401 not-signed-in",
                            "GET /other 404 no-such-address",
                            "GET /openapi.json 200 null",
                            "POST /api/learners/{learner}/enrolments 403 foreign-origin"));
        }
    }

    @Test
    void aListenerThatFailsChangesNoAnswer() {
        RequestListener failing = new RequestListener() {
            @Override
            public void routed(HttpServletRequest request, String route) {
                throw new IllegalStateException("planted");
            }

            @Override
            public void answered(AnsweredRequest answered) {
                throw new IllegalStateException("planted");
            }
        };
        try (Town town = town(failing)) {
            assertThat(town.as("fatima").get("api/me").status(), equalTo(200));
        }
    }

    private static Town town(RequestListener listener) {
        return new Town(new InMemoryStores(), ServletOptions.standard().requestListener(listener));
    }
}
