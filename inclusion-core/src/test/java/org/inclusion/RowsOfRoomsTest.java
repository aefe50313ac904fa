package org.inclusion;

import static java.util.stream.Collectors.toCollection;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.inclusion.KindsOfRooms.OfRoom;
import org.inclusion.access.Permission;
import org.inclusion.access.Quotas;
import org.inclusion.access.Rule;
import org.inclusion.guest.Guest;
import org.inclusion.guest.GuestPermissions;
import org.inclusion.journey.JourneyRows;
import org.inclusion.kept.ErasedKind;
import org.inclusion.kept.KeptData;
import org.inclusion.kept.OpenKind;
import org.inclusion.kept.Purpose;
import org.inclusion.message.Message;
import org.inclusion.outbox.Letter;
import org.inclusion.row.Column;
import org.inclusion.row.ColumnKind;
import org.inclusion.row.Condition;
import org.inclusion.row.Contact;
import org.inclusion.row.Lasting;
import org.inclusion.row.Mark;
import org.inclusion.row.Named;
import org.inclusion.row.Rows;
import org.junit.jupiter.api.Test;

/** What the rooms say of their tables makes sense. */
class RowsOfRoomsTest {

    /**
     * Rows of a learner that leave on a way of their own: what is derived, what an archive keeps, the erasure itself,
     * and moves.
     */
    private static final Set<String> ERASED_OTHERWISE =
            Set.of("learner", "checkpoint", "cohort_person", "mandate_archive", "erasure", "move");

    private static Set<String> set(Stream<String> names) {
        return names.collect(toCollection(TreeSet::new));
    }

    @Test
    void noTwoRoomsKeepRowsOfOneName() {
        assertThat(RowsOfRooms.ALL, hasSize((int)
                RowsOfRooms.ALL.stream().map(Rows::name).distinct().count()));
        for (Rows<?> rows : RowsOfRooms.ALL) {
            assertThat(rows.name(), rows.columns(), hasSize((int)
                    rows.columns().stream().map(Column::name).distinct().count()));
        }
    }

    @Test
    void theNamesOfRoomsAreKeptOnce() {
        NamesOfRooms.check();
    }

    @Test
    void twoKindsOfKeptDataOfOneNameAreNoLibraryAndBothAreNamed() {
        Rows<Void> other = Rows.of("diary", new KeptData("WISHES", "days", Purpose.LEARNING, "a day", "herself"));
        assertThat(
                problems(other),
                is(
                        List.of(
                                "rows of rooms: WISHES is the name of two kinds of kept data, of the rows wish and of the rows diary")));
    }

    @Test
    void twoErasedKindsOfOneNameAreNoLibraryAndBothAreNamed() {
        Rows<Void> other = Rows.<Void>of("diary", JourneyRows.WISHES).erasedWith(new ErasedKind("WISHES"));
        assertThat(
                problems(other),
                is(
                        List.of(
                                "rows of rooms: WISHES is the name of two erased kinds, of the rows wish and of the rows diary")));
    }

    private static List<String> problems(Rows<?> other) {
        return assertThrows(
                        InvalidConfigurationException.class,
                        () -> NamesOfRooms.check(
                                Stream.concat(RowsOfRooms.ALL.stream(), Stream.of(other))
                                        .toList(),
                                List.of(),
                                Map.of()))
                .problems();
    }

    @Test
    void twoQuotasOfOneNameAreNoLibraryAndBothAreNamed() {
        Quotas.Kind other = new Quotas.Kind("GUEST", "days written down", 20);
        InvalidConfigurationException refused = assertThrows(
                InvalidConfigurationException.class,
                () -> NamesOfRooms.check(List.of(), List.of(Guest.QUOTA, other), Map.of()));
        assertThat(
                refused.problems(),
                is(List.of("quotas of rooms: GUEST is the name of two, for guests invited and for days written down")));
    }

    @Test
    void twoLettersOfOneNameAreNoLibraryAndBothAreNamed() {
        List<OfRoom<Letter.Kind>> letters = List.of(
                new OfRoom<>(Message.class, Message.LETTER), new OfRoom<>(Guest.class, new Letter.Kind("MESSAGE")));
        InvalidConfigurationException refused = assertThrows(
                InvalidConfigurationException.class,
                () -> NamesOfRooms.check(List.of(), List.of(), Map.of("letters", letters)));
        assertThat(
                refused.problems(),
                is(
                        List.of(
                                "letters of rooms: MESSAGE is the name of two, for org.inclusion.message.Message and for org.inclusion.guest.Guest")));
    }

    @Test
    void twoPermissionsOfOneNameAreNoLibraryAndBothAreNamed() {
        List<OfRoom<Permission>> permissions = List.of(
                new OfRoom<>(GuestPermissions.class, GuestPermissions.INVITE),
                new OfRoom<>(Message.class, Permission.toRead("INVITE_GUEST", Rule.HERSELF)));
        InvalidConfigurationException refused = assertThrows(
                InvalidConfigurationException.class,
                () -> NamesOfRooms.check(List.of(), List.of(), Map.of("permissions", permissions)));
        assertThat(
                refused.problems(),
                is(
                        List.of(
                                "permissions of rooms: INVITE_GUEST is the name of two, for org.inclusion.guest.GuestPermissions and for org.inclusion.message.Message")));
    }

    /** The lists are written by hand: a constant that stands in none would be checked by nobody. */
    @Test
    void everyConstantOfAKindIsListed() throws ReflectiveOperationException {
        Set<String> listed = set(Stream.concat(
                KindsOfRooms.QUOTAS.stream().map(kind -> named(kind)),
                KindsOfRooms.NAMED.values().stream().flatMap(List::stream).map(one -> named(one.kind()))));
        assertThat(listed, is(set(constants().stream().map(RowsOfRoomsTest::named))));
    }

    private static String named(OpenKind kind) {
        return kind.getClass().getName() + " " + kind.name();
    }

    /** Kept data and erased kinds are listed by the rows in which they stand. */
    private static List<OpenKind> constants() throws ReflectiveOperationException {
        List<OpenKind> constants = new ArrayList<>();
        for (JavaClass one : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.inclusion")) {
            for (JavaField field : one.getFields()) {
                boolean isKind = field.getModifiers().contains(JavaModifier.STATIC)
                        && field.getRawType().isAssignableTo(OpenKind.class)
                        && !field.getRawType().isEquivalentTo(KeptData.class)
                        && !field.getRawType().isEquivalentTo(ErasedKind.class);
                if (isKind) {
                    Field constant = field.reflect();
                    constant.setAccessible(true);
                    constants.add((OpenKind) constant.get(null));
                }
            }
        }
        return constants;
    }

    /** Rows of a room that came with a newer version, say. */
    @Test
    void anErasedKindThatNoRoomKnowsIsAKindLikeAnother() {
        assertThat(new ErasedKind("DIARIES").toString(), is("DIARIES"));
        assertThrows(IllegalArgumentException.class, () -> new ErasedKind("DIARIES=3"));
    }

    @Test
    void whatIsKeptOfALearnerIsErasedWithSomeKind() {
        assertThat(
                set(RowsOfRooms.ALL.stream()
                        .filter(rows -> rows.isAboutLearners() && rows.erased().isEmpty())
                        .map(Rows::name)),
                is(new TreeSet<>(ERASED_OTHERWISE)));
    }

    @Test
    void theKeyHasAValueInEveryRow() {
        for (Rows<?> rows : RowsOfRooms.ALL) {
            assertThat(
                    rows.name(),
                    rows.columns().subList(0, rows.keys()).stream()
                            .filter(column -> column.is(Mark.OPTIONAL))
                            .toList(),
                    is(empty()));
        }
    }

    /** An import leaves them empty, behind what it reads. */
    @Test
    void derivedColumnsAreTextsBehindTheOthers() {
        for (Rows<?> rows : RowsOfRooms.ALL) {
            List<? extends Column<?>> derived = rows.columns(Mark.DERIVED);
            int from = rows.columns().size() - derived.size();
            assertThat(rows.name(), rows.columns().subList(from, rows.columns().size()), is(derived));
            derived.forEach(column -> assertThat(column.name(), column.kind(), is(ColumnKind.TEXT)));
        }
    }

    @Test
    void everyContactNamesTimesPeopleAndConditionsOfItsOwnTable() {
        for (Rows<?> rows : RowsOfRooms.ALL) {
            for (Contact contact : rows.contacts()) {
                assertThat(rows.column(contact.time()).kind(), is(ColumnKind.TIME));
                assertThat(rows.column(contact.person()).is(Named.NOBODY), is(false));
                contact.condition().holds(column -> rows.column(column).name());
            }
            rows.latest().forEach(rows::column);
        }
    }

    /** Sums and what they counted would tell a level. */
    @Test
    void whatHoldsALevelIsDerived() {
        Stream.of("checkpoint", "cohort", "cohort_person", "count", "structure")
                .forEach(name -> assertThat(name, RowsOfRooms.named(name).lasting(), is(Lasting.DERIVED)));
        assertThat(RowsOfRooms.named("learner").column("state").is(Mark.DERIVED), is(true));
    }

    @Test
    void aConditionThatNamesAColumnWithoutAValueDoesNotHold() {
        Condition byHerself = Condition.byHerself("actor_id");
        assertThat(byHerself.holds(column -> null), is(false));
        assertThat(byHerself.holds(column -> "one"), is(true));
        assertThat(Condition.byAnother("actor_id").holds(column -> null), is(false));
        assertThat(Condition.isNot("kind", "witnessed").holds(column -> null), is(false));
        assertThat(Condition.isNot("kind", "witnessed").holds(column -> "answer"), is(true));
        assertThat(Condition.is("kind", "witnessed").or(byHerself).holds(column -> "same"), is(true));
        assertThat(Condition.has("settled_at").holds(column -> null), is(false));
    }
}
