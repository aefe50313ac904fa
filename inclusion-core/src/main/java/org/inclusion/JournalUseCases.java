package org.inclusion;

import org.inclusion.journal.SealJournal;
import org.inclusion.journal.VerifyJournal;

/** The use cases of the journal: sealing what was committed, and finding what was changed since. Thread-safe. */
final class JournalUseCases {

    final SealJournal sealJournal;
    final VerifyJournal verifyJournal;

    JournalUseCases(Ground ground) {
        sealJournal = new SealJournal(
                ground.transactions,
                ground.stores.journal(),
                ground.stores.leases(),
                ground.calendar,
                ground.settings.journalKey(),
                ground.settings.journalSink());
        verifyJournal = new VerifyJournal(ground.transactions, ground.stores.journal(), ground.settings.journalKey());
    }
}
