package org.inclusion.samples.services.oidc;

import org.inclusion.samples.services.Rule;

/** The rules of ProConnect and FranceConnect for an application that sends people to them. */
public enum IdentityRule implements Rule {
    NO_SUCH_CALL(
            "Below the issuer are authorize, token, userinfo, jwks and session/end.", Sources.PCD + "; " + Sources.FCD),
    CLIENT("client_id is registered.", Sources.PCD),
    REDIRECT_URI(
            "redirect_uri is one of those registered, letter by letter.",
            Sources.PCD + "; OpenID Connect Core 1.0, 3.1.2.1"),
    RESPONSE_TYPE("response_type is code.", Sources.FCD),
    SCOPE(
            "scope has openid and no scope that the service does not know; FranceConnect has no more address and phone.",
            Sources.PCD + "; " + Sources.FCW),
    STATE("state has at least 32 characters.", Sources.PCD),
    NONCE("nonce has at least 32 characters.", Sources.PCD),
    PARAMETER(
            "ProConnect takes the basic parameters, acr_values, claims, response_mode, nonce, login_hint, siret_hint, prompt, idp_hint and those of PKCE: others are Y000400.",
            Sources.PCD),
    PARAMETER_TWICE("No parameter comes twice.", "RFC 6749, 3.1"),
    PKCE_METHOD("code_challenge_method is S256: plain is refused.", Sources.PCC),
    ACR_VALUES("FranceConnect is asked for eidas1, eidas2 or eidas3 in acr_values.", Sources.FCW),
    CLAIMS("claims is JSON.", Sources.PCD + "; OpenID Connect Core 1.0, 5.5"),
    LOGIN_REQUIRED("prompt=none without a session comes back with error=login_required.", Sources.PCD),
    ACR_UNMET("An essential acr in claims that is not met comes back with error=access_denied.", Sources.PCD),
    CLIENT_AUTHENTICATION(
            "The client authenticates with client_secret_post or private_key_jwt, and not with Basic.",
            Sources.PCC + "; " + Sources.FCD),
    GRANT_TYPE(
            "FranceConnect has authorization_code alone; ProConnect has refresh_token too.",
            Sources.FCD + "; " + Sources.PCD),
    CODE("A code is used once, by its client, with its redirect_uri.", "OpenID Connect Core 1.0, 3.1.3.2"),
    CODE_EXPIRED("A code of ProConnect lasts 60 seconds.", Sources.PCC),
    CODE_VERIFIER("code_verifier is what code_challenge was made of.", "RFC 7636, 4.6"),
    REFRESH_TOKEN("A refresh token of ProConnect lasts two hours.", Sources.PCD),
    ACCESS_TOKEN("userinfo is asked with a Bearer token that has not expired: one hour at ProConnect.", Sources.PCD),
    POST_LOGOUT_URI("post_logout_redirect_uri is exactly as registered, with its final slash: Y030111.", Sources.PCD),
    LOGOUT_HINT("session/end has an id_token_hint; at ProConnect a client_id will do.", Sources.PCD),
    LOGOUT_STATE(
            "session/end has a state, which comes back.",
            Sources.PCD + "; InseeFr/Keycloak-FranceConnect, issues 6 and 106");

    private final String says;

    private final String source;

    IdentityRule(String says, String source) {
        this.says = says;
        this.source = source;
    }

    @Override
    public String says() {
        return says;
    }

    @Override
    public String source() {
        return source;
    }

    private static final class Sources {

        static final String PCD = "proconnect-gouv/proconnect-espace-partenaires @0dc8fbe, docs";

        static final String PCC = "proconnect-gouv/federation @dffa09e, back";

        static final String FCD =
                "betagouv/rdv-service-public @7513d53, spec/fixtures/france_connect_v2, copy of FranceConnect's discovery";

        static final String FCW = "https://docs.partenaires.franceconnect.gouv.fr";
    }
}
