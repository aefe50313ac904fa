package org.inclusion.store;

import static org.inclusion.row.Column.text;
import static org.inclusion.row.Column.time;

import java.util.List;
import org.inclusion.annotation.Internal;
import org.inclusion.kept.KeptData;
import org.inclusion.row.Lasting;
import org.inclusion.row.Rows;

/** The rows of this room: which server does a piece of work that one does at a time. */
@Internal
public final class LeaseRows {

    public static final Rows<Void> LEASE = Rows.<Void>of("lease", KeptData.OPERATION)
            .key(text("work"))
            .with(text("holder"), time("held_until"))
            .lasting(Lasting.MOMENT);

    /** Every table of the room. */
    public static final List<Rows<?>> ALL = List.of(LEASE);

    private LeaseRows() {}
}
