package org.inclusion.servlet;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The adapter keeps its shape: a room knows only the rooms named here, and nothing knows the front. */
class HouseTest {

    private static final String FRONT = "org.inclusion.servlet";

    private static final JavaClasses ADAPTER = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(FRONT);

    /** From the ground up. The rooms of subjects do not know each other, but for the five exceptions with a reason. */
    private static final List<Room> ROOMS = List.of(
            Room.of("http"),
            Room.of("ui", "http"),
            Room.of("content", "http"),
            Room.of("evidence", "http"),
            Room.of("followup", "http"),
            Room.of("accompaniment", "http"),
            Room.of("authoring", "http"),
            Room.of("cohort", "http"),
            Room.of("journey", "http"),
            Room.of("mandate", "http"),
            Room.of("paper", "http"),
            Room.of("place", "http"),
            Room.of("privacy", "http"),
            // A sheet is guessed as the signs of a card are, and such guesses are limited.
            Room.of("referral", "http", "card"),
            // So are the signs of a guest.
            Room.of("guest", "http", "card"),
            // An assessment asks the questions of the content, and shows them as every page does.
            Room.of("assessment", "http", "content"),
            // A card opens the tours of the content.
            Room.of("card", "http", "content"),
            // Live help reaches the holder of a card, whose guesses are limited.
            Room.of("together", "http", "card"));

    /** A package, and the packages of this adapter that it may know. */
    private record Room(String name, List<String> known) {

        static Room of(String name, String... known) {
            return new Room(name, List.of(known));
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
    void theAdapterDoesNotKnowTheOtherOne() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.inclusion.jpa..", "jakarta.persistence..")
                .check(ADAPTER);
    }
}
