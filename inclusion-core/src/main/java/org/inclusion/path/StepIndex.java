package org.inclusion.path;

import java.util.Arrays;
import java.util.List;

/**
 * The steps of a path as a table: where on it each stands, and what completes it, found without a guess on the way. Made once
 * a path. For the library's own rooms; a host has no use for it. Immutable.
 */
public final class StepIndex {

    private static final int NONE = -1;

    /** Spreads hashes that follow each other, as those of numbered ids do: 2³² over the golden ratio. */
    private static final int SPREAD = 0x9E3779B9;

    private final String[] ids;
    private final int[] helps;
    private final int[] successes;

    /** Places by the hash of their step's id, each in the first free field; half the fields or more stay free. */
    private final int[] table;

    private final int shift;

    StepIndex(List<Step> steps) {
        ids = new String[steps.size()];
        helps = new int[ids.length];
        successes = new int[ids.length];
        for (int place = 0; place < ids.length; place++) {
            Step step = steps.get(place);
            ids[place] = step.id();
            helps[place] = step.completion().help().category();
            successes[place] = step.completion().successes();
        }
        table = new int[Integer.highestOneBit(ids.length + 1) * 4];
        shift = Integer.numberOfLeadingZeros(table.length - 1);
        Arrays.fill(table, NONE);
        for (int place = 0; place < ids.length; place++) {
            table[fieldOf(ids[place])] = place;
        }
    }

    /** Where an id stands in the table, or would. */
    private int fieldOf(String id) {
        int field = (id.hashCode() * SPREAD) >>> shift;
        while (table[field] != NONE && !ids[table[field]].equals(id)) {
            field = (field + 1) & (table.length - 1);
        }
        return field;
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
     * Where on the path a step stands.
     *
     * @param stepId any step's id
     * @return its place, from 0, or less than 0 where the path has no such step
     */
    public int place(String stepId) {
        return table[fieldOf(stepId)];
    }

    /**
     * With how much help at the most a step has to work.
     *
     * @param place the step's place
     * @return the category of the help, {@link org.inclusion.evidence.Help#category()}
     */
    public int help(int place) {
        return helps[place];
    }

    /**
     * How often a step has to work for it to be done.
     *
     * @param place the step's place
     * @return 1 or more
     */
    public int successes(int place) {
        return successes[place];
    }
}
