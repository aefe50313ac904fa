package org.inclusion.spring;

import java.util.Optional;
import java.util.stream.Stream;
import org.inclusion.outbox.Notice;

/** An act that another application may be told of: never a wish. */
enum ToldAct {
    /** Somebody saw something of a learner. */
    LOOK(Notice.Kind.LOOK),
    /** A helper opened a day relation. */
    RELATION(Notice.Kind.RELATION),
    /** A helper and a learner settled what is shown. */
    SETTLEMENT(Notice.Kind.SETTLEMENT),
    /** A card was given. */
    CARD(Notice.Kind.CARD);

    private final Notice.Kind kind;

    ToldAct(Notice.Kind kind) {
        this.kind = kind;
    }

    static Optional<ToldAct> of(Notice.Kind kind) {
        return Stream.of(values()).filter(act -> act.kind == kind).findFirst();
    }
}
