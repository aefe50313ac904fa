package org.inclusion.lti.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.inclusion.access.Actor;
import org.inclusion.completion.CompletionPlace;
import org.inclusion.completion.TellCompletion;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.lti.grade.GradeLinks;
import org.inclusion.lti.launch.Launch;
import org.inclusion.lti.launch.RefusedLaunchException;
import org.inclusion.lti.launch.RefusedLaunchException.Why;
import org.inclusion.lti.token.OwnTokens;
import org.inclusion.lti.visit.Visit;
import org.inclusion.lti.visit.VisitActors;

/**
 * Takes what a learner answers, once she has read what her platform would see. Nothing is kept of her platform before
 * she has.
 */
final class CompletionDoor {

    private final TellCompletion completion;
    private final GradeLinks links;
    private final OwnTokens asked;
    private final VisitActors actors;
    private final URI entrance;

    CompletionDoor(TellCompletion completion, GradeLinks links, OwnTokens asked, VisitActors actors, URI entrance) {
        this.completion = completion;
        this.links = links;
        this.asked = asked;
        this.actors = actors;
        this.entrance = entrance;
    }

    /**
     * The settings of the page of a visit: her answer, and a token with which she answers.
     *
     * @return empty where nothing would ever be told
     */
    Optional<Map<String, Object>> told(Launch launch, Visit visit) {
        if (!completion.isPossible()) {
            return Optional.empty();
        }
        return links.of(launch)
                .flatMap(place -> completion
                        .arrived(visit.actor(), place)
                        .toOptional()
                        .map(answer -> {
                            Map<String, Object> told = new LinkedHashMap<>();
                            told.put("link", asked.sign(claims(visit.actor(), place), visit.until()));
                            answer.ifPresent(agreed -> told.put("agreed", agreed));
                            return told;
                        }));
    }

    /** Her answer, for the link that the token names and for every other link of its platform. */
    LtiAnswer answer(HttpServletRequest request) throws IOException {
        OurPage.require(request, entrance);
        Visit visit = actors.visitOf(request)
                .orElseThrow(() -> new RefusedLaunchException(Why.OVER, "an answer about completion without a visit"));
        JsonNode body = Parameters.body(request);
        JsonNode agrees = body.path("agrees");
        CompletionPlace place = asked.read(Parameters.text(body, "link"))
                .filter(claims -> visit.actor().id().equals(claims.getSubject()))
                .map(CompletionDoor::place)
                .orElseThrow(() -> new RefusedLaunchException(
                        Why.NOT_BELIEVED, "an answer about completion for a link that is not this person's"));
        if (!agrees.isBoolean()) {
            throw new RefusedLaunchException(Why.MISSHAPEN, "an answer about completion that is neither yes nor no");
        }
        boolean agreed = completion
                .answer(visit.actor(), place, agrees.booleanValue())
                .toOptional()
                .orElseThrow(() -> new RefusedLaunchException(
                        Why.NOT_HERE, "an answer about completion of somebody who may not give it"));
        return LtiAnswer.json(200, Map.of("agreed", agreed));
    }

    private static JWTClaimsSet.Builder claims(Actor actor, CompletionPlace place) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .subject(actor.id())
                .claim("id", place.id())
                .claim("plt", place.receiver())
                .claim("path", place.path().value())
                .claim("address", place.address());
        return place.step() == null ? claims : claims.claim("step", place.step().value());
    }

    private static CompletionPlace place(JWTClaimsSet claims) {
        Object step = claims.getClaim("step");
        return new CompletionPlace(
                String.valueOf(claims.getClaim("id")),
                String.valueOf(claims.getClaim("plt")),
                new PathId(String.valueOf(claims.getClaim("path"))),
                step == null ? null : new StepId(step.toString()),
                String.valueOf(claims.getClaim("address")));
    }
}
