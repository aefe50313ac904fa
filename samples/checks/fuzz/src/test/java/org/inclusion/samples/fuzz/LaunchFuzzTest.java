package org.inclusion.samples.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.util.Base64URL;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inclusion.Inclusion;
import org.inclusion.key.KeyRing;
import org.inclusion.lti.LtiStores;
import org.inclusion.lti.launch.Launch;
import org.inclusion.lti.launch.LaunchStore;
import org.inclusion.lti.launch.LaunchTarget;
import org.inclusion.lti.launch.LaunchVerifier;
import org.inclusion.lti.launch.Launches;
import org.inclusion.lti.launch.LoginRequest;
import org.inclusion.lti.launch.Logins;
import org.inclusion.lti.launch.Logins.Begun;
import org.inclusion.lti.launch.RefusedLaunchException;
import org.inclusion.lti.launch.SingleUse;
import org.inclusion.lti.memory.InMemoryLtiStores;
import org.inclusion.lti.platform.Platform;
import org.inclusion.lti.platform.PlatformSettings;
import org.inclusion.lti.platform.Platforms;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

class LaunchFuzzTest {

    private static final URI ENTRANCE = URI.create("https://portail.example.org/lti/");

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.ofEpochSecond(1_795_600_000));

    private static final HostKey KEY = HostKey.es256("platform-1");

    /** Somebody who would like to be the platform. */
    private static final HostKey FOREIGN = HostKey.es256("foreign");

    private static final Platform PLATFORM = new Platform(
            "https://moodle.example.org",
            "client-1",
            URI.create("https://moodle.example.org/auth"),
            URI.create("https://moodle.example.org/token"),
            URI.create("https://moodle.example.org/keys"),
            Set.of("1"),
            PlatformSettings.of("school", Set.of("https://moodle.example.org")).withNames(true));

    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";

    private static final String HEADER = "{\"alg\":\"ES256\",\"kid\":\"platform-1\",\"typ\":\"JWT\"}";

    /** The nonce stands where the percent sign stands. */
    private static final List<String> SOUND = List.of(
            claims(
                    "LtiResourceLinkRequest",
                    "to/path/premiers-pas",
                    ",\"" + LTI + "resource_link\":{\"id\":\"link\"}"
                            + ",\"" + LTI
                            + "launch_presentation\":{\"return_url\":\"https://moodle.example.org/c\",\"locale\":\"fr_FR\"}"
                            + ",\"https://purl.imsglobal.org/spec/lti-ags/claim/endpoint\":{\"scope\":[\"s\"],\"lineitem\":\"https://moodle.example.org/l\"}"),
            claims(
                    "LtiDeepLinkingRequest",
                    "",
                    ",\"https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings\":"
                            + "{\"deep_link_return_url\":\"https://moodle.example.org/d\",\"accept_types\":[\"ltiResourceLink\"],\"data\":\"d\"}"));

    private static final int MOST_CHANGES = 8;

    private static final Logins LOGINS;

    private static final Launches LAUNCHES;

    static {
        LtiStores stores = new InMemoryLtiStores();
        stores.transactions().run(tx -> stores.platforms().add(tx, PLATFORM));
        Platforms platforms = new Platforms(stores.transactions(), stores.platforms(), CLOCK);
        KeyRing installation = new KeyRing(new byte[32], List.of());
        LOGINS = new Logins(platforms, installation, ENTRANCE, CLOCK);
        JWK published = KEY.publicKey;
        LAUNCHES = new Launches(
                LOGINS,
                platforms,
                new LaunchVerifier(platform -> new ImmutableJWKSet<>(new JWKSet(published)), CLOCK),
                new SingleUse(stores.transactions(), new Forgetful(), CLOCK),
                Inclusion.builder().stores(new InMemoryStores()).build().content(),
                installation,
                ENTRANCE,
                CLOCK);
    }

    /** Millions of launches are made: none is remembered. */
    private static final class Forgetful implements LaunchStore {
        @Override
        public boolean use(Transaction tx, String hash, Instant until) {
            return true;
        }

        @Override
        public int forget(Transaction tx, Instant now, int atMost) {
            return 0;
        }
    }

    private static String claims(String type, String target, String more) {
        return "{\"iss\":\"https://moodle.example.org\",\"aud\":\"client-1\",\"sub\":\"user\",\"iat\":1795599990,\"exp\":1795600110,"
                + "\"nonce\":\"%\",\"name\":\"Amina\",\"" + LTI + "message_type\":\"" + type + "\",\"" + LTI
                + "version\":\"1.3.0\",\"" + LTI + "deployment_id\":\"1\",\"" + LTI + "target_link_uri\":\"" + ENTRANCE
                + target
                + "\",\"" + LTI + "roles\":[\"http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor\"]" + more
                + "}";
    }

    @FuzzTest(maxDuration = "")
    void whateverIsSentOnlyWhatThePlatformSignedForThisLoginOpensAnything(byte[] bytes) {
        Script script = new Script(bytes);
        switch (script.choice(8)) {
            case 0 -> refused(state(), new String(script.rest(), StandardCharsets.ISO_8859_1));
            case 1 -> refused(new String(script.rest(), StandardCharsets.ISO_8859_1), signed(KEY, sound(script, "n")));
            case 2 -> isForeign(script);
            case 3 -> isOfAnotherLogin(script);
            case 4 -> isAskedFor(script);
            default -> isHeldToTheRules(script);
        }
    }

    private static String state() {
        return asked(begun(), "state");
    }

    private static Begun begun() {
        return LOGINS.begin(new LoginRequest(
                PLATFORM.issuer(), PLATFORM.clientId(), null, "hint", null, ENTRANCE.toString(), null));
    }

    private static String asked(Begun begun, String parameter) {
        for (String part : begun.ask().getRawQuery().split("&", -1)) {
            if (part.startsWith(parameter + "=")) {
                return URLDecoder.decode(part.substring(parameter.length() + 1), StandardCharsets.UTF_8);
            }
        }
        throw new IllegalStateException(parameter);
    }

    private static String sound(Script script, String nonce) {
        return SOUND.get(script.choice(SOUND.size())).replace("%", nonce);
    }

    private static void refused(String state, String token) {
        Found.check(launch(state, token) == null, "believed: " + token);
    }

    @Nullable
    private static Launch launch(String state, String token) {
        try {
            return LAUNCHES.arrive(state, token).launch();
        } catch (RefusedLaunchException refused) {
            return null;
        }
    }

    /** Signed well, by somebody else, under the platform's name for its key. */
    private static void isForeign(Script script) {
        Begun begun = begun();
        refused(asked(begun, "state"), signed(FOREIGN, changed(sound(script, asked(begun, "nonce")), script)));
    }

    /** Signed by the platform, for another login. */
    private static void isOfAnotherLogin(Script script) {
        refused(state(), signed(KEY, sound(script, asked(begun(), "nonce"))));
    }

    /** Whatever a platform asks us with, a login begins or is refused. */
    private static void isAskedFor(Script script) {
        Map<String, String> parameters = new HashMap<>(Map.of(
                "iss",
                PLATFORM.issuer(),
                "client_id",
                PLATFORM.clientId(),
                "login_hint",
                "hint",
                "target_link_uri",
                ENTRANCE + "to/wish"));
        List<String> names = List.of(
                "iss",
                "client_id",
                "login_hint",
                "lti_message_hint",
                "target_link_uri",
                "lti_storage_target",
                "lti_deployment_id");
        for (int i = 0; i < MOST_CHANGES && script.hasMore(); i++) {
            String name = names.get(script.choice(names.size()));
            parameters.merge(name, script.text(), (old, text) -> script.flag() ? text : changed(old, script));
        }
        try {
            Begun begun = LOGINS.begin(LoginRequest.of(parameters::get));
            Found.check(begun.ask().getHost().equals("moodle.example.org"), "asked elsewhere: " + begun.ask());
            Found.check(
                    LaunchTarget.at(URI.create(parameters.get("target_link_uri")), ENTRANCE)
                            .isPresent(),
                    "a target that is not ours: " + parameters);
        } catch (RefusedLaunchException refused) {
            Found.check(refused.getMessage() != null, "refused without a word");
        }
    }

    /**
     * Signed by the platform, whatever it may say: an exception is none of the answers, and neither is a rule broken.
     */
    private static void isHeldToTheRules(Script script) {
        Begun begun = begun();
        String said = changed(sound(script, asked(begun, "nonce")), script);
        Launch launch = launch(asked(begun, "state"), signed(KEY, said));
        if (launch != null) {
            Found.check(launch.platform().equals(PLATFORM), "another platform: " + said);
            Found.check(launch.deployment().equals("1"), "another deployment: " + said);
            Found.check(!launch.user().isEmpty() && launch.user().length() <= 255, "nobody: " + said);
            Found.check(said.contains(asked(begun, "nonce")), "another nonce: " + said);
            Found.check(
                    LaunchTarget.at(launch.target().address(ENTRANCE), ENTRANCE).isPresent(),
                    "a foreign target: " + said);
            Found.check(launch.returnUrl() == null || PLATFORM.owns(launch.returnUrl()), "a foreign return: " + said);
            Found.check(
                    launch.deepLinking() == null
                            || PLATFORM.owns(launch.deepLinking().returnUrl()),
                    "a foreign return: " + said);
        }
    }

    private static String signed(HostKey key, String claims) {
        String text = part(HEADER) + "." + part(claims);
        return text + "." + key.sign(text);
    }

    private static String part(String text) {
        return Base64URL.encode(text.getBytes(StandardCharsets.ISO_8859_1)).toString();
    }

    /** A text with some of it cut out and something else put in. */
    private static String changed(String original, Script script) {
        StringBuilder text = new StringBuilder(original);
        for (int i = 0; i < MOST_CHANGES && script.hasMore(); i++) {
            int from = script.choice(text.length() + 1);
            int to = Math.min(text.length(), from + script.choice(32));
            text.replace(from, to, script.text());
        }
        return text.toString();
    }
}
