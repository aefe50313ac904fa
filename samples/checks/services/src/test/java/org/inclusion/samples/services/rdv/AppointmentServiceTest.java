package org.inclusion.samples.services.rdv;

import static java.util.Objects.requireNonNull;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.inclusion.samples.services.Answer;
import org.inclusion.samples.services.Client;
import org.inclusion.samples.services.Hmac;
import org.inclusion.samples.services.Json;
import org.inclusion.samples.services.Loopback;
import org.inclusion.samples.services.Request;
import org.inclusion.samples.services.rdv.AppointmentService.Age;
import org.inclusion.samples.services.rdv.AppointmentService.Behaviour;
import org.inclusion.samples.services.rdv.Delivery.Manner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The service is asked as its documents say, and otherwise. */
class AppointmentServiceTest {

    private static final String BACK = "https://host.example.org/retour";

    private static final OffsetDateTime TUESDAY = OffsetDateTime.parse("2026-12-08T10:30:00+01:00");

    private static final String PLAN = "{\"user\":{\"first_name\":\"Ana\",\"last_name\":\"Diallo\"},\"return_url\":\""
            + BACK + "\",\"dossier_url\":\"https://host.example.org/p/1\"}";

    private Instant now = Instant.parse("2026-12-01T10:00:00Z");

    private final AppointmentService service = new AppointmentService(
            "app", "secret", List.of("https://host.example.org/oauth"), Set.of("127.0.0.1"), () -> now);

    private final String token = signIn(11).path("access_token").asText();

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void aPlanIsBookedOnThePageAndReadAfterwards() {
        HttpResponse<String> made = call("POST", "/rdv_plans", PLAN);
        assertThat(made.statusCode(), is(201));
        JsonNode plan = json(made).path("rdv_plan");
        assertThat(plan.path("rdv").isNull(), is(true));

        String page = plan.path("url").asText();
        assertThat(Client.get(page).body(), containsString("Choisir un créneau"));
        HttpResponse<String> booked = Client.post(page, Map.of("starts_at", TUESDAY.toString()));
        assertThat("a link, and no redirect", booked.statusCode(), is(200));
        assertThat(booked.body(), containsString("href=\"" + BACK + "\""));

        JsonNode rdv = json(call("GET", "/rdv_plans/" + plan.path("id").asText(), ""))
                .path("rdv_plan")
                .path("rdv");
        assertThat(rdv.path("status").asText(), is("unknown"));
        assertThat(rdv.path("starts_at").asText(), is("2026-12-08T10:30:00+01:00"));
        service.age(Age.OLD);
        JsonNode read = json(call("GET", "/rdvs?id[]=" + rdv.path("id").asText(), ""))
                .path("rdvs")
                .path(0);
        assertThat(read.path("starts_at").asText(), is("2026-12-08 10:30:00 +0100"));
        assertThat(read.path("participations").path(0).path("status").asText(), is("unknown"));
        assertThat(service.broken(), empty());
    }

    @Test
    void theOtherCallsAnswerAsDescribed() {
        assertThat(json(call("GET", "/agents/me", "")).path("agent").path("id").asLong(), is(11L));
        assertThat(
                json(call("GET", "/organisations", ""))
                        .path("organisations")
                        .path(0)
                        .path("id")
                        .asLong(),
                is(1L));
        assertThat(
                json(call("GET", "/organisations/1/motifs", ""))
                        .path("meta")
                        .path("total_count")
                        .asInt(),
                is(1));
        String user = json(call(
                        "POST", "/users", "{\"organisation_ids\":[1],\"first_name\":\"A\",\"last_name\":\"B\"}"))
                .path("user")
                .path("id")
                .asText();
        assertThat(json(call("GET", "/users?ids[]=" + user, "")).path("users").size(), is(1));
        assertThat(
                json(call("PATCH", "/users/" + user, "{\"last_name\":\"C\"}"))
                        .path("user")
                        .path("last_name")
                        .asText(),
                is("C"));
        assertThat(
                json(call("POST", "/users/" + user + "/rdv_invitation_token", ""))
                        .path("invitation_token")
                        .asText(),
                not(""));
        long rdv = book();
        assertThat(
                json(call("PATCH", "/rdvs/" + rdv + "/update_status", "{\"status\":\"seen\"}"))
                        .path("status")
                        .asText(),
                is("seen"));
        call("PATCH", "/participations/" + (rdv + 1000), "{\"participation\":{\"status\":\"excused\"}}");
        assertThat(json(call("GET", "/rdvs?status[]=excused", "")).path("rdvs").size(), is(1));
        assertThat(
                json(call("GET", "/rdvs?starts_after=2026-12-09T00:00:00Z", ""))
                        .path("rdvs")
                        .size(),
                is(0));
        assertThat(service.broken(), empty());
    }

    @Test
    void aPlanForAnEmailThatIsKnownIsForThatPerson() {
        String user = json(call(
                        "POST",
                        "/users",
                        "{\"organisation_ids\":[1],\"first_name\":\"A\",\"last_name\":\"B\",\"email\":\"a@example.org\"}"))
                .path("user")
                .path("id")
                .asText();
        JsonNode plan = json(call(
                        "POST", "/rdv_plans", PLAN.replace("\"Diallo\"", "\"Diallo\",\"email\":\"a@example.org\"")))
                .path("rdv_plan");

        assertThat(plan.path("user_id").asText(), is(user));
    }

    @Test
    void anInvitationOpensThePageOfThePerson() {
        String user = json(call(
                        "POST", "/users", "{\"organisation_ids\":[1],\"first_name\":\"A\",\"last_name\":\"B\"}"))
                .path("user")
                .path("id")
                .asText();
        String invitation = json(call("POST", "/users/" + user + "/rdv_invitation_token", ""))
                .path("invitation_token")
                .asText();
        Map<String, String> link = new TreeMap<>(Map.of(
                "departement", "69", "address", "Lyon", "organisation_ids[]", "1", "motif_category_short_name", "num"));
        link.put("invitation_token", invitation);

        assertThat(
                Client.get(service.address() + "/prendre_rdv?" + Client.encoded(link))
                        .body(),
                containsString("Prenez"));
        link.put("invitation_token", "another");
        assertThat(
                Client.refusal(Client.get(service.address() + "/prendre_rdv?" + Client.encoded(link))),
                is("INVITATION"));
    }

    @Test
    void eachWrongRequestIsRefusedForItsOwnReason() {
        String user = json(call(
                        "POST", "/users", "{\"organisation_ids\":[1],\"first_name\":\"A\",\"last_name\":\"B\"}"))
                .path("user")
                .path("id")
                .asText();
        long plan = json(call("POST", "/rdv_plans", PLAN))
                .path("rdv_plan")
                .path("id")
                .asLong();
        long rdv = book();
        String other = signIn(21).path("access_token").asText();
        String colleague = signIn(12).path("access_token").asText();
        String hook = "{\"target_url\":\"http://127.0.0.1:9/\",\"secret\":\"s\",\"subscriptions\":[\"rdv\"]}";
        Map<AppointmentRule, HttpResponse<String>> answers = new EnumMap<>(AppointmentRule.class);
        answers.put(AppointmentRule.VERSION, Client.get(service.address() + "/api/v2/rdvs"));
        answers.put(AppointmentRule.NO_SUCH_CALL, call("GET", "/creneaux", ""));
        answers.put(AppointmentRule.CLIENT, exchange(Map.of("client_secret", "another")));
        answers.put(AppointmentRule.CODE_ONLY, exchange(Map.of("grant_type", "client_credentials")));
        answers.put(AppointmentRule.CODE, exchange(Map.of("code", "code-0")));
        answers.put(
                AppointmentRule.REFRESH_TOKEN, exchange(Map.of("grant_type", "refresh_token", "refresh_token", "x")));
        answers.put(AppointmentRule.SCOPE, authorize(Map.of("scope", "read")));
        answers.put(AppointmentRule.REDIRECT_URI, authorize(Map.of("redirect_uri", BACK)));
        answers.put(AppointmentRule.AGENT, Client.get(service.address() + "/api/v1/agents/me"));
        answers.put(AppointmentRule.ORGANISATION, call("GET", "/organisations/2/motifs", ""));
        answers.put(
                AppointmentRule.USER_ORGANISATIONS,
                call("POST", "/users", "{\"first_name\":\"A\",\"last_name\":\"B\"}"));
        answers.put(
                AppointmentRule.USER_NAMES, call("POST", "/users", "{\"organisation_ids\":[1],\"last_name\":\"B\"}"));
        answers.put(AppointmentRule.USER_UNKNOWN, call("GET", "/users/999999", ""));
        answers.put(AppointmentRule.USER_ELSEWHERE, call(other, "GET", "/users/" + user, ""));
        answers.put(
                AppointmentRule.RETURN_URL,
                call("POST", "/rdv_plans", PLAN.replace("/host.example.org/r", "/evil.example.org/r")));
        answers.put(AppointmentRule.PLAN_OF_ANOTHER, call(colleague, "GET", "/rdv_plans/" + plan, ""));
        answers.put(AppointmentRule.PLAN_UNKNOWN, call("GET", "/rdv_plans/999999", ""));
        answers.put(AppointmentRule.FUTURE, call("POST", "/rdvs", "{\"starts_at\":\"" + TUESDAY + "\"}"));
        answers.put(
                AppointmentRule.STATUS, call("PATCH", "/rdvs/" + rdv + "/update_status", "{\"status\":\"cancelled\"}"));
        answers.put(AppointmentRule.RDV_UNKNOWN, call("PATCH", "/rdvs/999999/update_status", "{\"status\":\"seen\"}"));
        answers.put(AppointmentRule.ADMIN, call(colleague, "POST", "/organisations/1/webhook_endpoints", hook));
        answers.put(
                AppointmentRule.TARGET,
                call("POST", "/organisations/1/webhook_endpoints", hook.replace("127.0.0.1", "evil.example.org")));
        answers.put(
                AppointmentRule.SUBSCRIPTION,
                call("POST", "/organisations/1/webhook_endpoints", hook.replace("\"rdv\"", "\"plan\"")));
        service.next(Behaviour.THROTTLE);
        answers.put(AppointmentRule.RATE, call("GET", "/rdvs", ""));

        answers.forEach((rule, answer) -> assertThat(Client.refusal(answer), is(rule.name())));
        answers.forEach((rule, answer) -> assertThat(answer.statusCode(), greaterThan(399)));
        assertThat(
                requireNonNull(answers.get(AppointmentRule.RATE))
                        .headers()
                        .firstValue("Retry-After")
                        .orElse(""),
                is("60"));
    }

    @Test
    void aTokenEndsAndARefreshTokenIsUsedOnce() {
        JsonNode tokens = signIn(11);
        now = now.plusSeconds(tokens.path("expires_in").asLong());
        assertThat(Client.refusal(call(tokens.path("access_token").asText(), "GET", "/rdvs", "")), is("AGENT"));

        Map<String, String> form = Map.of(
                "grant_type",
                "refresh_token",
                "refresh_token",
                tokens.path("refresh_token").asText());
        JsonNode next = json(exchange(form));
        assertThat(call(next.path("access_token").asText(), "GET", "/rdvs", "").statusCode(), is(200));
        assertThat(
                next.path("refresh_token").asText(),
                not(tokens.path("refresh_token").asText()));
        assertThat(Client.refusal(exchange(form)), is("REFRESH_TOKEN"));
    }

    @Test
    void aListHasPagesOfAHundred() {
        for (int more = 0; more < 101; more++) {
            book();
        }

        JsonNode first = json(call("GET", "/rdvs", ""));
        assertThat(first.path("rdvs").size(), is(100));
        assertThat(
                first.path("meta").toString(),
                is("{\"current_page\":1,\"next_page\":2,\"total_pages\":2,\"total_count\":101}"));
        JsonNode second = json(call("GET", "/rdvs?page=2", ""));
        assertThat(second.path("rdvs").size(), is(1));
        assertThat(second.path("meta").path("next_page").isNull(), is(true));
    }

    @Test
    void theApiFailsOnDemand() {
        service.next(Behaviour.FAIL, Behaviour.REDIRECT, Behaviour.HUGE);

        assertThat(call("GET", "/rdvs", "").statusCode(), is(500));
        assertThat(
                call("GET", "/rdvs", "").headers().firstValue("Location").orElse(""),
                is("http://www.rdv.example.org/api/v1/rdvs"));
        assertThat(call("GET", "/rdvs", "").body().length(), greaterThan(20_000_000));
        service.next(Behaviour.HANG);
        assertThrows(
                HttpTimeoutException.class,
                () -> Client.trying(
                        Client.request(service.address() + "/api/v1/rdvs").timeout(Duration.ofMillis(200))));
    }

    @Test
    void eachChangeIsPostedWithItsSignature() throws IOException, InterruptedException {
        List<Request> posts = new ArrayList<>();
        try (Loopback host = Loopback.serve(request -> {
            posts.add(request);
            return Answer.empty(200);
        })) {
            subscribe(host, false);
            long rdv = book();
            now = now.plusSeconds(60);
            service.move(rdv, TUESDAY.plusDays(1));
            service.status(rdv, "excused");
            service.age(Age.OLD);
            service.delete(rdv);
            for (Delivery delivery : service.takeDeliveries()) {
                assertThat(delivery.send(Manner.RIGHT), is(200));
            }
        }

        assertThat(
                posts.stream()
                        .map(post -> body(post).path("meta").path("event").asText())
                        .toList(),
                contains("created", "updated", "updated", "destroyed"));
        assertThat(body(posts.get(1)).path("meta").path("event_occurred_at").asText(), is("2026-12-01T11:01:00+01:00"));
        assertThat(body(posts.get(1)).path("data").path("starts_at").asText(), is("2026-12-09T10:30:00+01:00"));
        assertThat(
                body(posts.get(2))
                        .path("data")
                        .path("participations")
                        .path(0)
                        .path("status")
                        .asText(),
                is("excused"));
        assertThat(body(posts.get(3)).path("meta").path("timestamp").asText(), is("2026-12-01 11:01:00 +0100"));
        posts.forEach(post -> assertThat(isRight(post), is(true)));
    }

    @Test
    void aWebhookComesLateTwiceOutOfOrderAndWrong() throws IOException, InterruptedException {
        Map<Manner, Request> posts = new TreeMap<>();
        List<String> events = new ArrayList<>();
        List<Manner> manner = new ArrayList<>();
        try (Loopback host = Loopback.serve(request -> {
            posts.put(manner.get(manner.size() - 1), request);
            events.add(Json.read(request.body())
                    .map(body -> body.path("meta").path("event").asText())
                    .orElse("none"));
            return Answer.empty(200);
        })) {
            subscribe(host, false);
            service.status(book(), "revoked");
            List<Delivery> waiting = service.takeDeliveries();
            manner.add(Manner.RIGHT);
            waiting.get(1).send(Manner.RIGHT);
            waiting.get(0).send(Manner.RIGHT);
            waiting.get(0).send(Manner.RIGHT);
            for (Manner next : Manner.values()) {
                manner.add(next);
                waiting.get(0).send(next);
            }
        }

        assertThat(events.subList(0, 3), contains("updated", "created", "created"));
        assertThat(
                posts.entrySet().stream()
                        .filter(post -> isRight(post.getValue()))
                        .map(Map.Entry::getKey)
                        .toList(),
                contains(Manner.RIGHT, Manner.HUGE, Manner.NO_JSON));
        assertThat(requireNonNull(posts.get(Manner.HUGE)).body().length, is(20_000_000));
        assertThat(
                requireNonNull(posts.get(Manner.NO_SIGNATURE))
                        .header("X-Lapin-Signature")
                        .isPresent(),
                is(false));
    }

    @Test
    void aNewWebhookReplaysWhatIsThereUnlessItIsAskedNotTo() {
        book();
        try (Loopback host = Loopback.serve(request -> Answer.empty(200))) {
            String made = subscribe(host, false);
            assertThat(service.takeDeliveries(), empty());
            assertThat("the secret is not returned", made, not(containsString("shared")));
            subscribe(host, true);
            assertThat(service.takeDeliveries(), hasSize(1));
        }
    }

    private String subscribe(Loopback host, boolean trigger) {
        HttpResponse<String> made = call(
                "POST",
                "/organisations/1/webhook_endpoints",
                "{\"target_url\":\"" + host.address()
                        + "/hook\",\"secret\":\"shared\",\"subscriptions\":[\"rdv\"],\"trigger\":" + trigger + "}");
        assertThat(made.statusCode(), is(200));
        return made.body();
    }

    private static JsonNode body(Request post) {
        return post.json().orElseThrow();
    }

    private static boolean isRight(Request post) {
        String right = HexFormat.of().formatHex(Hmac.of("shared".getBytes(StandardCharsets.UTF_8), post.body()));
        return post.header("X-Lapin-Signature").filter(right::equals).isPresent();
    }

    private long book() {
        return service.book(
                json(call("POST", "/rdv_plans", PLAN))
                        .path("rdv_plan")
                        .path("id")
                        .asLong(),
                TUESDAY);
    }

    private JsonNode signIn(long agent) {
        service.signIn(agent);
        String location = authorize(Map.of()).headers().firstValue("Location").orElseThrow();
        service.signIn(11);
        assertThat(location, containsString("&state=s1"));
        return json(exchange(Map.of("code", location.replaceAll(".*code=([^&]*).*", "$1"))));
    }

    private HttpResponse<String> authorize(Map<String, String> different) {
        Map<String, String> right = new TreeMap<>(Map.of(
                "client_id", "app",
                "redirect_uri", "https://host.example.org/oauth",
                "response_type", "code",
                "scope", "write",
                "state", "s1"));
        right.putAll(different);
        return Client.get(service.address() + "/oauth/authorize?" + Client.encoded(right));
    }

    private HttpResponse<String> exchange(Map<String, String> different) {
        Map<String, String> right = new TreeMap<>(Map.of(
                "grant_type", "authorization_code",
                "client_id", "app",
                "client_secret", "secret",
                "redirect_uri", "https://host.example.org/oauth"));
        right.putAll(different);
        return Client.post(service.address() + "/oauth/token", right);
    }

    private HttpResponse<String> call(String method, String path, String body) {
        return call(token, method, path, body);
    }

    private HttpResponse<String> call(String as, String method, String path, String body) {
        return Client.send(
                method,
                service.address() + "/api/v1" + path.replace("[", "%5B").replace("]", "%5D"),
                body,
                "Authorization",
                "Bearer " + as,
                "Content-Type",
                "application/json");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Json.read(answer.body().getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }
}
