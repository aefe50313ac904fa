package org.inclusion.learner;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.ReceivedEvidence;
import org.jspecify.annotations.Nullable;

/** A piece of a batch on its way through the checks: the first that refuses it ends its way, and in the end it has a receipt. Used by one thread. */
final class Piece {

    private final Evidence sent;
    private Outcome<ReceivedEvidence> received;
    private @Nullable Receipt receipt;

    Piece(Evidence sent, Outcome<ReceivedEvidence> received) {
        this.sent = sent;
        this.received = received;
    }

    /** A check of what is still on its way: it sees all of that at once, and then says of each piece why it is refused, if it is. */
    interface Check extends Function<List<ReceivedEvidence>, Function<ReceivedEvidence, Optional<Refusal>>> {}

    /** Lets the pieces through a check. */
    static void pass(List<Piece> pieces, Check check) {
        Function<ReceivedEvidence, Optional<Refusal>> refusalOf = check.apply(received(pieces));
        for (Piece piece : pieces) {
            piece.received = piece.received.flatMap(one ->
                    refusalOf.apply(one).map(Outcome::<ReceivedEvidence>refused).orElseGet(() -> Outcome.done(one)));
        }
    }

    /** What no check has refused yet, in the order of the batch. */
    static List<ReceivedEvidence> received(List<Piece> pieces) {
        return pieces.stream()
                .flatMap(piece -> piece.received.toOptional().stream())
                .toList();
    }

    Evidence sent() {
        return sent;
    }

    /** Why it is refused, if it is. */
    Optional<Refusal> refusal() {
        return received.fold(one -> Optional.empty(), Optional::of);
    }

    void answer(Receipt answer) {
        receipt = answer;
    }

    Receipt receipt() {
        return Objects.requireNonNull(receipt, "a piece without a receipt");
    }
}
