package org.inclusion.lti;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.inclusion.lti.platform.Platform;
import org.inclusion.lti.platform.PlatformSettings;

/**
 * A platform that really signs: it publishes its keys over HTTP on this machine, and makes launches. Everything in a
 * launch may be changed before it is signed, and the keys may vanish.
 */
public final class PlatformDouble implements AutoCloseable {

    public static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";

    public static final String CLIENT = "client-1";

    public static final String DEPLOYMENT = "deployment-1";

    /** To make a pair of keys takes a second: those of a platform that is gone serve the next one. */
    private static final Queue<RSAKey> FIRST_KEYS = new ConcurrentLinkedQueue<>();

    private final HttpServer server;
    private final InstantSource clock;
    private final RSAKey firstKey = Optional.ofNullable(FIRST_KEYS.poll()).orElseGet(() -> newKey("platform-1"));
    private volatile RSAKey key = firstKey;
    private volatile List<RSAKey> published = List.of(key);
    private volatile boolean isAway;
    private final AtomicInteger reads = new AtomicInteger();

    /** Begins to serve on a free port. */
    public PlatformDouble(InstantSource clock) {
        this.clock = clock;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "platform");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/keys", this::answerKeys);
        server.start();
    }

    public static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2_048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answerKeys(HttpExchange exchange) throws IOException {
        reads.incrementAndGet();
        byte[] body =
                new JWKSet(List.copyOf(published)).toPublicJWKSet().toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(isAway ? 503 : 200, isAway ? -1 : body.length);
        if (!isAway) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    /** The server, for what a test adds to it. */
    public HttpServer server() {
        return server;
    }

    /** An address of the platform. */
    public URI address(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    public String issuer() {
        return address("").toString();
    }

    /** How often the keys were read. */
    public int reads() {
        return reads.get();
    }

    /** The keys vanish, or are there again. */
    public void away(boolean away) {
        isAway = away;
    }

    public RSAKey key() {
        return key;
    }

    /** Signs with a new key from now on; both are published. */
    public void changeKey(String id) {
        RSAKey next = newKey(id);
        published = List.of(key, next);
        key = next;
    }

    /** The registration of this platform with us. */
    public Platform registration() {
        return registration(PlatformSettings.of("school", Set.of(issuer())));
    }

    public Platform registration(PlatformSettings settings) {
        return new Platform(
                issuer(), CLIENT, address("/auth"), address("/token"), address("/keys"), Set.of(DEPLOYMENT), settings);
    }

    /** The claims of a launch that is right in everything. */
    public JWTClaimsSet.Builder launch(String nonce, String target) {
        Instant now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .subject("user-1")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", nonce)
                .claim("name", "Amina Exemple")
                .claim("email", "amina@example.org")
                .claim(LTI + "message_type", "LtiResourceLinkRequest")
                .claim(LTI + "version", "1.3.0")
                .claim(LTI + "deployment_id", DEPLOYMENT)
                .claim(LTI + "target_link_uri", target)
                .claim(LTI + "resource_link", Map.of("id", "link-1", "title", "A link"))
                .claim(LTI + "roles", List.of("http://purl.imsglobal.org/vocab/lis/v2/membership#Learner"))
                .claim(
                        LTI + "launch_presentation",
                        Map.of("return_url", address("/course").toString(), "locale", "fr-FR"))
                .claim(
                        "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint",
                        Map.of(
                                "scope",
                                List.of("https://purl.imsglobal.org/spec/lti-ags/scope/score"),
                                "lineitems",
                                address("/lineitems").toString(),
                                "lineitem",
                                address("/lineitems/1").toString()))
                .claim(
                        "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice",
                        Map.of("context_memberships_url", address("/members").toString()));
    }

    /** Signs as the platform does. */
    public String sign(JWTClaimsSet claims) {
        return sign(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims, signer(key));
    }

    public static String sign(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) {
        SignedJWT token = new SignedJWT(header, claims);
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    public static JWSSigner signer(RSAKey pair) {
        try {
            return new RSASSASigner(pair);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        FIRST_KEYS.add(firstKey);
    }
}
