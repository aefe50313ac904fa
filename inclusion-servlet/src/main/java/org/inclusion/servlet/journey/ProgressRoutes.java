package org.inclusion.servlet.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.inclusion.content.Published;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ItemRef;
import org.inclusion.journey.NextStep;
import org.inclusion.journey.SeenProgress;
import org.inclusion.path.LearningWay;
import org.inclusion.path.Step;
import org.inclusion.progress.Progress;
import org.inclusion.progress.StepStatus;
import org.inclusion.servlet.http.Answer;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.servlet.http.Route;
import org.inclusion.words.LocalizedText;
import org.inclusion.words.Reason;
import org.inclusion.words.WrittenDay;
import org.jspecify.annotations.Nullable;

/** Shows the progress of a learner on her paths, and the next step. */
final class ProgressRoutes {

    private ProgressRoutes() {}

    private record ProgressView(long version, List<PathProgress> paths) {}

    private record PathProgress(
            String path, String title, @Nullable String language, boolean complete, List<StepProgress> steps) {}

    private record StepProgress(
            String step,
            String title,
            StepStatus status,
            String sentence,
            @Nullable String lastAt) {}

    private record NextStepView(
            long version,
            @Nullable SuggestedStep step,
            Coded reason,
            @Nullable Way how,
            @Nullable Coded help,
            @Nullable CallBack callBack,
            List<RevisionView> revisions) {}

    private record RevisionView(SuggestedStep step, Coded reason, Way how) {}

    private record SuggestedStep(
            String id, @Nullable String path, String title, String why, String language, int minutes, ItemRef ref) {}

    private record Coded(String code, String sentence) {}

    private record Way(LearningWay way, String sentence) {}

    private record CallBack(String on, String sentence) {}

    static List<Route> all() {
        return List.of(
                Route.get("api/learners/{learner}/progress", ProgressRoutes::progress),
                Route.get("api/learners/{learner}/next-step", ProgressRoutes::nextStep));
    }

    private static Answer progress(Exchange exchange) {
        return exchange.answer(exchange.about().progress(), seen -> Answer.revisable(view(seen, exchange)));
    }

    private static ProgressView view(SeenProgress seen, Exchange exchange) {
        return new ProgressView(
                seen.version(),
                seen.paths().stream().map(path -> view(path, exchange)).toList());
    }

    private static PathProgress view(Progress progress, Exchange exchange) {
        Optional<LocalizedText> title = exchange.inclusion()
                .content()
                .path(progress.path())
                .map(path -> path.item().title());
        return new PathProgress(
                progress.path().value(),
                title.map(exchange::in).orElse(progress.path().value()),
                title.map(exchange::languageOf).orElse(null),
                progress.isComplete(),
                progress.steps().stream()
                        .map(step -> new StepProgress(
                                step.step().value(),
                                exchange.in(step.title()),
                                step.status(),
                                exchange.say("status." + step.status()),
                                text(step.lastAt())))
                        .toList());
    }

    private static Answer nextStep(Exchange exchange) {
        return exchange.answer(exchange.about().suggestNextStep(), next -> Answer.revisable(view(next, exchange)));
    }

    private static NextStepView view(NextStep next, Exchange exchange) {
        Published<Step> step = next.step();
        LearningWay way = next.way();
        Help help = next.help();
        LocalDate callBackOn = next.callBackOn();
        return new NextStepView(
                next.version(),
                step == null ? null : view(step, exchange),
                coded(next.why(), exchange),
                way == null ? null : view(way, exchange),
                help == null ? null : new Coded(help.name(), exchange.say(useful(help, way, exchange))),
                callBackOn == null ? null : callBack(callBackOn, exchange),
                next.revisions().stream()
                        .map(revision -> new RevisionView(
                                view(revision.step(), exchange),
                                coded(revision.why(), exchange),
                                view(revision.way(), exchange)))
                        .toList());
    }

    private static Coded coded(Reason reason, Exchange exchange) {
        return new Coded(reason.code(), exchange.say(reason));
    }

    private static Way view(LearningWay way, Exchange exchange) {
        return new Way(way, exchange.say("way." + way));
    }

    private static SuggestedStep view(Published<Step> published, Exchange exchange) {
        Step step = published.item();
        String path = published.pack().paths().stream()
                .filter(one -> one.step(step.id()).isPresent())
                .map(one -> one.id().value())
                .findFirst()
                .orElse(null);
        return new SuggestedStep(
                step.id().value(),
                path,
                exchange.in(step.title()),
                exchange.in(step.why()),
                exchange.languageOf(step.title()),
                step.minutes(),
                published.ref(step.id()));
    }

    /** A helper reads what to do; a learner who wants to learn alone is not sent to somebody. */
    private static String useful(Help help, @Nullable LearningWay way, Exchange exchange) {
        String code = "help." + help + ".useful";
        if (!exchange.actor().asLearner().equals(exchange.learner())) {
            return code + ".helper";
        }
        boolean needsSomebody = help == Help.SHOWN || help == Help.TOGETHER;
        return way == LearningWay.ALONE && needsSomebody ? code + ".alone" : code;
    }

    private static CallBack callBack(LocalDate on, Exchange exchange) {
        String day = WrittenDay.of(on, exchange.language());
        return new CallBack(on.toString(), exchange.say(Reason.of("call-back", "day", day)));
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }
}
