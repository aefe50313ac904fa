package org.inclusion.servlet.assessment;

import java.util.Arrays;
import java.util.List;
import org.inclusion.AboutLearner;
import org.inclusion.assessment.Agreement;
import org.inclusion.assessment.Assessment;
import org.inclusion.assessment.AssessmentMode;
import org.inclusion.assessment.AssessmentResult;
import org.inclusion.assessment.NextQuestion;
import org.inclusion.content.ContentPack;
import org.inclusion.content.Question;
import org.inclusion.content.SelfReportQuestion;
import org.inclusion.evidence.Channel;
import org.inclusion.evidence.EvidenceFormat;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ItemRef;
import org.inclusion.id.AreaId;
import org.inclusion.id.AssessmentId;
import org.inclusion.servlet.content.QuestionView;
import org.inclusion.servlet.http.Answer;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.servlet.http.JsonFields;
import org.inclusion.servlet.http.Route;
import org.inclusion.skill.Skill;
import org.jspecify.annotations.Nullable;

/**
 * Begins, continues and stops the assessments of a learner. Her answers are evidence, and are sent to {@code
 * api/evidence} like any other.
 */
final class AssessmentRoutes {

    private AssessmentRoutes() {}

    private record AssessmentView(
            String id,
            AssessmentMode mode,
            List<String> areas,
            int answered,
            int length,
            boolean finished,
            @Nullable QuestionView question,
            @Nullable SelfReportView selfReport,
            ResultView result) {}

    private record ResultView(List<SkillView> recognised, List<SkillView> toTry, List<SkillView> notLookedAt) {

        static ResultView of(AssessmentResult result, Exchange exchange) {
            return new ResultView(
                    SkillView.of(result.recognised(), exchange),
                    SkillView.of(result.toTry(), exchange),
                    SkillView.of(result.notLookedAt(), exchange));
        }
    }

    private record SkillView(String skill, String title, String language) {

        static List<SkillView> of(List<Skill> skills, Exchange exchange) {
            return skills.stream()
                    .map(skill ->
                            new SkillView(skill.id(), exchange.in(skill.title()), exchange.languageOf(skill.title())))
                    .toList();
        }
    }

    private record PaperView(List<SelfReportView> selfReports, List<QuestionView> questions) {}

    private record SelfReportView(String id, String area, String text, List<HelpOption> options, ItemRef ref) {}

    private record HelpOption(Help help, String text) {}

    static List<Route> all() {
        String assessments = "api/learners/{learner}/assessments";
        return List.of(
                Route.post(assessments, AssessmentRoutes::begin),
                Route.get(assessments + "/{assessment}", AssessmentRoutes::next),
                Route.get(assessments + "/{assessment}/answers/{item}", AssessmentRoutes::answered),
                Route.post(assessments + "/{assessment}/stop", AssessmentRoutes::stop),
                Route.get(assessments + "/{assessment}/paper", AssessmentRoutes::paper));
    }

    private static Answer begin(Exchange exchange) {
        AboutLearner learner = exchange.about();
        JsonFields body = exchange.body();
        Agreement agreement = new Agreement(
                body.id("id", AssessmentId::new),
                body.constant("mode", AssessmentMode.class),
                body.optionalString("goal"),
                body.optionalConstant("told", Channel.class, Channel.UNKNOWN));
        body.end();
        return exchange.answer(
                learner.assessments().begin(agreement),
                next -> Answer.created(view(next, exchange), "assessments/" + agreement.id()));
    }

    private static Answer next(Exchange exchange) {
        return exchange.answer(
                exchange.about().assessments().next(new AssessmentId(exchange.variable("assessment"))),
                next -> Answer.revisable(view(next, exchange)));
    }

    private static Answer answered(Exchange exchange) {
        return exchange.answer(
                exchange.about()
                        .assessments()
                        .answered(new AssessmentId(exchange.variable("assessment")), exchange.variable("item")),
                evidence -> Answer.revisable(EvidenceFormat.fields(evidence)));
    }

    private static Answer stop(Exchange exchange) {
        AboutLearner learner = exchange.about();
        exchange.emptyBody();
        return exchange.answer(
                learner.assessments()
                        .stop(new AssessmentId(exchange.variable("assessment")))
                        .flatMap(stopped -> learner.assessments().next(stopped.id())),
                next -> Answer.of(view(next, exchange)));
    }

    private static Answer paper(Exchange exchange) {
        return exchange.answer(
                exchange.about().assessments().paper(new AssessmentId(exchange.variable("assessment"))),
                form -> Answer.revisable(new PaperView(
                        form.selfReports().stream()
                                .map(report -> view(report, form.pack(), exchange))
                                .toList(),
                        form.questions().stream()
                                .map(question -> QuestionView.of(form.pack(), question, exchange))
                                .toList())));
    }

    private static AssessmentView view(NextQuestion next, Exchange exchange) {
        Assessment assessment = next.assessment();
        Question question = next.question();
        SelfReportQuestion selfReport = next.selfReport();
        return new AssessmentView(
                assessment.id().value(),
                assessment.mode(),
                assessment.areas().stream().map(AreaId::value).toList(),
                next.answered(),
                assessment.mode().length(),
                next.isFinished(),
                question == null ? null : QuestionView.of(next.pack(), question, exchange),
                selfReport == null ? null : view(selfReport, next.pack(), exchange),
                ResultView.of(next.result(), exchange));
    }

    private static SelfReportView view(SelfReportQuestion selfReport, ContentPack pack, Exchange exchange) {
        return new SelfReportView(
                selfReport.id(),
                selfReport.area().value(),
                exchange.in(selfReport.text()),
                Arrays.stream(Help.values())
                        .map(help -> new HelpOption(help, exchange.say("self-report." + help)))
                        .toList(),
                pack.ref(selfReport.id()));
    }
}
