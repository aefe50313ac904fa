package org.inclusion.servlet.room;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.inclusion.servlet.guess.GuessLimit;
import org.inclusion.servlet.guess.GuessedSigns;

/**
 * What every room gets from the front of one servlet. The library itself comes with each request. For one thread, while
 * the servlet is made.
 */
public final class WebGround {

    private final Set<String> rooms;
    private final Function<HttpServletRequest, String> callers;
    private final Map<GuessedSigns, GuessLimit> limits = new HashMap<>();

    /**
     * The ground of one servlet.
     *
     * @param rooms the ids of the rooms that its library has
     * @param callers distinguishes callers who are not signed in
     */
    public WebGround(Set<String> rooms, Function<HttpServletRequest, String> callers) {
        this.rooms = Set.copyOf(rooms);
        this.callers = callers;
    }

    /** The ids of the rooms that the library has. */
    public Set<String> rooms() {
        return rooms;
    }

    /**
     * The limit to guessing signs of a kind: one for all rooms that take such signs, or a guesser would begin anew
     * in each.
     */
    public GuessLimit limit(GuessedSigns signs) {
        return limits.computeIfAbsent(signs, kind -> new GuessLimit(kind, callers));
    }
}
