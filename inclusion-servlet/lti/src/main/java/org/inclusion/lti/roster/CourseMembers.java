package org.inclusion.lti.roster;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.inclusion.access.LearnerId;
import org.inclusion.completion.CompletionGateway.Result;
import org.inclusion.lti.launch.LaunchRole;
import org.inclusion.lti.platform.Platform;
import org.inclusion.lti.service.AccessTokens;
import org.inclusion.lti.service.ServiceAddresses;
import org.inclusion.lti.service.ServiceCalls;
import org.inclusion.lti.service.ServiceCalls.Part;
import org.inclusion.lti.service.ServiceFailure;
import org.inclusion.lti.visit.LearnerIds;

/**
 * Asks a platform who learns in a course (Names and Role Provisioning Services 2.0), part by part, at addresses of its
 * own alone. Of each member, the platform's id, the roles and whether the membership stands are read; whatever else
 * comes is not. Thread-safe.
 */
final class CourseMembers {

    private static final String SCOPE = "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly";

    private static final String TYPE = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";

    private static final String LEARNERS = "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner";

    /** A platform may know neither parameter, and tell everybody at once. */
    private static final String ASKED = "role=" + URLEncoder.encode(LEARNERS, StandardCharsets.UTF_8) + "&limit=200";

    private static final int MOST_PARTS = 50;

    /** For all parts together. */
    private static final Duration TIME = Duration.ofSeconds(20);

    private final ServiceCalls calls;
    private final AccessTokens tokens;
    private final LearnerIds ids;
    private final int most;

    /**
     * Asks platforms.
     *
     * @param most how many people a course has at most that is counted
     */
    CourseMembers(ServiceCalls calls, AccessTokens tokens, LearnerIds ids, int most) {
        this.calls = calls;
        this.tokens = tokens;
        this.ids = ids;
        this.most = most;
    }

    /**
     * The learners of a course, as the library knows people.
     *
     * @param memberships where the platform tells them
     * @throws ServiceFailure if it does not, or not within these bounds
     */
    Set<LearnerId> of(Platform platform, String deployment, URI memberships) {
        Set<LearnerId> learners = new HashSet<>();
        Set<URI> asked = new HashSet<>();
        long begun = System.nanoTime();
        Optional<URI> next = Optional.of(first(memberships));
        while (next.isPresent()) {
            URI address = next.get();
            requireOwn(platform, address);
            require(asked.add(address) && asked.size() <= MOST_PARTS, platform, "its members without end");
            require(System.nanoTime() - begun < TIME.toNanos(), platform, "its members too slowly");
            Part part = calls.part(HttpRequest.newBuilder(address)
                    .header("Accept", TYPE)
                    .header("Authorization", "Bearer " + tokens.of(platform, SCOPE))
                    .GET());
            JsonNode members = part.body().path("members");
            require(members.isArray(), platform, "no members");
            members.forEach(member -> learner(platform, deployment, member).ifPresent(learners::add));
            require(learners.size() <= most, platform, "more than " + most + " members");
            next = part.next();
        }
        return learners;
    }

    /** Asks for new ones from now on. */
    void forgetTokens(Platform platform) {
        tokens.forget(platform);
    }

    private static URI first(URI memberships) {
        return URI.create(memberships + (memberships.getRawQuery() == null ? "?" : "&") + ASKED);
    }

    /** A membership that does not stand any more, or of somebody who teaches there, is not a learner's. */
    private Optional<LearnerId> learner(Platform platform, String deployment, JsonNode member) {
        Set<String> named = new HashSet<>();
        member.path("roles").forEach(role -> named.add(role.asText()));
        String user = member.path("user_id").asText();
        boolean stands = member.path("status").asText("Active").equals("Active");
        boolean learns = named.contains(LEARNERS) || named.contains("Learner");
        boolean teaches = LaunchRole.of(named).contains(LaunchRole.INSTRUCTOR);
        return stands && !user.isEmpty() && learns && !teaches
                ? Optional.of(ids.of(platform.issuer(), deployment, user))
                : Optional.empty();
    }

    private static void requireOwn(Platform platform, URI address) {
        if (!ServiceAddresses.belongTo(platform, address)) {
            throw new ServiceFailure(
                    Result.REFUSED, platform.issuer() + " tells its members at an address that is not its own");
        }
    }

    private static void require(boolean holds, Platform platform, String told) {
        if (!holds) {
            throw new ServiceFailure(Result.REFUSED, platform.issuer() + " tells " + told);
        }
    }
}
