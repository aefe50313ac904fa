package org.inclusion.journal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.inclusion.annotation.Internal;
import org.inclusion.journal.JournalEntry.Act;
import org.inclusion.store.Transaction;

/**
 * Notes the acts of people in the journal, each in the transaction of the act: an act and its entry are committed, or
 * rolled back, together. A transaction that notes an act never waits for a seal. Thread-safe.
 */
@Internal
public final class Journal {

    private final JournalStore store;

    public Journal(JournalStore store) {
        this.store = store;
    }

    /**
     * Something to note.
     *
     * @param structure the structure under which it was done
     * @param act what was done
     * @param actor the id of the person who did it
     * @param subject the id of the person about whom; empty where it was about nobody alone
     * @param what what it was done to or with, in a word
     */
    public record Note(String structure, Act act, String actor, String subject, String what) {}

    /**
     * Notes what was done.
     *
     * @param tx the transaction in which it is done
     * @param now when it is done
     * @param notes what to note; may be none
     */
    public void note(Transaction tx, Instant now, List<Note> notes) {
        if (!notes.isEmpty()) {
            store.add(tx, notes.stream().map(note -> entryOf(note, now)).toList());
        }
    }

    /**
     * The entry of a note. Nothing is kept yet.
     *
     * @param note what was done
     * @param now when it is done
     * @return an entry of a new key
     */
    public static JournalEntry entryOf(Note note, Instant now) {
        return new JournalEntry(
                note.structure(), uuid(now), now, note.act(), note.actor(), note.subject(), note.what());
    }

    /** Version 7 of RFC 9562: milliseconds, then 74 random bits. */
    private static UUID uuid(Instant now) {
        UUID random = UUID.randomUUID();
        long high = (now.toEpochMilli() << 16) | 0x7000L | (random.getMostSignificantBits() & 0x0FFFL);
        return new UUID(high, random.getLeastSignificantBits());
    }
}
