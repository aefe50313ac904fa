package org.inclusion.mandate;

import java.util.Set;
import org.inclusion.evidence.Channel;
import org.inclusion.id.OpaqueId;

/**
 * A mandate that a learner agrees to on a helper's page, before it is kept as a {@link Mandate}. Immutable.
 *
 * @param id chosen by the sender, unique for the learner; sent twice, it is one mandate
 * @param textHash the {@link SignedText#hash} of the text that was read to her
 * @param procedures what it covers
 * @param days how many calendar days after today it ends
 * @param channel how helper and learner met
 */
public record SaidMandate(String id, String textHash, Set<Procedure> procedures, int days, Channel channel) {

    /**
     * Checks the id and copies the procedures. The rest is answered with a refusal.
     *
     * @throws IllegalArgumentException if the id is misshapen
     */
    public SaidMandate {
        OpaqueId.require("mandate id", id);
        procedures = Set.copyOf(procedures);
    }
}
