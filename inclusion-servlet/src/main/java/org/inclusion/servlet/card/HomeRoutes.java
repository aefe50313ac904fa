package org.inclusion.servlet.card;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.inclusion.access.Outcome;
import org.inclusion.card.CardSigns;
import org.inclusion.card.OpenedCard;
import org.inclusion.content.ContentPack;
import org.inclusion.content.Exercise;
import org.inclusion.content.Published;
import org.inclusion.content.Tour;
import org.inclusion.evidence.ItemRef;
import org.inclusion.id.StepId;
import org.inclusion.path.SkillPath;
import org.inclusion.path.Step;
import org.inclusion.servlet.content.TourView;
import org.inclusion.servlet.guess.GuessLimit;
import org.inclusion.servlet.http.Answer;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.servlet.http.JsonFields;
import org.inclusion.servlet.http.Route;
import org.inclusion.words.LocalizedText;
import org.inclusion.words.Reason;
import org.inclusion.words.WrittenDay;
import org.jspecify.annotations.Nullable;

/**
 * Shows to anybody with a card what the card opens: the step to practise, the path and its tours, and nothing about
 * people. Takes in the results of what is practised, and shows none.
 */
final class HomeRoutes {

    private final GuessLimit guesses;

    private HomeRoutes(GuessLimit guesses) {
        this.guesses = guesses;
    }

    private record CardOpened(
            String path,
            ItemRef ref,
            HomeStep step,
            HomeExercise practice,
            String lastDay,
            String sentence,
            @Nullable String number) {}

    private record ResultKept(String id) {}

    private record PathOpened(String path, String title, List<StepOpened> steps) {}

    private record StepOpened(ItemRef ref, HomeStep step, HomeExercise practice) {}

    private record HomeStep(
            String id, String title, String why, @Nullable String otherwise, String language) {

        static HomeStep of(Step step, Exchange exchange) {
            LocalizedText otherwise = step.otherwise();
            return new HomeStep(
                    step.id().value(),
                    exchange.in(step.title()),
                    exchange.in(step.why()),
                    otherwise == null ? null : exchange.in(otherwise),
                    exchange.languageOf(step.title()));
        }
    }

    private record HomeExercise(
            String title,
            String task,
            String success,
            @Nullable String site,
            @Nullable String tour) {

        static HomeExercise of(Exercise exercise, Exchange exchange) {
            return new HomeExercise(
                    exchange.in(exercise.title()),
                    exchange.in(exercise.task()),
                    exchange.in(exercise.success()),
                    exercise.site(),
                    exercise.tour());
        }
    }

    /**
     * The routes of one servlet.
     *
     * @param guesses limits how often a caller may guess signs
     */
    static List<Route> all(GuessLimit guesses) {
        HomeRoutes home = new HomeRoutes(guesses);
        String card = "practice/codes/{code}";
        return List.of(
                Route.open(card, home::card),
                Route.open(card + "/steps", home::steps),
                Route.open(card + "/tours/{tour}", home::tour),
                Route.openPost(card + "/results", home::result));
    }

    private Answer card(Exchange exchange) {
        OpenedCard opened = opened(exchange);
        String day = WrittenDay.of(opened.lastDay(), exchange.language());
        return Answer.of(new CardOpened(
                opened.path().item().id().value(),
                opened.path().ref(opened.step().id()),
                HomeStep.of(opened.step(), exchange),
                HomeExercise.of(exercise(opened.path().pack(), opened.step()), exchange),
                opened.lastDay().toString(),
                exchange.say(Reason.of("card.open", "day", day)),
                opened.number()));
    }

    /** The steps of the path with a practice site, so that the learner can go on with the next one. */
    private Answer steps(Exchange exchange) {
        Published<SkillPath> published = opened(exchange).path();
        SkillPath path = published.item();
        List<StepOpened> steps = path.steps().stream()
                .filter(step -> exercise(published.pack(), step).site() != null)
                .map(step -> new StepOpened(
                        published.ref(step.id()),
                        HomeStep.of(step, exchange),
                        HomeExercise.of(exercise(published.pack(), step), exchange)))
                .toList();
        return Answer.of(new PathOpened(path.id().value(), exchange.in(path.title()), steps));
    }

    /** A tour that an exercise of the path names. */
    private Answer tour(Exchange exchange) {
        Published<SkillPath> path = opened(exchange).path();
        String id = exchange.variable("tour");
        Tour tour = exchange.found(
                path.item().steps().stream()
                        .filter(step -> id.equals(exercise(path.pack(), step).tour()))
                        .findFirst()
                        .flatMap(step -> path.pack().tour(id)),
                "tour",
                id);
        return Answer.of(TourView.of(new Published<>(path.pack(), tour), exchange));
    }

    /** Takes a result from home. The answer says that the result came, and nothing of the learner. */
    private Answer result(Exchange exchange) {
        JsonFields body = exchange.body();
        String id = body.id("id", sent -> sent);
        StepId step = body.known("step", StepId::new);
        boolean success = body.flag("success");
        Instant at = body.instant("at");
        body.end();
        return Answer.created(new ResultKept(
                tried(exchange, signs -> exchange.inclusion().addHomeResult(signs, id, step, success, at))));
    }

    private OpenedCard opened(Exchange exchange) {
        return tried(exchange, exchange.inclusion()::openCard);
    }

    /** A text that cannot be signs is no guess. */
    private <T> T tried(Exchange exchange, Function<String, Outcome<T>> asked) {
        String signs = exchange.variable("code");
        return Exchange.done(
                CardSigns.areSigns(signs)
                        ? guesses.tried(exchange, signs, () -> asked.apply(signs))
                        : asked.apply(signs));
    }

    /** A pack was checked when it was read, so the exercise that a step names is in the pack. */
    private static Exercise exercise(ContentPack pack, Step step) {
        return pack.exercise(step.exercise()).orElseThrow();
    }
}
