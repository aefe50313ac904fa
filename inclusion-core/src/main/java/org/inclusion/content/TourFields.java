package org.inclusion.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads a tour. Whether a page has the element that a selector names, only that page can tell. */
final class TourFields {

    /** The end of a path: {@code /inbox}, {@code /messages/*}. No query, no fragment, no host. */
    private static final Pattern PAGE = Pattern.compile("[/*][A-Za-z0-9._~!$&'()*+,;=:@%/-]{0,199}");

    private static final int LONGEST_SELECTOR = 300;

    private TourFields() {}

    static Tour read(String id, PackFields fields) {
        Set<String> ids = new HashSet<>();
        List<Tour.Stop> stops = new ArrayList<>();
        for (PackFields ofStop : fields.objects("stops")) {
            Tour.Stop stop = stop(ofStop);
            // An empty id was noted as missing already.
            if (!stop.id().isEmpty() && !ids.add(stop.id())) {
                ofStop.note("id", "\"" + stop.id() + "\" stands twice in the tour");
            }
            stops.add(stop);
        }
        return new Tour(id, fields.text("title"), stops);
    }

    private static Tour.Stop stop(PackFields fields) {
        String target = fields.string("target");
        checkSelector(fields, "target", target);
        return new Tour.Stop(
                fields.id("id"),
                target,
                page(fields),
                fields.text("say"),
                fields.constant("act", Tour.Action.class),
                fields.optionalObject("check").map(TourFields::check).orElse(null),
                fields.flag("shareable"));
    }

    private static void checkSelector(PackFields fields, String field, String selector) {
        // An empty text was noted already.
        if (selector.isEmpty()) {
            return;
        }
        if (!Arrays.stream(selector.split(Tour.Stop.INTO, -1)).allMatch(TourFields::isPart)) {
            fields.note(field, "must be CSS selectors, parted by \"" + Tour.Stop.INTO + "\"");
        }
        if (selector.length() > LONGEST_SELECTOR) {
            fields.note(field, "longer than " + LONGEST_SELECTOR + " characters");
        }
    }

    private static boolean isPart(String selector) {
        return !selector.isBlank() && !selector.contains(">>>");
    }

    private static @Nullable String page(PackFields fields) {
        String page = fields.optionalString("page");
        if (page != null && !page.isEmpty() && !PAGE.matcher(page).matches()) {
            fields.note("page", "must be the end of a path, such as /inbox or /messages/*");
        }
        return page;
    }

    private static Tour.Check check(PackFields fields) {
        String selector = fields.optionalString("selector");
        String value = fields.optionalString("value");
        if (selector == null && value == null) {
            fields.noteWhole("must name a selector, a value or both");
        }
        if (selector != null) {
            checkSelector(fields, "selector", selector);
        }
        if (value != null && !isRegularExpression(value)) {
            fields.note("value", "must be a regular expression, or " + Tour.Check.NOT_EMPTY);
        }
        return new Tour.Check(selector, value);
    }

    private static boolean isRegularExpression(String value) {
        try {
            Pattern.compile(value);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }
}
