package org.inclusion.servlet.together;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.inclusion.access.Refusal;
import org.inclusion.servlet.http.JsonFields;
import org.inclusion.servlet.http.Problem;
import org.inclusion.servlet.http.ProblemException;
import org.inclusion.together.Drawing;

/** Reads the lists that live help takes in. */
final class Lists {

    /** No list here is longer. */
    private static final int MOST = 24;

    private Lists() {}

    /** The drawings of a body. */
    static Set<Drawing> drawings(JsonFields body) {
        Set<Drawing> drawings = EnumSet.noneOf(Drawing.class);
        for (String name : texts(body, "drawings")) {
            try {
                drawings.add(Drawing.valueOf(name));
            } catch (IllegalArgumentException unknown) {
                throw new ProblemException(Problem.of(Refusal.invalid("drawings", "unknown-value")));
            }
        }
        return drawings;
    }

    /** The texts of a list. */
    static List<String> texts(JsonFields body, String field) {
        List<String> texts = new ArrayList<>();
        for (JsonNode value : body.list(field)) {
            if (!value.isTextual()) {
                throw new ProblemException(Problem.of(400, "not-a-text", "/" + field));
            }
            if (texts.size() == MOST) {
                throw new ProblemException(Problem.of(Refusal.invalid(field, "too-long")));
            }
            texts.add(value.asText());
        }
        return texts;
    }
}
