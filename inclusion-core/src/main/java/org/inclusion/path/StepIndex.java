package org.inclusion.path;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The steps of a path in {@link #ORDER}, with what completes each: so that all that was seen of somebody can be laid beside
 * the path in one pass, without looking any step up. Made once a path. For the library's own rooms; a host has no use for it. Immutable.
 */
public final class StepIndex {

    /**
     * The order of the entries: a hash first, because numbers are compared faster than ids that begin alike. It means
     * nothing to people, and is never kept.
     */
    public static final Comparator<String> ORDER =
            Comparator.<String>comparingInt(String::hashCode).thenComparing(Comparator.naturalOrder());

    private final String[] ids;
    private final int[] hashes;
    private final int[] places;
    private final int[] helps;
    private final int[] successes;

    StepIndex(List<Step> steps) {
        places = IntStream.range(0, steps.size())
                .boxed()
                .sorted(Comparator.comparing(place -> steps.get(place).id(), ORDER))
                .mapToInt(Integer::intValue)
                .toArray();
        ids = new String[places.length];
        hashes = new int[places.length];
        helps = new int[places.length];
        successes = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            ids[i] = steps.get(places[i]).id();
            hashes[i] = ids[i].hashCode();
            helps[i] = steps.get(places[i]).completion().help().category();
            successes[i] = steps.get(places[i]).completion().successes();
        }
    }

    /**
     * How many steps the path has.
     *
     * @return 0 or more
     */
    public int size() {
        return ids.length;
    }

    /**
     * The step of an entry.
     *
     * @param entry from 0
     * @return its id
     */
    public String id(int entry) {
        return ids[entry];
    }

    /**
     * Where on the path the step of an entry stands.
     *
     * @param entry from 0
     * @return its place, from 0
     */
    public int place(int entry) {
        return places[entry];
    }

    /**
     * By what the entries are ordered first.
     *
     * @param entry from 0
     * @return the hash of its id
     */
    public int hash(int entry) {
        return hashes[entry];
    }

    /**
     * With how much help at the most the step of an entry has to work.
     *
     * @param entry from 0
     * @return the category of the help, {@link org.inclusion.evidence.Help#category()}
     */
    public int help(int entry) {
        return helps[entry];
    }

    /**
     * How often the step of an entry has to work for it to be done.
     *
     * @param entry from 0
     * @return 1 or more
     */
    public int successes(int entry) {
        return successes[entry];
    }
}
