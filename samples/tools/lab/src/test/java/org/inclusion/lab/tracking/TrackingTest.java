package org.inclusion.lab.tracking;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.inclusion.autonomy.GradedHelp;
import org.inclusion.autonomy.Recalibration;
import org.inclusion.skill.ItemParameters;
import org.inclusion.skill.Skill;
import org.inclusion.words.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrackingTest {

    @Test
    void aProbabilityThatIsNoNumberIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Forecast().add(Double.NaN, true));
    }

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
    void eloIsGivenTheStepThatServesItBest() {
        Map<Double, Double> rmse = new TreeMap<>();
        for (double step : List.of(.1, .2, .25, EloTracker.K, .35, .4, .5, .6)) {
            TrackScore score = TrackSimulation.run(1_000, 1, Map.of("elo", () -> new EloTracker(step)))
                    .get("elo");
            rmse.put(step, Objects.requireNonNull(score).figures().getOrDefault("rmse", Double.NaN));
        }
        assertThat(rmse.toString(), rmse.get(EloTracker.K), is(Collections.min(rmse.values())));
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
    void aHelpersJudgementIsLessSureByTheLibrarysOwnSeverity() {
        ItemParameters told = new ItemParameters(1.3, List.of(-1.0, 0.0, 1.0), 0, .3);
        Skill skill = new Skill("s", "c", LocalizedText.of("to do"), ItemParameters.of(1.3, 0, 0, .3));
        ItemParameters judged = GradedHelp.observing(skill);
        assertThat(Event.Kind.OBSERVATION.judged(told).difficultySd(), is(judged.difficultySd()));
        assertThat(Event.Kind.HELP.judged(told), is(told));
        assertThat(
                second(event(Event.Kind.OBSERVATION, 0, 3, told), event(Event.Kind.OBSERVATION, 0, 3, told)),
                is(second(event(Event.Kind.HELP, 0, 3, judged), event(Event.Kind.HELP, 0, 3, judged))));
    }

    @Test
    void aHelpersJudgementTeachesLessOfADifficultyToo() {
        Difficulties judged = new Difficulties();
        Difficulties practised = new Difficulties();
        judged.learn(event(Event.Kind.OBSERVATION, 0, 3, null), 0, .5);
        practised.learn(event(Event.Kind.HELP, 0, 3, null), 0, .5);
        ItemParameters before = new Difficulties().item(event(Event.Kind.HELP, 0, 3, null));
        ItemParameters little = judged.item(event(Event.Kind.OBSERVATION, 0, 3, null));
        ItemParameters much = practised.item(event(Event.Kind.HELP, 0, 3, null));
        assertThat(little.difficulty(), lessThan(before.difficulty()));
        assertThat(little.difficulty(), greaterThan(much.difficulty()));
        assertThat(little.difficultySd(), greaterThan(much.difficultySd()));
    }

    @Test
    void whatSheSaysOfHerselfIsTakenAsTheLibraryTakesIt() {
        assertThat(
                second(event(Event.Kind.SELF_REPORT, 0, 3, null), event(Event.Kind.SELF_REPORT, 0, 3, null)),
                is(second(
                        event(Event.Kind.SELF_REPORT, 0, 3, GradedHelp.selfReport()),
                        event(Event.Kind.SELF_REPORT, 0, 3, GradedHelp.selfReport()))));
    }

    @Test
    void anUnsureDifficultyTellsLess() {
        ItemParameters sure = ItemParameters.of(1.3, 1, 0, 0);
        ItemParameters unsure = ItemParameters.of(1.3, 1, 0, 1);
        assertThat(
                second(event("p", 0, 1, unsure), event("p", 0, 1, sure)),
                lessThan(second(event("p", 0, 1, sure), event("p", 0, 1, sure))));
    }

    @Test
    void recalibrationIsLearnedFromTheEventsWhoseParametersWereGivenWhereTheyAreEnough() {
        EventTracker enough = learnedFrom(200);
        EventTracker few = learnedFrom(199);
        assertThat(enough.learned().known(), is(200));
        assertThat(enough.learned().from(), is("known"));
        assertThat(few.learned().known(), is(199));
        assertThat(few.learned().from(), is("all"));
        assertThat(
                few.learned().recalibration(),
                is(PlattScaling.learnedFrom(few.forecast().outcomes())));
        assertThat(
                enough.learned().recalibration(),
                is(not(PlattScaling.learnedFrom(enough.forecast().outcomes()))));
        assertThat(enough.learned().recalibration(), is(not(Recalibration.NONE)));
    }

    @Test
    void eventsComeInTheOrderOfTheirDaysAndThoseOfOneDayInTheirOwn() {
        List<Event> sorted = List.of(
                event("p", -400.5, 1, null), event("p", -3, 0, null), event("p", -3, 1, null), event("p", 7, 1, null));
        List<Event> shuffled = List.of(sorted.get(3), sorted.get(1), sorted.get(0), sorted.get(2));
        assertThat(said(shuffled), is(said(sorted)));
        List<Event> later = sorted.stream().map(event -> moved(event, 1_000)).toList();
        assertThat(
                said(later).stream().map(EventTracker.Said::probability).toList(),
                is(said(sorted).stream().map(EventTracker.Said::probability).toList()));
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

    /** What is said of the second of two events of one person. */
    private static double second(Event one, Event two) {
        return said(List.of(one, two)).get(1).probability();
    }

    private static List<EventTracker.Said> said(List<Event> events) {
        return new EventTracker(events, 0, 1, .6).follow(events);
    }

    /**
     * A thousand successes where no parameters are given, then so many events where they are and three in four fail.
     */
    private static EventTracker learnedFrom(int known) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            events.add(event("learned" + i, 0, 1, null));
        }
        for (int i = 0; i < known; i++) {
            boolean right = i % 4 == 0;
            events.add(event("known" + i, 1, right ? 1 : 0, ItemParameters.of(1, right ? -1 : 0, 0, 0)));
        }
        EventTracker tracker = new EventTracker(events, 0, 1, .6);
        tracker.follow(events);
        return tracker;
    }

    private static Event moved(Event event, double days) {
        return new Event(
                event.person(),
                event.day() + days,
                event.area(),
                event.skill(),
                event.kind(),
                event.outcome(),
                event.parameters());
    }

    private static Event event(Event.Kind kind, double day, int outcome, @Nullable ItemParameters parameters) {
        return new Event("p", day, "area", "skill", kind, outcome, parameters);
    }

    private static Event event(String person, double day, int outcome, @Nullable ItemParameters parameters) {
        return new Event(person, day, "area", "skill", Event.Kind.ANSWER, outcome, parameters);
    }
}
