package org.inclusion.assessment;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inclusion.content.ContentPack;
import org.inclusion.content.Question;
import org.inclusion.content.SelfReportQuestion;
import org.inclusion.id.AreaId;
import org.inclusion.path.Device;
import org.jspecify.annotations.Nullable;

/**
 * The questions of an assessment, to print. Paper cannot adapt to answers, so the questions are spread evenly from the easiest
 * to the middling ones.
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

    /** @param device with what she learns, or null where it is not known */
    static PaperForm of(ContentPack pack, Assessment assessment, @Nullable Device device) {
        List<SelfReportQuestion> selfReports = assessment.selfReportsOf(pack).toList();
        int each = (assessment.mode().length() - selfReports.size())
                / assessment.areas().size();
        List<Question> questions = assessment.areas().stream()
                .flatMap(area -> spread(pack, area, each, device))
                .sorted(EASIEST_FIRST)
                .toList();
        return new PaperForm(pack, selfReports, questions);
    }

    /** So many questions of an area at the most, evenly spread over the easier ones. */
    private static Stream<Question> spread(ContentPack pack, AreaId area, int wanted, @Nullable Device device) {
        List<Question> all = pack.questions().stream()
                .filter(question -> pack.areaOf(question).equals(area))
                .sorted(EASIEST_FIRST)
                .toList();
        List<Question> suiting =
                all.stream().filter(question -> suits(question, device)).toList();
        List<Question> easiestFirst = suiting.isEmpty() ? all : suiting;
        int span = (int) Math.ceil(easiestFirst.size() * SHARE_ASKED);
        int count = Math.min(wanted, span);
        return IntStream.range(0, count).mapToObj(i -> easiestFirst.get(i * span / count));
    }

    private static boolean suits(Question question, @Nullable Device hers) {
        Device device = question.device();
        return device == null || hers == null || device.isWorkedLike(hers);
    }
}
