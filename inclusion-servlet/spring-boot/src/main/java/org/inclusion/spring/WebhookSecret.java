package org.inclusion.spring;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The secret that this application shares with another one, which signs what is posted as Standard Webhooks says:
 * {@code whsec_} and the base64 of 24 to 64 bytes. Immutable.
 */
final class WebhookSecret {

    private static final String SETTING = "inclusion.webhook.secret";

    private static final String PREFIX = "whsec_";

    private static final int FEWEST = 24;

    private static final int MOST = 64;

    private static final String REMEDY =
            "Draw it once with `echo whsec_$(openssl rand -base64 32)`, and give it to the other application too.";

    private final byte[] bytes;

    private WebhookSecret(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws WrongSettingException if there is none, or it is misshapen; it is not repeated */
    static WebhookSecret read(@Nullable String setting) {
        if (setting == null || setting.isBlank()) {
            throw new WrongSettingException(
                    SETTING + " is missing: inclusion.webhook.address is set, and what is posted is signed", REMEDY);
        }
        String text = Secrets.resolved(SETTING, setting);
        if (!text.startsWith(PREFIX)) {
            throw new WrongSettingException(SETTING + " does not begin with " + PREFIX, REMEDY);
        }
        byte[] bytes = decoded(text.substring(PREFIX.length()));
        if (bytes.length < FEWEST || bytes.length > MOST) {
            throw new WrongSettingException(
                    SETTING + " needs from " + FEWEST + " to " + MOST + " bytes: it has " + bytes.length, REMEDY);
        }
        return new WebhookSecret(bytes);
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException misshapen) {
            // The cause would repeat a part of the secret.
            throw new WrongSettingException(SETTING + " has characters that are no base64", REMEDY);
        }
    }

    /**
     * The signature of one attempt.
     *
     * @param id of what is posted, without a full stop
     * @param at the time of the attempt
     * @param body as it is sent
     */
    String sign(String id, Instant at, String body) {
        String signed = id + "." + at.getEpochSecond() + "." + body;
        return "v1," + Base64.getEncoder().encodeToString(Hmac.of(bytes, signed.getBytes(StandardCharsets.UTF_8)));
    }
}
