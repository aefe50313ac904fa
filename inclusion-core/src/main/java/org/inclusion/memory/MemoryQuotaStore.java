package org.inclusion.memory;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import org.inclusion.access.QuotaStore;
import org.inclusion.access.Quotas;
import org.inclusion.store.Transaction;

/** Keeps counts by person, day and kind. */
final class MemoryQuotaStore implements QuotaStore {

    private record DayAndKind(LocalDate day, Quotas.Kind kind) {}

    private record Used(DayAndKind of, long count) {}

    private final Table<String, DayAndKind, Used> rows =
            new Table<>(comparing((Used used) -> used.of().day())
                    .thenComparing(used -> used.of().kind().name()));

    @Override
    public long add(Transaction tx, String person, LocalDate day, Quotas.Kind kind, long amount) {
        DayAndKind key = new DayAndKind(day, kind);
        long used = amount + rows.find(tx, person, key).map(Used::count).orElse(0L);
        rows.put(tx, person, key, new Used(key, used));
        return used;
    }

    @Override
    public void forget(Transaction tx, String person, LocalDate before) {
        rows.of(tx, person).stream()
                .map(Used::of)
                .filter(key -> key.day().isBefore(before))
                .forEach(key -> rows.remove(tx, person, key));
    }
}
