package org.inclusion.messages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.inclusion.id.OpaqueId;

/**
 * What became of a message, as the provider of SMS posts it to the host. The provider signs nothing: only the provider
 * and the host know the message's id, which is the last part of the address. Number and text in the body are not
 * read. Immutable.
 *
 * <pre>{@code
 * // the host's servlet below the address of SmsOptions.reports(…)
 * DeliveryReport.read(request.getPathInfo().substring(1), request.getInputStream())
 *         .filter(report -> report.result() == DeliveryReport.Result.FAILED)
 *         .ifPresent(report -> tasks.somebodyCalls(report.message()));
 * response.setStatus(204); // whatever came: the provider would only post it again
 * }</pre>
 *
 * @param message the id of the message
 * @param result what became of it
 */
public record DeliveryReport(String message, Result result) {

    /** A result, from the provider's word. */
    public enum Result {
        /** It is on the telephone. */
        DELIVERED,
        /** It will not get there. */
        FAILED,
        /** The person answered that no more messages are wanted. */
        STOPPED,
        /** It is on its way, or the provider's word is not known: nothing is to be done. */
        UNDERWAY
    }

    /** In bytes. */
    private static final int LONGEST = 1 << 14;

    private static final Set<String> FAILED = Set.of(
            "hardbounce",
            "hardbounces",
            "softbounce",
            "softbounces",
            "rejected",
            "blocked",
            "blacklisted",
            "failed",
            "undelivered");

    private static final Set<String> STOPPED = Set.of("unsubscribe", "unsubscribed", "stop");

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /**
     * Reads a report.
     *
     * @param message the last part of the address to which it was posted
     * @param body what was posted
     * @return empty where it is no report, or longer than any
     * @throws IOException if the body is truncated
     */
    public static Optional<DeliveryReport> read(String message, InputStream body) throws IOException {
        if (!OpaqueId.isValid(message)) {
            return Optional.empty();
        }
        byte[] bytes = body.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            return Optional.empty();
        }
        JsonNode word;
        try {
            word = JSON.readTree(bytes).path("msg_status");
        } catch (IOException noJson) {
            return Optional.empty();
        }
        return word.isTextual()
                ? Optional.of(
                        new DeliveryReport(message, result(word.textValue().toLowerCase(Locale.ROOT))))
                : Optional.empty();
    }

    /** The provider's list of words is not published. */
    private static Result result(String word) {
        if (word.equals("delivered")) {
            return Result.DELIVERED;
        }
        if (STOPPED.contains(word)) {
            return Result.STOPPED;
        }
        return FAILED.contains(word.replaceAll("[ _-]", "")) ? Result.FAILED : Result.UNDERWAY;
    }

    static String address(URI reports, String message) {
        String base = reports.toString();
        return base + (base.endsWith("/") ? "" : "/") + message;
    }
}
