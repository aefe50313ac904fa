package org.inclusion.formats;

import java.util.List;
import org.inclusion.accompaniment.AccompanimentFormat;

/**
 * The formats in which accompaniments are exported with the exact values of the Coop de la médiation numérique. A host
 * gives them to the library:
 *
 * <pre>{@code
 * Inclusion.builder().room(new AccompanimentOptions(CoopFormats.all()))
 * }</pre>
 */
public final class CoopFormats {

    private CoopFormats() {}

    /**
     * All of them: {@link #csv} and {@link #json}.
     *
     * @return the formats, each with a name of its own
     */
    public static List<AccompanimentFormat> all() {
        return List.of(csv(), json());
    }

    /**
     * One line for each accompaniment and each workshop, in UTF-8, with commas (RFC 4180). Lists have {@code |} between
     * their values. A cell that a spreadsheet could take for a formula begins with an apostrophe.
     *
     * @return the format {@code csv}
     */
    public static AccompanimentFormat csv() {
        return new CoopCsv();
    }

    /**
     * One JSON object; what is not noted is left out. The last field, {@code complete}, says that nothing is missing.
     *
     * @return the format {@code json}
     */
    public static AccompanimentFormat json() {
        return new CoopJson();
    }
}
