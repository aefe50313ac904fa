package org.inclusion.place;

/**
 * The outcome of taking in a file of help places.
 *
 * @param rows how many rows were read
 * @param added how many places are new
 * @param changed how many places changed
 * @param unchanged how many places were known as they stand in the file, are kept as a newer file has them, or are left
 *     out because a person decided that each is one with a place that is kept
 * @param refused how many rows were refused
 * @param incomplete how many rows were taken without one value or several
 * @param whole whether the file was read to its end
 */
public record ImportedPlaces(
        long rows, long added, long changed, long unchanged, long refused, long incomplete, boolean whole) {}
