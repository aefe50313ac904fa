package org.inclusion.lab.tracking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Follows simulated people with three trackers at once: ours, Elo, and a test's estimate that knows no time. */
public final class TrackSimulation {

    /** Scored from the fourth session on: before, all live by the prior. */
    private static final int FIRST_SCORED = 3;

    private TrackSimulation() {}

    public static Map<String, TrackScore> run(int persons, long seed, double assumedTau) {
        Map<String, Supplier<Tracker>> trackers = new LinkedHashMap<>();
        trackers.put("ours", () -> FilterTracker.matched(assumedTau));
        trackers.put("ours_library_drift", () -> FilterTracker.libraryDrift(assumedTau));
        trackers.put("elo", () -> new EloTracker(EloTracker.K));
        trackers.put("static", StaticTracker::new);
        return run(persons, seed, trackers);
    }

    static Map<String, TrackScore> run(int persons, long seed, Map<String, Supplier<Tracker>> trackers) {
        Map<String, TrackScore> scores = new LinkedHashMap<>();
        SplittableRandom people = new SplittableRandom(seed);
        for (int i = 0; i < persons; i++) {
            List<SimulatedPerson.Session> life = new SimulatedPerson(people.split()).life();
            trackers.forEach((name, tracker) ->
                    follow(life, tracker.get(), scores.computeIfAbsent(name, n -> new TrackScore())));
        }
        return scores;
    }

    private static void follow(List<SimulatedPerson.Session> life, Tracker tracker, TrackScore score) {
        for (int i = 0; i < life.size(); i++) {
            SimulatedPerson.Session session = life.get(i);
            tracker.pass(session.gapDays());
            if (i >= FIRST_SCORED) {
                score.session(session.ability(), tracker.mean(), tracker.sd());
            }
            for (SimulatedPerson.Seen seen : session.seen()) {
                if (i >= FIRST_SCORED && !seen.rating()) {
                    score.predicted(tracker.reaches(seen.item(), 1), seen.category() > 0);
                }
                tracker.see(seen.item(), seen.category());
            }
            tracker.learn();
        }
    }
}
