package org.inclusion.messages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.inclusion.message.Message;
import org.inclusion.messages.Recipient.Way;
import org.jspecify.annotations.Nullable;

/**
 * Asks another application where a message goes, for each attempt: a server that stands beside its host knows no
 * number. Immutable.
 *
 * <p>{@code GET address/odette?about=appointment} is answered with {@code {"way": "SMS", "address": "06 12 34 56 78",
 * "language": "fr", "hour": false}}, or with 204 where she has no number or wants no messages. {@code hour} is true
 * where she chose that her reminders say the hour. Every other answer is tried again later.
 */
public final class HttpRecipients implements Recipients {

    /** The rest of the half minute is for sending. */
    private static final Duration ANSWER = Duration.ofSeconds(5);

    /** In bytes. */
    private static final int LONGEST = 1 << 12;

    private static final int OK = 200;

    private static final int NOBODY = 204;

    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{1,4000}");

    private final ObjectMapper json = JsonMapper.builder().build();
    private final ServiceClient client = new ServiceClient(ANSWER);
    private final String address;
    private final HttpRequest.Builder request;

    private HttpRecipients(String address, HttpRequest.Builder request) {
        this.address = address;
        this.request = request;
    }

    /**
     * Another application.
     *
     * @param address its address, to which the person's id is added; https, or plain http on this machine
     * @param token what it knows this application by, sent as a bearer token; null where it asks for none
     * @throws IllegalArgumentException naming the option; a secret is not repeated
     */
    public static HttpRecipients at(URI address, @Nullable String token) {
        if (!Addresses.isSafe(address) || address.getQuery() != null) {
            throw new IllegalArgumentException("address must be https://…; plain http on this machine only");
        }
        HttpRequest.Builder request = HttpRequest.newBuilder().header("Accept", "application/json");
        if (token != null) {
            if (!TOKEN.matcher(token).matches()) {
                throw new IllegalArgumentException("token must be the token alone, without spaces or line breaks");
            }
            request.header("Authorization", "Bearer " + token);
        }
        return new HttpRecipients(address.toString().replaceFirst("/$", ""), request);
    }

    @Override
    public Optional<Recipient> of(Message message) {
        // Ids and codes have no letter that an address has another meaning for.
        URI asked = URI.create(address + "/" + message.person() + "?about="
                + URLEncoder.encode(message.about(), StandardCharsets.UTF_8));
        try {
            ServiceClient.Answer answer = client.send(request.copy().uri(asked).GET(), LONGEST);
            return switch (answer.status()) {
                case OK -> Optional.of(read(answer.body()));
                case NOBODY -> Optional.empty();
                default -> throw new IllegalStateException("recipients are answered " + answer.status());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private Recipient read(byte[] body) throws IOException {
        JsonNode read = json.readTree(body);
        Way way = Way.valueOf(read.path("way").asText());
        return new Recipient(
                way,
                read.path("address").asText(),
                Locale.forLanguageTag(read.path("language").asText("fr")),
                read.path("hour").asBoolean(false));
    }
}
