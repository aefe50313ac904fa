package org.inclusion.evidence;

import static org.inclusion.row.Column.actor;
import static org.inclusion.row.Column.body;
import static org.inclusion.row.Column.id;
import static org.inclusion.row.Column.learner;
import static org.inclusion.row.Column.structure;
import static org.inclusion.row.Column.text;
import static org.inclusion.row.Column.time;
import static org.inclusion.row.Condition.byAnother;
import static org.inclusion.row.Condition.byHerself;
import static org.inclusion.row.Condition.isNot;

import java.util.List;
import org.inclusion.annotation.Internal;
import org.inclusion.kept.ErasedKind;
import org.inclusion.kept.KeptData;
import org.inclusion.kept.Purpose;
import org.inclusion.row.Condition;
import org.inclusion.row.Mark;
import org.inclusion.row.Rows;

/** The rows of this room: evidence. */
@Internal
public final class EvidenceRows {

    /** Evidence about a learner. */
    public static final KeptData EVIDENCE_KEPT = new KeptData(
            "EVIDENCE",
            "what she did: answers, practised steps, lessons opened, what a helper observed, what she says of herself",
            Purpose.LEARNING,
            KeptData.WITH_HER,
            KeptData.HER_AND_HELPERS);

    /** Evidence about her. */
    public static final ErasedKind ERASED_EVIDENCE = new ErasedKind("EVIDENCE");

    /** What the host's site witnessed is no act with her. */
    private static final Condition SOMEBODY_WAS_THERE = isNot("kind", "witnessed");

    public static final Rows<ReceivedEvidence> EVIDENCE = Rows.<ReceivedEvidence>of("evidence", EVIDENCE_KEPT)
            .key(learner(ReceivedEvidence::learner), id("evidence_id", ReceivedEvidence::id))
            .with(
                    time("effective_at", ReceivedEvidence::effectiveAt).contact(SOMEBODY_WAS_THERE),
                    time("received_at", ReceivedEvidence::receivedAt)
                            .contact(byHerself("actor_id"))
                            .contactOf("actor_id", byAnother("actor_id"))
                            .with(Mark.FIRST_NOTE),
                    actor("actor_id", received -> received.evidence().header().actor()),
                    structure(received -> received.evidence().header().structure()),
                    text("kind", received -> EvidenceFormat.kind(received.evidence())),
                    text("content_hash", ReceivedEvidence::contentHash),
                    body("body"),
                    id("supersedes").orNone().with(Mark.COMPUTED),
                    id("assessment_id").orNone().with(Mark.COMPUTED))
            .erasedWith(ERASED_EVIDENCE);

    /** Every table of the room. */
    public static final List<Rows<?>> ALL = List.of(EVIDENCE);

    private EvidenceRows() {}
}
