package org.inclusion.place;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import org.inclusion.Inclusion;
import org.inclusion.SettableClock;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.place.RowProblem.Kind;
import org.junit.jupiter.api.Test;

/** A file is taken in row by row, each whole; the same file twice changes nothing. */
class ImportPlacesTest {

    private final SettableClock clock = new SettableClock("2026-09-02T08:00:00Z");
    private final InMemoryStores stores = new InMemoryStores();
    private final Inclusion inclusion =
            Inclusion.builder().stores(stores).clock(clock).build();
    private final List<String> told = new ArrayList<>();

    /** Rows from memory. */
    private record Rows(Iterator<PlaceRow> rows) implements PlaceRows {

        static Rows of(List<HelpPlace> places) {
            return new Rows(IntStream.range(0, places.size())
                    .mapToObj(i -> new PlaceRow(i + 1, places.get(i), List.of()))
                    .iterator());
        }

        @Override
        public Optional<PlaceRow> next() {
            return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
        }

        @Override
        public void close() {
            // Nothing was opened.
        }
    }

    private ImportedPlaces run(PlaceRows rows) {
        return run(rows, read -> true);
    }

    private ImportedPlaces run(PlaceRows rows, LongPredicate goOn) {
        try {
            return inclusion.importPlaces().run(rows, problem -> told.add(problem.row() + " " + problem.kind()), goOn);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<HelpPlace> some(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> SamplePlaces.north("p" + i, i))
                .toList();
    }

    private List<HelpPlace> kept() {
        return stores.transactions().run(tx -> stores.of(HelpPlaceStore.class).page(tx, null, 1_000));
    }

    @Test
    void aDryRunCountsWhatARunWouldDoAndKeepsNothing() throws IOException {
        ImportPlaces places = inclusion.importPlaces();
        assertThat(
                places.dryRun(Rows.of(some(450)), problem -> {}, read -> true),
                equalTo(new ImportedPlaces(450, 450, 0, 0, 0, 0, true)));
        assertThat(kept(), empty());
        run(Rows.of(some(3)));
        assertThat(
                places.dryRun(Rows.of(some(4)), problem -> {}, read -> true),
                equalTo(new ImportedPlaces(4, 1, 0, 3, 0, 0, true)));
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        assertThat(run(Rows.of(some(450))), equalTo(new ImportedPlaces(450, 450, 0, 0, 0, 0, true)));
        List<HelpPlace> before = kept();
        assertThat(run(Rows.of(some(450))), equalTo(new ImportedPlaces(450, 0, 0, 450, 0, 0, true)));
        assertThat(kept(), equalTo(before));
        assertThat(told, empty());
    }

    @Test
    void aNewerRowChangesItsPlaceAndAnOlderOneIsTold() {
        HelpPlace place = SamplePlaces.north("p", 0);
        run(Rows.of(List.of(place)));
        HelpPlace newer = SamplePlaces.updated(place, LocalDate.of(2026, 9, 2), "Autre nom");
        assertThat(run(Rows.of(List.of(newer))), equalTo(new ImportedPlaces(1, 0, 1, 0, 0, 0, true)));
        assertThat(run(Rows.of(List.of(place))), equalTo(new ImportedPlaces(1, 0, 0, 1, 0, 0, true)));
        assertThat(told, contains("1 OLDER_THAN_KEPT"));
        assertThat(kept(), contains(newer));
    }

    @Test
    void anIdThatStandsTwiceIsRefusedTheSecondTime() {
        List<HelpPlace> rows = new ArrayList<>(some(300));
        HelpPlace again = SamplePlaces.updated(rows.get(0), LocalDate.of(2026, 9, 2), "Autre");
        rows.add(again);
        assertThat(run(Rows.of(rows)), equalTo(new ImportedPlaces(301, 300, 0, 0, 1, 0, true)));
        assertThat(told, contains("301 TWICE"));
        assertThat(kept().contains(again), is(false));
    }

    @Test
    void aDayThatIsNotOverYetIsRefused() {
        HelpPlace place = SamplePlaces.north("p", 0);
        HelpPlace ahead = SamplePlaces.updated(place, LocalDate.of(2026, 9, 4), "Demain");
        assertThat(run(Rows.of(List.of(ahead))), equalTo(new ImportedPlaces(1, 0, 0, 0, 1, 0, true)));
        assertThat(told, contains("1 IN_THE_FUTURE"));
    }

    @Test
    void goodRowsAreInAndBadOnesAreCounted() {
        PlaceRow bad = new PlaceRow(1, null, List.of(new RowProblem(1, "nom", Kind.MISSING, "", true)));
        PlaceRow partly = new PlaceRow(
                2,
                SamplePlaces.north("p", 0),
                List.of(new RowProblem(2, "horaires", Kind.UNKNOWN_HOURS, "le matin", false)));
        PlaceRow broken = new PlaceRow(0, null, List.of(new RowProblem(3, "", Kind.BROKEN_FILE, "", true)));
        ImportedPlaces done = run(new Rows(List.of(bad, partly, broken).iterator()));
        assertThat(done, equalTo(new ImportedPlaces(2, 1, 0, 0, 1, 1, false)));
        assertThat(told, contains("1 MISSING", "2 UNKNOWN_HOURS", "3 BROKEN_FILE"));
    }

    @Test
    void stoppedItKeepsWholeRowsAndTheSameFileGoesOn() {
        ImportedPlaces stopped = run(Rows.of(some(450)), read -> read < 400);
        assertThat(stopped, equalTo(new ImportedPlaces(400, 400, 0, 0, 0, 0, false)));
        assertThat(run(Rows.of(some(450))), equalTo(new ImportedPlaces(450, 50, 0, 400, 0, 0, true)));
    }

    @Test
    void aFileThatCannotBeReachedAnyMoreLeavesWhatWasKept() {
        Iterator<HelpPlace> places = some(450).iterator();
        PlaceRows failing = new PlaceRows() {
            private long row;

            @Override
            public Optional<PlaceRow> next() throws IOException {
                if (row == 300) {
                    throw new IOException("the disk is gone");
                }
                row++;
                return Optional.of(new PlaceRow(row, places.next(), List.of()));
            }

            @Override
            public void close() {
                // Nothing was opened.
            }
        };
        assertThrows(IOException.class, () -> inclusion.importPlaces().run(failing, problem -> {}, read -> true));
        assertThat(kept().size(), is(200));
    }

    @Test
    void aPlaceThatIsNoMoreIsRemoved() {
        HelpPlace place = SamplePlaces.north("p", 0);
        run(Rows.of(List.of(place)));
        assertThat(inclusion.importPlaces().remove(place.id()), is(true));
        assertThat(inclusion.importPlaces().remove(place.id()), is(false));
        assertThat(kept(), empty());
    }

    @Test
    void aPlaceThatWasLeftOutIsNotBroughtBackWhileTheOtherIsKept() {
        HelpPlace kept = SamplePlaces.north("p0", 0);
        HelpPlace leftOut = SamplePlaces.north("p1", 1);
        run(Rows.of(some(2)));
        inclusion.duplicatePlaces().areOne(kept.id(), leftOut.id());
        HelpPlace newer = SamplePlaces.updated(leftOut, LocalDate.of(2026, 9, 2), "Autre nom");
        assertThat(run(Rows.of(List.of(kept, newer))), equalTo(new ImportedPlaces(2, 0, 0, 2, 0, 0, true)));
        assertThat(kept(), contains(kept));

        inclusion.duplicatePlaces().areTwo(kept.id(), leftOut.id());
        assertThat(run(Rows.of(List.of(leftOut))), equalTo(new ImportedPlaces(1, 1, 0, 0, 0, 0, true)));

        inclusion.duplicatePlaces().areOne(kept.id(), leftOut.id());
        inclusion.importPlaces().remove(kept.id());
        assertThat(run(Rows.of(List.of(leftOut))), equalTo(new ImportedPlaces(1, 1, 0, 0, 0, 0, true)));
    }
}
