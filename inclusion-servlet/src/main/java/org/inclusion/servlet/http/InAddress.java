package org.inclusion.servlet.http;

import java.util.Locale;
import java.util.Objects;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.words.Reason;

/** Points refusals of fields that stand in the address, and in no body, to the address: {@code ?from}. */
public final class InAddress {

    private InAddress() {}

    /** The outcome; where a field was refused, that of the address. */
    public static <T> Outcome<T> of(Outcome<T> outcome) {
        return outcome.fold(
                Outcome::done,
                refusal -> Outcome.refused(
                        refusal.kind() == Refusal.Kind.INVALID
                                ? new Refusal(refusal.kind(), of(refusal.reason()))
                                : refusal));
    }

    private static Reason of(Reason reason) {
        String field = Objects.requireNonNull(reason.arguments().get("field")).in(Locale.ROOT);
        return Reason.of(reason.code(), "field", "?" + field);
    }
}
