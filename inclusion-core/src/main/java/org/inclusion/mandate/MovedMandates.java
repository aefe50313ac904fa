package org.inclusion.mandate;

import org.inclusion.access.LearnerId;
import org.inclusion.room.MovedRows;
import org.inclusion.room.MovedTable;
import org.inclusion.store.Transaction;

/**
 * Gives the mandates of a learner her new id, with their endings, and what the archive has of an earlier life of the
 * old id.
 */
final class MovedMandates implements MovedRows {

    private final MandateStore mandates;

    MovedMandates(MandateStore mandates) {
        this.mandates = mandates;
    }

    @Override
    public void move(Transaction tx, LearnerId from, LearnerId to) {
        for (KeptMandate kept : mandates.latest(tx, from, Integer.MAX_VALUE)) {
            Mandate one = kept.mandate();
            boolean isNew = mandates.add(tx, MandateRows.MANDATE.moved(one, from.value(), to.value()));
            if (isNew && kept.endedAt() != null) {
                mandates.end(tx, to, one.id(), kept.endedAt());
            }
        }
        MovedTable.untilNone(atMost -> mandates.forget(tx, from, atMost));
        mandates.moveArchive(tx, from, to);
    }
}
