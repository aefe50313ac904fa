package org.inclusion.lti;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The members of a course of a platform (Names and Role Provisioning Services 2.0), strict about the scope. It tells
 * names and e-mail addresses too, as many a platform does, a part of the list at a time, and can be away, slow, or of
 * another mind.
 */
public final class RosterDouble {

    public static final String SCOPE = "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final PlatformDouble platform;
    private final GradebookDouble tokens;
    private final List<ObjectNode> members = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile int part = 8;
    private volatile int status = 200;
    private volatile long pause;
    private volatile String link = "";
    private volatile String body = "";

    /** Adds the service to a platform whose gradebook gives the tokens. */
    public RosterDouble(PlatformDouble platform, GradebookDouble tokens) {
        this.platform = platform;
        this.tokens = tokens;
        platform.server().createContext("/members", this::answer);
    }

    /** One more member. */
    public void has(String user, String status, String... roles) {
        ObjectNode member = JSON.createObjectNode();
        member.put("status", status)
                .put("user_id", user)
                .put("name", "Name of " + user)
                .put("email", user + "@example.org");
        List.of(roles).forEach(member.withArray("roles")::add);
        members.add(member);
    }

    /** So many learners more, user-0 and so on. */
    public void hasLearners(int many) {
        for (int i = 0; i < many; i++) {
            has("user-" + i, "Active", "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner");
        }
    }

    /** Tells so many at a time from now on. */
    public void tellsAtATime(int many) {
        part = many;
    }

    /** Answers everything with a status from now on; 200 for what is right. */
    public void answers(int with) {
        status = with;
    }

    /** Answers with a body of its own from now on; an empty one for what is right. */
    public void says(String other) {
        body = other;
    }

    /** Waits after each byte from now on, in milliseconds. */
    public void drips(long millis) {
        pause = millis;
    }

    /** Names another next part from now on; an empty one for what is right. */
    public void leadsTo(String address) {
        link = address;
    }

    /** The queries that came. */
    public List<String> asked() {
        return asked;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        asked.add(query);
        if (status != 200 || !tokens.isAllowed(exchange, SCOPE)) {
            exchange.sendResponseHeaders(status == 200 ? 401 : status, -1);
            exchange.close();
            return;
        }
        int from = query.contains("from=") ? Integer.parseInt(query.replaceAll(".*from=(\\d+).*", "$1")) : 0;
        List<ObjectNode> told = new ArrayList<>(members.subList(from, Math.min(from + part, members.size())));
        if (!link.isEmpty()) {
            exchange.getResponseHeaders().set("Link", "<" + link + ">; rel=\"next\"");
        } else if (from + part < members.size()) {
            exchange.getResponseHeaders()
                    .set(
                            "Link",
                            "<" + platform.address("/members") + "?differences=1>; rel=\"differences\", <"
                                    + platform.address("/members") + "?from=" + (from + part) + ">; rel=next");
        }
        ObjectNode container = JSON.createObjectNode();
        container.put("id", platform.address("/members").toString());
        ArrayNode all = container.putArray("members");
        told.forEach(all::add);
        send(
                exchange,
                (body.isEmpty() ? container.toString() : body).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private void send(HttpExchange exchange, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/vnd.ims.lti-nrps.v2.membershipcontainer+json");
        exchange.sendResponseHeaders(200, bytes.length);
        try (var out = exchange.getResponseBody()) {
            for (int i = 0; i < bytes.length; i += pause > 0 ? 1 : bytes.length) {
                out.write(bytes, i, pause > 0 ? 1 : bytes.length);
                if (pause > 0) {
                    out.flush();
                    Thread.sleep(pause);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
