package org.inclusion;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.inclusion.front.OpenedRooms;
import org.inclusion.guest.LearnerGuests;
import org.inclusion.room.LearnerDoor;
import org.inclusion.room.Offers;
import org.inclusion.room.OpenDoor;
import org.inclusion.room.Room;
import org.inclusion.room.RoomGround;
import org.inclusion.room.Taken;
import org.junit.jupiter.api.Test;

/** Rooms open when somebody comes, take what they may, and a room that is absent is named. */
class OpenedRoomsTest {

    private static final OpenDoor<String> DIARY = new OpenDoor<>("diary", String.class);
    private static final OpenDoor<String> SHELF = new OpenDoor<>("shelf", String.class);

    private final List<String> opened = new ArrayList<>();

    /** A room that keeps nothing. */
    private record Small(String id, Set<String> needs, Function<Taken, Offers> offers) implements Room {
        @Override
        public Offers open(RoomGround ground, Taken taken) {
            return offers.apply(taken);
        }
    }

    private static Room shelf() {
        return new Small(
                "shelf",
                Set.of(),
                taken -> Offers.NONE
                        .toAnybody(SHELF, "a shelf")
                        .giving(StringBuilder.class, new StringBuilder("books")));
    }

    /** It takes what the shelf gives, and what the training gives. */
    private static Room diary(Set<String> needs) {
        return new Small(
                "diary",
                needs,
                taken -> Offers.NONE.toAnybody(DIARY, taken.of(Integer.class) + " " + taken.of(StringBuilder.class)));
    }

    private OpenedRooms rooms(Room... all) {
        return new OpenedRooms(
                List.of(all),
                (room, taken) -> {
                    opened.add(room.id());
                    return ((Small) room).offers().apply(taken);
                },
                Map.of(Integer.class, () -> 3),
                List.of(Map.of(Character.class, 'a'), Map.of(), Map.of(Character.class, 'b')));
    }

    @Test
    void aRoomTakesWhatOthersLendWithoutOpeningThem() {
        Room reader =
                new Small("diary", Set.of(), taken -> Offers.NONE.toAnybody(DIARY, "" + taken.lent(Character.class)));

        assertThat(rooms(shelf(), reader).at(DIARY), is("[a, b]"));
        assertThat(opened, is(List.of("diary")));
    }

    @Test
    void theRoomsOfTheLibraryStandBehindThoseThatTheyNeed() {
        new OpenedRooms(Rooms.ALL, (room, taken) -> Offers.NONE, Map.of(), List.of());
    }

    @Test
    void theLibraryTellsWhichRoomsItHasAndOpensNoneForThat() {
        OpenedRooms rooms = rooms(shelf(), diary(Set.of("shelf")));
        assertThat(List.copyOf(rooms.ids()), is(List.of("shelf", "diary")));
        assertThat(opened, is(empty()));
        try (Ccas ccas = new Ccas()) {
            assertThat(ccas.inclusion.rooms(), hasItems("guest", "referral"));
        }
    }

    @Test
    void aRoomIsOpenedOnceWhenSomebodyComesWithThoseThatItNeeds() {
        OpenedRooms rooms = rooms(shelf(), diary(Set.of("shelf")));
        assertThat(opened, is(empty()));
        assertThat(rooms.at(DIARY), is("3 books"));
        assertThat(rooms.at(DIARY), is("3 books"));
        assertThat(opened, is(List.of("diary", "shelf")));
    }

    @Test
    void aRoomTakesNothingFromOneThatItDoesNotNameAsNeeded() {
        OpenedRooms rooms = rooms(shelf(), diary(Set.of()));
        String refused =
                assertThrows(IllegalStateException.class, () -> rooms.at(DIARY)).getMessage();
        assertThat(refused, containsString("the room diary takes java.lang.StringBuilder"));
    }

    @Test
    void aRoomBeforeOneThatItNeedsIsNoLibraryAndTwoOfOneNameAreNone() {
        assertThrows(IllegalArgumentException.class, () -> rooms(diary(Set.of("shelf")), shelf()));
        assertThrows(IllegalArgumentException.class, () -> rooms(shelf(), shelf()));
    }

    @Test
    void aRoomThatIsAbsentIsNamedWithThoseThatAreThere() {
        try (Ccas ccas = new Ccas()) {
            String refused = assertThrows(IllegalStateException.class, () -> ccas.inclusion.at(DIARY))
                    .getMessage();
            assertThat(refused, containsString("no room diary; its rooms are "));
            assertThat(refused, containsString("guest"));
        }
    }

    @Test
    void aDoorThatARoomDoesNotHaveIsRefused() {
        LearnerDoor<String> forged = new LearnerDoor<>(LearnerGuests.DOOR.room(), String.class);
        try (Ccas ccas = new Ccas()) {
            Acting helper = ccas.as(Ccas.helper());
            assertThrows(
                    IllegalArgumentException.class, () -> helper.aboutMyself().at(forged));
        }
    }
}
