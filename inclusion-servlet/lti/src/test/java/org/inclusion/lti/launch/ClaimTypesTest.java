package org.inclusion.lti.launch;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jwt.JWTClaimsSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inclusion.lti.PlatformDouble;
import org.inclusion.lti.TestClock;
import org.inclusion.lti.launch.RefusedLaunchException.Why;
import org.inclusion.lti.platform.PlatformKeys;
import org.inclusion.lti.service.KeySets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A claim of another JSON type is refused, by its name: no number is taken for a text that looks like it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClaimTypesTest {

    private static final String NONCE = "nonce-1";

    /** One value or more of each type of JSON. */
    private static final List<Object> VALUES = List.of(
            42,
            4.2,
            -1,
            4_100_000_000L,
            true,
            false,
            "text",
            "",
            List.of(),
            List.of("text"),
            List.of(42),
            Map.of(),
            Map.of("id", 1));

    private final TestClock clock = new TestClock();
    private final PlatformDouble platform = new PlatformDouble(clock);
    private final LaunchVerifier verifier = new LaunchVerifier(new PlatformKeys(new KeySets())::of, clock);

    @AfterAll
    void close() {
        platform.close();
    }

    static Stream<Arguments> claimsOfAnotherType() {
        return Stream.of(
                        Map.entry("text", Stream.of("iss", "sub", "nonce", "azp")),
                        Map.entry(
                                "text",
                                Stream.of("deployment_id", "message_type", "version", "target_link_uri")
                                        .map(name -> PlatformDouble.LTI + name)),
                        Map.entry("number", Stream.of("exp", "iat", "nbf")),
                        Map.entry("text or list", Stream.of("aud")),
                        Map.entry("list", Stream.of(PlatformDouble.LTI + "roles")),
                        Map.entry(
                                "object",
                                Stream.of(
                                        PlatformDouble.LTI + "resource_link",
                                        "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint",
                                        "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice",
                                        "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings")))
                .flatMap(type -> type.getValue()
                        .flatMap(claim -> VALUES.stream()
                                .filter(value -> !isOf(type.getKey(), value))
                                .map(value -> Arguments.of(claim, value))));
    }

    private static boolean isOf(String type, Object value) {
        boolean isTexts = value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
        return switch (type) {
            case "text" -> value instanceof String;
            case "number" -> value instanceof Number;
            case "text or list" -> value instanceof String || isTexts;
            case "list" -> isTexts;
            default -> value instanceof Map;
        };
    }

    private String token(Map<String, Object> claims) throws JOSEException {
        JWSObject token = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(platform.key().getKeyID())
                        .build(),
                new Payload(claims));
        token.sign(PlatformDouble.signer(platform.key()));
        return token.serialize();
    }

    private JWTClaimsSet verified(String token) {
        return verifier.verify(token, platform.registration(), NONCE, clock.instant());
    }

    private Map<String, Object> claims() {
        return platform.launch(NONCE, "https://portal.example.org/lti/").build().toJSONObject();
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource("claimsOfAnotherType")
    void isRefusedByItsName(String claim, Object value) throws JOSEException {
        Map<String, Object> claims = claims();
        claims.put(claim, value);
        String token = token(claims);
        RefusedLaunchException refused = assertThrows(RefusedLaunchException.class, () -> verified(token));
        assertThat(refused.why(), is(Why.NOT_BELIEVED));
        assertThat(refused.getMessage(), containsString("the claim " + claim + " is not a"));
        assertThat(refused.getMessage(), not(containsString("text\"")));
    }

    @Test
    void whatTheyAreMadeOfIsBelieved() throws JOSEException {
        assertThat(verified(token(claims())).getSubject(), is("user-1"));
        Map<String, Object> claims = claims();
        claims.put("aud", List.of(PlatformDouble.CLIENT));
        claims.put("nbf", claims.get("iat"));
        claims.put("azp", PlatformDouble.CLIENT);
        assertThat(verified(token(claims)).getSubject(), is("user-1"));
    }
}
