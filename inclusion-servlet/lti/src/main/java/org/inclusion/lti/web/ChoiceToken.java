package org.inclusion.lti.web;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.inclusion.lti.key.SigningKeys;
import org.inclusion.lti.launch.Secrets;

/** Writes and signs what a platform is answered to a request to choose: {@code LtiDeepLinkingResponse}. Thread-safe. */
final class ChoiceToken {

    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";

    private static final String CHOICE = "https://purl.imsglobal.org/spec/lti-dl/claim/";

    private static final Duration LIFE = Duration.ofMinutes(5);

    private final SigningKeys keys;
    private final InstantSource clock;

    ChoiceToken(SigningKeys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * The answer.
     *
     * @param asked what we noted when the platform asked
     * @param items what was chosen; may be empty
     */
    String of(JWTClaimsSet asked, List<Map<String, Object>> items) {
        Instant now = clock.instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(String.valueOf(asked.getClaim("client")))
                .audience(String.valueOf(asked.getClaim("iss-plt")))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .claim("nonce", Secrets.fresh())
                .claim(LTI + "deployment_id", asked.getClaim("dep"))
                .claim(LTI + "message_type", "LtiDeepLinkingResponse")
                .claim(LTI + "version", "1.3.0")
                .claim(CHOICE + "content_items", items)
                // Exactly as it came; a platform that sent none gets none.
                .claim(CHOICE + "data", asked.getClaim("data"))
                .build();
        return keys.sign(claims);
    }
}
