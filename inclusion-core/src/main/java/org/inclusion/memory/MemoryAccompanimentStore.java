package org.inclusion.memory;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.inclusion.access.LearnerId;
import org.inclusion.accompaniment.Accompaniment;
import org.inclusion.accompaniment.AccompanimentRows;
import org.inclusion.accompaniment.AccompanimentStore;
import org.inclusion.accompaniment.Activity;
import org.inclusion.accompaniment.Attendance;
import org.inclusion.accompaniment.Workshop;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Keeps accompaniments and attendances by learner, and workshops by structure. */
final class MemoryAccompanimentStore implements AccompanimentStore, HoldingRows {

    private static final Comparator<Accompaniment> BY_DAY = comparing(
                    (Accompaniment one) -> one.activity().day())
            .thenComparing(Accompaniment::learner)
            .thenComparing(Accompaniment::id);

    private static final Comparator<Workshop> WORKSHOPS_BY_DAY =
            comparing((Workshop one) -> one.activity().day()).thenComparing(Workshop::id);

    private record At(String structure, String workshop) {

        static At of(Attendance one) {
            return new At(one.structure(), one.workshop());
        }
    }

    private final Table<LearnerId, String, Accompaniment> accompaniments =
            new Table<>(comparing(Accompaniment::notedAt).thenComparing(Accompaniment::id));
    private final Table<String, String, Workshop> workshops = new Table<>(WORKSHOPS_BY_DAY);
    private final Table<LearnerId, At, Attendance> attendances = new Table<>(
            comparing(Attendance::notedAt).thenComparing(Attendance::structure).thenComparing(Attendance::workshop));

    @Override
    public boolean add(Transaction tx, Accompaniment accompaniment) {
        if (find(tx, accompaniment.learner(), accompaniment.id()).isPresent()) {
            return false;
        }
        accompaniments.put(tx, accompaniment.learner(), accompaniment.id(), accompaniment);
        return true;
    }

    @Override
    public Optional<Accompaniment> find(Transaction tx, LearnerId learner, String id) {
        return accompaniments.find(tx, learner, id);
    }

    @Override
    public void remove(Transaction tx, LearnerId learner, String id) {
        accompaniments.remove(tx, learner, id);
    }

    @Override
    public List<Accompaniment> of(Transaction tx, LearnerId learner) {
        return accompaniments.of(tx, learner);
    }

    @Override
    public List<Accompaniment> in(Transaction tx, Range range, @Nullable Accompaniment after, int limit) {
        Predicate<Accompaniment> wanted =
                one -> one.structure().equals(range.structure()) && isIn(range, one.helper(), one.activity());
        return accompaniments.ofAnyone(tx, wanted, Integer.MAX_VALUE).stream()
                .filter(one -> after == null || BY_DAY.compare(one, after) > 0)
                .sorted(BY_DAY)
                .limit(limit)
                .toList();
    }

    @Override
    public Set<String> structures(Transaction tx) {
        Set<String> structures = new HashSet<>();
        accompaniments.ofAnyone(tx, one -> true, Integer.MAX_VALUE).forEach(one -> structures.add(one.structure()));
        workshops.ofAnyone(tx, one -> true, Integer.MAX_VALUE).forEach(one -> structures.add(one.structure()));
        return structures;
    }

    private static boolean isIn(Range range, String helper, Activity activity) {
        return (range.helper() == null || range.helper().equals(helper))
                && !activity.day().isBefore(range.from())
                && !activity.day().isAfter(range.until());
    }

    @Override
    public boolean addWorkshop(Transaction tx, Workshop workshop) {
        if (findWorkshop(tx, workshop.structure(), workshop.id()).isPresent()) {
            return false;
        }
        workshops.put(tx, workshop.structure(), workshop.id(), workshop);
        return true;
    }

    @Override
    public Optional<Workshop> findWorkshop(Transaction tx, String structure, String id) {
        return workshops.find(tx, structure, id);
    }

    @Override
    public List<Workshop> workshopsIn(Transaction tx, Range range, @Nullable Workshop after, int limit) {
        return workshops.those(tx, range.structure(), one -> isIn(range, one.helper(), one.activity())).stream()
                .filter(one -> after == null || WORKSHOPS_BY_DAY.compare(one, after) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public void addAttendances(Transaction tx, List<Attendance> some) {
        for (Attendance one : some) {
            if (attendances.find(tx, one.learner(), At.of(one)).isEmpty()) {
                attendances.put(tx, one.learner(), At.of(one), one);
            }
        }
    }

    @Override
    public List<Attendance> attendances(Transaction tx, LearnerId learner) {
        return attendances.of(tx, learner);
    }

    @Override
    public List<Attendance> attendancesAt(Transaction tx, String structure, String workshop) {
        At at = new At(structure, workshop);
        return attendances.ofAnyone(tx, one -> At.of(one).equals(at), Integer.MAX_VALUE).stream()
                .sorted(comparing(Attendance::learner))
                .toList();
    }

    @Override
    public int forget(Transaction tx, LearnerId learner, int atMost) {
        int forgotten = accompaniments.forget(tx, learner, atMost);
        return forgotten < atMost ? forgotten + attendances.forget(tx, learner, atMost - forgotten) : forgotten;
    }

    @Override
    public int rename(Transaction tx, String helper, String alias, int atMost) {
        return Held.rename(tx, held(), helper, alias, atMost);
    }

    @Override
    public List<Held<?, ?>> held() {
        return List.of(
                Held.of(AccompanimentRows.ACCOMPANIMENT, accompaniments),
                Held.of(AccompanimentRows.WORKSHOP, workshops),
                Held.of(AccompanimentRows.ATTENDANCE, attendances));
    }
}
