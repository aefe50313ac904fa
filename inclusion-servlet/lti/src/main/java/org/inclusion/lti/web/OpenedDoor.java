package org.inclusion.lti.web;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.inclusion.access.Role;
import org.inclusion.cohort.OpenedSum;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.lti.launch.Launch;
import org.inclusion.lti.launch.RefusedLaunchException;
import org.inclusion.lti.launch.RefusedLaunchException.Why;
import org.inclusion.lti.launch.RosterEndpoint;
import org.inclusion.lti.platform.Platform;
import org.inclusion.lti.platform.Platforms;
import org.inclusion.lti.roster.CountOpened;
import org.inclusion.lti.roster.CountOpened.Course;
import org.inclusion.lti.service.ServiceAddresses;
import org.inclusion.lti.token.OwnTokens;
import org.inclusion.lti.visit.Visit;
import org.inclusion.lti.visit.VisitActors;

/**
 * Tells an instructor who asks how many people of the course have opened what its link opens: in tens, never
 * one person.
 */
final class OpenedDoor {

    private static final int AWAY = 503;

    private final CountOpened count;
    private final Platforms platforms;
    private final OwnTokens asked;
    private final VisitActors actors;
    private final URI entrance;

    OpenedDoor(CountOpened count, Platforms platforms, OwnTokens asked, VisitActors actors, URI entrance) {
        this.count = count;
        this.platforms = platforms;
        this.asked = asked;
        this.actors = actors;
        this.entrance = entrance;
    }

    /**
     * A token with which the page of a visit asks.
     *
     * @return empty where the person is no coordinator, where the link opens no step and no path, and where the
     *     platform tells nobody who is in the course, or at an address that is not its own
     */
    Optional<String> offered(Launch launch, Visit visit) {
        RosterEndpoint roster = launch.roster();
        Optional<String> path = launch.target().pathId();
        if (roster == null
                || path.isEmpty()
                || launch.resourceLink() == null
                || !visit.actor().has(Role.COORDINATOR)
                || !ServiceAddresses.belongTo(launch.platform(), roster.memberships())) {
            return Optional.empty();
        }
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .subject(visit.actor().id())
                .claim("plt", launch.platform().id())
                .claim("deployment", launch.deployment())
                .claim("members", roster.memberships().toString())
                .claim("path", path.get());
        launch.target().stepId().ifPresent(step -> claims.claim("step", step));
        return Optional.of(asked.sign(claims, visit.until()));
    }

    /** The sum; an empty object where it is about too few people to be told. */
    LtiAnswer answer(HttpServletRequest request, PageWords words) throws IOException {
        OurPage.require(request, entrance);
        Visit visit = actors.visitOf(request)
                .orElseThrow(() -> new RefusedLaunchException(Why.OVER, "a course was to be counted without a visit"));
        Course course = asked.read(Parameters.text(Parameters.body(request), "members"))
                .filter(claims -> visit.actor().id().equals(claims.getSubject()))
                .map(OpenedDoor::course)
                .orElseThrow(() -> new RefusedLaunchException(
                        Why.NOT_BELIEVED, "a course was to be counted that is not this person's"));
        Platform platform = platforms
                .find(course.platform())
                .orElseThrow(() -> new RefusedLaunchException(
                        Why.UNKNOWN_PLATFORM, "a course of a registration that was removed"));
        return count.of(visit.actor(), platform, course)
                .map(OpenedDoor::told)
                .orElseGet(() ->
                        LtiAnswer.problem(AWAY, "lti-members-away", words.say("opened.ask"), words.say("opened.away")));
    }

    private static LtiAnswer told(OpenedSum sum) {
        return LtiAnswer.json(
                200, sum.atLeast() == null ? Map.of() : Map.of("atLeast", sum.atLeast(), "people", sum.people()));
    }

    private static Course course(JWTClaimsSet claims) {
        Object step = claims.getClaim("step");
        return new Course(
                String.valueOf(claims.getClaim("plt")),
                String.valueOf(claims.getClaim("deployment")),
                URI.create(String.valueOf(claims.getClaim("members"))),
                new PathId(String.valueOf(claims.getClaim("path"))),
                step == null ? null : new StepId(step.toString()));
    }
}
