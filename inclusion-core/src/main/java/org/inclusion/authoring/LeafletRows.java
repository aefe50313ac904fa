package org.inclusion.authoring;

import static org.inclusion.row.Column.actor;
import static org.inclusion.row.Column.body;
import static org.inclusion.row.Column.day;
import static org.inclusion.row.Column.flag;
import static org.inclusion.row.Column.id;
import static org.inclusion.row.Column.number;
import static org.inclusion.row.Column.structure;
import static org.inclusion.row.Column.text;
import static org.inclusion.row.Column.time;

import java.util.List;
import org.inclusion.annotation.Internal;
import org.inclusion.kept.KeptData;
import org.inclusion.kept.Purpose;
import org.inclusion.row.Rows;

/** The rows of this room: lessons that helpers write, their editions and photos; about nobody who learns. */
@Internal
public final class LeafletRows {

    /** Lessons that helpers write. */
    public static final KeptData LEAFLETS = new KeptData(
            "LEAFLETS",
            "lessons that helpers of a structure write themselves, with their photos; about nobody who learns, though a photo may show what its"
                    + " author did not hide",
            Purpose.LEARNING,
            "until a helper of the structure destroys the lesson; a photo that is taken out and never published, at once",
            "helpers of the structure; once it is published, the people of the structure and whoever holds its address");

    public static final Rows<Void> LEAFLET = Rows.<Void>of("leaflet", LEAFLETS)
            .key(structure(), id("leaflet_id"))
            .with(
                    id("address"),
                    id("origin_pack").orNone(),
                    id("origin_version").orNone(),
                    id("origin_step").orNone(),
                    body("body"),
                    number("revision"),
                    actor("saved_by"),
                    time("saved_at"),
                    actor("read_by").orNone(),
                    number("edition").orNone(),
                    number("edition_revision").orNone(),
                    day("check_on").orNone(),
                    flag("is_open"));

    public static final Rows<Void> EDITION = Rows.<Void>of("leaflet_edition", LEAFLETS)
            .key(structure(), id("leaflet_id"), number("edition"))
            .with(
                    body("body"),
                    actor("published_by"),
                    time("published_at"),
                    actor("read_by").orNone(),
                    day("check_on"));

    public static final Rows<Void> PHOTO = Rows.<Void>of("leaflet_photo", LEAFLETS)
            .key(structure(), id("leaflet_id"), id("photo_id"))
            .with(text("content"));

    /** Every table of the room. */
    public static final List<Rows<?>> ALL = List.of(LEAFLET, EDITION, PHOTO);

    private LeafletRows() {}
}
