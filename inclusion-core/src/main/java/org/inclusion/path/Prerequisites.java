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

/** The steps that are good to know before each step of a path. They advise: they order suggestions and lock nothing. */
@Internal
public final class Prerequisites {

    private final Map<StepId, List<StepId>> after = new HashMap<>();

    public Prerequisites(SkillPath path) {
        for (Step step : path.steps()) {
            after.put(step.id(), step.after());
        }
    }

    /** The ids of the steps directly advised before a step, in the author's order; empty for a step that needs none. */
    public List<StepId> of(StepId stepId) {
        return after.getOrDefault(stepId, List.of());
    }

    /**
     * Finds a circle in the advice: a step that is advised before itself.
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

    /**
     * Searches depth first, with a stack on the heap, because a chain of a million steps would overflow the
     * thread's stack.
     *
     * @param cleared steps that are known to be in no circle; grows
     */
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
