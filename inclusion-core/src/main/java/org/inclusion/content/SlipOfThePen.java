package org.inclusion.content;

/** Letters left out, added, exchanged, or changed with their neighbour. Pure. */
final class SlipOfThePen {

    private SlipOfThePen() {}

    /**
     * Whether so many slips lead from one word to another.
     *
     * @param most the most slips that are forgiven, 0 or more
     */
    static boolean isWithin(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return false;
        }
        int[] before = new int[other.length() + 1];
        int[] above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            int least = i;
            for (int j = 1; j <= other.length(); j++) {
                int exchanged = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(above[j] + 1, row[j - 1] + 1), above[j - 1] + exchanged);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                return false;
            }
            before = above;
            above = row;
        }
        return above[other.length()] <= most;
    }
}
