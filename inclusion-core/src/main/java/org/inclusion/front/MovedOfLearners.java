package org.inclusion.front;

import java.time.LocalDate;
import java.util.List;
import org.inclusion.access.AccessRows;
import org.inclusion.access.DayRelationStore;
import org.inclusion.access.LearnerId;
import org.inclusion.access.LookStore;
import org.inclusion.access.QuotaStore;
import org.inclusion.access.Quotas;
import org.inclusion.assessment.AssessmentRows;
import org.inclusion.assessment.AssessmentStore;
import org.inclusion.completion.CompletionRows;
import org.inclusion.completion.CompletionStore;
import org.inclusion.completion.ToldPlace;
import org.inclusion.journey.Disagreement;
import org.inclusion.journey.DisagreementStore;
import org.inclusion.journey.JourneyRows;
import org.inclusion.journey.WishStore;
import org.inclusion.outbox.OutboxStore;
import org.inclusion.progress.BookmarkStore;
import org.inclusion.progress.EnrolmentStore;
import org.inclusion.progress.ProgressRows;
import org.inclusion.room.AllRows;
import org.inclusion.room.Keeping;
import org.inclusion.room.MovedRows;
import org.inclusion.room.MovedTable;
import org.inclusion.room.RoomStores;
import org.inclusion.room.RowsBehind;
import org.inclusion.row.Rows;
import org.inclusion.store.Transaction;
import org.inclusion.time.Calendar;

/**
 * Gives all rows about a learner but her evidence her new id, through the ports, row by row: what a store promises of
 * its keys holds here too. The rows are few beside her evidence; quotas see to that. Acts of another person stay
 * that person's.
 */
final class MovedOfLearners {

    private final RoomStores stores;
    private final Keeping rooms;
    private final List<Quotas.Kind> counted;
    private final Calendar calendar;

    private MovedOfLearners(RoomStores stores, Keeping rooms, List<Quotas.Kind> counted, Calendar calendar) {
        this.stores = stores;
        this.rooms = rooms;
        this.counted = counted;
        this.calendar = calendar;
    }

    static List<MovedRows> in(RoomStores stores, Keeping rooms, List<Quotas.Kind> counted, Calendar calendar) {
        MovedOfLearners moved = new MovedOfLearners(stores, rooms, counted, calendar);
        return List.of(
                // First: it waits for whoever notes that a letter has left, with rows of hers that the others are to
                // find.
                (tx, from, to) -> stores.of(OutboxStore.class).move(tx, from.value(), to.value()),
                MovedTable.of(
                        JourneyRows.WISH,
                        paged((tx, learner, last, limit) ->
                                stores.of(WishStore.class).after(tx, learner, last == null ? null : last.at(), limit)),
                        stores.of(WishStore.class)::add,
                        stores.of(WishStore.class)::forget),
                MovedTable.of(
                        ProgressRows.ENROLMENT,
                        stores.of(EnrolmentStore.class)::of,
                        stores.of(EnrolmentStore.class)::enrol,
                        stores.of(EnrolmentStore.class)::forget),
                MovedTable.of(
                        AssessmentRows.ASSESSMENT,
                        stores.of(AssessmentStore.class)::of,
                        stores.of(AssessmentStore.class)::save,
                        stores.of(AssessmentStore.class)::forget),
                moved::disagreements,
                MovedTable.of(
                        CompletionRows.COMPLETION,
                        stores.of(CompletionStore.class)::of,
                        moved::keepCompletion,
                        stores.of(CompletionStore.class)::forget),
                moved::bookmarks,
                moved::rooms,
                MovedTable.of(
                        AccessRows.DAY_RELATION,
                        paged(stores.of(DayRelationStore.class)::after),
                        stores.of(DayRelationStore.class)::open,
                        stores.of(DayRelationStore.class)::forget),
                new MovedTable<>(
                        AccessRows.LOOK,
                        paged((tx, learner, last, limit) -> stores.of(LookStore.class)
                                .at(tx, learner, last == null ? null : last.position(), limit)),
                        stores.of(LookStore.class)::note,
                        stores.of(LookStore.class)::forget),
                moved::quotas);
    }

    private static <T> AllRows<T> paged(RowsBehind<T> pages) {
        return pages.all();
    }

    private void rooms(Transaction tx, LearnerId from, LearnerId to) {
        rooms.moved().forEach(rows -> rows.move(tx, from, to));
    }

    private void disagreements(Transaction tx, LearnerId from, LearnerId to) {
        for (Disagreement one : stores.of(DisagreementStore.class).of(tx, from)) {
            Rows<Disagreement> rows = one.skill() == null ? JourneyRows.WITH_AREA : JourneyRows.WITH_SKILL;
            stores.of(DisagreementStore.class)
                    .save(tx, MovedTable.under(rows, from, to).apply(one));
        }
        MovedTable.untilNone(atMost -> stores.of(DisagreementStore.class).forget(tx, from, atMost));
    }

    private void keepCompletion(Transaction tx, ToldPlace one) {
        stores.of(CompletionStore.class).keep(tx, one);
        if (one.told() != null) {
            stores.of(CompletionStore.class).told(tx, one.learner(), one.place().id(), one.told());
        }
    }

    /** The latest bookmark of an item stands. */
    private void bookmarks(Transaction tx, LearnerId from, LearnerId to) {
        stores.of(BookmarkStore.class).of(tx, from).stream()
                .map(MovedTable.under(ProgressRows.BOOKMARK, from, to))
                .forEach(one -> stores.of(BookmarkStore.class).keep(tx, one));
        MovedTable.untilNone(atMost -> stores.of(BookmarkStore.class).forget(tx, from, atMost));
    }

    /** The quota that she used today under one id counts for the other. */
    private void quotas(Transaction tx, LearnerId from, LearnerId to) {
        LocalDate today = calendar.today();
        for (Quotas.Kind kind : counted) {
            long used = stores.of(QuotaStore.class).add(tx, from.value(), today, kind, 0);
            if (used > 0) {
                stores.of(QuotaStore.class).add(tx, to.value(), today, kind, used);
            }
        }
    }
}
