package org.inclusion.lti.check;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.inclusion.annotation.Internal;
import org.inclusion.lti.grade.GradeScope;
import org.inclusion.lti.key.SigningKeys;
import org.inclusion.lti.platform.Platform;
import org.inclusion.lti.platform.WebAddress;
import org.inclusion.lti.service.AccessTokens;
import org.inclusion.lti.service.ServiceCalls;

/**
 * Asks a platform what a launch, a choice and a grade will need. It writes nothing but, where there is none yet, our first key, and asks
 * for no person. Each answer comes within five seconds. Thread-safe.
 */
@Internal
public final class CheckPlatform {

    private final SigningKeys keys;
    private final InstantSource clock;

    public CheckPlatform(SigningKeys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Checks a platform.
     *
     * @param entrance the address of the entrance, which ends with a slash
     * @throws IllegalArgumentException if the entrance has no safe address, or it does not end with a slash
     */
    public List<Finding> check(Platform platform, URI entrance) {
        WebAddress.require("entrance", entrance);
        if (!entrance.toString().endsWith("/")) {
            throw new IllegalArgumentException("entrance: must end with a slash: " + entrance);
        }
        URI ownKeys = entrance.resolve("keys");
        Asked ours = Asked.get(ownKeys, clock);
        Asked theirs = Asked.get(platform.keys(), clock);
        Asked token = Asked.ask(
                platform.token(),
                new AccessTokens(new ServiceCalls(), keys, clock).request(platform, GradeScope.SCORE),
                clock);
        return List.of(
                ClockQuestion.of(theirs, ours),
                KeysetQuestion.of(theirs),
                OwnKeysQuestion.of(ours, keys.current().getKeyID()),
                TokenQuestion.of(token, platform.clientId(), ownKeys),
                BlockedHostsQuestion.of(
                        ownKeys, TokenQuestion.isSignatureTaken(token), TokenQuestion.isClientUnknown(token)),
                ReturnQuestion.of(platform, entrance.resolve("launch"), clock),
                OriginsQuestion.of(platform),
                DeploymentQuestion.of(platform));
    }
}
