package org.inclusion.evidence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.inclusion.access.LearnerId;
import org.inclusion.id.AreaId;
import org.jspecify.annotations.Nullable;

/**
 * Evidence together with what the server noted when the evidence first arrived: the time, the
 * item's subject, and what the evidence says about ability. Immutable.
 *
 * @param evidence what the sender said
 * @param receivedAt the server's time at first receipt, in microseconds
 * @param effectiveAt the sender's time, in microseconds; less than a day after {@code receivedAt}, or it would have been
 *     refused
 * @param contentHash SHA-256 of what the sender said, without the evidence id; 64 lower-case hexadecimal digits
 * @param subject what its item is about, fixed at first receipt
 * @param measure what it says about ability, or null where it says nothing
 */
public record ReceivedEvidence(
        Evidence evidence,
        Instant receivedAt,
        Instant effectiveAt,
        String contentHash,
        ItemSubject subject,
        @Nullable Measure measure) {

    /**
     * Receives evidence now. Times are cut to microseconds here and nowhere else, since every database keeps microseconds. A
     * sender's clock that is ahead by less than a day is believed: to move its evidence to the time of receipt would let the
     * order of arrival matter.
     *
     * @param evidence what the sender said
     * @param subject what its item is about
     * @param measure what it says about ability, or null
     * @param now the server's time
     */
    public static ReceivedEvidence of(Evidence evidence, ItemSubject subject, @Nullable Measure measure, Instant now) {
        return new ReceivedEvidence(
                evidence,
                now.truncatedTo(ChronoUnit.MICROS),
                evidence.header().at().truncatedTo(ChronoUnit.MICROS),
                EvidenceFormat.contentHash(evidence),
                subject,
                measure);
    }

    /**
     * Whether a sender who sends evidence now sent it before.
     *
     * @param other what is sent now
     * @return true if this has the id, the content and the actor of the other
     */
    public boolean isTheSameAs(Evidence other) {
        return id().equals(other.header().id())
                && evidence.header().actor().equals(other.header().actor())
                && contentHash.equals(EvidenceFormat.contentHash(other));
    }

    /** The learner whom the evidence is about. */
    public LearnerId learner() {
        return evidence.header().learner();
    }

    /** The id that the sender chose. */
    public String id() {
        return evidence.header().id();
    }

    /** The id of the area its item belongs to. */
    public AreaId area() {
        return subject.area();
    }

    /** The position at which the evidence is folded. */
    public HistoryPosition position() {
        return new HistoryPosition(effectiveAt, id());
    }
}
