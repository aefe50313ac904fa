package org.inclusion.spring;

import java.util.LinkedHashMap;
import java.util.Map;
import org.inclusion.Health;

/** The details of health, besides up and down. None is about a person. */
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
