package org.inclusion.progress;

import static org.inclusion.row.Column.actor;
import static org.inclusion.row.Column.id;
import static org.inclusion.row.Column.learner;
import static org.inclusion.row.Column.number;
import static org.inclusion.row.Column.time;

import java.util.List;
import org.inclusion.access.LearnerId;
import org.inclusion.annotation.Internal;
import org.inclusion.id.PathId;
import org.inclusion.kept.ErasedKind;
import org.inclusion.kept.KeptData;
import org.inclusion.kept.Purpose;
import org.inclusion.row.Rows;
import org.inclusion.row.Values;

/** The rows of this room: on which paths she is, and where she stopped. */
@Internal
public final class ProgressRows {

    /** Her paths. */
    public static final KeptData ENROLMENTS = new KeptData(
            "ENROLMENTS", "on which paths she is", Purpose.LEARNING, KeptData.WITH_HER, KeptData.HER_AND_HELPERS);

    /** Her bookmarks. */
    public static final KeptData BOOKMARKS = new KeptData(
            "BOOKMARKS",
            "where she stopped in a lesson",
            Purpose.LEARNING,
            KeptData.WITH_HER,
            KeptData.HER_AND_HELPERS);

    /** Her enrolments. */
    public static final ErasedKind ERASED_ENROLMENTS = new ErasedKind("ENROLMENTS");

    /** Her bookmarks. */
    public static final ErasedKind ERASED_BOOKMARKS = new ErasedKind("BOOKMARKS");

    public static final Rows<Enrolment> ENROLMENT = Rows.<Enrolment>of("enrolment", ENROLMENTS)
            .key(learner(Enrolment::learner), id("path_id", Enrolment::path))
            .with(
                    id("pack_id", Enrolment::pack),
                    number("pack_major", Enrolment::major),
                    actor("actor_id", Enrolment::actor),
                    time("enrolled_at", Enrolment::at).contact())
            .erasedWith(ERASED_ENROLMENTS)
            .shown("at", "enrolled_at")
            .shown("path", "path_id")
            .shown("pack", "pack_id")
            .shown("major", "pack_major")
            .shown("actor", "actor_id")
            .read(ProgressRows::enrolment);

    public static final Rows<Bookmark> BOOKMARK = Rows.<Bookmark>of("bookmark", BOOKMARKS)
            .key(learner(Bookmark::learner), id("item_id", Bookmark::item))
            .with(
                    id("place_id", Bookmark::anchor),
                    time("kept_at", Bookmark::at).contact())
            .findingPeople()
            .erasedWith(ERASED_BOOKMARKS)
            .shown("at", "kept_at")
            .shown("item", "item_id")
            .shown("anchor", "place_id")
            .read(ProgressRows::bookmark);

    /** Every table of the room. */
    public static final List<Rows<?>> ALL = List.of(ENROLMENT, BOOKMARK);

    private ProgressRows() {}

    private static Enrolment enrolment(Values values) {
        return new Enrolment(
                new LearnerId(values.text("learner_id")),
                new PathId(values.text("path_id")),
                values.text("pack_id"),
                values.smallNumber("pack_major"),
                values.text("actor_id"),
                values.time("enrolled_at"));
    }

    private static Bookmark bookmark(Values values) {
        return new Bookmark(
                new LearnerId(values.text("learner_id")),
                values.text("item_id"),
                values.text("place_id"),
                values.time("kept_at"));
    }
}
