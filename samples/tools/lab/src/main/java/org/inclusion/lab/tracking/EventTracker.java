package org.inclusion.lab.tracking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inclusion.autonomy.Belief;
import org.inclusion.autonomy.BeliefModel;
import org.inclusion.autonomy.BeliefSettings;
import org.inclusion.autonomy.GradedHelp;
import org.inclusion.autonomy.Prior;
import org.inclusion.autonomy.Recalibration;
import org.inclusion.evidence.Measure;
import org.inclusion.lab.table.Ids;
import org.inclusion.skill.ItemParameters;

/**
 * Follows real people through their events: says each outcome before it comes, then learns from it. What is said of a
 * graded outcome is that it reaches the upper half of its categories.
 *
 * <p>Alike in the library: beliefs, how evidence and lessons move them, how time does, self-reports, and a helper's
 * severity. Not alike: a difficulty that nobody gives is learned from these very events, while the library only knows
 * written or calibrated ones, so that what is said of such an event leans on what was said before; the help that was
 * there is taken for the help that was needed; every lesson counts, also one finished before; all areas have the same
 * prior; and answers at random are not looked for.
 *
 * <p>The figures of what is recalibrated come from a recalibration learned anew as outcomes come in, from all before.
 * The one to keep, {@link #learned()}, is learned from the events whose parameters were given, where they are enough.
 */
public final class EventTracker {

    private static final double SECONDS_A_DAY = 86_400;

    /**
     * Learned anew each time there are a tenth more outcomes, so that a million of them take no more than a few passes.
     */
    private static final double GROWTH = 1.1;

    /** Fewer outcomes teach noise. */
    private static final int ENOUGH = 200;

    private final BeliefModel model;
    private final Difficulties difficulties = new Difficulties();
    private final Map<String, Belief> people = new HashMap<>();
    private final Map<String, Double> lastDay = new HashMap<>();
    private final Forecast forecast = new Forecast();
    private final Forecast known = new Forecast();
    private final Forecast recalibrated = new Forecast();
    private Recalibration recalibration = Recalibration.NONE;
    private double recalibrateAt = ENOUGH;

    /** The forecast before an event: the probability, and that probability recalibrated by what came before. */
    public record Said(Event event, double probability, double recalibrated) {}

    /**
     * The recalibration that the outcomes teach.
     *
     * @param recalibration for the predictions of a host's own population
     * @param from "known" if only the events whose parameters were given taught it, else "all"
     * @param known how many of those there were
     */
    public record Learned(Recalibration recalibration, String from, int known) {}

    public EventTracker(List<Event> events, double priorMean, double priorSd, double correlation) {
        List<String> areas = events.stream().map(Event::area).distinct().toList();
        this.model = new BeliefModel(
                "track",
                Ids.areas(areas),
                BeliefSettings.standard().withPrior(Prior.alike(priorMean, priorSd, correlation)));
    }

    /** Goes through the events day by day; those of one day in the order given. */
    public List<Said> follow(List<Event> events) {
        List<Event> byDay = new ArrayList<>(events);
        byDay.sort(Comparator.comparingDouble(Event::day));
        List<Said> said = new ArrayList<>();
        for (Event event : byDay) {
            Belief belief = until(event);
            if (event.kind() == Event.Kind.LESSON) {
                people.put(event.person(), model.afterLesson(belief, Ids.area(event.area())));
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
        double probability = UpperHalf.probability(model, belief, event.area(), item);
        boolean happened = UpperHalf.holds(item, event.outcome());
        double better = recalibration.recalibrate(Math.min(1, probability));
        forecast.add(probability, happened);
        if (event.parameters() != null) {
            known.add(probability, happened);
        }
        recalibrated.add(better, happened);
        if (forecast.outcomes().size() >= recalibrateAt) {
            recalibration = PlattScaling.learnedFrom(forecast.outcomes());
            recalibrateAt *= GROWTH;
        }
        return new Said(event, probability, better);
    }

    private Belief learn(Event event, Belief belief) {
        Belief after = model.update(belief, Ids.area(event.area()), new Measure(item(event), event.outcome(), true));
        if (event.parameters() == null && event.kind() != Event.Kind.SELF_REPORT) {
            int area = model.indexOf(Ids.area(event.area()));
            difficulties.learn(event, belief.mean(area), belief.sd(area));
        }
        return after;
    }

    private ItemParameters item(Event event) {
        ItemParameters given = event.parameters();
        if (given == null && event.kind() == Event.Kind.SELF_REPORT) {
            return GradedHelp.selfReport();
        }
        return event.kind().judged(given == null ? difficulties.item(event) : given);
    }

    /** How true what was said is. */
    public Forecast forecast() {
        return forecast;
    }

    /** How true it is once recalibrated by what came before. */
    public Forecast recalibrated() {
        return recalibrated;
    }

    /** The recalibration to use. */
    public Learned learned() {
        int count = known.outcomes().size();
        return count >= ENOUGH
                ? new Learned(PlattScaling.learnedFrom(known.outcomes()), "known", count)
                : new Learned(PlattScaling.learnedFrom(forecast.outcomes()), "all", count);
    }
}
