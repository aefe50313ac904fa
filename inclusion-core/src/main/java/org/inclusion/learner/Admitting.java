package org.inclusion.learner;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.inclusion.access.AccessPolicy;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.access.Permission;
import org.inclusion.access.Refusal;
import org.inclusion.evidence.Channel;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Evidence.Observation;
import org.inclusion.evidence.Evidence.Settlement;
import org.inclusion.evidence.Evidence.Witnessed;
import org.inclusion.evidence.EvidenceHeader;
import org.inclusion.evidence.ReceivedEvidence;

/** Asks, for the pieces of one batch, whether their sender may record each, and what it measures. Used by one thread. */
final class Admitting {

    /** Clocks differ by minutes, and some by a time zone; a whole day ahead is a mistake. */
    private static final Duration AHEAD = Duration.ofDays(1);

    /** Evidence seen under a relation of its day may be sent for so long afterwards: queues wait for a network. */
    private static final Duration LATE = Duration.ofDays(7);

    private final AccessPolicy policy;
    private final Measuring measuring;
    private final BatchContext batch;

    /** The host is asked once a batch, and not for every piece in it. */
    private final Map<AskedAbout, Optional<Refusal>> about = new HashMap<>();

    private final Map<AskedUnder, Optional<Refusal>> under = new HashMap<>();

    /** A permission that was asked for. */
    private record AskedAbout(Permission permission, LearnerId learner) {}

    /** A structure under which evidence about a learner was to stand. */
    private record AskedUnder(String structure, LearnerId learner) {}

    Admitting(AccessPolicy policy, Measuring measuring, BatchContext batch) {
        this.policy = policy;
        this.measuring = measuring;
        this.batch = batch;
    }

    Piece admit(Evidence evidence) {
        return new Piece(
                evidence,
                refusalOf(evidence)
                        .map(Outcome::<ReceivedEvidence>refused)
                        .orElseGet(() -> measuring.receive(evidence, batch.now())));
    }

    private Optional<Refusal> refusalOf(Evidence evidence) {
        EvidenceHeader header = evidence.header();
        return refusalOfSender(evidence)
                .or(() -> refusalAbout(evidence))
                .or(() -> refusalUnder(header))
                .or(() -> refusalOfTime(header));
    }

    /** Everybody but the host is refused what only the host can say, whatever id they have. */
    private Optional<Refusal> refusalOfSender(Evidence evidence) {
        EvidenceHeader header = evidence.header();
        boolean hosts = evidence instanceof Witnessed || header.actor().equals(Witnessed.HOST);
        if (hosts && batch.isOfPerson()) {
            return Optional.of(Refusal.notYoursToDo());
        }
        if (header.channel() == Channel.UNKNOWN && batch.isOfPerson()) {
            return Optional.of(Refusal.invalid("channel", "unknown-value"));
        }
        return header.actor().equals(batch.sender().id())
                ? Optional.empty()
                : Optional.of(Refusal.invalid("actor", "not-the-sender"));
    }

    /** A late sender may rely on the relation of the time at which it was seen. */
    private Optional<Refusal> refusalAbout(Evidence evidence) {
        if (!batch.isOfPerson()) {
            return Optional.empty();
        }
        EvidenceHeader header = evidence.header();
        AskedAbout asked = new AskedAbout(permissionFor(evidence), header.learner());
        Instant now = batch.now();
        boolean late = header.at().isBefore(now) && header.at().isAfter(now.minus(LATE));
        return about.computeIfAbsent(asked, one -> refusalAbout(one, batch.now()))
                .flatMap(refusal -> late ? refusalAbout(asked, header.at()) : Optional.of(refusal));
    }

    private static Permission permissionFor(Evidence evidence) {
        if (evidence instanceof Settlement) {
            return Permission.SETTLE_DISAGREEMENT;
        }
        return evidence instanceof Observation ? Permission.OBSERVE : Permission.RECORD_ACT;
    }

    /** Those who are hidden are answered as erased, which says more than that there is no such learner. */
    private Optional<Refusal> refusalAbout(AskedAbout asked, Instant at) {
        return policy.refusalByRule(batch.tx(), batch.sender(), asked.permission(), asked.learner(), at);
    }

    private Optional<Refusal> refusalUnder(EvidenceHeader header) {
        return under.computeIfAbsent(
                new AskedUnder(header.structure(), header.learner()),
                asked -> policy.refusalUnder(batch.sender(), asked.learner(), asked.structure()));
    }

    private Optional<Refusal> refusalOfTime(EvidenceHeader header) {
        return header.at().isBefore(batch.now().plus(AHEAD))
                ? Optional.empty()
                : Optional.of(Refusal.invalid("at", "dated-ahead"));
    }
}
