package org.inclusion.samples.lab.tracking;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.inclusion.skill.ItemParameters;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrackingTest {

    @Test
    void whoKnowsHowPeopleMoveIsNearerThanWhoDoesNot() {
        Map<String, Double> ours = score("ours", 240);
        Map<String, Double> elo = score("elo", 240);
        Map<String, Double> still = score("static", 240);
        assertThat(ours.get("rmse"), lessThan(.42));
        assertThat(ours.get("coverage95"), closeTo(.95, .02));
        assertThat(ours.get("ece"), lessThan(.015));
        assertThat(elo.get("rmse"), greaterThan(ours.getOrDefault("rmse", 9.0) + .05));
        assertThat(still.get("coverage95"), lessThan(.7));
        assertThat(Objects.requireNonNull(elo.get("coverage95")).isNaN(), is(true));
    }

    @Test
    void withTheLibrarysDriftItIsLessSureAndBearsBeingWrongBetter() {
        assertThat(score("ours_library_drift", 240).get("coverage95"), greaterThan(.96));
        assertThat(
                score("ours_library_drift", 120).get("rmse"),
                lessThan(score("ours", 120).getOrDefault("rmse", 0.0)));
    }

    @Test
    void difficultiesThatNobodySaysAreLearnedAsItGoes() {
        Map<String, Double> told = follow(people(true)).figures();
        Map<String, Double> learned = follow(people(false)).figures();
        Map<String, Double> ignorant = forecastOfTheMean(people(false)).figures();
        assertThat(learned.get("log_loss"), lessThan(told.getOrDefault("log_loss", 0.0) + .02));
        assertThat(learned.get("log_loss"), lessThan(ignorant.getOrDefault("log_loss", 0.0) - .05));
    }

    @Test
    void whatIsSaidComesBeforeWhatHappens() {
        List<Event> once = List.of(event("p", 0, 0, null), event("p", 1, 1, null));
        EventTracker tracker = new EventTracker(once, 0, 1, .6);
        assertThat(tracker.follow(once).get(0).probability(), closeTo(.5, 1e-12));
        assertThat(tracker.forecast().outcomes().size(), is(2));
    }

    @Test
    void aForecastIsMeasuredAsTheBooksSay() {
        Forecast forecast = new Forecast();
        forecast.add(.9, true);
        forecast.add(.8, false);
        forecast.add(.3, true);
        forecast.add(.2, false);
        assertThat(
                forecast.logLoss(), closeTo(-(Math.log(.9) + Math.log(.2) + Math.log(.3) + Math.log(.8)) / 4, 1e-12));
        assertThat(forecast.areaUnderCurve(), closeTo(.75, 1e-12));
        assertThat(forecast.calibrationError(), closeTo((.1 + .8 + .7 + .2) / 4, 1e-12));
        Forecast equal = new Forecast();
        equal.add(.5, true);
        equal.add(.5, false);
        assertThat(equal.areaUnderCurve(), closeTo(.5, 1e-12));
    }

    private static Map<String, Double> score(String tracker, double tau) {
        return Objects.requireNonNull(TrackSimulation.run(800, 3, tau).get(tracker))
                .figures();
    }

    private static Forecast follow(List<Event> events) {
        EventTracker tracker = new EventTracker(events, 0, 1, .6);
        tracker.follow(events);
        return tracker.forecast();
    }

    private static Forecast forecastOfTheMean(List<Event> events) {
        double share = events.stream().mapToInt(Event::outcome).average().orElseThrow();
        Forecast forecast = new Forecast();
        events.forEach(event -> forecast.add(share, event.outcome() > 0));
        return forecast;
    }

    /** Three hundred people, twenty questions each, of forty. */
    private static List<Event> people(boolean told) {
        SplittableRandom random = new SplittableRandom(9);
        List<ItemParameters> questions = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            questions.add(ItemParameters.of(1.3, random.nextGaussian(), 0, 0));
        }
        List<Event> events = new ArrayList<>();
        for (int person = 0; person < 300; person++) {
            double ability = random.nextGaussian();
            for (int i = 0; i < 20; i++) {
                int which = random.nextInt(questions.size());
                ItemParameters question = questions.get(which);
                double right = 1 / (1 + Math.exp(-1.3 * (ability - question.difficulty())));
                events.add(new Event(
                        "p" + person,
                        i,
                        "area",
                        "q" + which,
                        Event.Kind.ANSWER,
                        random.nextDouble() < right ? 1 : 0,
                        told ? question : null));
            }
        }
        return events;
    }

    private static Event event(String person, double day, int outcome, @Nullable ItemParameters parameters) {
        return new Event(person, day, "area", "skill", Event.Kind.ANSWER, outcome, parameters);
    }
}
