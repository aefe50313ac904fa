package org.inclusion.lti.check;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertPathBuilderException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.inclusion.lti.service.PatientClient;
import org.inclusion.lti.service.PatientClient.Answer;
import org.jspecify.annotations.Nullable;

/**
 * A question to a server, and what it answered.
 *
 * @param address where it was asked
 * @param status the status of the answer; 0 where there was none
 * @param body the answer as a text; empty where there was none
 * @param location where the answer leads to; empty where it leads nowhere
 * @param ahead by how much the server's clock is ahead of this machine's, in whole seconds; null where it does not say
 * @param failure why there was no answer; empty where there was one
 * @param mend what mends that, whatever the address; empty where the address may be wrong
 */
record Asked(
        URI address,
        int status,
        String body,
        String location,
        @Nullable Duration ahead,
        String failure,
        String mend) {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Of a platform with a certificate authority of its own the address is right, and another one would not help. */
    private static final String TRUST =
            "put the certificate of its authority into a trust store, and start this command and"
                    + " the servers with java -Djavax.net.ssl.trustStore=FILE";

    /** In bytes. */
    private static final int LONGEST = 1 << 17;

    static Asked get(URI address, InstantSource clock) {
        return ask(address, HttpRequest.newBuilder(address).header("Accept", "application/json, text/html"), clock);
    }

    static Asked ask(URI address, HttpRequest.Builder question, InstantSource clock) {
        Instant before = clock.instant();
        try {
            Answer answer = new PatientClient(PATIENCE).send(question, LONGEST);
            Instant between =
                    before.plus(Duration.between(before, clock.instant()).dividedBy(2));
            return new Asked(
                    address,
                    answer.status(),
                    new String(answer.body(), StandardCharsets.UTF_8),
                    answer.headers().firstValue("Location").orElse(""),
                    date(answer).map(date -> Duration.between(between, date)).orElse(null),
                    "",
                    "");
        } catch (IOException e) {
            return new Asked(address, 0, "", "", null, told(e), isUntrusted(e) ? TRUST : "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Asked(address, 0, "", "", null, "was interrupted", "");
        }
    }

    private static Optional<Instant> date(Answer answer) {
        try {
            return answer.headers()
                    .firstValue("Date")
                    .map(date -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }

    private static String told(IOException e) {
        if (e instanceof HttpTimeoutException) {
            return "did not answer within " + PATIENCE.toSeconds() + " s";
        }
        if (e instanceof SSLException) {
            return (isUntrusted(e)
                            ? "has a certificate that this Java does not trust: "
                            : "makes no secure connection: ")
                    + e.getMessage();
        }
        boolean isUnknown = e instanceof UnknownHostException || e.getCause() instanceof UnresolvedAddressException;
        if (isUnknown
                || (e instanceof ConnectException
                        && e.getCause() instanceof ConnectException deeper
                        && deeper.getCause() instanceof UnresolvedAddressException)) {
            return "has a name that this machine does not know";
        }
        return "cannot be reached from here (" + e.getClass().getSimpleName() + ")";
    }

    private static boolean isUntrusted(IOException e) {
        return Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof CertPathBuilderException);
    }

    boolean isDone() {
        return status / 100 == 2;
    }

    /** What happened, as the rest of a sentence about the address. */
    String told() {
        if (!failure.isEmpty()) {
            return address + " " + failure;
        }
        return address + " answered " + status + (location.isEmpty() ? "" : ", and leads to " + location);
    }

    /** The finding and its remedy: this one, unless something else than the address is wrong. */
    String toldWith(String remedy) {
        return told() + ": " + (mend.isEmpty() ? remedy : mend);
    }
}
