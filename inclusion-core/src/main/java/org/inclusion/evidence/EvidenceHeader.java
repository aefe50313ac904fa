package org.inclusion.evidence;

import java.time.Instant;
import org.inclusion.access.LearnerId;
import org.inclusion.id.OpaqueId;
import org.jspecify.annotations.Nullable;

/**
 * The part that all kinds of evidence have: who, about whom, where and when. Hosts write it field by field through
 * {@link Evidence#by}.
 *
 * @param id chosen by the sender, unique for the learner: resending it is idempotent
 * @param learner whom the evidence is about
 * @param actor the id of the actor who says so
 * @param structure in which structure it happened
 * @param channel the way in which it took place
 * @param at when it happened, by the sender's clock; a correction carries the time of what it corrects
 * @param supersedes the id of the evidence it corrects, or null
 */
public record EvidenceHeader(
        String id,
        LearnerId learner,
        String actor,
        String structure,
        Channel channel,
        Instant at,
        @Nullable String supersedes) {

    /** Instants a long of microseconds can hold and a calendar makes sense of. */
    static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    /**
     * Checks the ids and the time.
     *
     * @throws IllegalArgumentException if an id is misshapen, it corrects itself, or it happened before 2000 or
     *     after 2199
     */
    public EvidenceHeader {
        OpaqueId.require("evidence id", id);
        OpaqueId.require("actor id", actor);
        OpaqueId.require("structure id", structure);
        OpaqueId.requireIfAny("superseded evidence id", supersedes);
        if (id.equals(supersedes)) {
            throw new IllegalArgumentException("evidence " + id + " cannot supersede itself");
        }
        if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
            throw new IllegalArgumentException("evidence " + id + " is too far away in time: " + at);
        }
    }
}
