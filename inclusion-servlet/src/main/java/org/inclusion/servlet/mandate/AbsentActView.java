package org.inclusion.servlet.mandate;

import org.inclusion.mandate.AbsentAct;
import org.inclusion.servlet.http.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * An act in absence as a page shows it.
 *
 * @param name the name that the host shows for the helper; null if it shows none
 * @param held whether there was a right
 * @param mandate the id of the mandate that the basis speaks of; null where it speaks of none
 * @param sentence what is said of it to whoever asks: to her, or to a helper about her
 */
record AbsentActView(
        String id,
        ProcedureView procedure,
        String helper,
        @Nullable String name,
        String notedAt,
        boolean held,
        String basis,
        @Nullable String mandate,
        String sentence) {

    private static String sentenceFor(AbsentAct act, Exchange exchange) {
        boolean herself = exchange.actor().is(act.learner());
        return (herself ? "right." : "right.helper.") + act.right().basis();
    }

    static AbsentActView of(AbsentAct act, Exchange exchange) {
        return new AbsentActView(
                act.id(),
                ProcedureView.of(act.procedure(), exchange),
                act.helper(),
                exchange.nameOf(act.helper()),
                act.notedAt().toString(),
                act.right().isHeld(),
                act.right().basis().name(),
                act.right().mandate(),
                exchange.say(sentenceFor(act, exchange)));
    }
}
