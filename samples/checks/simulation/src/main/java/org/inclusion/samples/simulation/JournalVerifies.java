package org.inclusion.samples.simulation;

import java.util.ArrayList;
import java.util.List;
import org.inclusion.journal.JournalCheck;
import org.inclusion.journal.JournalHead;

/** The journal verifies, up to every head that was kept. */
final class JournalVerifies {

    /** After so many seals all signatures are checked, which is dear. */
    private static final int SEALS = 8;

    private final Town town;
    private final List<JournalHead> heads = new ArrayList<>();
    private int seals;

    JournalVerifies(Town town) {
        this.town = town;
    }

    /** Keeps the head of now after each seal, and checks all of the journal after some of them. */
    void sealed() {
        keepHead();
        seals++;
        if (seals % SEALS == 0) {
            check();
        }
    }

    /** Checks all of it, up to every head that was kept. */
    void all() {
        keepHead();
        check();
    }

    private void keepHead() {
        town.committed()
                .library()
                .verifyJournal()
                .head()
                .filter(one -> !heads.contains(one))
                .ifPresent(heads::add);
    }

    private void check() {
        JournalCheck check = town.committed().library().verifyJournal().check(JournalHead.BEGINNING, heads);
        check.broken().ifPresent(where -> town.broken(Invariant.JOURNAL_VERIFIES, where.toString()));
    }
}
