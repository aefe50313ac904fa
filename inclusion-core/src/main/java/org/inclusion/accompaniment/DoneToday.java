package org.inclusion.accompaniment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers what a helper and a learner did today, and makes a proposal of it. Used by one thread. */
final class DoneToday {

    /** The durations that are proposed, in minutes: those that the Coop offers. */
    private static final List<Integer> MINUTES = List.of(15, 30, 45, 60, 90, 120);

    private final LocalDate today;
    private final Set<Theme> themes = EnumSet.noneOf(Theme.class);
    private @Nullable AccompanimentMode mode;
    private @Nullable Instant first;
    private @Nullable Instant last;

    DoneToday(LocalDate today) {
        this.today = today;
    }

    LocalDate today() {
        return today;
    }

    /** Something was done at this time. */
    void at(Instant time) {
        first = first == null || time.isBefore(first) ? time : first;
        last = last == null || time.isAfter(last) ? time : last;
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

    Activity activity(Set<Material> materials) {
        return new Activity(today, mode == null ? AccompanimentMode.PLACE : mode, minutes(), themes, materials);
    }

    /** The shortest duration on offer that covers everything that was done; the longest where none does. */
    private int minutes() {
        long span = first == null || last == null
                ? 0
                : Duration.between(first, last).toSeconds();
        return MINUTES.stream()
                .filter(offered -> offered * 60L >= span)
                .findFirst()
                .orElse(MINUTES.get(MINUTES.size() - 1));
    }
}
