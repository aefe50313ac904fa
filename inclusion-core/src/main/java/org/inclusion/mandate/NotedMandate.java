package org.inclusion.mandate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inclusion.room.NotedList.Person;
import org.jspecify.annotations.Nullable;

/** A mandate in a learner's copy, with its ending, which stands in another table. */
final class NotedMandate {

    private NotedMandate() {}

    static Map<String, @Nullable Object> of(KeptMandate kept) {
        Mandate mandate = kept.mandate();
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("id", mandate.id());
        row.put("givenAt", mandate.givenAt());
        row.put("structure", mandate.structure());
        row.put("procedures", List.copyOf(mandate.procedures()));
        row.put("lastDay", mandate.lastDay());
        row.put("endedAt", kept.endedAt());
        row.put("textVersion", mandate.textVersion());
        row.put("textHash", mandate.textHash());
        row.put("channel", mandate.channel());
        row.put("helper", new Person(mandate.helper()));
        row.put("archiveDays", mandate.archiveDays());
        return row;
    }
}
