package org.inclusion.messages;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail server that takes the structure's mail, and the address from which messages come. Immutable; each method gives
 * another one.
 *
 * @param host the server's name
 * @param port its port
 * @param security how the way to it is kept from others
 * @param user who signs in; null where nobody does
 * @param password that user's password, a secret
 * @param from the sender's address alone: it names no service and no subject
 */
public record SmtpOptions(
        String host,
        int port,
        Security security,
        @Nullable String user,
        @Nullable String password,
        String from) {

    /** A way to the server. */
    public enum Security {
        /** Encrypted after the first words; a server that does not offer it gets nothing. */
        STARTTLS,
        /** Encrypted from the first byte. */
        TLS,
        /** Not encrypted: for a server of the structure's own network, without a password. */
        NONE
    }

    private static final int SUBMISSION = 587;

    private static final int LAST_PORT = 65_535;

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:_\\[\\]-]{1,255}");

    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,250}");

    /**
     * Checks the options.
     *
     * @throws IllegalArgumentException naming the option; a secret is not repeated
     */
    public SmtpOptions {
        if (!HOST.matcher(host).matches()) {
            throw new IllegalArgumentException("host must be the name of a mail server, such as mail.example.org");
        }
        if (port < 1 || port > LAST_PORT) {
            throw new IllegalArgumentException("port must be from 1 to " + LAST_PORT + ", not " + port);
        }
        if (!ADDRESS.matcher(from).matches()) {
            throw new IllegalArgumentException(
                    "from must be a mail address without a name, such as rappel@example.org");
        }
        if ((user == null) != (password == null)) {
            throw new IllegalArgumentException(
                    (user == null ? "user" : "password") + " is missing: one is set without the other");
        }
        if (security == Security.NONE && user != null && !Addresses.isThisMachine(host)) {
            throw new IllegalArgumentException(
                    "security must be starttls or tls where there is a password: anybody on the way could read it");
        }
    }

    /**
     * A server at port 587, encrypted by STARTTLS, without a password.
     *
     * @param host the server's name
     * @param from the sender's address alone
     */
    public static SmtpOptions of(String host, String from) {
        return new SmtpOptions(host, SUBMISSION, Security.STARTTLS, null, null, from);
    }

    /** Returns options with another port. */
    public SmtpOptions port(int number) {
        return new SmtpOptions(host, number, security, user, password, from);
    }

    /** Returns options with another way to the server. */
    public SmtpOptions security(Security way) {
        return new SmtpOptions(host, port, way, user, password, from);
    }

    /** Returns options with a user who signs in. */
    public SmtpOptions login(String name, String secret) {
        return new SmtpOptions(host, port, security, name, secret, from);
    }

    /** Omits user and password. */
    @Override
    public String toString() {
        return "SmtpOptions[" + host + ":" + port + ", " + security + "]";
    }
}
