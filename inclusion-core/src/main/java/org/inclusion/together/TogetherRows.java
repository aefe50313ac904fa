package org.inclusion.together;

import static org.inclusion.row.Column.id;
import static org.inclusion.row.Column.learner;
import static org.inclusion.row.Column.number;
import static org.inclusion.row.Column.text;
import static org.inclusion.row.Column.time;

import java.util.List;
import org.inclusion.annotation.Internal;
import org.inclusion.kept.ErasedKind;
import org.inclusion.kept.KeptData;
import org.inclusion.kept.Purpose;
import org.inclusion.row.Lasting;
import org.inclusion.row.Rows;

/** The rows of this room: sessions of live help, while they last. */
@Internal
public final class TogetherRows {

    /** Sessions of live help. */
    public static final KeptData LIVE_SESSIONS = new KeptData(
            "LIVE_SESSIONS",
            "while somebody helps her by telephone: with whom, where in the content she is, and what they signalled",
            Purpose.LEARNING,
            "until one of the two ends it; nobody sees it after an hour, and its row leaves with the next session or the daily run",
            "the two of them");

    /** Sessions of live help in which she was helped, or helped. */
    public static final ErasedKind ERASED_LIVE_SESSIONS = new ErasedKind("LIVE_SESSIONS");

    public static final Rows<Void> SESSION = Rows.<Void>of("live_session", LIVE_SESSIONS)
            .key(learner(), id("helper_id"))
            .with(id("session_id"), time("opened_at"), number("changes"), text("content"))
            .lasting(Lasting.MOMENT)
            .erasedWith(ERASED_LIVE_SESSIONS);

    /** Every table of the room. */
    public static final List<Rows<?>> ALL = List.of(SESSION);

    private TogetherRows() {}
}
