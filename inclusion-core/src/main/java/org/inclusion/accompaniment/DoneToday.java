package org.inclusion.accompaniment;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers what a helper and a learner did today, and makes a proposal of it. Used by one thread. */
final class DoneToday {

    /**
     * The minutes that are proposed, the fewest that the Coop offers. How long it took is chosen by the helper, and
     * never measured.
     */
    private static final int MINUTES = 15;

    private final LocalDate today;
    private final Set<Theme> themes = EnumSet.noneOf(Theme.class);
    private @Nullable AccompanimentMode mode;

    DoneToday(LocalDate today) {
        this.today = today;
    }

    LocalDate today() {
        return today;
    }

    /** They met this way; the last that is said stands. */
    void by(AccompanimentMode way) {
        mode = way;
    }

    /** Something was about this; themes about health are proposed to nobody. */
    void about(Theme theme) {
        if (!theme.aboutHealth()) {
            themes.add(theme);
        }
    }

    /** Without materials: only the helper knows what was used. */
    Activity activity() {
        return new Activity(today, mode == null ? AccompanimentMode.PLACE : mode, MINUTES, themes, Set.of());
    }
}
