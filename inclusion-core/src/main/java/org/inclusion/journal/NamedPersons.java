package org.inclusion.journal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.inclusion.id.Alias;
import org.inclusion.journal.JournalCheck.Broken;
import org.inclusion.journal.JournalCheck.Why;
import org.jspecify.annotations.Nullable;

/**
 * Holds the rows of aliases against the sealed entries that name people by them, segment by segment. The shape of an
 * alias tells how it was made, and the chain covers it. An alias of a person who was erased before the seal is
 * nobody's, so no row may say whose it is. Used by one thread.
 */
final class NamedPersons {

    /** Where an alias without a row stands first. */
    private final Map<String, Broken> missing = new LinkedHashMap<>();

    private final Set<String> ended = new HashSet<>();
    private long uncommitted;

    /** The aliases whose rows are wanted for some entries. */
    static Set<String> in(List<SealedEntry> sealed) {
        return sealed.stream()
                .map(SealedEntry::entry)
                .flatMap(entry ->
                        Aliases.ends(entry) ? Stream.concat(named(entry), Stream.of(entry.what())) : named(entry))
                .collect(toSet());
    }

    private static Stream<String> named(JournalEntry entry) {
        return Stream.of(entry.actor(), entry.subject()).filter(name -> !name.isEmpty());
    }

    /** The first entry with a person who is not who the rows say, or null. */
    @Nullable
    Broken firstWrong(List<SealedEntry> sealed, Collection<PersonAlias> rows) {
        Map<String, List<PersonAlias>> byAlias = rows.stream().collect(groupingBy(PersonAlias::alias));
        for (SealedEntry placed : sealed) {
            Why why = wrong(placed, byAlias);
            if (why != null) {
                return new Broken(placed.segment(), placed.place(), why);
            }
        }
        return null;
    }

    private @Nullable Why wrong(SealedEntry placed, Map<String, List<PersonAlias>> byAlias) {
        JournalEntry entry = placed.entry();
        boolean isOld = false;
        for (String name : named(entry).toList()) {
            List<PersonAlias> rows = byAlias.getOrDefault(name, List.of());
            boolean isCommitment = PersonAlias.isCommitment(name);
            if ((isCommitment || Alias.is(name)) && !rows.stream().allMatch(PersonAlias::fits)) {
                return Why.NOT_THIS_PERSON;
            }
            if (isCommitment && rows.isEmpty()) {
                missing.putIfAbsent(name, new Broken(placed.segment(), placed.place(), Why.PERSON_MISSING));
            }
            isOld |= !isCommitment && !Alias.is(name);
        }
        if (Aliases.ends(entry)) {
            if (byAlias.containsKey(entry.what())) {
                return Why.PERSON_IS_BACK;
            }
            ended.add(entry.what());
        }
        uncommitted += isOld ? 1 : 0;
        return null;
    }

    /**
     * The first entry with a person whom no row names, though nothing says that the alias has ended; or null.
     *
     * @param unsealed the aliases that have ended, as entries say that are not sealed yet
     */
    @Nullable
    Broken firstMissing(Set<String> unsealed) {
        return missing.entrySet().stream()
                .filter(one -> !ended.contains(one.getKey()) && !unsealed.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    long uncommitted() {
        return uncommitted;
    }

    long ended() {
        return ended.size();
    }
}
