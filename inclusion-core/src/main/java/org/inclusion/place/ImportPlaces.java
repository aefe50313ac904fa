package org.inclusion.place;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import org.inclusion.annotation.Internal;
import org.inclusion.place.RowProblem.Kind;
import org.inclusion.room.HostDoor;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;
import org.inclusion.time.Calendar;

/**
 * Takes in a file of help places: good rows are kept, and each problem is reported with its row, and with its column
 * where it is about one. For the host's operators or its scheduler, never for users. The servers may keep running
 * meanwhile. The same file twice changes nothing. A place that a person has left out as one with another ({@link
 * FindDuplicatePlaces#areOne}) is not brought back while the other is kept. Referrals to or from a place that helps
 * after violence, with health, an addiction or asylum are forgotten: they were noted before the directory said
 * so. Thread-safe.
 *
 * <pre>{@code
 * ImportPlaces places = inclusion.importPlaces();
 * try (PlaceRows rows = PlaceFiles.open(Path.of("lieux.csv"), "hinaura")) {
 *     ImportedPlaces done = places.run(rows, problem -> log.warn("{}", problem), read -> true);
 *     log.info("{} added, {} changed, {} refused", done.added(), done.changed(), done.refused());
 * }
 * }</pre>
 *
 * <p>Rows are kept two hundred in a transaction. Stopped or failed, some of the file is kept, each row whole: the same
 * file again goes on.
 */
public final class ImportPlaces {

    /** Where it is asked for: {@code inclusion.at(ImportPlaces.DOOR)}. */
    public static final HostDoor<ImportPlaces> DOOR = new HostDoor<>(PlaceRoom.ID, ImportPlaces.class);

    private static final int CHUNK = 200;

    /** An import remembers the ids of a file, which must fit in memory. */
    private static final long MOST_ROWS = 500_000;

    private final Transactions transactions;
    private final HelpPlaceStore store;
    private final List<TracesOfPlaces> traces;
    private final Calendar calendar;

    @Internal
    public ImportPlaces(
            Transactions transactions, HelpPlaceStore store, List<TracesOfPlaces> traces, Calendar calendar) {
        this.transactions = transactions;
        this.store = store;
        this.traces = List.copyOf(traces);
        this.calendar = calendar;
    }

    /**
     * Takes in a file.
     *
     * @param rows the file, open; the caller closes it
     * @param problems told each problem, in the order of the rows within two hundred
     * @param goOn told after every two hundred rows how many were read so far; false stops
     * @return what came of it; not whole where it was stopped, or where the file is broken
     * @throws IOException if the file cannot be reached any more
     * @throws org.inclusion.store.StoreUnavailableException where the store is away
     * @throws org.inclusion.store.RetryableException where every retry failed with a conflict
     */
    public ImportedPlaces run(PlaceRows rows, Consumer<RowProblem> problems, LongPredicate goOn) throws IOException {
        return new Run(problems, calendar.today(), false).all(rows, goOn);
    }

    /**
     * Counts what {@link #run} would do with a file, and changes nothing.
     *
     * @param rows the file, open; the caller closes it
     * @param problems told each problem, as by a run
     * @param goOn told after every two hundred rows how many were read so far; false stops
     * @return what would come of it
     * @throws IOException if the file cannot be reached any more
     * @throws org.inclusion.store.StoreUnavailableException where the store is away
     */
    public ImportedPlaces dryRun(PlaceRows rows, Consumer<RowProblem> problems, LongPredicate goOn) throws IOException {
        return new Run(problems, calendar.today(), true).all(rows, goOn);
    }

    /** The counts of one transaction; it may run twice, so nothing is counted in it. */
    private record Kept(int added, int changed, int unchanged, Set<String> older) {}

    private Kept keep(Transaction tx, List<HelpPlace> chunk, boolean isDry) {
        Map<String, HelpPlace> known = new HashMap<>();
        store.find(tx, chunk.stream().map(HelpPlace::id).toList()).forEach(place -> known.put(place.id(), place));
        List<HelpPlace> saved = new ArrayList<>();
        Set<String> older = new HashSet<>();
        Set<String> leftOut = leftOut(tx, chunk);
        int added = 0;
        for (HelpPlace place : chunk) {
            HelpPlace before = known.get(place.id());
            if (before == null && leftOut.contains(place.id())) {
                continue;
            }
            if (before == null) {
                added++;
                saved.add(place);
            } else if (place.origin().updatedOn().isBefore(before.origin().updatedOn())) {
                older.add(place.id());
            } else if (!before.equals(place)) {
                saved.add(place);
            }
        }
        if (!isDry) {
            if (!saved.isEmpty()) {
                store.save(tx, saved);
            }
            forgetTraces(tx, chunk, older);
        }
        return new Kept(added, saved.size() - added, chunk.size() - saved.size(), older);
    }

    private void forgetTraces(Transaction tx, List<HelpPlace> chunk, Set<String> older) {
        List<String> discreet = chunk.stream()
                .filter(place -> !place.offer().discreet().isEmpty() && !older.contains(place.id()))
                .map(HelpPlace::id)
                .toList();
        if (!discreet.isEmpty()) {
            traces.forEach(one -> one.forget(tx, discreet));
        }
    }

    /** The places of which a person decided that each is one with another, where that other is kept. */
    private Set<String> leftOut(Transaction tx, List<HelpPlace> chunk) {
        Map<String, Set<String>> decided = new HashMap<>();
        for (DuplicateDecision decision :
                store.decisions(tx, chunk.stream().map(HelpPlace::id).toList())) {
            String kept = decision.kept();
            if (kept != null) {
                decided.computeIfAbsent(kept, first -> new HashSet<>()).add(Objects.requireNonNull(decision.leftOut()));
            }
        }
        Set<String> leftOut = new HashSet<>();
        if (!decided.isEmpty()) {
            store.find(tx, decided.keySet())
                    .forEach(kept -> leftOut.addAll(Objects.requireNonNull(decided.get(kept.id()))));
        }
        return leftOut;
    }

    /** One import. */
    private final class Run {

        private final Consumer<RowProblem> problems;
        private final LocalDate tomorrow;
        private final boolean isDry;
        private final Set<String> ids = new HashSet<>();
        private final Map<String, Long> chunkRows = new HashMap<>();
        private final List<HelpPlace> chunk = new ArrayList<>();
        private long read;
        private long added;
        private long changed;
        private long unchanged;
        private long refused;
        private long incomplete;
        private boolean isBroken;

        Run(Consumer<RowProblem> problems, LocalDate today, boolean isDry) {
            this.problems = problems;
            this.isDry = isDry;
            // The sources' midnight may be before ours.
            this.tomorrow = today.plusDays(1);
        }

        ImportedPlaces all(PlaceRows rows, LongPredicate goOn) throws IOException {
            boolean isEnd;
            do {
                isEnd = readChunk(rows);
                keepChunk();
            } while (!isEnd && goOn.test(read));
            return new ImportedPlaces(read, added, changed, unchanged, refused, incomplete, isEnd && !isBroken);
        }

        /** Whether the file ends here. */
        boolean readChunk(PlaceRows rows) throws IOException {
            for (int i = 0; i < CHUNK; i++) {
                Optional<PlaceRow> next = rows.next();
                if (next.isEmpty()) {
                    return true;
                }
                if (read == MOST_ROWS) {
                    tell(new RowProblem(read + 1, "", Kind.TOO_MANY_ROWS, String.valueOf(MOST_ROWS), true));
                    isBroken = true;
                    return true;
                }
                take(next.get());
            }
            return false;
        }

        private void take(PlaceRow row) {
            row.problems().forEach(this::tell);
            isBroken |= row.problems().stream().anyMatch(problem -> problem.kind() == Kind.BROKEN_FILE);
            if (row.number() == 0) {
                return;
            }
            read++;
            HelpPlace place = row.place();
            if (place == null) {
                refused++;
            } else if (place.origin().updatedOn().isAfter(tomorrow)) {
                String day = place.origin().updatedOn().toString();
                refuse(new RowProblem(row.number(), "", Kind.IN_THE_FUTURE, day, true));
            } else if (!ids.add(place.id())) {
                refuse(new RowProblem(
                        row.number(), "id", Kind.TWICE, place.origin().sourceId(), true));
            } else {
                incomplete += row.problems().isEmpty() ? 0 : 1;
                chunkRows.put(place.id(), row.number());
                chunk.add(place);
            }
        }

        private void refuse(RowProblem problem) {
            refused++;
            tell(problem);
        }

        private void tell(RowProblem problem) {
            problems.accept(problem);
        }

        void keepChunk() {
            if (chunk.isEmpty()) {
                return;
            }
            List<HelpPlace> places = List.copyOf(chunk);
            Kept kept = transactions.run(tx -> keep(tx, places, isDry));
            added += kept.added();
            changed += kept.changed();
            unchanged += kept.unchanged();
            for (HelpPlace place : places) {
                if (kept.older().contains(place.id())) {
                    String day = place.origin().updatedOn().toString();
                    long row = chunkRows.getOrDefault(place.id(), 0L);
                    tell(new RowProblem(row, "", Kind.OLDER_THAN_KEPT, day, false));
                }
            }
            chunk.clear();
            chunkRows.clear();
        }
    }

    /**
     * Removes a place that is no more. The next file of its source brings it back if it is still there.
     *
     * @param id the id of the place
     * @return whether there was such a place
     */
    public boolean remove(String id) {
        return transactions.run(tx -> {
            boolean isThere = !store.find(tx, List.of(id)).isEmpty();
            store.remove(tx, List.of(id));
            return isThere;
        });
    }
}
