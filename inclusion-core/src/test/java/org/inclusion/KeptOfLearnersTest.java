package org.inclusion;

import static java.util.stream.Collectors.toCollection;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.inclusion.front.KeptOfLearners;
import org.inclusion.journey.JourneyRows;
import org.inclusion.kept.ErasedKind;
import org.inclusion.mandate.MandateRows;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.referral.ReferralRows;
import org.inclusion.room.Keeping;
import org.inclusion.room.RoomStores;
import org.inclusion.row.ErasureOrder;
import org.inclusion.row.Rows;
import org.inclusion.time.Calendar;
import org.junit.jupiter.api.Test;

/** An erasure destroys what the rooms say, in an order that they allow. */
class KeptOfLearnersTest {

    private static final List<ErasedKind> KINDS = kinds();

    private static List<ErasedKind> kinds() {
        RoomStores stores = new InMemoryStores()::of;
        Calendar calendar = new Calendar(InstantSource.system(), ZoneOffset.UTC);
        return new ArrayList<>(KeptOfLearners.in(stores, Keeping.of(Rooms.ALL, stores, calendar), () -> {}, calendar)
                .rows()
                .keySet());
    }

    private static int place(Rows<?> rows) {
        return KINDS.indexOf(rows.erased().orElseThrow());
    }

    @Test
    void everyKindOfRowsThatTheRoomsSayIsDestroyed() {
        TreeSet<ErasedKind> said = RowsOfRooms.ALL.stream()
                .map(Rows::erased)
                .flatMap(Optional::stream)
                .collect(toCollection(TreeSet::new));
        said.add(MandateRows.ERASED_ARCHIVED_MANDATES);
        assertThat(new TreeSet<>(KINDS), is(said));
    }

    @Test
    void noRowsAreDestroyedBeforeThoseThatTheyComeAfter() {
        for (Rows<?> rows : RowsOfRooms.ALL) {
            for (String before : rows.erasedAfter()) {
                assertThat(
                        rows.name() + " after " + before,
                        place(RowsOfRooms.named(before)),
                        lessThanOrEqualTo(place(rows)));
            }
        }
    }

    /** An answer or a sheet without its referral would be found by nobody. */
    @Test
    void aReferralIsDestroyedAfterItsAnswersAndSheets() {
        assertThat(
                ErasureOrder.of(ReferralRows.ALL).stream().map(Rows::name).toList(),
                is(List.of("referral_sheet", "referral_answer", "referral")));
    }

    @Test
    void rowsThatComeAfterEachOtherAreNeverDestroyed() {
        Rows<Void> one = Rows.<Void>of("one", JourneyRows.WISHES)
                .erasedWith(JourneyRows.ERASED_WISHES)
                .erasedAfter("other");
        Rows<Void> other = Rows.<Void>of("other", JourneyRows.WISHES)
                .erasedWith(JourneyRows.ERASED_WISHES)
                .erasedAfter("one");
        assertThrows(IllegalArgumentException.class, () -> ErasureOrder.of(List.of(one, other)));
    }
}
