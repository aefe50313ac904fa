package org.inclusion.key;

import static org.inclusion.row.Column.constant;
import static org.inclusion.row.Column.text;
import static org.inclusion.row.Column.time;

import java.util.List;
import org.inclusion.annotation.Internal;
import org.inclusion.kept.KeptData;
import org.inclusion.row.Lasting;
import org.inclusion.row.Rows;

/** The rows of this room: which keys the host has. The keys themselves are in no row. */
@Internal
public final class KeyRows {

    /**
     * With them another database knows the host's keys, and refuses others. A host that was started once left its
     * key there.
     */
    public static final Rows<Void> KEY = Rows.<Void>of("key", KeptData.OPERATION)
            .key(constant("purpose", KeyPurpose.class), text("key_id"))
            .with(time("known_since"))
            .lasting(Lasting.REPLACED);

    /** Every table of the room. */
    public static final List<Rows<?>> ALL = List.of(KEY);

    private KeyRows() {}
}
