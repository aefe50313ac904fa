package org.inclusion.lti.registration;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.inclusion.key.KeyRing;
import org.inclusion.lti.platform.PlatformSettings;
import org.inclusion.lti.platform.SettingsJson;
import org.inclusion.lti.platform.WebAddress;
import org.inclusion.lti.token.OwnTokens;

/**
 * Makes the addresses by which platforms register themselves, and knows them again. Nothing is kept: the offer travels
 * in the address, signed by us. Only with such an address can somebody make this server ask a platform that is not
 * registered yet. Thread-safe.
 */
public final class RegistrationOffers {

    /** An administrator of the platform may be away for some days. */
    private static final Duration LIFE = Duration.ofDays(7);

    private final OwnTokens offers;

    public RegistrationOffers(KeyRing installation, InstantSource clock) {
        this.offers = OwnTokens.ofEveryKey(installation, "registration offer", clock);
    }

    /**
     * An address for the administrator of a platform, who pastes it where the platform asks for a registration URL. It
     * serves once, within seven days.
     *
     * @param entrance the address of the entrance, which ends with a slash
     * @param platform an address of the platform; its origin counts
     * @param settings what is agreed with it
     */
    public URI address(URI entrance, URI platform, PlatformSettings settings) {
        WebAddress.require("entrance", entrance);
        WebAddress.require("platform", platform);
        String offer = offers.sign(
                new JWTClaimsSet.Builder()
                        .claim("origin", WebAddress.origin(platform))
                        .claim("settings", SettingsJson.written(settings)),
                LIFE);
        return entrance.resolve("register?offer=" + URLEncoder.encode(offer, StandardCharsets.UTF_8));
    }

    /** The offer of an address; empty for anything else, and when it is over. */
    public Optional<RegistrationOffer> read(String offer) {
        return offers.read(offer).map(RegistrationOffers::offer);
    }

    private static RegistrationOffer offer(JWTClaimsSet claims) {
        try {
            return new RegistrationOffer(
                    claims.getJWTID(),
                    URI.create(claims.getStringClaim("origin")),
                    SettingsJson.read(claims.getStringClaim("settings")),
                    claims.getExpirationTime().toInstant());
        } catch (ParseException e) {
            throw new IllegalStateException("what we signed ourselves cannot be read", e);
        }
    }
}
