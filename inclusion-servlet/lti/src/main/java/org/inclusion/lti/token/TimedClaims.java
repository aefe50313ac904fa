package org.inclusion.lti.token;

import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import java.time.InstantSource;
import java.util.Date;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The claims verifier of the library for tokens, on a clock that is an argument. Thread-safe. */
public class TimedClaims extends DefaultJWTClaimsVerifier<SecurityContext> {

    private final InstantSource clock;

    /**
     * A verifier.
     *
     * @param clock says what time it is
     * @param skew how many seconds another clock may be off
     * @param audience a required audience; null for none
     * @param exact claims that must have these values
     * @param required claims that must be there
     */
    public TimedClaims(
            InstantSource clock, int skew, @Nullable String audience, JWTClaimsSet exact, Set<String> required) {
        super(audience == null ? null : Set.of(audience), exact, required, null);
        this.clock = clock;
        setMaxClockSkew(skew);
    }

    @Override
    protected Date currentTime() {
        return Date.from(clock.instant());
    }
}
