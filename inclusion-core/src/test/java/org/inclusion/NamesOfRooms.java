package org.inclusion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.inclusion.KindsOfRooms.OfRoom;
import org.inclusion.access.Quotas;
import org.inclusion.row.Rows;
import org.jspecify.annotations.Nullable;

/** What rooms name: nothing has the name of something else. */
final class NamesOfRooms {

    private NamesOfRooms() {}

    /**
     * Looks at everything that the rooms of this library name.
     *
     * @throws InvalidConfigurationException if two kinds of one room, or of two, have one name; names both
     */
    static void check() {
        check(RowsOfRooms.ALL, KindsOfRooms.QUOTAS, KindsOfRooms.NAMED);
    }

    /**
     * Looks at the rows of rooms, and at the kinds that they list.
     *
     * @param named lists of kinds, by what they are in a word
     * @throws InvalidConfigurationException if two kinds of one room, or of two, have one name; names both
     */
    static void check(List<Rows<?>> all, List<Quotas.Kind> quotas, Map<String, List<? extends OfRoom<?>>> named) {
        List<String> problems = new ArrayList<>();
        problems.addAll(twiceInRows("kinds of kept data", all, rows -> Optional.of(rows.data())));
        problems.addAll(twiceInRows("erased kinds", all, rows -> rows.erased()));
        problems.addAll(twice("quotas", quotas, Quotas.Kind::name, Quotas.Kind::things));
        new TreeMap<>(named)
                .forEach((what, kinds) ->
                        problems.addAll(twice(what, kinds, one -> one.kind().name(), NamesOfRooms::owner)));
        if (!problems.isEmpty()) {
            throw new InvalidConfigurationException(problems);
        }
    }

    private static <K> List<String> twice(
            String what, List<? extends K> kinds, Function<K, String> name, Function<K, String> words) {
        List<String> problems = new ArrayList<>();
        Map<String, K> known = new LinkedHashMap<>();
        for (K one : kinds) {
            K first = known.putIfAbsent(name.apply(one), one);
            if (first != null) {
                problems.add(what + " of rooms: " + name.apply(one) + " is the name of two, for " + words.apply(first)
                        + " and for " + words.apply(one));
            }
        }
        return problems;
    }

    private static String owner(OfRoom<?> one) {
        return one.of().getName();
    }

    /** A kind is one constant: another one of its name would be counted and destroyed with it. */
    private static <K> List<String> twiceInRows(String what, List<Rows<?>> all, Function<Rows<?>, Optional<K>> kind) {
        List<String> problems = new ArrayList<>();
        Map<String, Rows<?>> known = new LinkedHashMap<>();
        for (Rows<?> rows : all) {
            kind.apply(rows).ifPresent(one -> {
                Rows<?> first = known.putIfAbsent(one.toString(), rows);
                if (first != null && !isSame(kind.apply(first).orElse(null), one)) {
                    problems.add("rows of rooms: " + one + " is the name of two " + what + ", of the rows "
                            + first.name() + " and of the rows " + rows.name());
                }
            });
        }
        return problems;
    }

    @SuppressWarnings("ReferenceEquality") // Two constants of one name are equal; that is what is asked
    private static boolean isSame(@Nullable Object one, @Nullable Object other) {
        return one == other;
    }
}
