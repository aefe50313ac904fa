package org.inclusion.privacy;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.inclusion.kept.ErasedKind;

/**
 * The proof that somebody was erased, without a word about who. Immutable.
 *
 * @param erasedAt when everything was destroyed; after a replay, when it was destroyed the first time
 * @param destroyed how many rows of each kind were destroyed; a kind without rows is left out. Two kinds are not
 *     destroyed, and say what stays: {@link ErasedKind#ALIASES}, {@code ARCHIVED_MANDATES}
 */
public record ErasureReceipt(Instant erasedAt, Map<ErasedKind, Long> destroyed) {

    /** Copies the numbers. */
    public ErasureReceipt {
        destroyed = Collections.unmodifiableMap(new TreeMap<>(destroyed));
    }

    /**
     * Data that the library cannot reach, and the host must erase itself.
     *
     * @return every duty
     */
    public List<HostDuty> leftToTheHost() {
        return List.of(HostDuty.values());
    }

    /** Something about a person that only the host can erase. */
    public enum HostDuty {
        /** The row that names the person, with the column of the opaque id. */
        NAMES,
        /** The account and the session, or the identity provider's mapping to the opaque id. */
        IDENTITY,
        /** The addresses in access logs, in which opaque ids can stand. */
        ACCESS_LOGS,
        /**
         * Backups and exports of the tables, until the oldest of them is gone. After a restore, erasures are replayed.
         */
        BACKUPS,
        /** The evidence that a browser keeps while it waits for a network, on shared machines above all. */
        BROWSERS
    }
}
