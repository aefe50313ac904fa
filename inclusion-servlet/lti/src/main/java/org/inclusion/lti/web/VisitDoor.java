package org.inclusion.lti.web;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.inclusion.access.Role;
import org.inclusion.lti.launch.Launch;
import org.inclusion.lti.launch.LaunchListener;
import org.inclusion.lti.launch.Launches;
import org.inclusion.lti.launch.RefusedLaunchException;
import org.inclusion.lti.launch.RefusedLaunchException.Why;
import org.inclusion.lti.visit.Visit;
import org.inclusion.lti.visit.VisitActors;
import org.inclusion.lti.visit.Visits;

/**
 * Opens visits for pages of ours, by what they bring: the arrival of a launch with the browser's secret, or a ticket.
 */
final class VisitDoor {

    private final Launches launches;
    private final Visits visits;
    private final VisitActors actors;
    private final LaunchListener listener;
    private final CompletionDoor completion;
    private final ChoiceDoor choice;
    private final OpenedDoor opened;
    private final URI entrance;
    private final InstantSource clock;

    VisitDoor(
            Launches launches,
            Visits visits,
            VisitActors actors,
            LaunchListener listener,
            CompletionDoor completion,
            ChoiceDoor choice,
            OpenedDoor opened,
            URI entrance,
            InstantSource clock) {
        this.launches = launches;
        this.visits = visits;
        this.actors = actors;
        this.listener = listener;
        this.completion = completion;
        this.choice = choice;
        this.opened = opened;
        this.entrance = entrance;
        this.clock = clock;
    }

    /** The visit of a launch whose browser shows its secret. */
    LtiAnswer begin(HttpServletRequest request, PageWords asked) throws IOException {
        OurPage.require(request, entrance);
        JsonNode body = Parameters.body(request);
        Launch launch = launches.complete(Parameters.text(body, "arrival"), Parameters.text(body, "secret"));
        Visit visit = visits.open(launch);
        listener.launched(launch, visit.actor().asLearner(), clock.instant());
        Map<String, Object> answer = said(visit);
        answer.put("kind", launch.target().kind().name());
        launch.target().pathId().ifPresent(path -> answer.put("path", path));
        launch.target().stepId().ifPresent(step -> answer.put("step", step));
        if (launch.returnUrl() != null) {
            answer.put("return", launch.returnUrl().toString());
        }
        if (launch.name() != null) {
            answer.put("name", launch.name());
        }
        if (visit.actor().has(Role.COORDINATOR)) {
            answer.put("structure", launch.platform().settings().structure());
        }
        opened.offered(launch, visit).ifPresent(members -> answer.put("members", members));
        completion.told(launch, visit).ifPresent(told -> answer.put("completion", told));
        PageWords words = Speaking.with(launch.platform(), launch.language(), asked);
        choice.offered(launch, visit, words).ifPresent(offered -> answer.put("choice", offered));
        return LtiAnswer.json(200, answer);
    }

    /** A ticket for one more window of a visit. */
    LtiAnswer ticket(HttpServletRequest request) {
        OurPage.require(request, entrance);
        return actors.visitOf(request)
                .map(visit -> LtiAnswer.json(200, Map.of("ticket", visits.ticket(visit))))
                .orElseThrow(() -> new RefusedLaunchException(Why.OVER, "a ticket was asked for without a visit"));
    }

    /** The visit of a ticket. */
    LtiAnswer enter(HttpServletRequest request) throws IOException {
        OurPage.require(request, entrance);
        return visits.use(Parameters.text(Parameters.body(request), "ticket"))
                .map(visit -> LtiAnswer.json(200, said(visit)))
                .orElseThrow(() ->
                        new RefusedLaunchException(Why.OVER, "a ticket that is none of ours, or was used, or is over"));
    }

    private Map<String, Object> said(Visit visit) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("visit", visits.token(visit));
        answer.put("until", visit.until().toString());
        return answer;
    }
}
