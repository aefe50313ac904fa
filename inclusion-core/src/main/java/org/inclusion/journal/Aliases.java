package org.inclusion.journal;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.inclusion.annotation.Internal;
import org.inclusion.journal.Journal.Note;
import org.inclusion.journal.JournalEntry.Act;
import org.inclusion.store.Transaction;

/**
 * Gives people their aliases as the journal is sealed, and ends aliases after an erasure or a move. Each end is noted
 * in the journal: else whoever deletes the row of an alias could not be told from an erasure. Thread-safe.
 */
@Internal
public final class Aliases {

    /** Stand for the structure and the actor of the entry that an erasure leaves. */
    private static final String NOWHERE = "-";

    private static final String NOBODY = "~erasure";

    private final JournalStore store;
    private final SecureRandom random = new SecureRandom();

    public Aliases(JournalStore store) {
        this.store = store;
    }

    /**
     * The alias of each person, made where there is none yet. An alias that does not fit is not used: whoever exchanges
     * two rows for the moment of a seal would else have the acts of one person sealed as those of the other.
     */
    Map<String, String> of(Transaction tx, Set<String> persons) {
        Map<String, String> kept = new HashMap<>();
        for (PersonAlias one : store.aliasesOf(tx, persons)) {
            if (one.fits()) {
                kept.putIfAbsent(one.person(), one.alias());
            }
        }
        // In one order for all, so that two transactions that add the same people never wait for each other.
        Set<String> missing = new TreeSet<>(persons);
        missing.removeAll(kept.keySet());
        List<PersonAlias> fresh = missing.stream()
                .map(person -> PersonAlias.fresh(person, random))
                .toList();
        store.addAliases(tx, fresh);
        fresh.forEach(one -> kept.put(one.person(), one.alias()));
        return kept;
    }

    /**
     * Forgets the aliases of a person who is erased: nothing leads from the person to the sealed entries any more, nor
     * back. The entry about it names the alias and the day. It has no time of day, so that the tombstone does not lead
     * to the alias.
     *
     * @param tx the transaction
     * @param person the person's id; who has no alias is no error
     * @param now when it is done
     */
    public void forget(Transaction tx, String person, Instant now) {
        List<Note> notes = ended(store.forgetAliases(tx, person)).stream()
                .map(alias -> new Note(NOWHERE, Act.ERASURE, NOBODY, "", alias))
                .toList();
        new Journal(store).note(tx, now.truncatedTo(ChronoUnit.DAYS), notes);
    }

    /**
     * Ends the aliases of an id whose person has another id now: they were made for the old id. Aliases of before
     * schema 3 go to the new id.
     *
     * @param tx the transaction
     * @param from the id that the person leaves; it has no alias afterwards
     * @param to the person's new id
     * @return the aliases that lead to nobody any more; the entry of the move names them
     */
    public List<String> move(Transaction tx, String from, String to) {
        List<PersonAlias> left = store.forgetAliases(tx, from);
        store.addAliases(
                tx,
                left.stream()
                        .filter(one -> !PersonAlias.isCommitment(one.alias()))
                        .map(one -> one.of(to))
                        .toList());
        return ended(left);
    }

    /** One that does not fit is another person's: no entry may say that it was ended here. */
    private static List<String> ended(List<PersonAlias> forgotten) {
        return forgotten.stream()
                .filter(PersonAlias::fits)
                .map(PersonAlias::alias)
                .sorted()
                .toList();
    }

    /** Whether an entry says that an alias leads to nobody any more. */
    static boolean ends(JournalEntry entry) {
        return entry.act().endsAliases() && PersonAlias.isCommitment(entry.what());
    }
}
