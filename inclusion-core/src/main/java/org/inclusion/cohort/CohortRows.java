package org.inclusion.cohort;

import static org.inclusion.row.Column.constant;
import static org.inclusion.row.Column.id;
import static org.inclusion.row.Column.learner;
import static org.inclusion.row.Column.number;
import static org.inclusion.row.Column.structure;
import static org.inclusion.row.Column.text;
import static org.inclusion.row.Column.time;

import java.util.List;
import org.inclusion.annotation.Internal;
import org.inclusion.kept.KeptData;
import org.inclusion.kept.Purpose;
import org.inclusion.row.Lasting;
import org.inclusion.row.Rows;
import org.inclusion.row.Values;

/** The rows of this room: the published sums and counts of a structure, whom they counted, and what was done. */
@Internal
public final class CohortRows {

    /** Sums of a structure. */
    public static final KeptData SUMS = new KeptData(
            "SUMS",
            "how many people of a structure need how much help, said which wish, or took which step",
            Purpose.SUMS,
            "until they are renewed",
            "coordinators of the structure, ten people and more together");

    /** The people whom sums counted. */
    public static final KeptData COUNTED_KEPT = new KeptData(
            "COUNTED",
            "in which published sums she was counted, and at which level",
            Purpose.SUMS,
            "until she is counted otherwise, or her erasure is requested",
            "nobody");

    public static final Rows<Void> SUM = Rows.<Void>of("cohort", SUMS)
            .key(structure(), id("area_id"))
            .with(
                    number("people"),
                    number("not_established"),
                    number("first_shown"),
                    number("first_together"),
                    number("first_supported"),
                    number("first_alone"),
                    number("last_shown"),
                    number("last_together"),
                    number("last_supported"),
                    number("last_alone"),
                    time("computed_at"),
                    time("people_at"),
                    number("people_before").orNone(),
                    time("people_before_at").orNone(),
                    number("before_established").orNone(),
                    number("before_shown").orNone(),
                    number("before_together").orNone(),
                    number("before_supported").orNone(),
                    number("before_alone").orNone(),
                    time("before_at").orNone())
            .lasting(Lasting.DERIVED);

    /** Nobody is shown it, and no structure knows somebody by it. */
    public static final Rows<Void> COUNTED = Rows.<Void>of("cohort_person", COUNTED_KEPT)
            .key(learner(), id("structure_id"), text("kind"), id("pack_id"), id("subject_id"), text("level"))
            .lasting(Lasting.DERIVED);

    public static final Rows<Void> COUNT = Rows.<Void>of("count", SUMS)
            .key(structure(), text("kind"), id("pack_id"), id("subject_id"))
            .with(number("people"), number("among"), time("counted_at"))
            .lasting(Lasting.DERIVED);

    /** When each structure was summed up last. */
    public static final Rows<Void> STRUCTURE = Rows.<Void>of("structure", SUMS)
            .key(structure())
            .with(time("computed_at"))
            .lasting(Lasting.DERIVED);

    /**
     * Nothing of whom. Made again, it would lack what was done with whoever is erased: it stands as the other sums do.
     */
    public static final Rows<DoneRow> DONE = Rows.<DoneRow>of("done", SUMS)
            .key(
                    structure(DoneRow::structure),
                    constant("kind", DoneRow.Kind.class, DoneRow::kind),
                    text("done_in", row -> row.quarter().toString()))
            .with(
                    number("times", DoneRow::times),
                    number("people", DoneRow::people),
                    number("minutes", DoneRow::minutes),
                    time("noted_until", DoneRow::notedUntil))
            .lasting(Lasting.DERIVED)
            .read(CohortRows::done);

    /** Every table of the room. */
    public static final List<Rows<?>> ALL = List.of(SUM, COUNTED, COUNT, STRUCTURE, DONE);

    private CohortRows() {}

    private static DoneRow done(Values values) {
        return new DoneRow(
                values.text("structure_id"),
                values.constant("kind", DoneRow.Kind.class),
                Quarter.parse(values.text("done_in")),
                values.number("times"),
                values.number("people"),
                values.number("minutes"),
                values.time("noted_until"));
    }
}
