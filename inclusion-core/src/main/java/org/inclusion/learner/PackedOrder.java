package org.inclusion.learner;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.inclusion.autonomy.AnsweringPattern;
import org.inclusion.evidence.HistoryPosition;
import org.jspecify.annotations.Nullable;

/**
 * The section of a {@link PackedState} on which the order of evidence depends: the answering pattern, 0 or 1 and the last
 * position (time, id), and the awaited ids, alphabetical.
 *
 * @param answering the pattern of her answers
 * @param last the position of her latest evidence, or null
 * @param awaited ids of evidence that a correction names and that has not arrived yet
 */
record PackedOrder(AnsweringPattern answering, @Nullable HistoryPosition last, Set<String> awaited) {

    PackedOrder {
        awaited = Set.copyOf(awaited);
    }

    static PackedOrder of(LearnerState state) {
        return new PackedOrder(state.answering(), state.last(), state.awaited());
    }

    String write() {
        Packing out = new Packing();
        out.real(answering.logRatio());
        out.timeIfAny(last == null ? null : last.effectiveAt());
        if (last != null) {
            out.id(last.id());
        }
        out.ids(new TreeSet<>(awaited));
        return out.text();
    }

    static PackedOrder read(String section) {
        Unpacking in = new Unpacking(section);
        AnsweringPattern answering = new AnsweringPattern(in.real());
        Instant at = in.timeIfAny();
        HistoryPosition last = at == null ? null : new HistoryPosition(at, in.id());
        Set<String> awaited = Set.copyOf(in.ids());
        in.end();
        return new PackedOrder(answering, last, awaited);
    }
}
