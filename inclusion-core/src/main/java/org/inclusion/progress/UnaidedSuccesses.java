package org.inclusion.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.inclusion.annotation.Internal;
import org.jspecify.annotations.Nullable;

/**
 * When a skill first worked without help: on each site, and in real life before a helper's eyes. The first time is all
 * that has to be kept to tell whether a later success is a second occasion. A fold over evidence. Immutable.
 *
 * @param onSites the first success by site; the empty text stands for her own things and the host's pages
 * @param seen the first success that a helper saw in real life, or null
 */
@Internal
public record UnaidedSuccesses(
        Map<String, Instant> onSites, @Nullable Instant seen) {

    /** Two successes are two occasions where so much time lies between: more than one sitting, and less than a day. */
    static final Duration BETWEEN_OCCASIONS = Duration.ofHours(12);

    /** The successes before any. */
    public static final UnaidedSuccesses NONE = new UnaidedSuccesses(Map.of(), null);

    private static final String NO_SITE = "";

    public UnaidedSuccesses {
        onSites = Map.copyOf(onSites);
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return onSites.isEmpty() && seen == null;
    }

    UnaidedSuccesses afterOn(@Nullable String site, Instant at) {
        Map<String, Instant> first = new TreeMap<>(onSites);
        first.putIfAbsent(nameOf(site), at);
        return new UnaidedSuccesses(first, seen);
    }

    UnaidedSuccesses afterSeen(Instant at) {
        return new UnaidedSuccesses(onSites, seen == null ? at : seen);
    }

    /** Whether a success on a site is a second occasion, after one that was seen or that was on another site. */
    boolean areConfirmedOn(@Nullable String site, Instant at) {
        Stream<Instant> elsewhere = onSites.entrySet().stream()
                .filter(first -> !first.getKey().equals(nameOf(site)))
                .map(Map.Entry::getValue);
        return isAnotherOccasion(Stream.concat(elsewhere, Stream.ofNullable(seen)), at);
    }

    /** Whether a success that a helper saw is a second occasion, after any other. */
    boolean areConfirmedBySeeing(Instant at) {
        return isAnotherOccasion(Stream.concat(onSites.values().stream(), Stream.ofNullable(seen)), at);
    }

    private static boolean isAnotherOccasion(Stream<Instant> before, Instant at) {
        Optional<Instant> first = before.min(Comparator.naturalOrder());
        return first.filter(one -> !at.isBefore(one.plus(BETWEEN_OCCASIONS))).isPresent();
    }

    private static String nameOf(@Nullable String site) {
        return site == null ? NO_SITE : site;
    }
}
