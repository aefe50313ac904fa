package org.inclusion.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.inclusion.access.LearnerId;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.kept.ErasedKind;
import org.inclusion.learner.SnapshotStore;
import org.inclusion.privacy.RetentionStore;
import org.inclusion.privacy.RunningTerm;
import org.inclusion.row.Column;
import org.inclusion.row.Contact;
import org.inclusion.row.Named;
import org.inclusion.store.StoresByPort;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Looks through the rows that the other stores hold, as the rooms say them. */
final class MemoryRetentionStore implements RetentionStore {

    private final SnapshotStore snapshots;
    private final EvidenceStore evidence;
    private final List<? extends Held<?, ?>> held;

    MemoryRetentionStore(StoresByPort stores, List<? extends Held<?, ?>> held) {
        this.snapshots = stores.of(SnapshotStore.class);
        this.evidence = stores.of(EvidenceStore.class);
        this.held = held;
    }

    @Override
    public List<LearnerId> people(Transaction tx, @Nullable LearnerId after, int limit) {
        Set<LearnerId> people = new TreeSet<>(snapshots.learners(tx, null, Integer.MAX_VALUE));
        held.stream().filter(one -> one.rows().people()).forEach(one -> people.addAll(people(tx, one)));
        return people.stream()
                .filter(person -> after == null || person.compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    private static <V> Set<LearnerId> people(Transaction tx, Held<?, V> one) {
        return one.all(tx).stream()
                .map(row -> new LearnerId(String.valueOf(one.rows().text(Column.LEARNER, row))))
                .collect(Collectors.toSet());
    }

    @Override
    public Map<LearnerId, Instant> lastContacts(Transaction tx, Collection<LearnerId> learners) {
        Map<LearnerId, Instant> last = new HashMap<>();
        held.forEach(one -> collect(
                tx, one, one.rows().contacts(), learners, last, BinaryOperator.maxBy(Comparator.naturalOrder())));
        return last;
    }

    @Override
    public Map<LearnerId, Instant> firstNoted(Transaction tx, Collection<LearnerId> learners) {
        Map<LearnerId, Instant> first = new HashMap<>();
        held.forEach(one -> collect(
                tx, one, one.rows().firstNotes(), learners, first, BinaryOperator.minBy(Comparator.naturalOrder())));
        return first;
    }

    private static <V> void collect(
            Transaction tx,
            Held<?, V> one,
            List<Contact> times,
            Collection<LearnerId> learners,
            Map<LearnerId, Instant> into,
            BinaryOperator<Instant> which) {
        if (times.isEmpty()) {
            return;
        }
        Map<String, LearnerId> wanted =
                learners.stream().distinct().collect(Collectors.toMap(LearnerId::value, learner -> learner));
        for (V row : one.all(tx)) {
            for (Contact contact : times) {
                LearnerId learner = wanted.get(one.rows().text(contact.person(), row));
                Object at = one.rows().value(contact.time(), row);
                if (learner != null
                        && at != null
                        && contact.condition().holds(column -> one.rows().text(column, row))) {
                    into.merge(learner, (Instant) at, which);
                }
            }
        }
    }

    @Override
    public Map<LearnerId, Instant> latestActs(Transaction tx, Collection<LearnerId> learners) {
        Map<LearnerId, Instant> latest = new HashMap<>();
        for (LearnerId learner : learners) {
            evidence.history(tx, learner).stream()
                    .filter(received -> !(received.evidence() instanceof Evidence.Witnessed))
                    .map(ReceivedEvidence::effectiveAt)
                    .max(Comparator.naturalOrder())
                    .ifPresent(at -> latest.put(learner, at));
        }
        return latest;
    }

    @Override
    public Map<LearnerId, Set<String>> structures(Transaction tx, Collection<LearnerId> learners) {
        Map<LearnerId, Set<String>> structures = new HashMap<>();
        held.stream()
                .filter(one -> one.rows().isAboutLearners())
                .forEach(one -> structures(tx, one, Set.copyOf(learners), structures));
        return structures;
    }

    private static <V> void structures(
            Transaction tx, Held<?, V> one, Set<LearnerId> learners, Map<LearnerId, Set<String>> into) {
        for (Column<? super V> column : one.rows().columns(Named.STRUCTURE)) {
            for (V row : one.all(tx)) {
                LearnerId learner = new LearnerId(String.valueOf(one.rows().text(Column.LEARNER, row)));
                if (learners.contains(learner)) {
                    into.computeIfAbsent(learner, unknown -> new HashSet<>())
                            .add(String.valueOf(one.rows().text(column.name(), row)));
                }
            }
        }
    }

    @Override
    public long old(Transaction tx, ErasedKind kind, Collection<LearnerId> learners, RunningTerm term) {
        return rows(kind).count(tx, learners, term);
    }

    @Override
    public int drop(Transaction tx, ErasedKind kind, Collection<LearnerId> learners, RunningTerm term, int atMost) {
        return rows(kind).drop(tx, learners, term, atMost);
    }

    private OldRows<?> rows(ErasedKind kind) {
        return held.stream()
                .filter(one -> one.rows().erased().equals(Optional.of(kind)) && OldRows.haveATerm(one.rows()))
                .map(OldRows::new)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("rows of the kind " + kind + " have no term of their own"));
    }
}
