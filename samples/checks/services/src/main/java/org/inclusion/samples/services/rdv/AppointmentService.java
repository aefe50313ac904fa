package org.inclusion.samples.services.rdv;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.inclusion.samples.services.Answer;
import org.inclusion.samples.services.Json;
import org.inclusion.samples.services.Loopback;
import org.inclusion.samples.services.Refused;
import org.inclusion.samples.services.Request;
import org.inclusion.samples.services.Rule;
import org.inclusion.samples.services.Script;

/**
 * RDV Service Public: two organisations, 1 and 2. Agent 11 works in the first and administers it, agent 12 works in the
 * first, agent 21 in the second.
 */
public final class AppointmentService implements AutoCloseable {

    /** The behaviour at the next calls of the API, before anything else. */
    public enum Behaviour {
        ANSWER,
        /** 500, with a page and not JSON. */
        FAIL,
        /** 429 with a Retry-After of a minute. */
        THROTTLE,
        /** 302 to another host, as from a name without www to the one with it. */
        REDIRECT,
        /** The answer comes once the service is released. */
        HANG,
        /** An answer of twenty million bytes. */
        HUGE
    }

    /** How dates are written: services of two ages are in use. */
    public enum Age {
        /** {@code 2025-02-11 10:30:00 +0100}; meta has timestamp and webhook_reason. */
        OLD,
        /** ISO 8601; meta has event_occurred_at and payload_computed_at. */
        NEW
    }

    private record Agent(long id, long organisation, boolean admin) {}

    private record Code(String redirectUri, long agent, Instant until) {}

    private record Token(long agent, Instant until) {}

    private record Plan(long id, long agent, long user, String returnUrl, String dossierUrl, Instant at) {}

    private record Endpoint(long id, long organisation, URI target, String secret, List<String> subscriptions) {}

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final DateTimeFormatter OLD_WRITING = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xx");

    private static final int PAGE = 100;

    private static final int TOKEN_SECONDS = 7200;

    private static final Set<String> SUBSCRIPTIONS = Set.of(
            "rdv",
            "absence",
            "plage_ouverture",
            "user",
            "user_profile",
            "organisation",
            "motif",
            "lieu",
            "agent",
            "agent_role",
            "referent_assignation");

    private final String clientId;

    private final String clientSecret;

    private final List<String> redirectUris;

    private final Set<String> allowedHosts;

    private final InstantSource clock;

    private final Script<Behaviour> script = new Script<>(Behaviour.ANSWER);

    private final Map<Long, Agent> agents =
            Map.of(11L, new Agent(11, 1, true), 12L, new Agent(12, 1, false), 21L, new Agent(21, 2, false));

    private final Map<String, Code> codes = new HashMap<>();

    private final Map<String, Token> access = new HashMap<>();

    private final Map<String, Long> refresh = new HashMap<>();

    private final Map<Long, ObjectNode> users = new LinkedHashMap<>();

    private final Set<String> invitations = new HashSet<>();

    private final Map<Long, Plan> plans = new LinkedHashMap<>();

    private final Map<Long, Long> booked = new HashMap<>();

    private final Map<Long, Appointment> appointments = new LinkedHashMap<>();

    private final Map<Long, Endpoint> endpoints = new LinkedHashMap<>();

    private final List<Delivery> deliveries = new ArrayList<>();

    private Age age = Age.NEW;

    private long signedIn = 11;

    private long last = 100;

    private final Loopback loopback;

    /**
     * Starts it.
     *
     * @param redirectUris the redirect addresses of the application, as registered
     * @param allowedHosts the hosts that webhooks may have
     */
    public AppointmentService(
            String clientId,
            String clientSecret,
            List<String> redirectUris,
            Set<String> allowedHosts,
            InstantSource clock) {
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.redirectUris = List.copyOf(redirectUris);
        this.allowedHosts = Set.copyOf(allowedHosts);
        this.clock = clock;
        this.loopback = Loopback.serve(this::answer);
    }

    /** In place of https://rdv.anct.gouv.fr. */
    public URI address() {
        return loopback.address();
    }

    public void next(Behaviour... behaviours) {
        script.next(behaviours);
    }

    /** Answers what hangs. */
    public void release() {
        loopback.release();
    }

    public synchronized void age(Age newAge) {
        age = newAge;
    }

    /** Which agent is signed in, in the browser that opens the pages. */
    public synchronized void signIn(long agent) {
        signedIn = agent;
    }

    public List<Rule> broken() {
        return loopback.refusals();
    }

    /** Takes the deliveries that wait for webhooks, the oldest first. */
    public synchronized List<Delivery> takeDeliveries() {
        List<Delivery> taken = List.copyOf(deliveries);
        deliveries.clear();
        return taken;
    }

    /** The agent picks a slot for a plan, as on the page. */
    public synchronized long book(long plan, OffsetDateTime startsAt) {
        Plan of = plans.get(plan);
        if (of == null) {
            throw new IllegalArgumentException("no plan " + plan);
        }
        Agent agent = agent(of.agent());
        long id = ++last;
        booked.put(plan, id);
        changed("created", put(new Appointment(id, agent.organisation(), agent.id(), of.user(), startsAt, "unknown")));
        return id;
    }

    public synchronized void move(long appointment, OffsetDateTime startsAt) {
        changed("updated", put(known(appointment).at(startsAt)));
    }

    /** The person cancels, or the service: excused, revoked; or somebody notes who came: seen, noshow. */
    public synchronized void status(long appointment, String status) {
        changed("updated", put(known(appointment).with(status)));
    }

    public synchronized void delete(long appointment) {
        Appointment gone = known(appointment);
        appointments.remove(appointment);
        changed("destroyed", gone);
    }

    @Override
    public void close() {
        loopback.close();
    }

    private Answer answer(Request request) throws Refused {
        if (request.path().startsWith("/api/")) {
            Behaviour behaviour = script.take();
            switch (behaviour) {
                case ANSWER -> {}
                case FAIL -> {
                    return Answer.text(500, "text/html", "<h1>Une erreur est survenue</h1>");
                }
                case THROTTLE ->
                    throw new Refused(
                            AppointmentRule.RATE, error(429, "rate_limited").with("Retry-After", "60"));
                case REDIRECT -> {
                    return Answer.redirect("http://www.rdv.example.org" + request.path());
                }
                case HANG -> loopback.hold();
                case HUGE -> {
                    return Answer.text(200, "application/json", "{\"rdvs\":[]" + " ".repeat(20_000_000) + "}");
                }
            }
        }
        synchronized (this) {
            return routed(request);
        }
    }

    private Answer routed(Request request) throws Refused {
        String path = request.path();
        String call = request.method() + " " + path.replaceAll("/\\d+(?=/|$)", "/N");
        switch (call) {
            case "GET /oauth/authorize" -> {
                return authorize(request);
            }
            case "GET /prendre_rdv" -> {
                return invited(request);
            }
            case "POST /oauth/token" -> {
                return token(request);
            }
            case "GET /agents/rdv_plans/N" -> {
                return page(plan(number(path, 3)));
            }
            case "POST /agents/rdv_plans/N" -> {
                Plan plan = plan(number(path, 3));
                book(plan.id(), OffsetDateTime.parse(one(request.form(), "starts_at")));
                return page(plan);
            }
            default -> {}
        }
        require(path.startsWith("/api/v1/"), AppointmentRule.VERSION, 404);
        Agent agent = agentOf(request);
        JsonNode body = request.json().orElseGet(Json::object);
        return switch (call.replace("/api/v1", "")) {
            case "GET /agents/me" ->
                one(
                        "agent",
                        Json.object()
                                .put("id", agent.id())
                                .put("email", agent.id() + "@agents.example.org")
                                .put("first_name", "Agent")
                                .put("last_name", "N" + agent.id()));
            case "GET /organisations" ->
                page(
                        request,
                        "organisations",
                        List.of(Json.object()
                                .put("id", agent.organisation())
                                .put("name", "Maison " + agent.organisation())));
            case "GET /organisations/N/motifs" -> {
                inOrganisation(agent, number(path, 4));
                yield page(
                        request,
                        "motifs",
                        List.of(Json.object()
                                .put("id", 5)
                                .put("name", "Aide numérique")
                                .put("service_id", 7)
                                .put("bookable_publicly", true)));
            }
            case "POST /users" -> createUser(agent, body);
            case "GET /users" ->
                page(
                        request,
                        "users",
                        users.values().stream()
                                .filter(user -> request.query()
                                                .getOrDefault("ids[]", List.of())
                                                .contains(user.path("id").asText())
                                        && isIn(agent, user))
                                .toList());
            case "GET /users/N" -> one("user", user(agent, number(path, 4)));
            case "PATCH /users/N" -> {
                ObjectNode user = user(agent, number(path, 4));
                body.properties().forEach(field -> user.set(field.getKey(), field.getValue()));
                yield one("user", user);
            }
            case "POST /users/N/rdv_invitation_token" -> {
                String invitation =
                        "INV" + user(agent, number(path, 4)).path("id").asText();
                invitations.add(invitation);
                yield Answer.json(200, Json.object().put("invitation_token", invitation));
            }
            case "POST /rdv_plans" -> createPlan(agent, body);
            case "GET /rdv_plans/N" -> {
                Plan plan = plan(number(path, 4));
                require(plan.agent() == agent.id(), AppointmentRule.PLAN_OF_ANOTHER, 403);
                yield Answer.json(200, wrapped(plan));
            }
            case "GET /rdvs" ->
                page(
                        request,
                        "rdvs",
                        appointments.values().stream()
                                .filter(chosen(request, agent))
                                .map(this::json)
                                .toList());
            case "POST /rdvs" -> {
                require(
                        time(body.path("starts_at").asText()).toInstant().isBefore(clock.instant()),
                        AppointmentRule.FUTURE,
                        422);
                long id = ++last;
                yield one(
                        "rdv",
                        json(put(new Appointment(
                                id,
                                agent.organisation(),
                                agent.id(),
                                body.path("user_ids").path(0).asLong(),
                                time(body.path("starts_at").asText()),
                                "unknown"))));
            }
            case "PATCH /rdvs/N/update_status" -> {
                String status =
                        changeStatus(agent, number(path, 4), body.path("status").asText());
                yield Answer.json(200, Json.object().put("status", status));
            }
            case "PATCH /participations/N" -> {
                String status = changeStatus(
                        agent,
                        number(path, 4) - 1000,
                        body.path("participation").path("status").asText());
                yield one(
                        "participation",
                        Json.object().put("id", number(path, 4)).put("status", status));
            }
            case "GET /organisations/N/webhook_endpoints" -> {
                inOrganisation(agent, number(path, 4));
                yield page(
                        request,
                        "webhook_endpoints",
                        endpoints.values().stream()
                                .map(AppointmentService::json)
                                .toList());
            }
            case "POST /organisations/N/webhook_endpoints" -> putEndpoint(agent, number(path, 4), ++last, body);
            case "PATCH /organisations/N/webhook_endpoints/N" ->
                putEndpoint(agent, number(path, 4), number(path, 6), body);
            default -> throw new Refused(AppointmentRule.NO_SUCH_CALL, error(404, "not_found"));
        };
    }

    private Answer authorize(Request request) throws Refused {
        require(request.parameter("client_id").filter(clientId::equals).isPresent(), AppointmentRule.CLIENT, 401);
        String redirectUri = request.parameter("redirect_uri").orElse("");
        require(redirectUris.contains(redirectUri), AppointmentRule.REDIRECT_URI, 401);
        require(request.parameter("response_type").filter("code"::equals).isPresent(), AppointmentRule.CODE_ONLY, 400);
        require(request.parameter("scope").filter("write"::equals).isPresent(), AppointmentRule.SCOPE, 400);
        String code = "code-" + ++last;
        codes.put(code, new Code(redirectUri, signedIn, clock.instant().plusSeconds(600)));
        return Answer.redirect(redirectUri + "?code=" + code
                + request.parameter("state").map(state -> "&state=" + state).orElse(""));
    }

    /** The page of the person: there is no address to come back to. */
    private Answer invited(Request request) throws Refused {
        require(
                List.of("departement", "address", "organisation_ids[]", "motif_category_short_name").stream()
                                .allMatch(name ->
                                        !request.parameter(name).orElse("").isBlank())
                        && request.parameter("invitation_token")
                                .filter(invitations::contains)
                                .isPresent(),
                AppointmentRule.INVITATION,
                404);
        return Answer.text(200, "text/html", "<h1>Prenez rendez-vous</h1>");
    }

    private Answer token(Request request) throws Refused {
        Map<String, List<String>> form = request.form();
        require(
                one(form, "client_id").equals(clientId)
                        && one(form, "client_secret").equals(clientSecret),
                AppointmentRule.CLIENT,
                401);
        long agent;
        switch (one(form, "grant_type")) {
            case "authorization_code" -> {
                Code code = codes.remove(one(form, "code"));
                require(
                        code != null
                                && code.redirectUri().equals(one(form, "redirect_uri"))
                                && clock.instant().isBefore(code.until()),
                        AppointmentRule.CODE,
                        400);
                agent = code == null ? 0 : code.agent();
            }
            case "refresh_token" -> {
                Long of = refresh.remove(one(form, "refresh_token"));
                require(of != null, AppointmentRule.REFRESH_TOKEN, 400);
                agent = of == null ? 0 : of;
            }
            default -> throw new Refused(AppointmentRule.CODE_ONLY, error(400, "unsupported_grant_type"));
        }
        String token = "access-" + ++last;
        access.put(token, new Token(agent, clock.instant().plusSeconds(TOKEN_SECONDS)));
        String next = "refresh-" + last;
        refresh.put(next, agent);
        return Answer.json(
                200,
                Json.object()
                        .put("access_token", token)
                        .put("token_type", "Bearer")
                        .put("expires_in", TOKEN_SECONDS)
                        .put("refresh_token", next)
                        .put("scope", "write"));
    }

    private Agent agentOf(Request request) throws Refused {
        Token token = access.get(request.header("Authorization")
                .filter(header -> header.startsWith("Bearer "))
                .map(header -> header.substring(7))
                .orElse(""));
        if (token == null || !clock.instant().isBefore(token.until())) {
            throw new Refused(AppointmentRule.AGENT, error(401, "unauthorized"));
        }
        return agent(token.agent());
    }

    private Agent agent(long id) {
        Agent agent = agents.get(id);
        if (agent == null) {
            throw new IllegalArgumentException("no agent " + id);
        }
        return agent;
    }

    private Answer createUser(Agent agent, JsonNode body) throws Refused {
        JsonNode organisations = body.path("organisation_ids");
        require(organisations.isArray() && !organisations.isEmpty(), AppointmentRule.USER_ORGANISATIONS, 422);
        for (JsonNode organisation : organisations) {
            inOrganisation(agent, organisation.asLong());
        }
        require(hasNames(body), AppointmentRule.USER_NAMES, 422);
        return one("user", newUser(body));
    }

    private ObjectNode newUser(JsonNode body) {
        ObjectNode user = body.deepCopy();
        user.put("id", ++last);
        users.put(last, user);
        return user;
    }

    private Answer createPlan(Agent agent, JsonNode body) throws Refused {
        String returnUrl = body.path("return_url").asText();
        require(hasRegisteredHost(returnUrl), AppointmentRule.RETURN_URL, 422);
        JsonNode given = body.path("user");
        ObjectNode user;
        if (given.has("id")) {
            user = user(agent, given.path("id").asLong());
        } else {
            require(hasNames(given), AppointmentRule.USER_NAMES, 422);
            user = ofEmail(agent, given);
        }
        Plan plan = new Plan(
                ++last,
                agent.id(),
                user.path("id").asLong(),
                returnUrl,
                body.path("dossier_url").asText(""),
                clock.instant());
        plans.put(plan.id(), plan);
        return Answer.json(201, wrapped(plan));
    }

    /** Finds a person who signs in by her e-mail; the names that are there stay. */
    private ObjectNode ofEmail(Agent agent, JsonNode given) {
        String email = given.path("email").asText();
        for (ObjectNode user : users.values()) {
            if (!email.isEmpty() && user.path("email").asText().equals(email)) {
                return user;
            }
        }
        ObjectNode named = given.deepCopy();
        named.putArray("organisation_ids").add(agent.organisation());
        return newUser(named);
    }

    private boolean hasRegisteredHost(String address) {
        try {
            URI uri = URI.create(address);
            return Set.of("http", "https").contains(String.valueOf(uri.getScheme()))
                    && redirectUris.stream()
                            .anyMatch(redirect -> URI.create(redirect).getHost().equals(uri.getHost()));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private ObjectNode wrapped(Plan plan) {
        ObjectNode wrapped = Json.object();
        ObjectNode json = wrapped.putObject("rdv_plan")
                .put("id", plan.id())
                .put("user_id", plan.user())
                .put("url", loopback.address() + "/agents/rdv_plans/" + plan.id());
        Appointment appointment = appointments.get(booked.getOrDefault(plan.id(), 0L));
        if (appointment == null) {
            json.putNull("rdv");
        } else {
            json.putObject("rdv")
                    .put("id", appointment.id())
                    .put("status", appointment.status())
                    .put("starts_at", written(appointment.startsAt()))
                    .put("location_type", "public_office");
        }
        json.put("created_at", plan.at().toString()).put("updated_at", plan.at().toString());
        return wrapped;
    }

    /** The page has a link back, and no redirect: nothing of the appointment is in the address. */
    private Answer page(Plan plan) throws Refused {
        require(plan.agent() == signedIn, AppointmentRule.PLAN_OF_ANOTHER, 403);
        String body = booked.containsKey(plan.id())
                ? "<h1>Rendez-vous confirmé</h1><a href=\"" + plan.returnUrl() + "\">Retour</a>"
                : "<h1>Choisir un créneau</h1><form method=\"post\"><input name=\"starts_at\"></form>";
        return Answer.text(200, "text/html", body);
    }

    private String changeStatus(Agent agent, long id, String status) throws Refused {
        Appointment appointment = appointments.get(id);
        if (appointment == null) {
            throw new Refused(AppointmentRule.RDV_UNKNOWN, error(404, "not_found"));
        }
        inOrganisation(agent, appointment.organisation());
        require(Appointment.STATUSES.contains(status), AppointmentRule.STATUS, 422);
        status(id, status);
        return status;
    }

    private Predicate<Appointment> chosen(Request request, Agent agent) {
        List<String> ids = request.query().getOrDefault("id[]", List.of());
        List<String> statuses = request.query().getOrDefault("status[]", List.of());
        return one -> one.organisation() == agent.organisation()
                && (ids.isEmpty() || ids.contains(Long.toString(one.id())))
                && (statuses.isEmpty() || statuses.contains(one.status()))
                && request.parameter("user_id")
                        .map(Long::valueOf)
                        .filter(user -> user != one.user())
                        .isEmpty()
                && request.parameter("agent_id")
                        .map(Long::valueOf)
                        .filter(of -> of != one.agent())
                        .isEmpty()
                && request.parameter("starts_after")
                        .map(OffsetDateTime::parse)
                        .filter(one.startsAt()::isBefore)
                        .isEmpty()
                && request.parameter("starts_before")
                        .map(OffsetDateTime::parse)
                        .filter(one.startsAt()::isAfter)
                        .isEmpty();
    }

    private Answer putEndpoint(Agent agent, long organisation, long id, JsonNode body) throws Refused {
        inOrganisation(agent, organisation);
        require(agent.admin(), AppointmentRule.ADMIN, 403);
        URI target;
        try {
            target = URI.create(body.path("target_url").asText());
        } catch (IllegalArgumentException noAddress) {
            throw new Refused(AppointmentRule.TARGET, error(422, "target_url"));
        }
        require(allowedHosts.contains(String.valueOf(target.getHost())), AppointmentRule.TARGET, 422);
        List<String> subscriptions = new ArrayList<>();
        body.path("subscriptions").forEach(one -> subscriptions.add(one.asText()));
        require(
                !subscriptions.isEmpty() && SUBSCRIPTIONS.containsAll(subscriptions),
                AppointmentRule.SUBSCRIPTION,
                422);
        Endpoint endpoint =
                new Endpoint(id, organisation, target, body.path("secret").asText(), List.copyOf(subscriptions));
        endpoints.put(id, endpoint);
        if (body.path("trigger").asBoolean(true)) {
            appointments.values().forEach(one -> post(endpoint, "created", one));
        }
        return one("webhook_endpoint", json(endpoint));
    }

    private static ObjectNode json(Endpoint endpoint) {
        ObjectNode json = Json.object()
                .put("id", endpoint.id())
                .put("organisation_id", endpoint.organisation())
                .put("target_url", endpoint.target().toString());
        endpoint.subscriptions().forEach(json.putArray("subscriptions")::add);
        return json;
    }

    private void changed(String event, Appointment appointment) {
        endpoints.values().forEach(endpoint -> post(endpoint, event, appointment));
    }

    private void post(Endpoint endpoint, String event, Appointment appointment) {
        if (endpoint.organisation() == appointment.organisation()
                && endpoint.subscriptions().contains("rdv")) {
            ObjectNode body = Json.object();
            body.set("data", json(appointment));
            ObjectNode meta = body.putObject("meta").put("model", "Rdv").put("event", event);
            OffsetDateTime now = clock.instant().atZone(PARIS).toOffsetDateTime();
            if (age == Age.OLD) {
                meta.putNull("webhook_reason").put("timestamp", written(now));
            } else {
                meta.put("event_occurred_at", written(now)).put("payload_computed_at", written(now));
            }
            deliveries.add(new Delivery(
                    endpoint.target(), endpoint.secret().getBytes(StandardCharsets.UTF_8), Json.bytes(body)));
        }
    }

    private ObjectNode json(Appointment appointment) {
        return appointment.json(written(appointment.startsAt()));
    }

    private String written(OffsetDateTime time) {
        return age == Age.OLD ? time.format(OLD_WRITING) : time.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private Appointment put(Appointment appointment) {
        appointments.put(appointment.id(), appointment);
        return appointment;
    }

    private Appointment known(long id) {
        Appointment appointment = appointments.get(id);
        if (appointment == null) {
            throw new IllegalArgumentException("no appointment " + id);
        }
        return appointment;
    }

    private Plan plan(long id) throws Refused {
        Plan plan = plans.get(id);
        if (plan == null) {
            throw new Refused(AppointmentRule.PLAN_UNKNOWN, error(404, "not_found"));
        }
        return plan;
    }

    private ObjectNode user(Agent agent, long id) throws Refused {
        ObjectNode user = users.get(id);
        if (user == null) {
            throw new Refused(AppointmentRule.USER_UNKNOWN, error(404, "not_found"));
        }
        require(isIn(agent, user), AppointmentRule.USER_ELSEWHERE, 403);
        return user;
    }

    private static boolean isIn(Agent agent, JsonNode user) {
        for (JsonNode organisation : user.path("organisation_ids")) {
            if (organisation.asLong() == agent.organisation()) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasNames(JsonNode user) {
        return !user.path("first_name").asText().isBlank()
                && !user.path("last_name").asText().isBlank();
    }

    private static OffsetDateTime time(String text) throws Refused {
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeParseException noTime) {
            throw new Refused(AppointmentRule.FUTURE, error(422, "starts_at"));
        }
    }

    private static void inOrganisation(Agent agent, long organisation) throws Refused {
        require(agent.organisation() == organisation, AppointmentRule.ORGANISATION, 403);
    }

    private static Answer one(String name, JsonNode json) {
        ObjectNode wrapped = Json.object();
        wrapped.set(name, json);
        return Answer.json(200, wrapped);
    }

    private static Answer page(Request request, String name, List<? extends JsonNode> all) {
        int page = request.parameter("page").map(Integer::valueOf).orElse(1);
        int pages = Math.max(1, (all.size() + PAGE - 1) / PAGE);
        ObjectNode json = Json.object();
        ArrayNode list = json.putArray(name);
        all.stream().skip((page - 1L) * PAGE).limit(PAGE).forEach(list::add);
        ObjectNode meta = json.putObject("meta").put("current_page", page);
        if (page < pages) {
            meta.put("next_page", page + 1);
        } else {
            meta.putNull("next_page");
        }
        meta.put("total_pages", pages).put("total_count", all.size());
        return Answer.json(200, json);
    }

    private static String one(Map<String, List<String>> form, String name) {
        return form.getOrDefault(name, List.of("")).get(0);
    }

    private static long number(String path, int part) {
        return Long.parseLong(path.split("/", -1)[part]);
    }

    private static void require(boolean holds, AppointmentRule rule, int status) throws Refused {
        if (!holds) {
            throw new Refused(rule, error(status, rule.name()));
        }
    }

    private static Answer error(int status, String what) {
        ObjectNode json = Json.object().put("success", false);
        json.putArray("errors").add(what);
        return Answer.json(status, json);
    }
}
