package org.inclusion.formats;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.inclusion.place.Coordinates;
import org.inclusion.place.OpeningHours;
import org.inclusion.place.RowProblem;
import org.inclusion.place.RowProblem.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of one row, and notes each problem. A cell that the place needs refuses the row; any other is
 * left out.
 */
final class CellReader {

    private static final int LONGEST_LIST = 20;

    private final long row;
    private final Cells cells;
    private final List<RowProblem> problems = new ArrayList<>();
    private boolean isRefused;

    CellReader(long row, Cells cells) {
        this.row = row;
        this.cells = cells;
    }

    Cells cells() {
        return cells;
    }

    List<RowProblem> problems() {
        return problems;
    }

    boolean isRefused() {
        return isRefused;
    }

    void refuse(String column, Kind kind, String value) {
        isRefused = true;
        problems.add(new RowProblem(row, column, kind, value, true));
    }

    void leaveOut(String column, Kind kind, String value) {
        problems.add(new RowProblem(row, column, kind, value, false));
    }

    /** A text that the place needs; empty where the row is refused. */
    String needed(String column, int longest) {
        return needed(column, longest, text -> true);
    }

    String needed(String column, int longest, Predicate<String> shape) {
        String text = cells.text(column);
        if (text == null) {
            refuse(column, Kind.MISSING, "");
            return "";
        }
        if (text.length() > longest) {
            refuse(column, Kind.TOO_LONG, text);
            return "";
        }
        if (!shape.test(text)) {
            refuse(column, Kind.MISSHAPEN, text);
            return "";
        }
        return text;
    }

    /** A text that may be missing; null where it is, or where it is left out. */
    @Nullable
    String text(String column, int longest) {
        return text(column, longest, text -> true);
    }

    @Nullable
    String text(String column, int longest, Predicate<String> shape) {
        String text = cells.text(column);
        if (text == null) {
            return null;
        }
        if (text.length() > longest) {
            leaveOut(column, Kind.TOO_LONG, text);
            return null;
        }
        if (!shape.test(text)) {
            leaveOut(column, Kind.MISSHAPEN, text);
            return null;
        }
        return text;
    }

    /** A day that the place needs; the first day of all where the row is refused. */
    LocalDate day(String column) {
        String text = needed(column, 40);
        try {
            // Some files have an instant, of which the day counts.
            return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeParseException e) {
            if (!text.isEmpty()) {
                refuse(column, Kind.MISSHAPEN, text);
            }
            return LocalDate.EPOCH;
        }
    }

    /** Texts of a list, each of a shape. */
    List<String> texts(String column, int longest, Predicate<String> shape) {
        return good(column, cells.list(column), longest, shape);
    }

    /** Addresses of a list, each of a shape. */
    List<String> links(String column, int longest, Predicate<String> shape) {
        return good(column, cells.links(column), longest, shape);
    }

    private List<String> good(String column, List<String> values, int longest, Predicate<String> shape) {
        List<String> good = new ArrayList<>();
        for (String text : values) {
            if (text.length() > longest) {
                leaveOut(column, Kind.TOO_LONG, text);
            } else if (!shape.test(text)) {
                leaveOut(column, Kind.MISSHAPEN, text);
            } else if (good.size() == LONGEST_LIST) {
                leaveOut(column, Kind.TOO_LONG, text);
            } else if (!good.contains(text)) {
                good.add(text);
            }
        }
        return good;
    }

    /** The meanings of the values of a list. */
    <E extends Enum<E>> Set<E> meanings(String column, Class<E> type, Vocabulary<E> vocabulary) {
        Set<E> found = EnumSet.noneOf(type);
        for (String value : cells.list(column)) {
            vocabulary.meaning(value).ifPresentOrElse(found::add, () -> leaveOut(column, Kind.NOT_ON_THE_LIST, value));
        }
        return found;
    }

    /** The point; null where the row has none, or one that cannot be right. */
    @Nullable
    Coordinates point(String latitudeColumn, String longitudeColumn) {
        String latitude = cells.text(latitudeColumn);
        String longitude = cells.text(longitudeColumn);
        if (latitude == null && longitude == null) {
            return null;
        }
        if (latitude == null || longitude == null) {
            leaveOut(latitude == null ? latitudeColumn : longitudeColumn, Kind.MISSING, "");
            return null;
        }
        Double north = Numbers.decimal(latitude);
        Double east = Numbers.decimal(longitude);
        if (north == null || east == null) {
            leaveOut(
                    north == null ? latitudeColumn : longitudeColumn,
                    Kind.MISSHAPEN,
                    north == null ? latitude : longitude);
            return null;
        }
        if (France.contains(north, east)) {
            return Coordinates.of(north, east);
        }
        leaveOut(
                latitudeColumn,
                France.contains(east, north) ? Kind.SWAPPED : Kind.OUTSIDE_FRANCE,
                latitude + " " + longitude);
        return null;
    }

    OpeningHours hours(String column) {
        String text = text(column, 1_000);
        if (text == null) {
            return OpeningHours.UNKNOWN;
        }
        HoursText read = HoursText.read(text);
        if (read.problem() != null) {
            leaveOut(column, read.problem(), text);
        }
        return read.hours();
    }
}
