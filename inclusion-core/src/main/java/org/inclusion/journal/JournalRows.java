package org.inclusion.journal;

import static org.inclusion.row.Column.id;
import static org.inclusion.row.Column.kind;
import static org.inclusion.row.Column.number;
import static org.inclusion.row.Column.structure;
import static org.inclusion.row.Column.text;
import static org.inclusion.row.Column.time;

import java.util.List;
import org.inclusion.annotation.Internal;
import org.inclusion.kept.KeptData;
import org.inclusion.kept.Purpose;
import org.inclusion.row.Rows;

/** The rows of this room: entries, the segments that seal them, and who stands behind an alias. */
@Internal
public final class JournalRows {

    /** The journal. */
    public static final KeptData JOURNAL = new KeptData(
            "JOURNAL",
            "that somebody looked, opened a day relation, used a role, disagreed, settled, took a copy, made two ids one, gave or used a mandate, referred, invited a guest or erased, under random aliases once it is sealed",
            Purpose.OPENNESS,
            "one year; up to three with a written reason",
            "auditors whom the host names");

    /** The persons behind the aliases of the journal. */
    public static final KeptData JOURNAL_ALIASES = new KeptData(
            "JOURNAL_ALIASES",
            "which opaque id stands behind an alias of the journal, and the random salt that proves it",
            Purpose.OPENNESS,
            "until the person is erased",
            "auditors whom the host names");

    /** An entry is about no learner: once it is sealed, aliases stand for people. */
    public static final Rows<Void> ENTRY = Rows.<Void>of("journal", JOURNAL)
            .key(structure(), id("entry_id"))
            .with(
                    time("noted_at"),
                    kind("act"),
                    id("actor"),
                    text("subject"),
                    text("what"),
                    number("segment"),
                    number("place"),
                    text("hash"));

    public static final Rows<Void> SEGMENT = Rows.<Void>of("journal_segment", JOURNAL)
            .key(number("segment"))
            .with(
                    number("entries"),
                    text("previous_hash"),
                    text("hash"),
                    time("newest_at"),
                    time("sealed_at"),
                    text("signature"));

    public static final Rows<Void> ALIAS = Rows.<Void>of("journal_alias", JOURNAL_ALIASES)
            .key(id("person_id"), id("alias"))
            .with(text("salt"));

    /** Every table of the room. */
    public static final List<Rows<?>> ALL = List.of(ENTRY, SEGMENT, ALIAS);

    private JournalRows() {}
}
