package org.inclusion.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.inclusion.content.ContentPack;
import org.inclusion.content.Question;
import org.inclusion.content.SelfReportQuestion;
import org.inclusion.id.AreaId;

/**
 * The questions of an assessment for paper, which cannot adapt: spread evenly from the easiest to the middling ones.
 *
 * @param pack the pack of the questions
 * @param selfReports what she is asked about herself first; empty at the counter
 * @param questions the questions, the easiest first, equally easy ones by area and in the author's order
 */
public record PaperForm(ContentPack pack, List<SelfReportQuestion> selfReports, List<Question> questions) {

    /** The hardest questions are left to those whom answers on screen lead there. */
    private static final double SHARE_ASKED = .7;

    /** Copies the lists. */
    public PaperForm {
        selfReports = List.copyOf(selfReports);
        questions = List.copyOf(questions);
    }

    static PaperForm of(ContentPack pack, Assessment assessment) {
        List<SelfReportQuestion> selfReports = new ArrayList<>();
        for (SelfReportQuestion report : pack.selfReports()) {
            if (assessment.mode().beginsWithSelfReports() && assessment.areas().contains(report.area())) {
                selfReports.add(report);
            }
        }
        int left = assessment.mode().length() - selfReports.size();
        List<Question> questions = new ArrayList<>();
        for (AreaId area : assessment.areas()) {
            questions.addAll(spread(pack, area, left / assessment.areas().size()));
        }
        questions.sort(Comparator.comparingDouble(PaperForm::difficulty));
        return new PaperForm(pack, selfReports, questions);
    }

    private static List<Question> spread(ContentPack pack, AreaId area, int wanted) {
        List<Question> byDifficulty = new ArrayList<>();
        for (Question question : pack.questions()) {
            if (pack.areaOf(question).equals(area)) {
                byDifficulty.add(question);
            }
        }
        byDifficulty.sort(Comparator.comparingDouble(PaperForm::difficulty));
        int span = (int) Math.ceil(byDifficulty.size() * SHARE_ASKED);
        int count = Math.min(wanted, span);
        List<Question> chosen = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            chosen.add(byDifficulty.get(i * span / count));
        }
        return chosen;
    }

    private static double difficulty(Question question) {
        return question.parameters().difficulty();
    }
}
