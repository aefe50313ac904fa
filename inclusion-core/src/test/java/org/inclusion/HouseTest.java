package org.inclusion;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house keeps its shape: a room knows only the floors below it. */
class HouseTest {

    /** From the ground up; rooms of one floor do not know each other. */
    static final List<List<String>> FLOORS = List.of(
            List.of("annotation"),
            List.of("kept"),
            List.of("row"),
            List.of("id", "time", "words", "store"),
            List.of("journal", "outbox"),
            List.of("access", "skill"),
            List.of("evidence", "key"),
            List.of("path", "revision"),
            List.of("content"),
            List.of("autonomy", "progress"),
            List.of("completion"),
            List.of("learner"),
            List.of("room"),
            List.of("authoring", "message", "place"),
            List.of("journey", "card", "followup", "mandate", "together"),
            List.of("accompaniment", "guest", "referral"),
            List.of("cohort", "assessment", "paper", "privacy", "health"),
            List.of("front"),
            List.of(""),
            List.of("memory"));

    /** What lists rooms and stores, and the methods of hosts that lead through a door. */
    private static final Set<String> LISTS = Set.of("AboutLearner", "Acting", "Inclusion", "Rooms");

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

    static Set<String> idsOfRooms() {
        return Rooms.ALL.stream().map(room -> room.id()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** A room can leave, but for the lines of the lists: what is there without it does not name it. */
    @ParameterizedTest
    @MethodSource("idsOfRooms")
    void aRoomIsNamedInTheListsAndInRoomsAlone(String room) {
        Set<String> naming = new TreeSet<>();
        for (JavaClass one : CORE) {
            boolean names = !idsOfRooms().contains(one.getPackageName().replace("org.inclusion.", ""))
                    && !one.getPackageName().equals(packageOf("memory"))
                    && one.getDirectDependenciesFromSelf().stream()
                            .anyMatch(to -> to.getTargetClass().getPackageName().equals(packageOf(room)));
            if (names) {
                naming.add(one.getName().replaceAll("^.*\\.|\\$.*$", ""));
            }
        }
        naming.removeAll(LISTS);
        assertThat(naming, is(empty()));
    }

    /** What a room takes from another is seen in what it says that it needs, and nowhere else. */
    @Test
    void aRoomImportsOnlyThoseRoomsThatItSaysItNeeds() {
        Set<String> ids = Rooms.ALL.stream().map(room -> room.id()).collect(Collectors.toSet());
        Set<String> unsaid = new TreeSet<>();
        for (JavaClass one : CORE) {
            String from = one.getPackageName().replace("org.inclusion.", "");
            Rooms.ALL.stream()
                    .filter(room -> room.id().equals(from))
                    .forEach(room -> one.getDirectDependenciesFromSelf().stream()
                            .map(to -> to.getTargetClass().getPackageName().replace("org.inclusion.", ""))
                            .filter(to -> ids.contains(to)
                                    && !to.equals(from)
                                    && !room.needs().contains(to))
                            .forEach(to -> unsaid.add(from + " needs " + to)));
        }
        assertThat(unsaid, is(empty()));
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
