package org.inclusion.mandate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.Quotas;
import org.inclusion.evidence.Channel;
import org.inclusion.id.OpaqueId;
import org.inclusion.journal.JournalEntry.Act;

/**
 * The word of a learner that the helpers of a structure may do some procedures in her absence, for a time. It belongs
 * to the structure: each helper there who accompanies her may act under it, but for volunteers. Immutable.
 *
 * @param id chosen by its sender, unique for the learner; of the {@link OpaqueId} shape
 * @param learner who gave it
 * @param structure the id of the structure to which she gave it
 * @param procedures what it covers; one at least
 * @param textVersion the version of the text that was read to her
 * @param textHash the hash of that text: {@link SignedText#hash}
 * @param helper the id of the helper who read the text to her, and to whom she said yes
 * @param channel how they met: in presence
 * @param givenAt when she said yes
 * @param lastDay the last calendar day on which it covers anything
 * @param archiveDays for how many days after its end the structure keeps it when she is erased, as she was told; 0
 *     where it is erased with her
 */
public record Mandate(
        String id,
        LearnerId learner,
        String structure,
        Set<Procedure> procedures,
        String textVersion,
        String textHash,
        String helper,
        Channel channel,
        Instant givenAt,
        LocalDate lastDay,
        int archiveDays) {

    /** Her mandates, and what was done in her absence. */
    public static final Look.What LOOK = new Look.What("MANDATES");

    /** The act in the journal: a mandate was given, ended, checked or used, or was missing where it was needed. */
    public static final Act ACT = new Act("MANDATE");

    /** The quota of mandates given. */
    public static final Quotas.Kind QUOTA = new Quotas.Kind("MANDATE", "mandates given", 100);

    /**
     * Checks the id and copies the procedures.
     *
     * @throws IllegalArgumentException if the id is misshapen or there is no procedure
     */
    public Mandate {
        OpaqueId.require("mandate id", id);
        if (procedures.isEmpty()) {
            throw new IllegalArgumentException("a mandate names one procedure at least");
        }
        procedures = Collections.unmodifiableSet(EnumSet.copyOf(procedures));
    }

    /** Whether it is what a helper says now: a mandate that is sent twice. When and for how long stand elsewhere. */
    boolean says(String otherStructure, String otherHelper, SaidMandate said) {
        return structure.equals(otherStructure)
                && procedures.equals(said.procedures())
                && textHash.equals(said.textHash())
                && helper.equals(otherHelper)
                && channel == said.channel();
    }
}
