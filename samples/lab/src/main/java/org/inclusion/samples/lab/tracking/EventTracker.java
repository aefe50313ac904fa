package org.inclusion.samples.lab.tracking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inclusion.autonomy.Belief;
import org.inclusion.autonomy.BeliefModel;
import org.inclusion.autonomy.BeliefSettings;
import org.inclusion.autonomy.Prior;
import org.inclusion.autonomy.Recalibration;
import org.inclusion.evidence.Measure;
import org.inclusion.skill.ItemParameters;

/**
 * Follows real people through their events, as the library does: says each outcome before it comes, then learns from it.
 * What is said of a graded outcome is that it reaches the upper half of its categories.
 */
public final class EventTracker {

    private static final double SECONDS_A_DAY = 86_400;
    private static final double SEVERITY_SD = .4;

    /** What people say of themselves, as the library takes it. */
    private static final ItemParameters SELF_REPORT = new ItemParameters(1, List.of(-1.0, 0.0, 1.0), 0, .5);

    /** Learned anew each time there are a tenth more outcomes, so that a million of them take no more than a few passes. */
    private static final double GROWTH = 1.1;

    private static final int FIRST_RECALIBRATION = 200;

    private final BeliefModel model;
    private final Difficulties difficulties = new Difficulties();
    private final Map<String, Belief> people = new HashMap<>();
    private final Map<String, Double> lastDay = new HashMap<>();
    private final Forecast forecast = new Forecast();
    private final Forecast recalibrated = new Forecast();
    private Recalibration recalibration = Recalibration.NONE;
    private double recalibrateAt = FIRST_RECALIBRATION;

    /** What was said before an event: the probability, and the same recalibrated by what came before. */
    public record Said(Event event, double probability, double recalibrated) {}

    public EventTracker(List<Event> events, double priorMean, double priorSd, double correlation) {
        List<String> areas = events.stream().map(Event::area).distinct().toList();
        this.model = new BeliefModel(
                "track", areas, BeliefSettings.standard().withPrior(Prior.alike(priorMean, priorSd, correlation)));
    }

    /** Goes through the events day by day; those of one day in the order given. */
    public List<Said> follow(List<Event> events) {
        List<Event> byDay = new ArrayList<>(events);
        byDay.sort(Comparator.comparingDouble(Event::day));
        List<Said> said = new ArrayList<>();
        for (Event event : byDay) {
            Belief belief = until(event);
            if (event.kind() == Event.Kind.LESSON) {
                people.put(event.person(), model.afterLesson(belief, event.area()));
            } else {
                said.add(say(event, belief));
                people.put(event.person(), learn(event, belief));
            }
        }
        return said;
    }

    private Belief until(Event event) {
        Belief belief = people.getOrDefault(event.person(), model.prior());
        double days = event.day() - lastDay.getOrDefault(event.person(), event.day());
        lastDay.put(event.person(), event.day());
        double seconds = days * SECONDS_A_DAY;
        long whole = (long) seconds;
        return model.drift(belief, Duration.ofSeconds(whole, Math.round((seconds - whole) * 1e9)));
    }

    private Said say(Event event, Belief belief) {
        ItemParameters item = item(event);
        int half = (item.thresholds().size() + 1) / 2;
        double probability = 0;
        for (int category = half; category <= item.thresholds().size(); category++) {
            probability += model.predict(belief, event.area(), item, category);
        }
        double better = recalibration.recalibrate(Math.min(1, probability));
        forecast.add(probability, event.outcome() >= half);
        recalibrated.add(better, event.outcome() >= half);
        if (forecast.outcomes().size() >= recalibrateAt) {
            recalibration = Recalibration.learnedFrom(forecast.outcomes());
            recalibrateAt *= GROWTH;
        }
        return new Said(event, probability, better);
    }

    private Belief learn(Event event, Belief belief) {
        Belief after = model.update(belief, event.area(), new Measure(item(event), event.outcome(), true));
        if (event.parameters() == null && event.kind() != Event.Kind.SELF_REPORT) {
            int area = model.indexOf(event.area());
            difficulties.learn(event, belief.mean(area), belief.sd(area));
        }
        return after;
    }

    private ItemParameters item(Event event) {
        ItemParameters known = event.parameters();
        if (known == null && event.kind() == Event.Kind.SELF_REPORT) {
            return SELF_REPORT;
        }
        ItemParameters item = known == null ? difficulties.item(event) : known;
        return event.kind() == Event.Kind.OBSERVATION
                ? new ItemParameters(
                        item.discrimination(),
                        item.thresholds(),
                        item.guessing(),
                        Math.hypot(item.difficultySd(), SEVERITY_SD))
                : item;
    }

    /** How true what was said is. */
    public Forecast forecast() {
        return forecast;
    }

    /** How true it is once recalibrated by what came before. */
    public Forecast recalibrated() {
        return recalibrated;
    }

    /** What all outcomes teach: for the predictions of a host's own population. */
    public Recalibration recalibration() {
        return Recalibration.learnedFrom(forecast.outcomes());
    }
}
