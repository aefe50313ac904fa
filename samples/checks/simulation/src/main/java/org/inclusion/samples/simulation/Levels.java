package org.inclusion.samples.simulation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.inclusion.autonomy.AreaLevel;
import org.inclusion.autonomy.AutonomyProfile;
import org.inclusion.journey.SeenProfile;
import org.jspecify.annotations.Nullable;

/** The profiles of one person that were shown: while nothing new is known of her, time lowers no level. */
final class Levels {

    private final Map<String, SeenProfile> shown = new HashMap<>();

    /** Notes what was shown, and says which level fell since the last time. */
    Optional<String> fall(String id, SeenProfile now) {
        SeenProfile before = shown.get(id);
        if (before == null || before.version() < now.version()) {
            shown.put(id, now);
        }
        return before == null || before.version() != now.version()
                ? Optional.empty()
                : fallen(before.profile(), now.profile());
    }

    /** Whoever is destroyed, or takes that back, begins anew. */
    void forget() {
        shown.clear();
    }

    private static Optional<String> fallen(AutonomyProfile before, AutonomyProfile now) {
        return before.areas().stream()
                .filter(level -> isLower(now.area(level.area().id()), level))
                .map(level -> "the level in area " + level.area().id() + " fell, and nothing new is known")
                .findFirst();
    }

    private static boolean isLower(AreaLevel now, AreaLevel before) {
        return category(now) < category(before);
    }

    private static int category(AreaLevel level) {
        return Optional.<@Nullable AreaLevel>of(level)
                .flatMap(one -> Optional.ofNullable(one.level()))
                .map(help -> help.category())
                .orElse(-1);
    }
}
