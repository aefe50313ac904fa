package org.inclusion.store;

import static org.inclusion.row.Column.body;
import static org.inclusion.row.Column.id;
import static org.inclusion.row.Column.text;
import static org.inclusion.row.Column.time;

import java.util.List;
import org.inclusion.annotation.Internal;
import org.inclusion.kept.KeptData;
import org.inclusion.row.Lasting;
import org.inclusion.row.Rows;

/**
 * The tables of the entrance for other platforms, whose room is an artifact of its own: the library's scripts make its
 * tables too.
 */
@Internal
public final class EntranceRows {

    public static final Rows<Void> PLATFORM = Rows.<Void>of("lti_platform", KeptData.OPERATION)
            .key(id("platform_id"))
            .with(text("issuer"), text("client_id"), body("body"));

    /** Of no use without the installation key, which is in no database. */
    public static final Rows<Void> KEY =
            Rows.<Void>of("lti_key", KeptData.OPERATION).key(id("key_id")).with(time("made_at"), text("encrypted"));

    public static final Rows<Void> USED = Rows.<Void>of("lti_used", KeptData.OPERATION)
            .key(text("used_hash"))
            .with(time("used_until"))
            .lasting(Lasting.MOMENT);

    public static final Rows<Void> LINE_ITEM = Rows.<Void>of("lti_line_item", KeptData.OPERATION)
            .key(id("link_id"))
            .with(text("address").orNone(), time("claimed_until"));

    /** Every table of the room. */
    public static final List<Rows<?>> ALL = List.of(PLATFORM, KEY, USED, LINE_ITEM);

    private EntranceRows() {}
}
