package org.inclusion.formats;

import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.inclusion.place.HelpPlace;
import org.inclusion.place.PlaceAddress;
import org.inclusion.place.PlaceRow;
import org.inclusion.place.RowProblem;
import org.jspecify.annotations.Nullable;

/** Makes a help place from the cells of a row of one format. */
abstract class RowFormat {

    static final int SHORT = 300;

    static final int LONG = 10_000;

    static final int LINK = 2_083;

    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private static final Pattern SITE = Pattern.compile("(?i)https?://\\S+");

    static final Predicate<String> IS_MAIL = MAIL.asMatchPredicate();

    static final Predicate<String> IS_SITE = SITE.asMatchPredicate();

    static final Predicate<String> IS_POSTCODE = PlaceAddress::isPostcode;

    static final Predicate<String> IS_TOWN_CODE = PlaceAddress::isTownCode;

    /** The columns that the format reads, or knows and leaves alone. */
    abstract Set<String> known();

    /** The place; anything where a needed cell is missing, since the row is refused then. */
    abstract @Nullable HelpPlace place(CellReader reader, String source);

    final PlaceRow read(long number, Cells cells, String source) {
        CellReader reader = new CellReader(number, cells);
        HelpPlace place;
        try {
            place = place(reader, source);
        } catch (IllegalArgumentException e) {
            // A limit of a place that no check here knows: the row is refused, and the import goes on.
            reader.refuse("", RowProblem.Kind.MISSHAPEN, String.valueOf(e.getMessage()));
            place = null;
        }
        return new PlaceRow(number, reader.isRefused() ? null : place, reader.problems());
    }

    static @Nullable String telephone(CellReader reader, String column) {
        String text = reader.text(column, SHORT, written -> Numbers.telephone(written) != null);
        return text == null ? null : Numbers.telephone(text);
    }
}
