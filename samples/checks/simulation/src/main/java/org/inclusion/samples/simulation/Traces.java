package org.inclusion.samples.simulation;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks through every field of every row for ids: whatever a store keeps, in whatever column. */
final class Traces {

    private final Map<Class<?>, List<Field>> known;
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Ahead> ahead = new ArrayDeque<>();
    private final Map<String, String> texts = new HashMap<>();
    private String where = "";

    /** Something to look into, and the column that led to it. */
    private record Ahead(Object one, String where) {}

    private Traces(Map<Class<?>, List<Field>> known) {
        this.known = known;
    }

    /**
     * Every text that is reached from an object, and a column in which it stands.
     *
     * @param known the fields of the types that were met before; those of others are added
     */
    static Map<String, String> textsIn(Object root, Map<Class<?>, List<Field>> known) {
        Traces traces = new Traces(known);
        traces.add(root);
        while (!traces.ahead.isEmpty()) {
            Ahead next = traces.ahead.pop();
            traces.where = next.where();
            traces.look(next.one());
        }
        return traces.texts;
    }

    /** Where an id stands; empty where it does not. */
    static Optional<String> of(String id, Map<String, String> texts) {
        return texts.entrySet().stream()
                .filter(text -> text.getKey().contains(id))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private void add(@Nullable Object one) {
        if (one instanceof String text) {
            texts.putIfAbsent(text, where);
        } else if (one != null && !(one instanceof Enum) && !(one instanceof Number) && seen.add(one)) {
            ahead.push(new Ahead(one, where));
        }
    }

    private void look(Object one) {
        if (one instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                // An owner of no rows is none.
                if (!(value instanceof Map<?, ?> rows) || !rows.isEmpty()) {
                    add(key);
                    add(value);
                }
            });
        } else if (one instanceof Collection<?> many) {
            many.forEach(this::add);
        } else if (one instanceof Optional<?> some) {
            some.ifPresent(this::add);
        } else if (one instanceof Object[] many) {
            for (Object each : many) {
                add(each);
            }
        } else if (isOurs(one.getClass())) {
            fields(one);
        }
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("org.inclusion.")
                && !type.getName().startsWith("org.inclusion.samples.")
                && !type.isHidden();
    }

    private void fields(Object one) {
        String led = where.length() > 200 ? "…" : where;
        for (Field field : known.computeIfAbsent(one.getClass(), Traces::fieldsOf)) {
            where = led + " > " + field.getDeclaringClass().getSimpleName() + "." + field.getName();
            try {
                add(field.get(one));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("a field that cannot be read: " + field, e);
            }
        }
    }

    private static List<Field> fieldsOf(Class<?> of) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> type = of; type != null && isOurs(type); type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                boolean mayHoldText =
                        !field.getType().isPrimitive() && !field.getType().isEnum();
                if (mayHoldText && !Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    fields.add(field);
                }
            }
        }
        return fields;
    }
}
