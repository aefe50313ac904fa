package org.inclusion.key;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.inclusion.annotation.Internal;
import org.inclusion.journal.JournalKey;
import org.inclusion.journal.JournalStore;
import org.inclusion.journal.Segment;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Finds the keys of a start that the database does not know: it would go on as if nobody had been erased, or anybody
 * were new.
 */
@Internal
public final class KeysAtStart {

    private final CheckKeys check;
    private final JournalStore journal;

    public KeysAtStart(CheckKeys check, JournalStore journal) {
        this.check = check;
        this.journal = journal;
    }

    /**
     * Makes sure that the database knows the keys. A first key, and a new one given with the one before, become known.
     *
     * @param keys the installation keys; null where the host gave none
     * @return a sentence for each that is refused; then nothing was written
     */
    public List<String> problems(
            @Nullable KeyRing keys, @Nullable JournalKey journalKey, Optional<GivenKeys> loginKeys) {
        List<GivenKeys> given = new ArrayList<>();
        if (keys != null) {
            given.add(keys.given());
        }
        loginKeys.ifPresent(given::add);
        // Who can only verify writes nothing: the check of the journal says itself what this key did not sign.
        if (journalKey != null && journalKey.isSigning()) {
            given.add(new GivenKeys(KeyPurpose.JOURNAL, journalKey.id(), journalKey.formerIds()));
        }
        return check.problems(given, journalKey == null ? Map.of() : Map.of(KeyPurpose.JOURNAL, notSigned(journalKey)));
    }

    /** A journal from before check values says itself which key sealed it last. */
    private Function<Transaction, Optional<String>> notSigned(JournalKey key) {
        return tx -> journal.lastSegment(tx)
                .filter((Segment segment) -> !key.signed(segment))
                .map(segment -> "journalKey (the JournalKey bean, or --key-file of `operator journal`): segment "
                        + segment.number() + " of the journal was signed with another key than this one, " + key.id()
                        + ". Give that key. To change it on purpose, give the new key, and that one with"
                        + " JournalKey.withFormer (--former-key-file)");
    }
}
