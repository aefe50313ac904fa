package org.inclusion.samples.browser;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * What a crawler knows of the pages: which screens have something that was not pressed yet, and where each press led.
 * Pages change with what is done on them: a spot that is missing three times from its screen is given up.
 */
final class Atlas {

    private static final int MISSING_OFTEN = 3;

    private final Random random;
    private final Map<String, Set<String>> unpressed = new LinkedHashMap<>();
    private final Map<String, Map<Spot, String>> ways = new HashMap<>();
    private final Map<Spot, Integer> missing = new HashMap<>();
    private final Set<Spot> pressed = new LinkedHashSet<>();

    Atlas(Random random) {
        this.random = random;
    }

    int screens() {
        return unpressed.size();
    }

    int spots() {
        return pressed.size();
    }

    void pressed(Spot spot, String ledTo) {
        pressed.add(spot);
        unpressed.getOrDefault(spot.screen(), new HashSet<>()).remove(spot.name());
        ways.computeIfAbsent(spot.screen(), screen -> new LinkedHashMap<>()).put(spot, ledTo);
    }

    /**
     * What to press now: something that was never pressed, else what leads to the nearest of such; empty where
     * nothing does.
     */
    Optional<Spot> next(String screen, List<Spot> spots) {
        remember(screen, spots);
        List<Spot> fresh = spots.stream()
                .filter(spot -> !pressed.contains(spot))
                .distinct()
                .toList();
        return fresh.isEmpty() ? onwards(screen, spots) : Optional.of(fresh.get(random.nextInt(fresh.size())));
    }

    /** The first press of a way that is still there; ways that begin with something that is gone are forgotten. */
    private Optional<Spot> onwards(String screen, List<Spot> spots) {
        Map<Spot, String> from = ways.getOrDefault(screen, new HashMap<>());
        from.keySet().retainAll(spots);
        return firstOfTheWay(screen);
    }

    private void remember(String screen, List<Spot> spots) {
        Set<String> known = unpressed.computeIfAbsent(screen, one -> new LinkedHashSet<>());
        spots.stream().filter(spot -> !pressed.contains(spot)).map(Spot::name).forEach(known::add);
        known.removeIf(name -> {
            Spot spot = new Spot(screen, name);
            return !spots.contains(spot) && missing.merge(spot, 1, Integer::sum) >= MISSING_OFTEN;
        });
    }

    /** The first press of the shortest known way to a screen that has something unpressed. */
    private Optional<Spot> firstOfTheWay(String from) {
        Map<String, Spot> firstPress = new LinkedHashMap<>();
        Deque<String> toVisit = new ArrayDeque<>();
        ways.getOrDefault(from, Map.of()).forEach((spot, screen) -> {
            if (!screen.equals(from) && firstPress.putIfAbsent(screen, spot) == null) {
                toVisit.add(screen);
            }
        });
        while (!toVisit.isEmpty()) {
            String screen = toVisit.remove();
            Spot first = firstPress.get(screen);
            if (!unpressed.getOrDefault(screen, Set.of()).isEmpty()) {
                return Optional.ofNullable(first);
            }
            for (String further : ways.getOrDefault(screen, Map.of()).values()) {
                if (first != null && !further.equals(from) && firstPress.putIfAbsent(further, first) == null) {
                    toVisit.add(further);
                }
            }
        }
        return Optional.empty();
    }
}
