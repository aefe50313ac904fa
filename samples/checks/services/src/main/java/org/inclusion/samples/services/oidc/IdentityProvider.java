package org.inclusion.samples.services.oidc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inclusion.samples.services.Answer;
import org.inclusion.samples.services.Json;
import org.inclusion.samples.services.Loopback;
import org.inclusion.samples.services.Refused;
import org.inclusion.samples.services.Request;
import org.inclusion.samples.services.Rule;
import org.jspecify.annotations.Nullable;

/** ProConnect or FranceConnect, with one person at the browser. */
public final class IdentityProvider implements AutoCloseable {

    /** Which of the two. */
    public enum Kind {
        /** For professionals. */
        PROCONNECT,
        /** For citizens. */
        FRANCECONNECT
    }

    private record Login(
            String redirectUri,
            String nonce,
            String scope,
            @Nullable String challenge,
            boolean amr,
            Instant at) {}

    private record Grant(Login login, Instant until) {}

    private static final String BASE = "/api/v2";

    private static final int ACCESS_SECONDS = 3600;

    private static final int REFRESH_SECONDS = 7200;

    private static final int CODE_SECONDS = 60;

    private static final Set<String> PROCONNECT_SCOPES = Set.of(
            "openid",
            "given_name",
            "usual_name",
            "email",
            "uid",
            "siret",
            "idp_id",
            "roles",
            "organization_label",
            "phone",
            "custom",
            "organizational_unit",
            "belonging_population");

    private static final Set<String> FRANCECONNECT_SCOPES = Set.of(
            "openid",
            "identite_pivot",
            "profile",
            "birth",
            "email",
            "given_name",
            "family_name",
            "gender",
            "birthdate",
            "birthplace",
            "birthcountry",
            "preferred_username");

    private static final Set<String> PARAMETERS = Set.of(
            "client_id",
            "redirect_uri",
            "response_type",
            "scope",
            "state",
            "acr_values",
            "claims",
            "response_mode",
            "nonce",
            "login_hint",
            "siret_hint",
            "prompt",
            "idp_hint",
            "code_challenge",
            "code_challenge_method");

    private final Kind kind;

    private final Registration registration;

    private final InstantSource clock;

    private final Map<String, Login> codes = new HashMap<>();

    private final Map<String, Grant> access = new HashMap<>();

    private final Map<String, Grant> refresh = new HashMap<>();

    /** ID tokens, which are good as hints for ever. */
    private final Set<String> issued = new HashSet<>();

    private final Set<String> assertions = new HashSet<>();

    private final List<Keys> keys = new ArrayList<>();

    /** Of somebody who has nothing to do with the service. */
    private final Keys foreign = new Keys("k1");

    private final ObjectNode person;

    private String acr = "eidas1";

    private boolean session;

    private @Nullable WrongAnswer wrong;

    private String stateBefore = "";

    private String nonceBefore = "";

    private String codeBefore = "";

    private int last;

    private final Loopback loopback;

    public IdentityProvider(Kind kind, Registration registration, InstantSource clock) {
        this.kind = kind;
        this.registration = registration;
        this.clock = clock;
        this.person = somebody(kind, registration.clientId());
        keys.add(new Keys("k1"));
        this.loopback = Loopback.serve(this::answer);
    }

    /** In place of https://auth.agentconnect.gouv.fr/api/v2 or https://oidc.franceconnect.gouv.fr/api/v2. */
    public String issuer() {
        return loopback.address() + BASE;
    }

    /** From now on one thing is wrong; null, and nothing is. */
    public synchronized void answer(@Nullable WrongAnswer newWrong) {
        wrong = newWrong;
    }

    /** How surely the person is known: eidas0, eidas0-mfa, eidas1, eidas1-mfa, eidas2, eidas3. */
    public synchronized void acr(String newAcr) {
        acr = newAcr;
    }

    /** By what the person is known to the client. */
    public synchronized String subject() {
        return person.path("sub").asText();
    }

    /** Sets one claim about the person, or removes it. */
    public synchronized void claim(String name, @Nullable JsonNode value) {
        if (value == null) {
            person.remove(name);
        } else {
            person.set(name, value);
        }
    }

    /** Whether the person has a session with the service. */
    public synchronized boolean session() {
        return session;
    }

    /** A new key signs; the old ones are answered with it, or no more. */
    public synchronized void rotate(boolean keepOld) {
        if (!keepOld) {
            keys.clear();
        }
        keys.add(0, new Keys("k" + (++last + 1)));
    }

    public List<Rule> broken() {
        return loopback.refusals();
    }

    @Override
    public void close() {
        loopback.close();
    }

    private synchronized Answer answer(Request request) throws Refused {
        return switch (request.method() + " " + request.path()) {
            case "GET " + BASE + "/.well-known/openid-configuration" -> Answer.json(200, discovery());
            case "GET " + BASE + "/jwks" -> jwks();
            case "GET " + BASE + "/authorize" -> authorize(request);
            case "POST " + BASE + "/token" -> token(request);
            case "GET " + BASE + "/userinfo" -> userinfo(request);
            case "GET " + BASE + "/session/end" -> end(request);
            default -> throw refused(IdentityRule.NO_SUCH_CALL, 404, "not_found");
        };
    }

    private ObjectNode discovery() {
        ObjectNode discovery = Json.object()
                .put("issuer", is(WrongAnswer.DISCOVERY_ISSUER_OTHER) ? "https://evil.example.org/api/v2" : issuer())
                .put("authorization_endpoint", issuer() + "/authorize")
                .put("token_endpoint", issuer() + "/token")
                .put("userinfo_endpoint", issuer() + "/userinfo")
                .put("jwks_uri", issuer() + "/jwks")
                .put("end_session_endpoint", issuer() + "/session/end")
                .put("authorization_response_iss_parameter_supported", kind == Kind.FRANCECONNECT);
        list(discovery, "response_types_supported", "code");
        list(discovery, "subject_types_supported", kind == Kind.PROCONNECT ? "public" : "pairwise");
        list(discovery, "code_challenge_methods_supported", "S256");
        list(discovery, "token_endpoint_auth_methods_supported", "client_secret_post", "private_key_jwt");
        if (kind == Kind.PROCONNECT) {
            list(discovery, "grant_types_supported", "authorization_code", "refresh_token");
            list(discovery, "id_token_signing_alg_values_supported", "ES256", "RS256", "HS256");
            list(discovery, "userinfo_signing_alg_values_supported", "ES256", "RS256", "HS256");
            list(discovery, "acr_values_supported", "eidas0", "eidas0-mfa", "eidas1", "eidas1-mfa", "eidas2", "eidas3");
        } else {
            list(discovery, "grant_types_supported", "authorization_code");
            list(discovery, "id_token_signing_alg_values_supported", "ES256", "RS256");
            list(discovery, "userinfo_signing_alg_values_supported", "ES256", "RS256");
            list(discovery, "acr_values_supported", "eidas1", "eidas2", "eidas3");
        }
        return discovery;
    }

    private Answer jwks() {
        if (is(WrongAnswer.KEYS_FAIL)) {
            return Answer.empty(503);
        }
        ObjectNode set = Json.object();
        ArrayNode list = set.putArray("keys");
        if (!is(WrongAnswer.KEYS_EMPTY)) {
            keys.forEach(one -> list.add(one.ecJwk()).add(one.rsaJwk()));
        }
        return Answer.json(200, set);
    }

    private Answer authorize(Request request) throws Refused {
        require(parameter(request, "client_id").equals(registration.clientId()), IdentityRule.CLIENT);
        String redirectUri = parameter(request, "redirect_uri");
        require(registration.redirectUris().contains(redirectUri), IdentityRule.REDIRECT_URI);
        require(request.query().values().stream().allMatch(values -> values.size() == 1), IdentityRule.PARAMETER_TWICE);
        if (kind == Kind.PROCONNECT && !PARAMETERS.containsAll(request.query().keySet())) {
            throw refused(IdentityRule.PARAMETER, 400, "Y000400");
        }
        require(parameter(request, "response_type").equals("code"), IdentityRule.RESPONSE_TYPE);
        List<String> scopes = List.of(parameter(request, "scope").split(" ", -1));
        require(
                scopes.contains("openid")
                        && (kind == Kind.PROCONNECT ? PROCONNECT_SCOPES : FRANCECONNECT_SCOPES).containsAll(scopes),
                IdentityRule.SCOPE);
        String state = parameter(request, "state");
        require(state.length() >= 32, IdentityRule.STATE);
        String nonce = parameter(request, "nonce");
        require(nonce.length() >= 32, IdentityRule.NONCE);
        String challenge = request.parameter("code_challenge").orElse(null);
        require(
                challenge == null || parameter(request, "code_challenge_method").equals("S256"),
                IdentityRule.PKCE_METHOD);
        require(
                kind == Kind.PROCONNECT
                        || Set.of("eidas1", "eidas2", "eidas3").contains(parameter(request, "acr_values")),
                IdentityRule.ACR_VALUES);
        JsonNode claims = Json.read(request.parameter("claims").orElse("{}").getBytes(StandardCharsets.UTF_8))
                .orElseGet(Json::array);
        require(claims.isObject(), IdentityRule.CLAIMS);
        String back = redirectUri + (redirectUri.contains("?") ? "&" : "?");
        if (parameter(request, "prompt").equals("none") && !session) {
            throw new Refused(
                    IdentityRule.LOGIN_REQUIRED,
                    Answer.redirect(back + "error=login_required&state=" + encoded(state)));
        }
        JsonNode asked = claims.path("id_token").path("acr");
        if (asked.path("essential").asBoolean() && !isMet(asked)) {
            throw new Refused(
                    IdentityRule.ACR_UNMET, Answer.redirect(back + "error=access_denied&state=" + encoded(state)));
        }
        session = true;
        String code = "code-" + ++last;
        Login login = new Login(
                redirectUri,
                is(WrongAnswer.NONCE_REPLAYED) ? nonceBefore : nonce,
                parameter(request, "scope"),
                challenge,
                claims.path("id_token").has("amr"),
                clock.instant());
        codes.put(code, login);
        String answer = back + callback(code, state);
        stateBefore = state;
        nonceBefore = nonce;
        codeBefore = code;
        return Answer.redirect(answer);
    }

    private String callback(String code, String state) {
        List<String> pairs = new ArrayList<>();
        if (is(WrongAnswer.ACCESS_DENIED)) {
            pairs.add("error=access_denied");
        } else if (!is(WrongAnswer.CODE_MISSING)) {
            pairs.add("code=" + (is(WrongAnswer.CODE_REPLAYED) ? codeBefore : code));
        }
        if (is(WrongAnswer.STATE_REPLAYED)) {
            pairs.add("state=" + encoded(stateBefore));
        } else if (!is(WrongAnswer.STATE_MISSING)) {
            pairs.add("state=" + encoded(is(WrongAnswer.STATE_OTHER) ? state + "x" : state));
        }
        if (is(WrongAnswer.CALLBACK_ISS_OTHER)) {
            pairs.add("iss=" + encoded("https://evil.example.org/api/v2"));
        } else if (kind == Kind.FRANCECONNECT) {
            pairs.add("iss=" + encoded(issuer()));
        }
        return String.join("&", pairs);
    }

    private boolean isMet(JsonNode asked) {
        for (JsonNode value : asked.path("values")) {
            if (value.asText().equals(acr)) {
                return true;
            }
        }
        return asked.path("value").asText().equals(acr);
    }

    private Answer token(Request request) throws Refused {
        Map<String, List<String>> form = request.form();
        if (!isClient(form)) {
            throw refused(IdentityRule.CLIENT_AUTHENTICATION, 401, "invalid_client");
        }
        if (is(WrongAnswer.TOKEN_FAILS)) {
            return Answer.empty(500);
        }
        if (is(WrongAnswer.TOKEN_NO_JSON)) {
            return Answer.text(200, "text/html", "<h1>Maintenance</h1>");
        }
        return switch (one(form, "grant_type")) {
            case "authorization_code" -> tokens(login(form));
            case "refresh_token" -> {
                require(kind == Kind.PROCONNECT, IdentityRule.GRANT_TYPE);
                Grant grant = refresh.remove(one(form, "refresh_token"));
                if (grant == null || !clock.instant().isBefore(grant.until())) {
                    throw refused(IdentityRule.REFRESH_TOKEN, 400, "invalid_grant");
                }
                yield tokens(grant.login());
            }
            default -> throw refused(IdentityRule.GRANT_TYPE, 400, "unsupported_grant_type");
        };
    }

    private Login login(Map<String, List<String>> form) throws Refused {
        Login login = codes.remove(one(form, "code"));
        if (login == null || !login.redirectUri().equals(one(form, "redirect_uri"))) {
            throw refused(IdentityRule.CODE, 400, "invalid_grant");
        }
        if (!clock.instant().isBefore(login.at().plusSeconds(CODE_SECONDS))) {
            throw refused(IdentityRule.CODE_EXPIRED, 400, "invalid_grant");
        }
        if (login.challenge() != null && !login.challenge().equals(sha256(one(form, "code_verifier")))) {
            throw refused(IdentityRule.CODE_VERIFIER, 400, "invalid_grant");
        }
        return login;
    }

    private boolean isClient(Map<String, List<String>> form) {
        String assertion = one(form, "client_assertion");
        if (registration.key() == null) {
            return one(form, "client_id").equals(registration.clientId())
                    && one(form, "client_secret").equals(registration.secret());
        }
        if (!one(form, "client_assertion_type").equals("urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                || !Keys.isSigned(assertion, registration.key())) {
            return false;
        }
        JsonNode claims = Json.read(Base64.getUrlDecoder().decode(assertion.split("\\.", -1)[1]))
                .orElseGet(Json::object);
        return claims.path("iss").asText().equals(registration.clientId())
                && claims.path("sub").asText().equals(registration.clientId())
                && Set.of(issuer(), issuer() + "/token")
                        .contains(claims.path("aud").asText())
                && claims.path("exp").asLong() > clock.instant().getEpochSecond()
                && !claims.path("jti").asText().isEmpty()
                && assertions.add(claims.path("jti").asText());
    }

    private Answer tokens(Login login) {
        Instant now = clock.instant();
        String bearer = "access-" + ++last;
        access.put(bearer, new Grant(login, now.plusSeconds(ACCESS_SECONDS)));
        ObjectNode json = Json.object()
                .put("access_token", bearer)
                .put("token_type", is(WrongAnswer.TOKEN_TYPE_OTHER) ? "mac" : "Bearer")
                .put("expires_in", ACCESS_SECONDS)
                .put("scope", login.scope());
        if (kind == Kind.PROCONNECT) {
            refresh.put("refresh-" + last, new Grant(login, now.plusSeconds(REFRESH_SECONDS)));
            json.put("refresh_token", "refresh-" + last);
        }
        if (is(WrongAnswer.ID_TOKEN_NO_JWT)) {
            json.put("id_token", "not.a.token");
        } else if (!is(WrongAnswer.ID_TOKEN_MISSING)) {
            String token = idToken(login);
            issued.add(token);
            json.put("id_token", token);
        }
        return Answer.json(200, json).with("Cache-Control", "no-store");
    }

    private String idToken(Login login) {
        long now = clock.instant().getEpochSecond();
        ObjectNode claims = Json.object()
                .put("iss", issuer())
                .put("sub", person.path("sub").asText())
                .put("aud", registration.clientId())
                .put("exp", now + 60)
                .put("iat", now)
                .put("nonce", login.nonce())
                .put("acr", acr);
        if (login.amr()) {
            list(claims, "amr", "pwd");
        }
        if (wrong != null) {
            spoil(claims, now, wrong);
        }
        String algorithm = registration.idTokenAlgorithm();
        ObjectNode header = Json.object()
                .put("typ", "JWT")
                .put("alg", algorithm)
                .put("kid", signing().id(algorithm));
        return wrong == null ? signed(header, claims) : signedWrong(header, claims, wrong);
    }

    private void spoil(ObjectNode claims, long now, WrongAnswer how) {
        switch (how) {
            case ISS_OTHER -> claims.put("iss", "https://evil.example.org/api/v2");
            case ISS_WITH_SLASH -> claims.put("iss", issuer() + "/");
            case ISS_MISSING -> claims.remove("iss");
            case AUD_OTHER -> claims.put("aud", "another-client");
            case AUD_MISSING -> claims.remove("aud");
            case AUD_WITH_STRANGER -> list(claims, "aud", registration.clientId(), "a-stranger");
            case AZP_OTHER -> claims.put("azp", "another-client");
            case EXPIRED -> claims.put("exp", now - 600).put("iat", now - 660);
            case EXP_MISSING -> claims.remove("exp");
            case EXP_TEXT -> claims.put("exp", "tomorrow");
            case IAT_IN_FUTURE -> claims.put("iat", now + 86_400).put("exp", now + 90_000);
            case IAT_LONG_AGO -> claims.put("iat", now - 2_592_000);
            case IAT_MISSING -> claims.remove("iat");
            case NONCE_OTHER -> claims.put("nonce", "0123456789abcdef0123456789abcdef");
            case NONCE_MISSING -> claims.remove("nonce");
            case SUB_MISSING -> claims.remove("sub");
            case SUB_EMPTY -> claims.put("sub", "");
            case SUB_TOO_LONG -> claims.put("sub", "s".repeat(256));
            case ACR_LOWER -> claims.put("acr", "eidas0");
            case ACR_MISSING -> claims.remove("acr");
            default -> {}
        }
    }

    private String signedWrong(ObjectNode header, ObjectNode claims, WrongAnswer how) {
        switch (how) {
            case ALG_NONE -> header.put("alg", "none").remove("kid");
            case ALG_HMAC_OF_PUBLIC_KEY -> {
                return signing()
                        .signed(header.put("alg", "HS256"), claims, signing().publicBytes());
            }
            case ALG_OTHER -> {
                String other = registration.idTokenAlgorithm().equals("RS256") ? "ES256" : "RS256";
                header.put("alg", other).put("kid", signing().id(other));
            }
            case KEY_UNKNOWN -> {
                return foreign.signed(header.put("kid", "nobody"), claims, new byte[32]);
            }
            case KEY_FOREIGN -> {
                return foreign.signed(header, claims, new byte[32]);
            }
            case KEY_IN_HEADER -> {
                header.set("jwk", foreign.ecJwk().put("kid", "own"));
                return foreign.signed(header.put("kid", "own").put("alg", "ES256"), claims, new byte[32]);
            }
            case CRITICAL_UNKNOWN ->
                list(header.put("https://example.org/unknown", true), "crit", "https://example.org/unknown");
            case SIGNATURE_BROKEN, SIGNATURE_EMPTY, SIGNATURE_ZERO -> {
                String token = signed(header, claims);
                String content = token.substring(0, token.lastIndexOf('.') + 1);
                byte[] signature = Base64.getUrlDecoder().decode(token.substring(content.length()));
                byte[] changed = signature.clone();
                changed[10] = (byte) (changed[10] ^ 1);
                byte[] sent = how == WrongAnswer.SIGNATURE_BROKEN
                        ? changed
                        : new byte[how == WrongAnswer.SIGNATURE_EMPTY ? 0 : signature.length];
                return content + Base64.getUrlEncoder().withoutPadding().encodeToString(sent);
            }
            default -> {}
        }
        return signed(header, claims);
    }

    private Answer userinfo(Request request) throws Refused {
        Grant grant = access.get(request.header("Authorization")
                .filter(header -> header.startsWith("Bearer "))
                .map(header -> header.substring(7))
                .orElse(""));
        if (grant == null || !clock.instant().isBefore(grant.until())) {
            throw refused(IdentityRule.ACCESS_TOKEN, 401, "invalid_token");
        }
        if (is(WrongAnswer.USERINFO_FAILS)) {
            return Answer.empty(401).with("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        }
        ObjectNode claims = Json.object().put("sub", person.path("sub").asText());
        Set<String> granted = granted(grant.login().scope());
        person.properties().stream()
                .filter(claim -> granted.contains(claim.getKey()))
                .forEach(claim -> claims.set(claim.getKey(), claim.getValue()));
        if (is(WrongAnswer.USERINFO_SUB_CHANGED)) {
            claims.put("sub", "somebody-else");
        } else if (is(WrongAnswer.USERINFO_SUB_MISSING)) {
            claims.remove("sub");
        }
        String algorithm = registration.userinfoAlgorithm();
        if (algorithm == null || is(WrongAnswer.USERINFO_PLAIN)) {
            return Answer.json(200, claims);
        }
        claims.put("iss", is(WrongAnswer.USERINFO_ISS_OTHER) ? "https://evil.example.org/api/v2" : issuer())
                .put("aud", is(WrongAnswer.USERINFO_AUD_OTHER) ? "another-client" : registration.clientId())
                .put("iat", clock.instant().getEpochSecond())
                .put("exp", clock.instant().getEpochSecond() + 60);
        ObjectNode header =
                Json.object().put("alg", algorithm).put("kid", signing().id(algorithm));
        if (is(WrongAnswer.USERINFO_ALG_NONE)) {
            header.put("alg", "none");
        }
        String signed = is(WrongAnswer.USERINFO_KEY_FOREIGN)
                ? foreign.signed(header, claims, new byte[32])
                : signed(header, claims);
        return Answer.text(200, "application/jwt", signed);
    }

    /** Which claims the scopes open. */
    private Set<String> granted(String scope) {
        Set<String> granted = new HashSet<>();
        for (String one : scope.split(" ", -1)) {
            switch (one) {
                case "identite_pivot" ->
                    granted.addAll(List.of(
                            "given_name",
                            "given_name_array",
                            "family_name",
                            "birthdate",
                            "gender",
                            "birthplace",
                            "birthcountry"));
                case "profile" ->
                    granted.addAll(List.of(
                            "given_name",
                            "given_name_array",
                            "family_name",
                            "birthdate",
                            "gender",
                            "preferred_username"));
                case "birth" -> granted.addAll(List.of("birthplace", "birthcountry"));
                case "given_name" -> granted.addAll(List.of("given_name", "given_name_array"));
                case "phone" -> granted.add("phone_number");
                default -> granted.add(one);
            }
        }
        return granted;
    }

    private Answer end(Request request) throws Refused {
        String to = parameter(request, "post_logout_redirect_uri");
        if (!registration.postLogoutUris().contains(to)) {
            throw refused(IdentityRule.POST_LOGOUT_URI, 400, "Y030111");
        }
        boolean hinted = issued.contains(parameter(request, "id_token_hint"));
        boolean named =
                kind == Kind.PROCONNECT && parameter(request, "client_id").equals(registration.clientId());
        require(hinted || named, IdentityRule.LOGOUT_HINT);
        String state = parameter(request, "state");
        require(!state.isEmpty(), IdentityRule.LOGOUT_STATE);
        session = false;
        if (is(WrongAnswer.LOGOUT_STATE_MISSING)) {
            return Answer.redirect(to);
        }
        return Answer.redirect(to + (to.contains("?") ? "&" : "?") + "state="
                + encoded(is(WrongAnswer.LOGOUT_STATE_OTHER) ? state + "x" : state));
    }

    private Keys signing() {
        return keys.get(0);
    }

    private String signed(ObjectNode header, ObjectNode claims) {
        return signing().signed(header, claims, registration.secret().getBytes(StandardCharsets.UTF_8));
    }

    private boolean is(WrongAnswer answer) {
        return wrong == answer;
    }

    private static ObjectNode somebody(Kind kind, String client) {
        ObjectNode person = Json.object().put("email", "ana.diallo@example.org").put("given_name", "Ana");
        if (kind == Kind.PROCONNECT) {
            person.put("sub", "7396c91e-b9f2-4f9d-8547-5e9b3332725b")
                    .put("usual_name", "Diallo")
                    .put("uid", "ana.diallo")
                    .put("siret", "21690123100011")
                    .put("idp_id", "71144ab3-ee1a-4401-b7b3-79b44f7daeeb")
                    .put("organization_label", "Commune de Lyon")
                    .put("phone_number", "+33123456789");
            list(person, "roles", "agent_public", "agent_public_territorial");
        } else {
            // Another one for each client; FranceConnect alone does that.
            person.put("sub", sha256("ana" + client) + "v1")
                    .put("family_name", "DIALLO")
                    .put("birthdate", "1962-08-24")
                    .put("gender", "female")
                    .put("birthplace", "69123")
                    .put("birthcountry", "99100");
            list(person, "given_name_array", "Ana", "Marie");
        }
        return person;
    }

    private static void list(ObjectNode json, String name, String... values) {
        ArrayNode list = json.putArray(name);
        for (String value : values) {
            list.add(value);
        }
    }

    private static String sha256(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String parameter(Request request, String name) {
        return request.parameter(name).orElse("");
    }

    private static String one(Map<String, List<String>> form, String name) {
        return form.getOrDefault(name, List.of("")).get(0);
    }

    private static void require(boolean holds, IdentityRule rule) throws Refused {
        if (!holds) {
            throw refused(rule, 400, "invalid_request");
        }
    }

    private static Refused refused(IdentityRule rule, int status, String code) {
        return new Refused(
                rule, Answer.json(status, Json.object().put("error", code).put("error_description", rule.says())));
    }
}
