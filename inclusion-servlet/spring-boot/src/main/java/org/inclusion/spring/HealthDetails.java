package org.inclusion.spring;

import java.util.LinkedHashMap;
import java.util.Map;
import org.inclusion.Health;

/** What health says besides up and down. Nothing of it is about people. */
final class HealthDetails {

    private HealthDetails() {}

    static Map<String, Object> of(Health found) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("store", found.storeAnswers() ? "answers" : "does not answer");
        if (found.outOfMemoryAt() != null) {
            details.put("outOfMemoryAt", found.outOfMemoryAt().toString());
        }
        return details;
    }
}
