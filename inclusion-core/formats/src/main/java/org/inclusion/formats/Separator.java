package org.inclusion.formats;

import java.io.IOException;
import java.io.Reader;

/** Finds out which sign parts the cells: the one that stands most often in the first line, outside quotation marks. */
final class Separator {

    private static final String CANDIDATES = ",;|\t";

    private static final int LONGEST_HEADING = 1 << 14;

    private Separator() {}

    static char of(Reader reader) throws IOException {
        int[] counts = new int[CANDIDATES.length()];
        reader.mark(LONGEST_HEADING);
        boolean isQuoted = false;
        int sign = reader.read();
        for (int i = 1; sign >= 0 && i < LONGEST_HEADING && (isQuoted || (sign != '\n' && sign != '\r')); i++) {
            if (sign == '"') {
                isQuoted = !isQuoted;
            } else if (!isQuoted && CANDIDATES.indexOf(sign) >= 0) {
                counts[CANDIDATES.indexOf(sign)]++;
            }
            sign = reader.read();
        }
        reader.reset();
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            if (counts[i] > counts[best]) {
                best = i;
            }
        }
        return CANDIDATES.charAt(best);
    }
}
