package org.inclusion.privacy;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.inclusion.access.LearnerId;
import org.inclusion.store.Transaction;

/** Leads the moves onto an id that is left on to the id that takes its place. */
final class EarlierMoves {

    /**
     * Of two moves between the same ids, one that was done comes behind one that was not, and a later one behind an
     * earlier one.
     */
    private static final Comparator<Move> BY_TIME = comparing(Move::movedAt, nullsFirst(naturalOrder()));

    private EarlierMoves() {}

    /**
     * Leads them on. A move that would lead an id to itself ends: that id came back, and is the person's own again.
     *
     * @param subjects the {@link Move#subject} of {@code to} under each installation key
     */
    static void leadOn(MoveStore moves, Transaction tx, LearnerId from, LearnerId to, List<String> subjects) {
        for (Move earlier : moves.onto(tx, from)) {
            moves.remove(tx, earlier);
            if (!subjects.contains(earlier.subject())) {
                Move on = earlier.onTo(to);
                Stream<Move> known = moves.of(tx, List.of(on.subject())).stream()
                        .filter(one -> one.to().equals(to));
                moves.save(tx, Stream.concat(known, Stream.of(on)).max(BY_TIME).orElse(on));
            }
        }
    }
}
