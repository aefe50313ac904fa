package org.inclusion.servlet.together;

import java.util.Map;

/**
 * A session as one side of it is shown.
 *
 * @param session the session's id
 * @param number the number of the state that is shown
 * @param view what the side reads
 */
record Watched(String session, long number, Map<String, Object> view) {

    /** The same state without what the side reads: a stream that is held open for minutes keeps no more. */
    Watched known() {
        return new Watched(session, number, Map.of());
    }

    boolean isStateOf(Watched other) {
        return number == other.number && session.equals(other.session);
    }
}
