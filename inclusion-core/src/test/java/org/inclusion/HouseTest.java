package org.inclusion;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house keeps its shape: a room knows only the floors below it. */
class HouseTest {

    /** From the ground up; rooms of one floor do not know each other. */
    static final List<List<String>> FLOORS = List.of(
            List.of("annotation"),
            List.of("id", "time", "words", "store"),
            List.of("journal", "outbox"),
            List.of("access", "skill"),
            List.of("evidence", "message"),
            List.of("path", "revision"),
            List.of("content"),
            List.of("authoring", "autonomy", "progress", "place"),
            List.of("completion"),
            List.of("learner"),
            List.of("journey", "card", "followup", "mandate", "together"),
            List.of("accompaniment", "guest", "referral"),
            List.of("cohort", "assessment", "paper", "privacy"),
            List.of(""),
            List.of("memory"));

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.inclusion");

    record Room(String name, List<String> forbidden) {
        @Override
        public String toString() {
            return name.isEmpty() ? "the front door" : name;
        }
    }

    static List<Room> rooms() {
        return IntStream.range(0, FLOORS.size())
                .boxed()
                .flatMap(floor -> FLOORS.get(floor).stream().map(room -> new Room(room, notBelow(floor, room))))
                .toList();
    }

    private static List<String> notBelow(int floor, String room) {
        return FLOORS.subList(floor, FLOORS.size()).stream()
                .flatMap(List::stream)
                .filter(other -> !other.equals(room))
                .map(HouseTest::packageOf)
                .toList();
    }

    private static String packageOf(String room) {
        return room.isEmpty() ? "org.inclusion" : "org.inclusion." + room;
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomKnowsOnlyTheFloorsBelow(Room room) {
        if (room.forbidden().isEmpty()) {
            return;
        }
        noClasses()
                .that()
                .resideInAPackage(packageOf(room.name()))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(room.forbidden().toArray(String[]::new))
                .check(CORE);
    }

    @Test
    void everyRoomIsNamed() {
        List<String> rooms =
                CORE.stream().map(JavaClass::getPackageName).distinct().toList();
        assertThat(
                rooms,
                containsInAnyOrder(FLOORS.stream()
                        .flatMap(List::stream)
                        .map(HouseTest::packageOf)
                        .toArray()));
    }

    @Test
    void theCoreNeedsJacksonAndSlf4jOnly() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "org.inclusion..",
                        "java..",
                        "javax.crypto..",
                        "javax.xml.stream..",
                        "com.fasterxml.jackson..",
                        "org.slf4j..",
                        "org.jspecify..")
                .check(CORE);
    }

    @Test
    void timeIsAnArgument() {
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(java.util.Locale.class, "getDefault")
                .check(CORE);
    }
}
