package org.inclusion.messages;

import java.net.URI;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An account with the provider of SMS: Brevo, at its address for transactional messages, which have neither hours nor a
 * stop code. Immutable; each method gives another one.
 *
 * @param key what the provider knows the account by; a secret
 * @param sender the name that a telephone shows: it names no service and no subject
 * @param address where the provider is
 * @param mostParts how many parts one message may be paid as
 * @param reports where the provider posts what became of a message; null where nobody asks
 */
public record SmsOptions(
        String key,
        String sender,
        URI address,
        int mostParts,
        @Nullable URI reports) {

    /** The provider's own address. */
    public static final URI PROVIDER = URI.create("https://api.brevo.com");

    /** The name that tells nothing. */
    public static final String SENDER = "Rappel";

    private static final int MOST_PARTS = 2;

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,1000}");

    /** Eleven letters and digits, as telephones show them; more digits are a number that can be called back. */
    private static final Pattern SENDERS = Pattern.compile("[A-Za-z0-9]{1,11}|\\d{12,15}");

    /**
     * Checks the options.
     *
     * @throws IllegalArgumentException naming the option; a secret is not repeated
     */
    public SmsOptions {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("key must be the provider's key alone, without spaces or line breaks");
        }
        if (!SENDERS.matcher(sender).matches()) {
            throw new IllegalArgumentException(
                    "sender must have at most 11 letters and digits without accents, or up to 15 digits");
        }
        if (!Addresses.isSafe(address)) {
            throw new IllegalArgumentException("address must be https://…; plain http on this machine only");
        }
        if (mostParts < 1) {
            throw new IllegalArgumentException("most-parts must be 1 or more, not " + mostParts);
        }
        if (reports != null && !Addresses.isSafe(reports)) {
            throw new IllegalArgumentException("reports must be https://…; plain http on this machine only");
        }
    }

    /**
     * An account, with the sender {@code Rappel}, two parts at most, and no reports.
     *
     * @param key what the provider knows the account by
     */
    public static SmsOptions of(String key) {
        return new SmsOptions(Objects.requireNonNull(key), SENDER, PROVIDER, MOST_PARTS, null);
    }

    /** Returns options with another name that a telephone shows. */
    public SmsOptions sender(String name) {
        return new SmsOptions(key, name, address, mostParts, reports);
    }

    /** Returns options with the provider at another address. */
    public SmsOptions address(URI elsewhere) {
        return new SmsOptions(key, sender, elsewhere, mostParts, reports);
    }

    /** Returns options with another greatest number of parts. A longer message is not sent, and an operator sees it. */
    public SmsOptions mostParts(int parts) {
        return new SmsOptions(key, sender, address, parts, reports);
    }

    /**
     * Returns options with an address of the host, to which the provider posts what became of each message. The
     * message's id is its last part, see {@link DeliveryReport}.
     */
    public SmsOptions reports(URI where) {
        return new SmsOptions(key, sender, address, mostParts, where);
    }

    /** Omits the key. */
    @Override
    public String toString() {
        return "SmsOptions[" + sender + " by " + address.getHost() + "]";
    }
}
