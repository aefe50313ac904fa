package org.inclusion.lti;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * The gradebook of a platform (Assignment and Grade Services 2.0), strict: it gives a token to whoever signs as the
 * tool does, for the scope that was asked for, and takes nothing under another. It remembers every body that came, and
 * can be away, slow, or of another mind.
 */
public final class GradebookDouble {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String SCOPE = "https://purl.imsglobal.org/spec/lti-ags/scope/";

    private final PlatformDouble platform;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Map<String, ObjectNode> lineItems = new ConcurrentHashMap<>();
    private final List<JsonNode> scores = new CopyOnWriteArrayList<>();
    private final List<String> came = new CopyOnWriteArrayList<>();
    private final Set<String> deleted = ConcurrentHashMap.newKeySet();
    private final AtomicInteger numbers = new AtomicInteger(10);
    private volatile URI keys = URI.create("http://localhost/");
    private volatile int status = 200;
    private volatile int tokenStatus = 200;
    private volatile long pause;
    private volatile String lineItemsAt = "";

    /** Adds the services to a platform. */
    public GradebookDouble(PlatformDouble platform) {
        this.platform = platform;
        platform.server().createContext("/token", this::token);
        platform.server().createContext("/lineitems", this::services);
    }

    /** Where the tool publishes its keys. */
    public void knows(String keysOfTheTool) {
        keys = URI.create(keysOfTheTool);
    }

    /** Answers everything with a status from now on; 200 for what is right. */
    public void answers(int with) {
        status = with;
    }

    public void answersTokens(int with) {
        tokenStatus = with;
    }

    /** Waits before each answer from now on, in milliseconds. */
    public void waits(long millis) {
        pause = millis;
    }

    /** A teacher deletes a column, and may make another for the same link. */
    public void deletes(String address) {
        deleted.add(URI.create(address).getPath());
        lineItems.remove(address);
    }

    /** A teacher makes a column for a link; its address. */
    public String makes(String link, String tag) {
        ObjectNode item = JSON.createObjectNode();
        item.put("label", "by hand")
                .put("scoreMaximum", 1)
                .put("resourceLinkId", link)
                .put("tag", tag);
        String id = platform.address("/lineitems/" + numbers.incrementAndGet()).toString();
        lineItems.put(id, item.put("id", id));
        return id;
    }

    /** Says of the line items that it makes that they are somewhere else. */
    public void liesAbout(String address) {
        lineItemsAt = address;
    }

    /** Forgets the tokens that it gave. */
    public void forgetTokens() {
        tokens.clear();
    }

    /** The scores that came, one after the other. */
    public List<JsonNode> scores() {
        return scores;
    }

    public List<ObjectNode> lineItems() {
        return List.copyOf(lineItems.values());
    }

    /** Every request that came: method, path and body. */
    public List<String> came() {
        return came;
    }

    private void token(HttpExchange exchange) throws IOException {
        String body = read(exchange);
        Map<String, String> form = parameters(body);
        if (tokenStatus != 200) {
            answer(exchange, tokenStatus, "{}");
            return;
        }
        if (!isOfTheTool(form.getOrDefault("client_assertion", ""))
                || !"client_credentials".equals(form.get("grant_type"))
                || !"urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
                        .equals(form.get("client_assertion_type"))) {
            answer(exchange, 401, "{\"error\":\"invalid_client\"}");
            return;
        }
        String token = UUID.randomUUID().toString();
        tokens.put(token, form.getOrDefault("scope", ""));
        ObjectNode given = JSON.createObjectNode();
        given.put("access_token", token).put("token_type", "Bearer").put("expires_in", 3_600);
        answer(exchange, 200, given.toString());
    }

    private boolean isOfTheTool(String assertion) {
        try {
            SignedJWT token = SignedJWT.parse(assertion);
            JWTClaimsSet claims = token.getJWTClaimsSet();
            RSAKey key = (RSAKey)
                    JWKSet.load(keys.toURL()).getKeyByKeyId(token.getHeader().getKeyID());
            return key != null
                    && token.verify(new RSASSAVerifier(key))
                    && claims.getIssuer().equals(PlatformDouble.CLIENT)
                    && claims.getSubject().equals(PlatformDouble.CLIENT)
                    && claims.getAudience()
                            .equals(List.of(platform.address("/token").toString()));
        } catch (ParseException | IOException | JOSEException e) {
            return false;
        }
    }

    private void services(HttpExchange exchange) throws IOException {
        String body = read(exchange);
        String path = exchange.getRequestURI().getPath();
        String asked = exchange.getRequestMethod() + " " + path;
        came.add(asked + " " + body);
        boolean scores = path.endsWith("/scores");
        if (status != 200) {
            answer(exchange, status, "{}");
        } else if (!isAllowed(exchange, scores ? SCOPE + "score" : SCOPE + "lineitem")) {
            answer(exchange, 401, "{}");
        } else if (scores && deleted.contains(path.replace("/scores", ""))) {
            answer(exchange, 404, "{}");
        } else if (scores) {
            this.scores.add(JSON.readTree(body));
            answer(exchange, 200, "");
        } else if (asked.startsWith("POST")) {
            answer(exchange, 201, made(body).toString());
        } else {
            ArrayNode all = JSON.createArrayNode();
            lineItems.values().forEach(all::add);
            answer(exchange, 200, all.toString());
        }
    }

    private ObjectNode made(String body) throws IOException {
        ObjectNode item = (ObjectNode) JSON.readTree(body);
        String id = platform.address("/lineitems/" + numbers.incrementAndGet() + "?type_id=1")
                .toString();
        item.put("id", lineItemsAt.isEmpty() ? id : lineItemsAt);
        lineItems.put(id, item);
        return item;
    }

    /** Whether a request brings a token of ours for a scope. */
    boolean isAllowed(HttpExchange exchange, String scope) {
        String header = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        return header.startsWith("Bearer ")
                && Set.of(tokens.getOrDefault(header.substring(7), "").split(" "))
                        .contains(scope);
    }

    private String read(HttpExchange exchange) throws IOException {
        if (pause > 0) {
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, String> parameters(String written) {
        return Arrays.stream(written.split("&"))
                .map(part -> part.split("=", 2))
                .filter(part -> part.length == 2)
                .collect(Collectors.toMap(
                        part -> part[0],
                        part -> URLDecoder.decode(part[1], StandardCharsets.UTF_8),
                        (first, second) -> second,
                        TreeMap::new));
    }
}
