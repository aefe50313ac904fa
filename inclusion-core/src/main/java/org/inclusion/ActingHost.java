package org.inclusion;

import java.time.Instant;
import org.inclusion.access.LearnerId;
import org.inclusion.evidence.ItemRef;
import org.inclusion.learner.Receipt;
import org.inclusion.learner.WitnessAsHost;

/**
 * Records, in the host's name, that a learner did something on the host's own site. The host calls it from its own
 * code: no address of the library leads here, and evidence of this kind is refused from every person. Thread-safe.
 *
 * <pre>{@code
 * ActingHost host = inclusion.asHost();
 * Receipt receipt = host.witness(odette, "request-4711", "ccas", skill, arrivedAt, sheSaidYes);
 * }</pre>
 */
public final class ActingHost {

    private final WitnessAsHost witnessAsHost;

    ActingHost(WitnessAsHost witnessAsHost) {
        this.witnessAsHost = witnessAsHost;
    }

    /**
     * Records that the host's own site saw what a skill is about, done in real life: a request arrived. Nobody knows
     * who was there, so the channel and the help are unknown. The learner reads it as such in her history and beside
     * the skill ({@link org.inclusion.access.Names#hostName}), and can withdraw it. It moves no level, and founds no "I
     * can do it".
     *
     * @param learner whose account it was
     * @param id chosen by the host, of the {@link org.inclusion.id.OpaqueId} shape: resending it is idempotent
     * @param structure a structure of hers
     * @param skill the skill, in the version of its pack
     * @param at when it happened
     * @param learnerAgreed whether she said yes to its being noted here
     * @return the receipt; refused where she did not agree, the structure is not hers, the skill is not known, or the
     *     time is more than a day ahead
     * @throws IllegalArgumentException if an id is misshapen, or it happened before 2000 or after 2199
     */
    public Receipt witness(
            LearnerId learner, String id, String structure, ItemRef skill, Instant at, boolean learnerAgreed) {
        return witnessAsHost.witness(learner, id, structure, skill, at, learnerAgreed);
    }
}
