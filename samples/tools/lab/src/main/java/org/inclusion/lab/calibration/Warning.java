package org.inclusion.lab.calibration;

import java.util.Map;
import java.util.TreeMap;

/**
 * Something about an item, or an area, that its author should look at.
 *
 * @param code what it is
 * @param subject the item's id, or the area's
 * @param figures what shows it, by name
 */
public record Warning(Code code, String subject, Map<String, Double> figures) {

    /** The kind of a warning, and whether the item can stay in the bank. */
    public enum Code {
        /** Everyone who answered gave the highest category: how hard it is cannot be known. */
        NOBODY_FAILS(true, "nobody fails it"),
        /** Everyone who answered gave category 0: how hard it is cannot be known. */
        NOBODY_SUCCEEDS(true, "nobody succeeds"),
        /** A category between others has no answer: put it together with its neighbour, and calibrate again. */
        CATEGORY_NEVER_CHOSEN(true, "nobody chose one of its categories: put it together with its neighbour"),
        /** Too few answers to calibrate it at all. */
        TOO_FEW_ANSWERS(true, "too few answers to calibrate it"),
        /** So few answers that its standard errors matter more than its parameters. */
        FEW_ANSWERS(false, "few answers: mind its standard errors"),
        /** Abler people fail it more: most often a wrong key. */
        NEGATIVE_DISCRIMINATION(true, "who is more able fails it more: is its key right?"),
        /** It hardly tells people apart. */
        WEAK_DISCRIMINATION(false, "it hardly tells people apart"),
        /** The answers do not determine its parameters. */
        NOT_DETERMINED(true, "the answers do not determine its parameters"),
        /** People alike in ability answer it otherwise in one group than in another. */
        DIFFERS_BETWEEN_GROUPS(false, "people alike in ability answer it otherwise in one group than in another"),
        /** A pack would not take its parameters. */
        OUT_OF_RANGE(false, "no pack takes such parameters: the pack keeps those it has"),
        /** A group of so few people that it is not compared with the others. */
        GROUP_TOO_SMALL(false, "so few people that the group is not compared"),
        /** An area with fewer than three usable items has no scale of its own. */
        AREA_TOO_SMALL(true, "fewer than three usable items: no scale of its own"),
        /** The cycles were stopped before nothing moved. */
        NOT_SETTLED(false, "the estimates had not settled when the cycles were stopped");

        private final boolean leftOut;
        private final String words;

        Code(boolean leftOut, String words) {
            this.leftOut = leftOut;
            this.words = words;
        }

        /** Whether the item is left out of the bank. */
        public boolean leftOut() {
            return leftOut;
        }
    }

    public Warning {
        figures = Map.copyOf(figures);
    }

    /** One line. */
    @Override
    public String toString() {
        return subject + ": " + code.words + (code.leftOut ? " (left out)" : "") + " " + new TreeMap<>(figures);
    }
}
