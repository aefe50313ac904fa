package org.inclusion.assessment;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.inclusion.content.ContentPack;

/** The banks of the packs in use: made once, kept as long as packs of that id and version are asked from. Thread-safe. */
final class QuestionBanks {

    /** More than hosts keep open at once; beyond it a bank is made anew, which costs a millisecond. */
    private static final int KEPT = 64;

    private final Map<String, Kept> banks = new ConcurrentHashMap<>();

    private record Kept(ContentPack pack, QuestionBank bank) {}

    QuestionBank of(ContentPack pack) {
        String name = pack.id() + " " + pack.version();
        Kept kept = banks.get(name);
        if (kept != null && kept.pack() == pack) {
            return kept.bank();
        }
        if (banks.size() >= KEPT) {
            banks.clear();
        }
        QuestionBank bank = QuestionBank.of(pack);
        banks.put(name, new Kept(pack, bank));
        return bank;
    }
}
