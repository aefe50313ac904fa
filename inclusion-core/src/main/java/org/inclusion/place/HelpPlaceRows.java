package org.inclusion.place;

import static org.inclusion.row.Column.body;
import static org.inclusion.row.Column.id;
import static org.inclusion.row.Column.number;
import static org.inclusion.row.Column.text;

import java.util.List;
import org.inclusion.annotation.Internal;
import org.inclusion.kept.KeptData;
import org.inclusion.kept.Purpose;
import org.inclusion.row.Rows;

/** The rows of this room: places where people get help, and which of them are one. */
@Internal
public final class HelpPlaceRows {

    /** Help places. */
    public static final KeptData HELP_PLACES = new KeptData(
            "HELP_PLACES",
            "places where people get help, as public files describe them, and which of them are one; an address of theirs may name"
                    + " somebody who works there",
            Purpose.REFERRAL,
            "until an operator removes the place",
            "everybody");

    public static final Rows<Void> HELP_PLACE = Rows.<Void>of("help_place", HELP_PLACES)
            .key(id("help_place_id"))
            .with(
                    text("postcode"),
                    number("latitude").orNone(),
                    number("longitude").orNone(),
                    text("tags"),
                    body("body"));

    public static final Rows<Void> DECISION = Rows.<Void>of("duplicate_decision", HELP_PLACES)
            .key(id("one_id"), id("other_id"))
            .with(id("left_out_id").orNone(), text("decided_on"));

    /** Every table of the room. */
    public static final List<Rows<?>> ALL = List.of(HELP_PLACE, DECISION);

    private HelpPlaceRows() {}
}
