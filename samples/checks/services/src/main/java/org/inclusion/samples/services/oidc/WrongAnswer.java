package org.inclusion.samples.services.oidc;

/** One thing that is wrong in a sign-in, and nothing else. Whoever takes it for a right one has a hole. */
public enum WrongAnswer {
    STATE_OTHER(Part.CALLBACK, "The state is another one.", Sources.STATE),
    STATE_MISSING(Part.CALLBACK, "The state is missing.", Sources.STATE),
    STATE_REPLAYED(Part.CALLBACK, "The state is that of the sign-in before.", Sources.STATE),
    CODE_MISSING(Part.CALLBACK, "There is neither a code nor an error.", "RFC 6749, 4.1.2"),
    ACCESS_DENIED(Part.CALLBACK, "The person has refused, or could not sign in.", "RFC 6749, 4.1.2.1"),
    CALLBACK_ISS_OTHER(Part.CALLBACK, "The callback is of another issuer: two were mixed up.", "RFC 9207, 2.4"),
    CODE_REPLAYED(Part.TOKEN, "The code is that of the sign-in before, which was used.", "RFC 6749, 4.1.2"),
    TOKEN_FAILS(Part.TOKEN, "The token address answers 500.", "RFC 9110, 15.6.1"),
    TOKEN_NO_JSON(Part.TOKEN, "The token address answers with a page.", "RFC 6749, 5.1"),
    TOKEN_TYPE_OTHER(Part.TOKEN, "The token is not of the type Bearer.", "OpenID Connect Core 1.0, 3.1.3.3"),
    ID_TOKEN_MISSING(Part.ID_TOKEN, "There is no ID token.", "OpenID Connect Core 1.0, 3.1.3.3"),
    ID_TOKEN_NO_JWT(Part.ID_TOKEN, "The ID token is not a JWT.", "RFC 7519, 7.2"),
    ALG_NONE(Part.ID_TOKEN, "The algorithm is none, and there is no signature.", Sources.ALG),
    ALG_HMAC_OF_PUBLIC_KEY(Part.ID_TOKEN, "The algorithm is HS256, and the secret is the public key.", Sources.ALG),
    ALG_OTHER(Part.ID_TOKEN, "The algorithm is one of the service's, and not the one registered.", Sources.IDT + " 7"),
    KEY_UNKNOWN(Part.ID_TOKEN, "The key is not among the keys of the service.", Sources.SIGNATURE),
    KEY_FOREIGN(Part.ID_TOKEN, "The key has the name of the service's key, and is another one.", Sources.SIGNATURE),
    KEY_IN_HEADER(Part.ID_TOKEN, "The key is in the header of the token itself.", "RFC 8725, 3.10"),
    SIGNATURE_BROKEN(Part.ID_TOKEN, "A byte of the signature is another one.", Sources.SIGNATURE),
    SIGNATURE_EMPTY(Part.ID_TOKEN, "The signature is empty.", Sources.SIGNATURE),
    SIGNATURE_ZERO(Part.ID_TOKEN, "The signature is zeros alone (CVE-2022-21449).", Sources.SIGNATURE),
    CRITICAL_UNKNOWN(Part.ID_TOKEN, "The header has a critical part that nobody knows.", "RFC 7515, 4.1.11"),
    ISS_OTHER(Part.ID_TOKEN, "The issuer is another one.", Sources.IDT + " 2"),
    ISS_WITH_SLASH(Part.ID_TOKEN, "The issuer has a slash more.", Sources.IDT + " 2"),
    ISS_MISSING(Part.ID_TOKEN, "The issuer is missing.", Sources.IDT + " 2"),
    AUD_OTHER(Part.ID_TOKEN, "The token is for another client.", Sources.IDT + " 3"),
    AUD_MISSING(Part.ID_TOKEN, "The token is for nobody.", Sources.IDT + " 3"),
    AUD_WITH_STRANGER(Part.ID_TOKEN, "The token is for the client and for a stranger.", Sources.IDT + " 3"),
    AZP_OTHER(Part.ID_TOKEN, "The token was given to another client.", Sources.IDT + " 5"),
    EXPIRED(Part.ID_TOKEN, "The token has expired.", Sources.IDT + " 9"),
    EXP_MISSING(Part.ID_TOKEN, "The token never expires.", Sources.IDT + " 9"),
    EXP_TEXT(Part.ID_TOKEN, "The time at which it expires is a text.", "RFC 7519, 4.1.4"),
    IAT_IN_FUTURE(Part.ID_TOKEN, "The token will be made tomorrow.", Sources.IDT + " 10"),
    IAT_LONG_AGO(Part.ID_TOKEN, "The token was made last month, and lasts.", Sources.IDT + " 10"),
    IAT_MISSING(Part.ID_TOKEN, "The token has no time at which it was made.", "OpenID Connect Core 1.0, 2"),
    NONCE_OTHER(Part.ID_TOKEN, "The nonce is another one.", Sources.IDT + " 11"),
    NONCE_MISSING(Part.ID_TOKEN, "The nonce is missing.", Sources.IDT + " 11"),
    NONCE_REPLAYED(Part.ID_TOKEN, "The nonce is that of the sign-in before.", Sources.IDT + " 11"),
    SUB_MISSING(Part.ID_TOKEN, "The token is about nobody.", "OpenID Connect Core 1.0, 2"),
    SUB_EMPTY(Part.ID_TOKEN, "The subject is empty.", "OpenID Connect Core 1.0, 2"),
    SUB_TOO_LONG(Part.ID_TOKEN, "The subject has 256 characters.", "OpenID Connect Core 1.0, 2"),
    ACR_LOWER(Part.ID_TOKEN, "The person was known less surely than was asked.", Sources.IDT + " 12"),
    ACR_MISSING(Part.ID_TOKEN, "How surely the person was known is missing.", Sources.IDT + " 12"),
    USERINFO_FAILS(Part.USERINFO, "userinfo answers 401.", "OpenID Connect Core 1.0, 5.3.3"),
    USERINFO_SUB_CHANGED(Part.USERINFO, "userinfo is about somebody else.", "OpenID Connect Core 1.0, 5.3.2"),
    USERINFO_SUB_MISSING(Part.USERINFO, "userinfo is about nobody.", "OpenID Connect Core 1.0, 5.3.2"),
    USERINFO_PLAIN(
            Part.USERINFO,
            "userinfo is JSON without a signature, though an algorithm is registered.",
            Sources.USERINFO),
    USERINFO_ALG_NONE(Part.USERINFO, "The algorithm of userinfo is none.", Sources.USERINFO),
    USERINFO_KEY_FOREIGN(Part.USERINFO, "userinfo is signed with another key of the same name.", Sources.USERINFO),
    USERINFO_ISS_OTHER(Part.USERINFO, "userinfo is of another issuer.", Sources.USERINFO),
    USERINFO_AUD_OTHER(Part.USERINFO, "userinfo is for another client.", Sources.USERINFO),
    DISCOVERY_ISSUER_OTHER(
            Part.DISCOVERY, "The discovery document names another issuer.", "OpenID Connect Discovery 1.0, 4.3"),
    KEYS_EMPTY(Part.ID_TOKEN, "The service has no keys.", Sources.SIGNATURE),
    KEYS_FAIL(Part.ID_TOKEN, "The keys are answered 503.", Sources.SIGNATURE),
    LOGOUT_STATE_OTHER(Part.LOGOUT, "The state that comes back from the end is another one.", Sources.LOGOUT),
    LOGOUT_STATE_MISSING(Part.LOGOUT, "The state does not come back from the end.", Sources.LOGOUT);

    /** Where it shows. */
    public enum Part {
        DISCOVERY,
        CALLBACK,
        TOKEN,
        ID_TOKEN,
        USERINFO,
        LOGOUT
    }

    private final Part part;

    private final String says;

    private final String source;

    WrongAnswer(Part part, String says, String source) {
        this.part = part;
        this.says = says;
        this.source = source;
    }

    public Part part() {
        return part;
    }

    /** The fault in a sentence. */
    public String says() {
        return says;
    }

    /** The document that calls it wrong. */
    public String source() {
        return source;
    }

    private static final class Sources {

        static final String STATE = "RFC 6749, 10.12";

        static final String ALG = "RFC 8725, 3.1";

        static final String IDT = "OpenID Connect Core 1.0, 3.1.3.7, point";

        static final String SIGNATURE = "OpenID Connect Core 1.0, 10.1";

        static final String USERINFO = "OpenID Connect Core 1.0, 5.3.2 and 5.3.4";

        static final String LOGOUT =
                "OpenID Connect RP-Initiated Logout 1.0, 3; InseeFr/Keycloak-FranceConnect, issues 6 and 106";
    }
}
