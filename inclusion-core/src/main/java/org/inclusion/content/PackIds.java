package org.inclusion.content;

import java.util.List;
import java.util.stream.Stream;
import org.inclusion.id.AreaId;
import org.inclusion.id.OpaqueId;
import org.inclusion.id.PathId;
import org.inclusion.id.QuestionId;
import org.inclusion.id.StepId;

/**
 * Makes typed ids of the texts in a pack. A text without the shape of an id was noted as a problem by its field, so the
 * pack will not be used; until then a stand-in takes its part, which is the id of nothing.
 */
final class PackIds {

    /** Ids of packs are made of a-z 0-9 - alone. */
    private static final String STAND_IN = "~";

    private PackIds() {}

    static AreaId area(String text) {
        return new AreaId(shaped(text));
    }

    static PathId path(String text) {
        return new PathId(shaped(text));
    }

    static StepId step(String text) {
        return new StepId(shaped(text));
    }

    static QuestionId question(String text) {
        return new QuestionId(shaped(text));
    }

    /** Every text that has the shape of an id. */
    static List<StepId> steps(List<String> texts) {
        return shaped(texts).map(StepId::new).toList();
    }

    /** Every text that has the shape of an id. */
    static List<QuestionId> questions(List<String> texts) {
        return shaped(texts).map(QuestionId::new).toList();
    }

    private static String shaped(String text) {
        return OpaqueId.isValid(text) ? text : STAND_IN;
    }

    private static Stream<String> shaped(List<String> texts) {
        return texts.stream().filter(OpaqueId::isValid);
    }
}
