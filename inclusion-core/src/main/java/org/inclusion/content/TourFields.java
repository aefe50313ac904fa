package org.inclusion.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads a tour. Whether a page has what a selector names, only that page can tell. */
final class TourFields {

    /** The end of a path: {@code /inbox}, {@code /messages/*}. No query, no fragment, no host. */
    private static final Pattern PAGE = Pattern.compile("[/*][A-Za-z0-9._~!$&'()*+,;=:@%/-]{0,199}");

    private static final int LONGEST_SELECTOR = 300;

    private TourFields() {}

    static Tour read(String id, PackFields fields) {
        Set<String> ids = new HashSet<>();
        List<Tour.Stop> stops = new ArrayList<>();
        for (PackFields stop : fields.objects("stops", true)) {
            Tour.Stop read = stop(stop);
            // An empty id was noted as missing already.
            if (!read.id().isEmpty() && !ids.add(read.id())) {
                stop.note("id", "\"" + read.id() + "\" stands twice in the tour");
            }
            stops.add(read);
        }
        return new Tour(id, fields.text("title"), stops);
    }

    private static Tour.Stop stop(PackFields fields) {
        return new Tour.Stop(
                fields.id("id"),
                selector(fields, "target", fields.string("target")),
                page(fields),
                fields.text("say"),
                fields.constant("act", Tour.Act.class),
                check(fields));
    }

    private static String selector(PackFields fields, String field, String selector) {
        // What is empty as a whole was noted already.
        if (!selector.isEmpty()) {
            for (String part : selector.split(Tour.Stop.INTO, -1)) {
                if (part.isBlank() || part.contains(">>>")) {
                    fields.note(field, "must be CSS selectors, parted by \"" + Tour.Stop.INTO + "\"");
                    break;
                }
            }
            if (selector.length() > LONGEST_SELECTOR) {
                fields.note(field, "longer than " + LONGEST_SELECTOR + " characters");
            }
        }
        return selector;
    }

    private static @Nullable String page(PackFields fields) {
        String page = fields.optionalString("page");
        if (page != null && !page.isEmpty() && !PAGE.matcher(page).matches()) {
            fields.note("page", "must be the end of a path, such as /inbox or /messages/*");
        }
        return page;
    }

    private static Tour.@Nullable Check check(PackFields fields) {
        PackFields check = fields.optionalObject("check");
        return check == null ? null : check(check, check.optionalString("selector"));
    }

    private static Tour.Check check(PackFields fields, @Nullable String selector) {
        String value = fields.optionalString("value");
        if (selector == null && value == null) {
            fields.noteWhole("must name a selector, a value or both");
        }
        if (selector != null) {
            selector(fields, "selector", selector);
        }
        if (value != null) {
            try {
                Pattern.compile(value);
            } catch (PatternSyntaxException e) {
                fields.note("value", "must be a regular expression, or " + Tour.Check.NOT_EMPTY);
            }
        }
        return new Tour.Check(selector, value);
    }
}
