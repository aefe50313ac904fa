package org.inclusion.key;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The database's verdict on the keys of one purpose: they are known, the current one becomes known, or they are refused.
 *
 * @param problem a sentence that names the setting and the way out; empty if nothing is wrong
 * @param isNew whether the current key becomes known now
 */
record KeyVerdict(Optional<String> problem, boolean isNew) {

    private static final KeyVerdict KNOWN = new KeyVerdict(Optional.empty(), false);

    private static final KeyVerdict BECOMES_KNOWN = new KeyVerdict(Optional.empty(), true);

    /**
     * The verdict.
     *
     * @param known the keys of the purpose that the database knows
     * @param needs what needs installation keys; none for another purpose
     */
    static KeyVerdict of(GivenKeys given, List<KnownKey> known, List<KeyNeed> needs) {
        Optional<KnownKey> current = known.stream().max(comparing(KnownKey::since));
        if (current.isPresent() && !given.has(current.get().id())) {
            return refused(unknown(given, current.get()));
        }
        Optional<KeyNeed> unmarked =
                needs.stream().filter(need -> need.keyId().isEmpty()).findFirst();
        if (unmarked.isPresent()) {
            return refused(given.purpose().named() + ": the database has "
                    + unmarked.get().inWords() + " from before key ids, and cannot tell whether this key, "
                    + given.current() + ", made them. If it did, say so once with `operator keys trust`");
        }
        String missing = needs.stream()
                .filter(need -> !given.has(need.keyId()))
                .map(need -> "the key " + need.keyId() + ", which " + need.inWords() + " need")
                .collect(Collectors.joining("; "));
        if (!missing.isEmpty()) {
            return refused(given.purpose().formerNamed() + ": missing is " + missing
                    + ". Give it there for as long. If it is lost, `operator keys forget` removes what needs it");
        }
        boolean isCurrent = current.map(one -> one.id().equals(given.current())).orElse(false);
        return isCurrent ? KNOWN : BECOMES_KNOWN;
    }

    static KeyVerdict refused(String problem) {
        return new KeyVerdict(Optional.of(problem), false);
    }

    private static String unknown(GivenKeys given, KnownKey current) {
        return given.purpose().named() + ": the key given is " + given.current() + ", and the database knows "
                + current.id() + ", since " + current.since()
                + ". Give that key. To change it on purpose, give the new key, and "
                + current.id() + " in " + given.purpose().formerNamed();
    }
}
