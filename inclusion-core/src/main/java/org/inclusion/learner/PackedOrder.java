package org.inclusion.learner;

import java.time.Instant;
import org.inclusion.autonomy.AnsweringPattern;
import org.inclusion.evidence.HistoryPosition;
import org.jspecify.annotations.Nullable;

/**
 * The section of a {@link PackedState} on which the order of evidence depends: the answering pattern, 0 or 1 and the
 * last position (time, id), the number of pieces, and the number of corrections that wait.
 *
 * @param answering the pattern of her answers
 * @param last the position of her latest evidence, or null
 * @param pieces how many pieces of evidence are in the state
 * @param waiting how many corrections wait for their originals
 */
record PackedOrder(AnsweringPattern answering, @Nullable HistoryPosition last, long pieces, long waiting) {

    static PackedOrder of(LearnerState state) {
        return new PackedOrder(state.answering(), state.last(), state.pieces(), state.waiting());
    }

    String write() {
        Packing out = new Packing();
        out.real(answering.logRatio());
        out.timeIfAny(last == null ? null : last.effectiveAt());
        if (last != null) {
            out.id(last.id());
        }
        out.number(pieces);
        out.number(waiting);
        return out.text();
    }

    static PackedOrder read(String section) {
        Unpacking in = new Unpacking(section);
        AnsweringPattern answering = new AnsweringPattern(in.real());
        Instant at = in.timeIfAny();
        HistoryPosition last = at == null ? null : new HistoryPosition(at, in.id());
        PackedOrder read = new PackedOrder(answering, last, in.number(), in.number());
        in.end();
        return read;
    }
}
