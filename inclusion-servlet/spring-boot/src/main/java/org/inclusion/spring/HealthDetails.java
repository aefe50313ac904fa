package org.inclusion.spring;

import java.util.LinkedHashMap;
import java.util.Map;
import org.inclusion.health.HealthReport;
import org.inclusion.outbox.OutboxLag;

/** The details of health, besides up and down: store, schema, packs, sums and outbox. None is about a person. */
final class HealthDetails {

    private HealthDetails() {}

    static Map<String, Object> of(HealthReport found) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("version", found.version());
        details.put("store", found.health().storeAnswers() ? "answers" : "does not answer");
        if (found.health().outOfMemoryAt() != null) {
            details.put("outOfMemoryAt", found.health().outOfMemoryAt().toString());
        }
        if (found.schema() != null) {
            details.put("schema", found.schema());
        }
        details.put("packs", found.packs());
        if (found.oldestSumsAt() != null) {
            details.put("oldestSumsAt", found.oldestSumsAt().toString());
        }
        if (found.outbox() != null) {
            details.put("letters", letters(found.outbox()));
        }
        return details;
    }

    private static Map<String, Object> letters(OutboxLag lag) {
        Map<String, Object> letters = new LinkedHashMap<>();
        letters.put("waiting", lag.waiting());
        letters.put("dead", lag.dead());
        if (lag.oldestDueAt() != null) {
            letters.put("oldestDueAt", lag.oldestDueAt().toString());
        }
        return letters;
    }
}
