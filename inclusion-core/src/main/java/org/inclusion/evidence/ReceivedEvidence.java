package org.inclusion.evidence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.inclusion.access.LearnerId;
import org.inclusion.id.AreaId;
import org.jspecify.annotations.Nullable;

/**
 * Evidence as it was received: what the sender said, and what the server fixed at first receipt.
 *
 * @param evidence what the sender said
 * @param receivedAt the server's time at first receipt, in microseconds
 * @param effectiveAt the sender's time, in microseconds; less than a day after {@code receivedAt}, or it would have been
 *     refused
 * @param contentHash SHA-256 of the parsed content, 64 lower-case hexadecimal digits
 * @param area the id of the area its item belongs to, fixed at first receipt
 * @param measure what it says about ability, or null where it says nothing
 */
public record ReceivedEvidence(
        Evidence evidence,
        Instant receivedAt,
        Instant effectiveAt,
        String contentHash,
        AreaId area,
        @Nullable Measure measure) {

    /**
     * Receives evidence now. The one place where times are cut to microseconds, which every database keeps. A clock that is
     * ahead by less than a day is believed: to move its evidence to the time of receipt would let the order of arrival
     * matter.
     *
     * @param evidence what the sender said
     * @param area the id of the area its item belongs to
     * @param measure what it says about ability, or null
     * @param now the server's time
     * @return the received evidence
     */
    public static ReceivedEvidence of(Evidence evidence, AreaId area, @Nullable Measure measure, Instant now) {
        Instant receivedAt = now.truncatedTo(ChronoUnit.MICROS);
        Instant said = evidence.header().at().truncatedTo(ChronoUnit.MICROS);
        return new ReceivedEvidence(
                evidence, receivedAt, said, EvidenceMessage.of(evidence).contentHash(), area, measure);
    }

    /**
     * Whether this was sent before by the same sender.
     *
     * @param other what is sent now
     * @return true for the same id and content, by the same actor
     */
    public boolean isTheSameAs(Evidence other) {
        return id().equals(other.header().id())
                && evidence.header().actor().equals(other.header().actor())
                && contentHash.equals(EvidenceMessage.of(other).contentHash());
    }

    /**
     * Whom it is about.
     *
     * @return the learner
     */
    public LearnerId learner() {
        return evidence.header().learner();
    }

    /**
     * Its id.
     *
     * @return the sender's id
     */
    public String id() {
        return evidence.header().id();
    }

    /**
     * Its place in the fold.
     *
     * @return the position
     */
    public HistoryPosition position() {
        return new HistoryPosition(effectiveAt, id());
    }
}
