package org.inclusion.assessment;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inclusion.content.ContentPack;
import org.inclusion.content.Question;
import org.inclusion.content.SelfReportQuestion;
import org.inclusion.id.AreaId;

/**
 * The questions of an assessment, to print. Paper cannot adapt to answers, so the questions are spread evenly from the
 * easiest to the middling ones.
 *
 * @param pack the pack of the questions
 * @param selfReports the self-reports to ask first; empty at the counter
 * @param questions the questions, the easiest first, equally easy ones by area and in the author's order
 */
public record PaperForm(ContentPack pack, List<SelfReportQuestion> selfReports, List<Question> questions) {

    /** The hardest questions are left to assessments on a screen, which adapt to the answers. */
    private static final double SHARE_ASKED = .7;

    private static final Comparator<Question> EASIEST_FIRST =
            Comparator.comparingDouble(question -> question.parameters().difficulty());

    public PaperForm {
        selfReports = List.copyOf(selfReports);
        questions = List.copyOf(questions);
    }

    /** @param background what puts a question off for her; a form looks at her device alone */
    static PaperForm of(ContentPack pack, Assessment assessment, Background background) {
        List<SelfReportQuestion> selfReports = assessment.selfReportsOf(pack).toList();
        int each = (assessment.mode().length() - selfReports.size())
                / assessment.areas().size();
        List<Question> questions = assessment.areas().stream()
                .flatMap(area -> spread(pack, area, each, background))
                .sorted(EASIEST_FIRST)
                .toList();
        return new PaperForm(pack, selfReports, questions);
    }

    /** So many questions of an area at most, evenly spread over the easier ones. */
    private static Stream<Question> spread(ContentPack pack, AreaId area, int wanted, Background background) {
        List<Question> all = pack.questions().stream()
                .filter(question -> pack.areaOf(question).equals(area))
                .sorted(EASIEST_FIRST)
                .toList();
        List<Question> suiting = all.stream()
                .filter(question -> background.suits(question.device()))
                .toList();
        List<Question> easiestFirst = suiting.isEmpty() ? all : suiting;
        int span = (int) Math.ceil(easiestFirst.size() * SHARE_ASKED);
        int count = Math.min(wanted, span);
        return IntStream.range(0, count).mapToObj(i -> easiestFirst.get(i * span / count));
    }
}
