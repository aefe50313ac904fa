package org.inclusion.journal;

import static java.util.stream.Collectors.toCollection;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.inclusion.annotation.Internal;
import org.inclusion.journal.JournalEntry.Act;
import org.inclusion.store.Transaction;

/**
 * Notes the acts of people in the journal, each in the transaction of the act: an act and its entry are committed, or rolled back,
 * together. Nobody waits for a seal. Thread-safe.
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
        if (notes.isEmpty() || (notes.size() == 1 && store.addOfKnown(tx, ofPersons(notes.get(0), now)))) {
            return;
        }
        Set<String> persons = notes.stream()
                .flatMap(note -> Stream.of(note.actor(), note.subject()))
                .filter(person -> !person.isEmpty())
                .collect(toCollection(TreeSet::new));
        Map<String, String> aliases = store.aliases(tx, persons, Journal::alias);
        store.add(
                tx,
                notes.stream()
                        .map(note -> ofPersons(note, now).of(aliases::get))
                        .toList());
    }

    /**
     * The entry of a note, in which the persons' ids stand in place of their aliases. Only a store that puts the aliases in their
     * place keeps it.
     *
     * @param note what was done
     * @param now when it is done
     * @return an entry of a new key
     */
    public static JournalEntry ofPersons(Note note, Instant now) {
        return new JournalEntry(
                note.structure(), uuid(now), now, note.act(), note.actor(), note.subject(), note.what());
    }

    private static String alias() {
        return UUID.randomUUID().toString();
    }

    /** Version 7 of RFC 9562: milliseconds, then 74 random bits. */
    private static UUID uuid(Instant now) {
        UUID random = UUID.randomUUID();
        long high = (now.toEpochMilli() << 16) | 0x7000L | (random.getMostSignificantBits() & 0x0FFFL);
        return new UUID(high, random.getLeastSignificantBits());
    }
}
