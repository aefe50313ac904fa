package org.inclusion;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inclusion.mandate.AbsentAct;
import org.inclusion.mandate.KeptMandate;
import org.inclusion.mandate.Mandate;
import org.inclusion.message.SentMessage;
import org.inclusion.privacy.NotedList.Person;
import org.jspecify.annotations.Nullable;

/** The rows of a copy about the time when she is not there: her mandates, what was done in her absence, and what was sent to her. */
final class NotedInAbsence {

    private NotedInAbsence() {}

    static Map<String, @Nullable Object> mandate(KeptMandate kept) {
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

    static Map<String, @Nullable Object> absentAct(AbsentAct act) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("id", act.id());
        row.put("at", act.notedAt());
        row.put("helper", new Person(act.helper()));
        row.put("structure", act.structure());
        row.put("procedure", act.procedure());
        row.put("right", act.right().basis());
        row.put("mandate", act.right().mandate());
        return row;
    }

    /** The words of a message are not kept, and neither are those of a reply. */
    static Map<String, @Nullable Object> message(SentMessage message, List<Instant> repliedAt) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("at", message.sentAt());
        row.put("reference", message.reference());
        row.put("about", message.about());
        row.put("item", message.item());
        row.put("repliedAt", repliedAt);
        return row;
    }
}
