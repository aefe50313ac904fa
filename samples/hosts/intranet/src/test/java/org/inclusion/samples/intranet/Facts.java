package org.inclusion.samples.intranet;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Evidence as the pages send it. */
final class Facts {

    private Facts() {}

    /** The id that the library knows for one of the demo's logins. */
    static String idOf(String login) {
        return Training.ids().idOf(login);
    }

    static Map<String, Object> practice(String id, String learner, Instant at, boolean success, String help) {
        Map<String, Object> fact = fact(id, "practice", learner, at, "joindre-un-fichier");
        fact.put("success", success);
        fact.put("help", help);
        return fact;
    }

    static Map<String, Object> answer(String id, String learner, Instant at, String question, String option) {
        Map<String, Object> fact = fact(id, "answer", learner, at, question);
        fact.put("option", option);
        return fact;
    }

    static Map<String, Object> with(Map<String, Object> fact, String field, String value) {
        Map<String, Object> more = new LinkedHashMap<>(fact);
        more.put(field, value);
        return more;
    }

    private static Map<String, Object> fact(String id, String kind, String learner, Instant at, String item) {
        Map<String, Object> fact = new LinkedHashMap<>();
        fact.put("id", id);
        fact.put("kind", kind);
        fact.put("learner", learner);
        fact.put("at", at.toString());
        fact.put("channel", "FACE_TO_FACE");
        fact.put("pack", "premiers-pas");
        fact.put("version", "1.0.0");
        fact.put("item", item);
        return fact;
    }
}
