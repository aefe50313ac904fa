package org.inclusion.evidence;

import java.time.Instant;
import org.inclusion.access.LearnerId;
import org.inclusion.access.OpaqueId;
import org.jspecify.annotations.Nullable;

/**
 * What every evidence says of itself.
 *
 * @param id chosen by the sender, unique for the learner: sent twice, the evidence counts once
 * @param learner whom it is about
 * @param actor who says so, an actor id
 * @param structure in which structure
 * @param channel where they met
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

    /**
     * Checks the ids.
     *
     * @param id chosen by the sender
     * @param learner whom it is about
     * @param actor who says so
     * @param structure in which structure
     * @param channel where they met
     * @param at when it happened
     * @param supersedes what it corrects, or null
     * @throws IllegalArgumentException if an id is misshapen, or it corrects itself
     */
    public EvidenceHeader {
        OpaqueId.require("evidence id", id);
        OpaqueId.require("actor id", actor);
        OpaqueId.require("structure id", structure);
        if (supersedes != null) {
            OpaqueId.require("superseded evidence id", supersedes);
            if (supersedes.equals(id)) {
                throw new IllegalArgumentException("evidence " + id + " cannot supersede itself");
            }
        }
    }
}
