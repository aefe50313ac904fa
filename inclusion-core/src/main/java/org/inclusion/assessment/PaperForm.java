package org.inclusion.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.inclusion.content.ContentPack;
import org.inclusion.content.Question;

/** Questions for paper, which cannot adapt: spread evenly from the easiest to the middling ones, the easiest first. */
final class PaperForm {

    /** The hardest questions are left to those whom answers on screen lead there. */
    private static final double SHARE_ASKED = .7;

    private PaperForm() {}

    static List<Question> choose(ContentPack pack, Assessment assessment) {
        int perArea = assessment.mode().length() / assessment.areas().size();
        List<Question> form = new ArrayList<>();
        for (String area : assessment.areas()) {
            List<Question> byDifficulty = pack.questions().stream()
                    .filter(question -> pack.areaOf(question).equals(area))
                    .sorted(byDifficulty())
                    .toList();
            int span = (int) Math.ceil(byDifficulty.size() * SHARE_ASKED);
            int count = Math.min(perArea, span);
            for (int i = 0; i < count; i++) {
                form.add(byDifficulty.get(i * span / count));
            }
        }
        form.sort(byDifficulty());
        return List.copyOf(form);
    }

    private static Comparator<Question> byDifficulty() {
        return Comparator.comparingDouble(
                        (Question question) -> question.parameters().difficulty())
                .thenComparing(Question::id);
    }
}
