package org.inclusion.spring;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.inclusion.outbox.Notice;
import org.inclusion.outbox.NoticeListener;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts each act that the settings list to another application, signed as Standard Webhooks says: a JSON object with
 * the alias of the learner, the act and the day, and nothing else. The alias leads nobody who does not hold the
 * installation key to the learner; the notice of her erasure has it too. An answer that is not 2xx, or that does not
 * come within twenty seconds, throws, so that the same is sent again later. Follows no redirection, and posts nothing
 * after 410. Thread-safe.
 */
final class WebhookListener implements NoticeListener {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookListener.class);

    private static final String ADDRESS = "inclusion.webhook.address";
    private static final String TOKEN = "inclusion.webhook.token";
    private static final String SECRET = "inclusion.webhook.secret";

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private static final Duration CONNECT = Duration.ofSeconds(5);

    /** A listener that takes half a minute receives the same notice a second time. */
    private static final Duration ANSWER = Duration.ofSeconds(20);

    /** For so long an address that did not answer is left alone: messages to people wait behind it. */
    private static final Duration AWAY = Duration.ofMinutes(1);

    private static final int GONE = 410;

    /** In bytes: two learners have one alias in no town. */
    private static final int ALIAS = 16;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final HttpRequest.Builder request;
    private final WebhookSecret secret;
    private final byte[] aliasKey;
    private final List<byte[]> formerAliasKeys;
    private final Set<ToldAct> acts;
    private final ZoneId zone;
    private final InstantSource clock;
    private volatile boolean isGone;
    private volatile Instant awayUntil = Instant.MIN;

    /** @throws WrongSettingException if a setting cannot be used */
    WebhookListener(InclusionProperties settings, InstantSource clock) {
        InclusionProperties.Webhook webhook = settings.webhook();
        this.request = request(webhook);
        this.secret = WebhookSecret.read(webhook.secret());
        this.aliasKey = aliasKey(settings);
        this.formerAliasKeys = Secrets.formerInstallationKeys(settings);
        this.acts = Set.copyOf(webhook.acts());
        this.zone = settings.zone();
        this.clock = clock;
    }

    /**
     * Checks the settings.
     *
     * @throws WrongSettingException if one cannot be used
     */
    static void require(InclusionProperties settings) {
        InclusionProperties.Webhook webhook = settings.webhook();
        if (webhook.address() != null) {
            request(webhook);
            WebhookSecret.read(webhook.secret());
            aliasKey(settings);
            return;
        }
        requireAlone(TOKEN, webhook.token());
        requireAlone(SECRET, webhook.secret());
    }

    private static void requireAlone(String setting, @Nullable String value) {
        if (value != null) {
            throw new WrongSettingException(
                    setting + " is set without " + ADDRESS, "Set the address, or remove this setting.");
        }
    }

    private static byte[] aliasKey(InclusionProperties settings) {
        if (settings.installationKey() == null) {
            throw Secrets.missing(
                    "inclusion.installation-key",
                    ADDRESS + " is set, and the aliases of learners are made with the key");
        }
        return Secrets.read("inclusion.installation-key", settings.installationKey());
    }

    private static HttpRequest.Builder request(InclusionProperties.Webhook settings) {
        HttpRequest.Builder request = to(settings.address());
        request.timeout(ANSWER).header("Content-Type", "application/json");
        if (settings.token() == null) {
            return request;
        }
        try {
            return request.header("Authorization", "Bearer " + Secrets.resolved(TOKEN, settings.token()));
        } catch (IllegalArgumentException misshapen) {
            // The cause would repeat the secret.
            throw new WrongSettingException(
                    TOKEN + " has characters that no header takes", "Set it to the token alone, without line breaks.");
        }
    }

    /** The address may hold a secret: no message repeats it. */
    private static HttpRequest.Builder to(@Nullable String address) {
        try {
            URI uri = URI.create(String.valueOf(address).strip());
            HttpRequest.Builder request = HttpRequest.newBuilder(uri);
            if (uri.getScheme().equalsIgnoreCase("http") && !THIS_MACHINE.contains(uri.getHost())) {
                throw new WrongSettingException(
                        ADDRESS + " is a plain http address of another machine: anybody on the way could read along",
                        "Set it to an https address; plain http is for this machine alone, such as http://localhost:8081/.");
            }
            return request;
        } catch (IllegalArgumentException misshapen) {
            throw new WrongSettingException(
                    ADDRESS + " is no http or https address",
                    "Set it to an address such as https://dossiers.example.org/inclusion.");
        }
    }

    @Override
    public Optional<String> aliasOf(String learner) {
        return Optional.of(alias(aliasKey, learner));
    }

    /** The other application may have what it received before the key was changed. */
    @Override
    public Set<String> formerAliasesOf(String learner) {
        return formerAliasKeys.stream().map(key -> alias(key, learner)).collect(Collectors.toUnmodifiableSet());
    }

    private static String alias(byte[] key, String learner) {
        byte[] named = (ADDRESS + "\n" + learner).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Hmac.of(key, named), 0, ALIAS);
    }

    @Override
    public void told(Notice notice) {
        if (notice.kind() == Notice.Kind.ERASURE) {
            post(notice, notice.learner());
        } else if (ToldAct.of(notice.kind()).filter(acts::contains).isPresent()) {
            post(notice, aliasOf(notice.learner()).orElseThrow());
        }
    }

    private void post(Notice notice, String alias) {
        if (isGone) {
            throw new IllegalStateException(ADDRESS + " answered " + GONE + " before");
        }
        String body = body(notice, alias);
        Instant now = clock.instant();
        if (now.isBefore(awayUntil)) {
            throw new IllegalStateException(ADDRESS + " did not answer a moment ago");
        }
        HttpRequest post = request.copy()
                .header("webhook-id", notice.id())
                .header("webhook-timestamp", String.valueOf(now.getEpochSecond()))
                .header("webhook-signature", secret.sign(notice.id(), now, body))
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<InputStream> answer = client.send(post, BodyHandlers.ofInputStream());
            answer.body().close();
            requireTaken(answer.statusCode());
        } catch (HttpTimeoutException e) {
            awayUntil = clock.instant().plus(AWAY);
            throw new UncheckedIOException(ADDRESS + " does not answer in time", e);
        } catch (IOException e) {
            throw new UncheckedIOException(ADDRESS + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before " + ADDRESS + " answered", e);
        }
    }

    private void requireTaken(int status) {
        if (status == GONE) {
            isGone = true;
            LOG.warn("{} answered {}: nothing is posted there until this application is started again", ADDRESS, GONE);
        }
        if (status / 100 != 2) {
            throw new IllegalStateException(ADDRESS + " answered " + status);
        }
    }

    /** The day alone, as its first instant in UTC; who did it and to what stays here. */
    private String body(Notice notice, String alias) {
        LocalDate day = notice.at().atZone(zone).toLocalDate();
        return json.createObjectNode()
                .put("id", notice.id())
                .put("kind", notice.kind().name())
                .put("learner", alias)
                .put("at", day.atStartOfDay(ZoneOffset.UTC).toInstant().toString())
                .toString();
    }
}
