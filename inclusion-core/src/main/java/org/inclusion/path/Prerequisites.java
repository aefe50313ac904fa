package org.inclusion.path;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.inclusion.annotation.Internal;
import org.inclusion.id.StepId;

/** What is good to know before each step of a path. Advice: it orders suggestions and locks nothing. */
@Internal
public final class Prerequisites {

    private final Map<StepId, List<StepId>> after = new HashMap<>();

    /**
     * The advice of a path.
     *
     * @param path a path
     */
    public Prerequisites(SkillPath path) {
        for (Step step : path.steps()) {
            after.put(step.id(), step.after());
        }
    }

    /**
     * The steps directly advised before a step.
     *
     * @param stepId a step
     * @return their ids, in the author's order; empty for a step that needs none
     */
    public List<StepId> of(StepId stepId) {
        return after.getOrDefault(stepId, List.of());
    }

    /**
     * A circle in the advice, if the author left one.
     *
     * @return the ids along the circle, its first repeated at its end; empty where there is none
     */
    public List<StepId> circle() {
        Set<StepId> cleared = new HashSet<>();
        for (StepId start : new TreeSet<>(after.keySet())) {
            List<StepId> circle = circleFrom(start, cleared);
            if (!circle.isEmpty()) {
                return circle;
            }
        }
        return List.of();
    }

    /** Depth first, with our own stack: a pack with a chain of a million steps must not overflow ours. */
    private List<StepId> circleFrom(StepId start, Set<StepId> cleared) {
        List<StepId> trail = new ArrayList<>();
        Set<StepId> onTrail = new HashSet<>();
        Deque<Deque<StepId>> open = new ArrayDeque<>();
        open.push(new ArrayDeque<>(List.of(start)));
        while (!open.isEmpty()) {
            StepId next = open.peek().poll();
            if (next == null) {
                open.pop();
                if (!trail.isEmpty()) {
                    StepId left = trail.remove(trail.size() - 1);
                    onTrail.remove(left);
                    cleared.add(left);
                }
            } else if (onTrail.contains(next)) {
                List<StepId> circle = new ArrayList<>(trail.subList(trail.indexOf(next), trail.size()));
                circle.add(next);
                return circle;
            } else if (!cleared.contains(next)) {
                trail.add(next);
                onTrail.add(next);
                open.push(new ArrayDeque<>(of(next)));
            }
        }
        return List.of();
    }
}
