package org.inclusion.servlet;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.inclusion.servlet.room.WebRoom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The adapter keeps its shape: a room knows only the rooms named here, and nothing knows the front. */
class HouseTest {

    private static final String FRONT = "org.inclusion.servlet";

    private static final JavaClasses ADAPTER = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(FRONT);

    /** From the ground up. The rooms of subjects do not know each other, but for the four exceptions with a reason. */
    private static final List<Room> ROOMS = List.of(
            Room.of("http"),
            Room.of("guess", "http"),
            Room.of("room", "http", "guess"),
            Room.of("ui", "http"),
            Room.ofSubject("content"),
            Room.ofSubject("evidence"),
            Room.ofSubject("followup"),
            Room.ofSubject("accompaniment"),
            Room.ofSubject("authoring"),
            Room.ofSubject("cohort"),
            Room.ofSubject("journey"),
            Room.ofSubject("mandate"),
            Room.ofSubject("paper"),
            Room.ofSubject("place"),
            Room.ofSubject("privacy"),
            Room.ofSubject("guest"),
            // A sheet says the opening hours as places do.
            Room.ofSubject("referral", "place"),
            // An assessment asks the questions of the content, and shows them as every page does.
            Room.ofSubject("assessment", "content"),
            // A card opens the tours of the content.
            Room.ofSubject("card", "content"),
            // Live help reaches the holder of a card, whose guesses are limited as everywhere.
            Room.ofSubject("together", "card"));

    private static final Set<String> NO_SUBJECTS = Set.of("http", "guess", "room", "ui");

    /** A package, and the packages of this adapter that it may know. */
    private record Room(String name, List<String> known) {

        static Room of(String name, String... known) {
            return new Room(name, List.of(known));
        }

        static Room ofSubject(String name, String... known) {
            return new Room(
                    name,
                    Stream.concat(Stream.of("http", "guess", "room"), Stream.of(known))
                            .toList());
        }

        String fullName() {
            return FRONT + "." + name;
        }

        String[] unknown() {
            Stream<String> rooms = ROOMS.stream()
                    .filter(room -> !room.equals(this) && !known.contains(room.name))
                    .map(Room::fullName);
            return Stream.concat(Stream.of(FRONT), rooms).toArray(String[]::new);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @FieldSource("ROOMS")
    void aRoomKnowsOnlyTheRoomsNamedForIt(Room room) {
        noClasses()
                .that()
                .resideInAPackage(room.fullName())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(room.unknown())
                .check(ADAPTER);
    }

    @Test
    void everyRoomIsNamed() {
        List<String> rooms = ADAPTER.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals(FRONT))
                .distinct()
                .toList();
        assertThat(rooms, containsInAnyOrder(ROOMS.stream().map(Room::fullName).toArray()));
    }

    @Test
    void theFrontNamesEachSubjectOnce() {
        List<String> served = Stream.concat(WebRooms.ALWAYS.stream(), WebRooms.OF_LIBRARY.stream())
                .map(WebRoom::id)
                .toList();
        Stream<String> subjects = ROOMS.stream().map(Room::name).filter(name -> !NO_SUBJECTS.contains(name));
        assertThat(served, containsInAnyOrder(subjects.toArray()));
    }

    @Test
    void aRoomIsNamedLikeItsPackage() {
        Stream.concat(WebRooms.ALWAYS.stream(), WebRooms.OF_LIBRARY.stream())
                .forEach(room -> assertThat(room.getClass().getPackageName(), equalTo(FRONT + "." + room.id())));
    }

    @Test
    void theAdapterDoesNotKnowTheOtherOne() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.inclusion.jpa..", "jakarta.persistence..")
                .check(ADAPTER);
    }
}
