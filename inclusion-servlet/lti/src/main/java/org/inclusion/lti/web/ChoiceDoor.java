package org.inclusion.lti.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.inclusion.lti.grade.GradeLinks;
import org.inclusion.lti.key.SigningKeys;
import org.inclusion.lti.launch.DeepLinkingSettings;
import org.inclusion.lti.launch.Launch;
import org.inclusion.lti.launch.LaunchTarget;
import org.inclusion.lti.launch.LaunchTarget.Kind;
import org.inclusion.lti.launch.RefusedLaunchException;
import org.inclusion.lti.launch.RefusedLaunchException.Why;
import org.inclusion.lti.platform.Platform;
import org.inclusion.lti.platform.PlatformSettings;
import org.inclusion.lti.platform.Platforms;
import org.inclusion.lti.platform.WebAddress;
import org.inclusion.lti.token.OwnTokens;
import org.inclusion.lti.visit.Visit;
import org.inclusion.lti.visit.VisitActors;
import org.inclusion.lti.web.Choices.Chosen;

/** Lets an instructor choose what a link opens (LTI Deep Linking 2.0), and signs the choice for the platform. */
final class ChoiceDoor {

    private static final String LINK = "ltiResourceLink";

    /** How many links one choice makes at most. */
    private static final int MOST = 100;

    /** A teacher may look around before the choice is made. */
    private static final Duration TIME = Duration.ofHours(1);

    private final Platforms platforms;
    private final Choices choices;
    private final OwnTokens asked;
    private final ChoiceToken signing;
    private final VisitActors actors;
    private final URI entrance;

    ChoiceDoor(
            Platforms platforms,
            Choices choices,
            OwnTokens asked,
            SigningKeys keys,
            VisitActors actors,
            URI entrance,
            InstantSource clock) {
        this.platforms = platforms;
        this.choices = choices;
        this.asked = asked;
        this.signing = new ChoiceToken(keys, clock);
        this.actors = actors;
        this.entrance = entrance;
    }

    /**
     * Makes sure that a person of a launch may choose something here.
     *
     * @throws RefusedLaunchException if the platform takes no links, or the person does not teach
     */
    static void requireChoice(Launch launch) {
        DeepLinkingSettings settings = launch.deepLinking();
        if (settings == null || !settings.acceptTypes().contains(LINK)) {
            throw new RefusedLaunchException(
                    Why.NOT_HERE, launch.platform().issuer() + " lets an instructor choose, and takes no " + LINK);
        }
        if (!launch.isByInstructor()) {
            throw new RefusedLaunchException(
                    Why.NOT_HERE, launch.platform().issuer() + " lets somebody choose who does not teach");
        }
    }

    /**
     * Where the page of the choice may post its form: to the platform, whose page may pass it on to another address of
     * its own.
     */
    static Set<String> forms(Launch launch) {
        DeepLinkingSettings settings = launch.deepLinking();
        Set<String> origins = new TreeSet<>(forms(launch.platform()));
        if (settings != null) {
            origins.add(WebAddress.origin(settings.returnUrl()));
        }
        return origins;
    }

    /** Where a page may post a choice before its platform has said where: to any place of the platform's. */
    static Set<String> forms(Platform platform) {
        Set<String> origins = new TreeSet<>(platform.settings().frameAncestors());
        origins.add(WebAddress.origin(platform.authorization()));
        return origins;
    }

    /** The settings of the page of a visit, where the launch asks for a choice. */
    Optional<Map<String, Object>> offered(Launch launch, Visit visit, PageWords words) {
        DeepLinkingSettings settings = launch.deepLinking();
        if (settings == null) {
            return Optional.empty();
        }
        requireChoice(launch);
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .subject(visit.actor().id())
                .claim("plt", launch.platform().id())
                .claim("iss-plt", launch.platform().issuer())
                .claim("client", launch.platform().clientId())
                .claim("dep", launch.deployment())
                .claim("to", settings.returnUrl().toString())
                .claim("line", settings.acceptLineItem())
                .claim("many", settings.acceptMultiple())
                .claim("data", settings.data())
                .claim("lang", words.language().toLanguageTag());
        Map<String, Object> offered = new LinkedHashMap<>();
        offered.put("token", asked.sign(claims, TIME));
        offered.put("completion", settings.acceptLineItem());
        offered.put("several", settings.acceptMultiple());
        offered.put("paths", choices.paths(launch.platform().settings(), words.language()));
        return Optional.of(offered);
    }

    /** Signs a choice, or that nothing was chosen. */
    LtiAnswer chosen(HttpServletRequest request) throws IOException {
        OurPage.require(request, entrance);
        Visit visit = actors.visitOf(request)
                .orElseThrow(() -> new RefusedLaunchException(Why.OVER, "a choice without a visit"));
        JsonNode body = Parameters.body(request);
        JWTClaimsSet claims = asked.read(Parameters.text(body, "token"))
                .filter(read -> visit.actor().id().equals(read.getSubject())
                        && visit.platform().equals(read.getClaim("plt")))
                .orElseThrow(
                        () -> new RefusedLaunchException(Why.OVER, "a choice that no launch of this visit asked for"));
        PlatformSettings settings = platforms
                .find(visit.platform())
                .map(Platform::settings)
                .orElseThrow(() ->
                        new RefusedLaunchException(Why.UNKNOWN_PLATFORM, "a choice for a platform that was removed"));
        List<Map<String, Object>> items = targets(claims, body).stream()
                .map(target -> item(claims, settings, target, body.path("completion")))
                .toList();
        return LtiAnswer.json(
                200, Map.of("to", String.valueOf(claims.getClaim("to")), "jwt", signing.of(claims, items)));
    }

    /** What was chosen, each place once, in its order; empty where nothing was. */
    private static Set<LaunchTarget> targets(JWTClaimsSet claims, JsonNode body) {
        JsonNode items = body.path("items");
        int most = Boolean.TRUE.equals(claims.getClaim("many")) ? MOST : 1;
        if (!items.isArray() || items.size() > most) {
            throw new RefusedLaunchException(
                    Why.MISSHAPEN, "a choice whose items are no list of " + most + " places at the most");
        }
        Set<LaunchTarget> targets = new LinkedHashSet<>();
        items.forEach(item -> targets.add(target(item)));
        return targets;
    }

    private Map<String, Object> item(
            JWTClaimsSet claims, PlatformSettings settings, LaunchTarget target, JsonNode completion) {
        Chosen chosen = choices.chosen(settings, target)
                .orElseThrow(() -> new RefusedLaunchException(
                        Why.NOT_HERE, "a choice of what is not here, or not for that platform: " + target));
        Locale language = Locale.forLanguageTag(String.valueOf(claims.getClaim("lang")));
        String title = titleOf(target, chosen, language);
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("type", LINK);
        item.put("title", title);
        item.put("url", target.address(entrance).toString());
        boolean isAsked = Boolean.TRUE.equals(claims.getClaim("line")) && chosen.steps() > 0;
        if (isAsked && !completion.asBoolean()) {
            item.put("custom", Map.of(Launch.COMPLETION, Launch.UNTOLD));
        }
        if (isAsked && completion.asBoolean()) {
            item.put(
                    "lineItem",
                    Map.of(
                            "scoreMaximum",
                            chosen.steps(),
                            "label",
                            title,
                            "resourceId",
                            GradeLinks.targetOf(target),
                            "tag",
                            GradeLinks.TAG));
        }
        return item;
    }

    private static String titleOf(LaunchTarget target, Chosen chosen, Locale language) {
        PageWords words = PageWords.in(language);
        return switch (target.kind()) {
            case WISH -> words.say("choose.wish");
            case GLOSSARY -> words.say("choose.glossary");
            case PATH, STEP, PRACTICE -> chosen.title().in(language);
        };
    }

    private static LaunchTarget target(JsonNode body) {
        String kind = Parameters.text(body, "kind");
        List<String> ids = Stream.of(Parameters.text(body, "path"), Parameters.text(body, "step"))
                .filter(id -> !id.isEmpty())
                .toList();
        return Arrays.stream(Kind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .flatMap(one -> targetOf(one, ids))
                .orElseThrow(() -> new RefusedLaunchException(Why.MISSHAPEN, "a choice that names no place of ours"));
    }

    private static Optional<LaunchTarget> targetOf(Kind kind, List<String> ids) {
        try {
            return Optional.of(new LaunchTarget(kind, ids));
        } catch (IllegalArgumentException misshapen) {
            return Optional.empty();
        }
    }
}
