package org.inclusion.front;

import org.inclusion.annotation.Internal;
import org.inclusion.journal.JournalStore;
import org.inclusion.journal.SealJournal;
import org.inclusion.journal.VerifyJournal;
import org.inclusion.store.LeaseStore;

/** The use cases of the journal: sealing what was committed, and finding what was changed since. Thread-safe. */
@Internal
public final class JournalUseCases {

    public final SealJournal sealJournal;
    public final VerifyJournal verifyJournal;

    JournalUseCases(Ground ground) {
        sealJournal = new SealJournal(
                ground.transactions,
                ground.stores.of(JournalStore.class),
                ground.stores.of(LeaseStore.class),
                ground.calendar,
                ground.settings.journalKey(),
                ground.settings.journalSink());
        verifyJournal = new VerifyJournal(
                ground.transactions, ground.stores.of(JournalStore.class), ground.settings.journalKey());
    }
}
