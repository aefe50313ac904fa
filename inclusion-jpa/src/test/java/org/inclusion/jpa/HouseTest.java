package org.inclusion.jpa;

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

    private static final String FRONT = "org.inclusion.jpa";

    private static final JavaClasses ADAPTER = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(FRONT);

    /**
     * From the ground up. The rooms of subjects do not know each other, but for the journal, in which others are noted.
     */
    private static final List<Room> ROOMS = List.of(
            Room.of("sql"),
            Room.of("transaction"),
            Room.of("schema", "sql", "transaction"),
            Room.of("export", "sql", "transaction", "schema"),
            Room.of("access", "sql", "transaction", "journal"),
            Room.of("assessment", "sql", "transaction"),
            Room.of("authoring", "sql", "transaction"),
            Room.of("card", "sql", "transaction"),
            Room.of("cohort", "sql", "transaction"),
            Room.of("completion", "sql", "transaction"),
            Room.of("evidence", "sql", "transaction"),
            Room.of("followup", "sql", "transaction"),
            Room.of("accompaniment", "sql", "transaction"),
            Room.of("referral", "sql", "transaction"),
            Room.of("guest", "sql", "transaction"),
            Room.of("journal", "sql", "transaction"),
            Room.of("journey", "sql", "transaction"),
            Room.of("key", "sql", "transaction"),
            Room.of("learner", "sql", "transaction"),
            Room.of("lease", "sql", "transaction"),
            Room.of("mandate", "sql", "transaction", "journal"),
            Room.of("message", "sql", "transaction"),
            Room.of("together", "sql", "transaction"),
            Room.of("outbox", "sql", "transaction"),
            Room.of("place", "sql", "transaction"),
            Room.of("privacy", "sql", "transaction"),
            Room.of("progress", "sql", "transaction"));

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
                .resideInAnyPackage("org.inclusion.servlet..", "jakarta.servlet..")
                .check(ADAPTER);
    }
}
