package org.inclusion.operator;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
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
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A platform and an entrance on this machine, which can be wrong in one thing each. It verifies the signature of
 * whoever asks for a token by the keys of the entrance, which it reads as a platform does.
 */
final class SmallPlatform implements AutoCloseable {

    static final String CLIENT = "client-1";

    private final HttpServer server;
    private final RSAKey key;

    /** What the entrance publishes. */
    JWKSet ours = new JWKSet();

    /** What the platform publishes; nothing where it is empty. */
    String keyset;

    boolean readsOurKeys = true;
    boolean knowsClient = true;
    boolean givesGrades = true;
    boolean knowsReturn = true;
    boolean saysToAnybody = true;

    SmallPlatform() {
        try {
            key = new RSAKeyGenerator(2_048).keyID("platform-1").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        keyset = new JWKSet(key).toPublicJWKSet().toString();
        server.createContext("/keys", exchange -> answer(exchange, keyset.isEmpty() ? 404 : 200, keyset));
        server.createContext("/lti/keys", exchange -> answer(exchange, 200, ours.toString()));
        server.createContext("/token", exchange -> token(exchange));
        server.createContext("/auth", exchange -> auth(exchange));
        server.start();
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> asked =
                parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (!readsOurKeys) {
            answer(exchange, 404, "");
        } else if (!knowsClient || !isSigned(asked.getOrDefault("client_assertion", ""))) {
            answer(exchange, 400, "{\"error\":\"invalid_client\"}");
        } else if (!givesGrades) {
            answer(exchange, 400, "{\"error\":\"invalid_scope\"}");
        } else {
            answer(exchange, 200, "{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"expires_in\":3600}");
        }
    }

    private boolean isSigned(String assertion) {
        try {
            SignedJWT signed = SignedJWT.parse(assertion);
            JWTClaimsSet claims = signed.getJWTClaimsSet();
            RSAKey published = (RSAKey) ours.getKeyByKeyId(signed.getHeader().getKeyID());
            return published != null
                    && signed.verify(new RSASSAVerifier(published))
                    && CLIENT.equals(claims.getSubject())
                    && claims.getAudience().contains(address("/token").toString());
        } catch (ParseException | JOSEException e) {
            return false;
        }
    }

    private void auth(HttpExchange exchange) throws IOException {
        Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
        String back = asked.getOrDefault("redirect_uri", "");
        if (!saysToAnybody) {
            exchange.getResponseHeaders().set("Location", address("/login").toString());
            answer(exchange, 303, "");
        } else if (!knowsReturn || !back.equals(address("/lti/launch").toString())) {
            answer(exchange, 400, "invalid_request: unregistered redirect_uri");
        } else {
            answer(exchange, 200, "<form method=\"post\" action=\"" + back + "\"><input name=\"error\"></form>");
        }
    }

    private static Map<String, String> parameters(String form) {
        Map<String, String> parameters = new HashMap<>();
        Arrays.stream(form.split("&"))
                .map(one -> one.split("=", 2))
                .forEach(one -> parameters.put(one[0], URLDecoder.decode(one[1], StandardCharsets.UTF_8)));
        return parameters;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
