package org.inclusion.lti.launch;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import org.inclusion.lti.launch.RefusedLaunchException.Why;
import org.inclusion.lti.platform.Platform;
import org.jspecify.annotations.Nullable;

/** Reads what a platform said (LTI 1.3 Core §5.3 and §5.4) from verified claims. */
final class LaunchClaims {

    static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";

    static final String GRADES = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";

    static final String ROSTER = "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";

    static final String DEEP_LINKING = "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings";

    private static final String VERSION = "1.3.0";

    private static final int LONGEST_ROUND_TRIP = 16_384;

    private final Platform platform;
    private final URI entrance;
    private final Claims claims;

    private LaunchClaims(Platform platform, URI entrance, Claims claims) {
        this.platform = platform;
        this.entrance = entrance;
        this.claims = claims;
    }

    /**
     * Reads a launch.
     *
     * @param verified what a platform said
     * @param platform the platform
     * @param entrance the address of the entrance, which ends with a slash
     * @throws RefusedLaunchException if something is missing, or not for us
     */
    static Launch read(JWTClaimsSet verified, Platform platform, URI entrance) {
        return new LaunchClaims(platform, entrance, Claims.of(verified)).launch();
    }

    private Launch launch() {
        if (!VERSION.equals(claims.text(LTI + "version"))) {
            throw new RefusedLaunchException(Why.NOT_BELIEVED, "the claim version is not " + VERSION);
        }
        LaunchKind kind = kind();
        Claims presentation = claims.object(LTI + "launch_presentation");
        return new Launch(
                platform,
                deployment(),
                claims.required("sub"),
                kind,
                LaunchRole.of(claims.texts(LTI + "roles")),
                target(kind),
                kind == LaunchKind.RESOURCE_LINK
                        ? claims.object(LTI + "resource_link").required("id")
                        : null,
                grades(),
                roster(),
                claims.object(LTI + "custom").text(Launch.COMPLETION),
                kind == LaunchKind.DEEP_LINKING ? deepLinking() : null,
                returnUrl(presentation),
                language(presentation),
                platform.settings().showsNames() ? claims.text("name") : null);
    }

    private LaunchKind kind() {
        String type = claims.required(LTI + "message_type");
        return Arrays.stream(LaunchKind.values())
                .filter(kind -> kind.messageType().equals(type))
                .findFirst()
                .orElseThrow(() ->
                        new RefusedLaunchException(Why.NOT_BELIEVED, "the claim message_type is not one of ours"));
    }

    private String deployment() {
        String deployment = claims.required(LTI + "deployment_id");
        if (!platform.deployments().contains(deployment)) {
            throw new RefusedLaunchException(
                    Why.UNKNOWN_PLATFORM,
                    "a deployment of " + platform.issuer() + " that is not registered: " + deployment);
        }
        return deployment;
    }

    /** A request to choose opens nothing yet, and its target is that of the whole entrance. */
    private LaunchTarget target(LaunchKind kind) {
        return ParsedAddress.of(claims.text(LTI + "target_link_uri", 2_000))
                .flatMap(address -> LaunchTarget.at(address, entrance))
                .or(() -> kind == LaunchKind.DEEP_LINKING ? Optional.of(LaunchTarget.WISH) : Optional.empty())
                .orElseThrow(() ->
                        new RefusedLaunchException(Why.NOT_HERE, "the claim target_link_uri is no place of ours"));
    }

    @Nullable
    private GradeEndpoint grades() {
        Claims endpoint = claims.object(GRADES);
        return claims.has(GRADES)
                ? new GradeEndpoint(
                        endpoint.texts("scope"), endpoint.address("lineitems"), endpoint.address("lineitem"))
                : null;
    }

    @Nullable
    private RosterEndpoint roster() {
        URI memberships = claims.object(ROSTER).address("context_memberships_url");
        return memberships == null ? null : new RosterEndpoint(memberships);
    }

    private DeepLinkingSettings deepLinking() {
        Claims settings = claims.object(DEEP_LINKING);
        URI back = settings.address("deep_link_return_url");
        if (back == null || !platform.owns(back)) {
            throw new RefusedLaunchException(
                    Why.NOT_BELIEVED,
                    "deep_link_return_url of " + platform.issuer() + " is no address of that platform");
        }
        return new DeepLinkingSettings(
                back,
                settings.texts("accept_types"),
                settings.texts("accept_presentation_document_targets"),
                settings.flag("accept_multiple"),
                settings.isNotRefused("accept_lineitem"),
                settings.text("data", LONGEST_ROUND_TRIP));
    }

    /** An address of anybody else is left out: a page of ours leads nobody there. */
    @Nullable
    private URI returnUrl(Claims presentation) {
        URI back = presentation.address("return_url");
        return back != null && platform.owns(back) ? back : null;
    }

    @Nullable
    private Locale language(Claims presentation) {
        String named = presentation.text("locale");
        String tag = named == null ? claims.text("locale") : named;
        try {
            return tag == null
                    ? null
                    : new Locale.Builder().setLanguageTag(tag.replace('_', '-')).build();
        } catch (IllformedLocaleException misshapen) {
            return null;
        }
    }
}
