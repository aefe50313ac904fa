package org.inclusion.samples.services.sms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.inclusion.samples.services.Answer;
import org.inclusion.samples.services.Json;
import org.inclusion.samples.services.Loopback;
import org.inclusion.samples.services.Refused;
import org.inclusion.samples.services.Request;
import org.inclusion.samples.services.Rule;
import org.inclusion.samples.services.Script;

/** A provider of SMS messages, as Brevo is. */
public final class SmsProvider implements AutoCloseable {

    /** The provider's behaviour at a right request. */
    public enum Behaviour {
        /** Accepts it, and answers 201. */
        ACCEPT,
        /** Accepts it, and answers only once it is released: {@link SmsRule#SENT_TWICE}. */
        ACCEPT_AND_HANG,
        /** Accepts nothing, and answers 500. */
        FAIL,
        /** Accepts nothing, and answers 429. */
        THROTTLE,
        /** Accepts nothing, for want of credit: {@link SmsRule#CREDIT}. */
        NO_CREDIT
    }

    /** A message that was accepted. */
    public record Message(
            long id, String sender, String to, String content, String type, String tag, String webUrl, int parts) {}

    private static final String SEND = "/v3/transactionalSMS/send";

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final String key;

    private final InstantSource clock;

    private final Script<Behaviour> script = new Script<>(Behaviour.ACCEPT);

    private final List<Message> messages = new ArrayList<>();

    private final Set<String> stopped = new HashSet<>();

    private final HttpClient http = HttpClient.newHttpClient();

    private final Loopback loopback;

    public SmsProvider(String key, InstantSource clock) {
        this.key = key;
        this.clock = clock;
        this.loopback = Loopback.serve(this::answer);
    }

    /** In place of https://api.brevo.com. */
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

    /** Every message that was accepted, twice if it was sent twice. */
    public synchronized List<Message> messages() {
        return List.copyOf(messages);
    }

    public List<Rule> broken() {
        return loopback.refusals();
    }

    /**
     * Posts an event of a message to its address, in the form of {@link SmsRule#REPORT}.
     *
     * @param status as the provider words it; its list is not published, so an adapter must bear words that it does
     *     not know
     * @return the status of the answer
     */
    public int report(Message message, String status) throws IOException, InterruptedException {
        ObjectNode event = Json.object()
                .put("to", message.to())
                .put("msg_status", status)
                .put("date", now().format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")))
                .put("messageId", message.id());
        HttpRequest request = HttpRequest.newBuilder(URI.create(message.webUrl()))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(Json.bytes(event)))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    /**
     * The recipient has answered STOP: marketing does not reach this number any more, and what is transactional does.
     */
    public synchronized void stop(String number) {
        stopped.add(number);
    }

    /** Whether a message reaches the telephone. */
    public synchronized boolean reaches(Message message) {
        return !(message.type().equals("marketing") && stopped.contains(message.to()));
    }

    @Override
    public void close() {
        loopback.close();
    }

    private Answer answer(Request request) throws Refused {
        JsonNode body = checked(request);
        Behaviour behaviour = script.take();
        switch (behaviour) {
            case FAIL -> {
                return Answer.empty(500);
            }
            case THROTTLE -> throw refused(SmsRule.RATE, 429, "too_many_requests");
            case NO_CREDIT -> throw refused(SmsRule.CREDIT, 402, "not_enough_credits");
            case ACCEPT, ACCEPT_AND_HANG -> {}
        }
        Message message = accept(body);
        if (behaviour == Behaviour.ACCEPT_AND_HANG) {
            loopback.hold();
        }
        return Answer.json(201, Json.object().put("messageId", message.id()).put("smsCount", message.parts()));
    }

    private synchronized Message accept(JsonNode body) {
        String content = body.path("content").asText();
        Message message = new Message(
                1_511_882_900_000_000L + messages.size(),
                body.path("sender").asText(),
                body.path("recipient").asText(),
                content,
                type(body),
                body.path("tag").asText(""),
                body.path("webUrl").asText(""),
                SmsText.parts(content));
        // Nobody can know that it is the same one; a test can.
        if (messages.stream()
                .anyMatch(one -> one.to().equals(message.to()) && one.content().equals(content))) {
            loopback.note(SmsRule.SENT_TWICE);
        }
        messages.add(message);
        return message;
    }

    private JsonNode checked(Request request) throws Refused {
        require(request.path().equals(SEND) && request.method().equals("POST"), SmsRule.ADDRESS, 404, "not_found");
        require(request.header("api-key").filter(key::equals).isPresent(), SmsRule.KEY, 401, "unauthorized");
        JsonNode body = request.json().orElseGet(Json::array);
        require(request.isOf("application/json") && body.isObject(), SmsRule.BODY, 400, "invalid_parameter");
        String sender = body.path("sender").asText();
        require(sender.matches("[A-Za-z0-9]{1,11}|\\d{12,15}"), SmsRule.SENDER, 400, "invalid_parameter");
        String recipient = body.path("recipient").asText();
        require(recipient.matches("[1-9]\\d{7,14}"), SmsRule.RECIPIENT, 400, "invalid_parameter");
        require(recipient.matches("33[67]\\d{8}"), SmsRule.FRENCH_MOBILE, 400, "invalid_parameter");
        String content = body.path("content").asText();
        require(!content.isBlank(), SmsRule.CONTENT, 400, "missing_parameter");
        String type = type(body);
        require(type.equals("transactional") || type.equals("marketing"), SmsRule.TYPE, 400, "invalid_parameter");
        boolean marketing = type.equals("marketing");
        require(marketing || !content.contains("[STOP CODE]"), SmsRule.STOP_IN_TRANSACTIONAL, 400, "invalid_parameter");
        require(!marketing || isOpen(now()), SmsRule.MARKETING_HOURS, 400, "invalid_parameter");
        String webUrl = body.path("webUrl").asText("");
        require(webUrl.isEmpty() || webUrl.matches("https?://\\S+"), SmsRule.WEB_URL, 400, "invalid_parameter");
        require(
                SmsText.isGsm(content) || body.path("unicodeEnabled").asBoolean(),
                SmsRule.UNICODE,
                400,
                "invalid_parameter");
        return body;
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(PARIS);
    }

    /** Without the holidays, which a test chooses its day by. */
    private static boolean isOpen(ZonedDateTime time) {
        return time.getDayOfWeek() != DayOfWeek.SUNDAY && time.getHour() >= 8 && time.getHour() < 22;
    }

    private static String type(JsonNode body) {
        return body.path("type").asText("transactional");
    }

    private static void require(boolean holds, SmsRule rule, int status, String code) throws Refused {
        if (!holds) {
            throw refused(rule, status, code);
        }
    }

    private static Refused refused(SmsRule rule, int status, String code) {
        return new Refused(
                rule, Answer.json(status, Json.object().put("code", code).put("message", rule.says())));
    }
}
