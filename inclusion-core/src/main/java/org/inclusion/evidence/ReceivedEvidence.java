package org.inclusion.evidence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.id.Alias;
import org.inclusion.id.AreaId;
import org.jspecify.annotations.Nullable;

/**
 * Evidence together with what the server noted when the evidence first arrived: the time, the
 * item's subject, and what the evidence says about ability. Immutable.
 *
 * @param evidence what the sender said
 * @param receivedAt the server's time at first receipt, in microseconds
 * @param effectiveAt the sender's time, in microseconds; less than a day after {@code receivedAt}, or it would have
 *     been refused
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
     * Receives evidence now. Times are cut to microseconds here and nowhere else, since every database keeps
     * microseconds. A sender's clock that is ahead by less than a day is believed: to move its evidence to the time of
     * receipt would let the order of arrival matter.
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
     * Whether a sender who sends evidence now sent it before. Of a sender who was erased since, the alias stands where
     * the id stood; then id and content tell.
     *
     * @param other what is sent now
     * @return true if this has the id and the content of the other, and its actor or an alias
     */
    public boolean isTheSameAs(Evidence other) {
        String actor = evidence.header().actor();
        return id().equals(other.header().id())
                && (actor.equals(other.header().actor()) || Alias.is(actor))
                && contentHash.equals(EvidenceFormat.contentHash(other));
    }

    /**
     * This evidence with another actor, as a store keeps it once its actor was erased. Everything else stays, the
     * hash too.
     *
     * @param alias the id that replaces the actor's
     */
    public ReceivedEvidence by(String alias) {
        Actor other = new Actor(alias, Set.of(), Set.of(evidence.header().structure()));
        Evidence renamed =
                SentEvidence.fields(EvidenceFormat.fields(evidence)).by(other).orThrow();
        return new ReceivedEvidence(renamed, receivedAt, effectiveAt, contentHash, subject, measure);
    }

    /**
     * This evidence of a learner whose id became another one, as a store keeps it then. Everything that the server
     * noted at first receipt stays; the hash is that of the evidence as it would have been sent under the new id, so
     * that it is found as a duplicate.
     *
     * @param from the id that she leaves
     * @param to her new id
     * @param renamed the evidence ids that are others now, by the earlier id
     */
    public ReceivedEvidence movedTo(LearnerId from, LearnerId to, Map<String, String> renamed) {
        Evidence moved = MovedEvidence.of(evidence, from, to, renamed);
        return new ReceivedEvidence(
                moved, receivedAt, effectiveAt, EvidenceFormat.contentHash(moved), subject, measure);
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
