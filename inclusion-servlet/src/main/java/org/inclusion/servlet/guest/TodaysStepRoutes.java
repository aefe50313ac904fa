package org.inclusion.servlet.guest;

import java.util.List;
import org.inclusion.access.Outcome;
import org.inclusion.access.SecretSigns;
import org.inclusion.content.Exercise;
import org.inclusion.guest.GuestSide;
import org.inclusion.guest.TodaysStep;
import org.inclusion.path.Step;
import org.inclusion.servlet.guess.GuessLimit;
import org.inclusion.servlet.guess.GuessedSigns;
import org.inclusion.servlet.http.Answer;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.servlet.http.JsonFields;
import org.inclusion.servlet.http.Route;
import org.inclusion.words.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Shows today's step to whoever holds the signs of a guest, while the learner shows it. Nobody signs in, and nothing of
 * the learner goes out. The signs come in the body: servers and proxies note addresses.
 */
final class TodaysStepRoutes {

    /**
     * Sixteen signs are copied from paper, and a page that waits for the step asks again: a guess in a minute
     * finds nothing.
     */
    static final GuessedSigns SIGNS = new GuessedSigns("refused.nothing-for-guests", 20);

    private final GuessLimit guesses;

    private TodaysStepRoutes(GuessLimit guesses) {
        this.guesses = guesses;
    }

    private record TodaysStepView(
            String title,
            String why,
            @Nullable String otherwise,
            int minutes,
            String task,
            String success,
            String until) {

        static TodaysStepView of(TodaysStep shown, Exchange exchange) {
            Step step = shown.step().item();
            LocalizedText otherwise = step.otherwise();
            // A pack was checked when it was read, so the exercise that a step names is in the pack.
            Exercise exercise = shown.step().pack().exercise(step.exercise()).orElseThrow();
            return new TodaysStepView(
                    exchange.in(step.title()),
                    exchange.in(step.why()),
                    otherwise == null ? null : exchange.in(otherwise),
                    step.minutes(),
                    exchange.in(exercise.task()),
                    exchange.in(exercise.success()),
                    shown.until().toString());
        }
    }

    /**
     * The routes of one servlet.
     *
     * @param guesses limits how often a caller may guess signs
     */
    static List<Route> all(GuessLimit guesses) {
        TodaysStepRoutes routes = new TodaysStepRoutes(guesses);
        return List.of(Route.openPost("practice/guest/step", routes::see));
    }

    /** A text that cannot be signs is no guess. */
    private Answer see(Exchange exchange) {
        JsonFields body = exchange.body();
        String signs = body.string("signs");
        body.end();
        Outcome<TodaysStep> outcome = SecretSigns.areSigns(signs)
                ? guesses.tried(
                        exchange,
                        signs,
                        () -> exchange.inclusion().at(GuestSide.DOOR).seeTodaysStep(signs))
                : exchange.inclusion().at(GuestSide.DOOR).seeTodaysStep(signs);
        return exchange.answer(outcome, step -> Answer.of(TodaysStepView.of(step, exchange)));
    }
}
