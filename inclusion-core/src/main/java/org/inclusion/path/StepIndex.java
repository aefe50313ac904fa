package org.inclusion.path;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a path as a table: where on it each stands, and what completes it, found without a guess on the way. Made once
 * a path. For the library's own rooms; a host has no use for it. Immutable.
 */
public final class StepIndex {

    /** Spreads hashes that follow each other, as those of numbered ids do: 2³² over the golden ratio. */
    private static final int SPREAD = 0x9E3779B9;

    /** The steps' ids by their hash, each in the first free field; half the fields or more stay free. */
    private final @Nullable String[] ids;

    /** Of the id in each field its place, help and successes, side by side as they are read; the fourth number is not used. */
    private final int[] rows;

    private final int size;
    private final int shift;

    StepIndex(List<Step> steps) {
        size = steps.size();
        ids = new String[Integer.highestOneBit(size + 1) * 4];
        rows = new int[ids.length * 4];
        shift = Integer.numberOfLeadingZeros(ids.length - 1);
        for (int place = 0; place < size; place++) {
            Step step = steps.get(place);
            int field = fieldOf(step.id(), step.id().hashCode());
            ids[field] = step.id();
            rows[field * 4] = place;
            rows[field * 4 + 1] = step.completion().help().category();
            rows[field * 4 + 2] = step.completion().successes();
        }
    }

    /** Where an id stands, or would. */
    private int fieldOf(String id, int hash) {
        int field = (hash * SPREAD) >>> shift;
        while (ids[field] != null && !id.equals(ids[field])) {
            field = (field + 1) & (ids.length - 1);
        }
        return field;
    }

    /**
     * How many steps the path has.
     *
     * @return 0 or more
     */
    public int size() {
        return size;
    }

    /**
     * Where the table tells of a step.
     *
     * @param stepId any step's id
     * @param hash its hash code, which the caller keeps beside it
     * @return its row, or less than 0 where the path has no such step
     */
    public int row(String stepId, int hash) {
        int field = fieldOf(stepId, hash);
        return ids[field] == null ? -1 : field * 4;
    }

    /**
     * Where on the path a step stands.
     *
     * @param row the step's row
     * @return its place, from 0
     */
    public int place(int row) {
        return rows[row];
    }

    /**
     * With how much help at the most a step has to work.
     *
     * @param row the step's row
     * @return the category of the help, {@link org.inclusion.evidence.Help#category()}
     */
    public int help(int row) {
        return rows[row + 1];
    }

    /**
     * How often a step has to work for it to be done.
     *
     * @param row the step's row
     * @return 1 or more
     */
    public int successes(int row) {
        return rows[row + 2];
    }
}
