package org.inclusion.samples.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inclusion.memory.MemoryTransaction;
import org.jspecify.annotations.Nullable;

/** Who was told to have a lease, until when: two at once are one too many. */
final class Leases implements CallWatch {

    private record Told(
            String work,
            String holder,
            Instant now,
            @Nullable Instant until) {}

    private final Map<MemoryTransaction, List<Told>> open = new HashMap<>();
    private final Map<String, Told> holders = new HashMap<>();
    private @Nullable String wrong;

    @Override
    public void noted(Call call, @Nullable Object answer) {
        if (call.name().equals("LeaseStore.take") && Boolean.TRUE.equals(answer)) {
            add(call, new Told(call.argument(1), call.argument(2), call.argument(3), call.argument(4)));
        }
        if (call.name().equals("LeaseStore.giveBack")) {
            add(call, new Told(call.argument(1), call.argument(2), Instant.MIN, null));
        }
    }

    private void add(Call call, Told told) {
        open.computeIfAbsent(call.tx(), tx -> new ArrayList<>()).add(told);
    }

    void committed(MemoryTransaction tx) {
        List<Told> said = open.remove(tx);
        if (said != null) {
            said.forEach(this::stands);
        }
    }

    private void stands(Told told) {
        Optional<Told> another = Optional.ofNullable(holders.get(told.work()))
                .filter(before -> !before.holder().equals(told.holder()));
        if (told.until() == null) {
            if (another.isEmpty()) {
                holders.remove(told.work());
            }
            return;
        }
        another.flatMap(before -> Optional.ofNullable(before.until()))
                .filter(until -> until.isAfter(told.now()))
                .ifPresent(until -> wrong = told.work() + " has two holders until " + until);
        holders.put(told.work(), told);
    }

    /** What is wrong, if anything is. */
    Optional<String> wrong() {
        return Optional.ofNullable(wrong);
    }
}
