package org.inclusion.learner;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.inclusion.access.Actor;
import org.inclusion.access.Moves.Moved;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.EvidenceHeader;
import org.inclusion.evidence.MovedEvidence;

/**
 * Ends a transaction in which evidence was to be recorded under ids that became others. It is recorded anew, under the
 * locks of those.
 */
final class MovedPieces extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Moved> moves;
    private final transient Instant letInAt;

    private MovedPieces(List<Moved> moves, Instant letInAt) {
        super("evidence came for an id that became another one", null, false, false);
        this.moves = moves;
        this.letInAt = letInAt;
    }

    /**
     * Makes sure that no evidence belongs to another id now.
     *
     * @param moves the moves of ids in the batch, the earliest first
     * @param letInAt when the sender was let in
     * @throws MovedPieces if some does
     */
    static void requireNone(Actor sender, List<Evidence> batch, List<Moved> moves, Instant letInAt) {
        MovedPieces moved = new MovedPieces(moves, letInAt);
        if (batch.stream().anyMatch(piece -> moved.moveOf(sender, piece).isPresent())) {
            throw moved;
        }
    }

    /** The first move of the learner's id, or the sender's, after the evidence was seen or the sender was let in. */
    private Optional<Moved> moveOf(Actor sender, Evidence piece) {
        EvidenceHeader header = piece.header();
        return moves.stream()
                .filter(move -> move.from().equals(header.learner())
                        ? !header.at().truncatedTo(ChronoUnit.MICROS).isAfter(move.at()) || letInAt.isBefore(move.at())
                        : sender.is(move.from()) && letInAt.isBefore(move.at()))
                .findFirst();
    }

    /**
     * Records a batch under the ids that its learners have now. She herself is her new id as the sender too.
     *
     * @param recording records a part of the batch for a sender
     * @return a receipt for each piece, in the order given
     */
    List<Receipt> record(
            Actor sender, List<Evidence> batch, BiFunction<Actor, List<Evidence>, List<Receipt>> recording) {
        Map<Actor, List<Evidence>> parts = new LinkedHashMap<>();
        List<Actor> senders = new ArrayList<>();
        for (Evidence piece : batch) {
            Optional<Moved> move = moveOf(sender, piece);
            Actor actor = move.map(one -> as(sender, one)).orElse(sender);
            Evidence moved = move.map(one -> MovedEvidence.of(piece, one.from(), one.to(), Map.of()))
                    .orElse(piece);
            parts.computeIfAbsent(actor, one -> new ArrayList<>()).add(moved);
            senders.add(actor);
        }
        Map<Actor, Iterator<Receipt>> receipts = new LinkedHashMap<>();
        parts.forEach((actor, part) ->
                receipts.put(actor, recording.apply(actor, part).iterator()));
        return senders.stream()
                .map(actor -> Objects.requireNonNull(receipts.get(actor)).next())
                .toList();
    }

    private static Actor as(Actor sender, Moved move) {
        return sender.is(move.from())
                ? new Actor(move.to().value(), sender.roles(), sender.structures(), sender.letInAt())
                : sender;
    }
}
