package org.inclusion.content;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.inclusion.annotation.Internal;
import org.inclusion.id.StepId;
import org.jspecify.annotations.Nullable;

/**
 * The ids of the steps of a pack, in the author's order, with a fingerprint. Two versions of a pack with equal steps
 * have an equal list. A kept state of a learner names her steps by their indexes in such a list, which takes less room
 * than their ids. Immutable.
 */
@Internal
public final class StepList {

    private final List<StepId> ids;

    /** Computed when it is first asked for: a host's start need not wait for Java's digests. */
    private volatile @Nullable Long fingerprint;

    StepList(Collection<StepId> ids) {
        this.ids = List.copyOf(ids);
    }

    /** Each id once, in the author's order; none for a pack without a path. */
    public List<StepId> ids() {
        return ids;
    }

    /**
     * Identifies the list in what is kept of a learner: different lists almost surely have different fingerprints.
     * Never change how the fingerprint is computed.
     *
     * @return the first eight bytes, most significant first, of SHA-256 over the ids in UTF-8 with a line feed
     *     between two
     */
    public long fingerprint() {
        Long known = fingerprint;
        if (known == null) {
            known = firstBytes(ids.stream().map(StepId::value).collect(Collectors.joining("\n")));
            fingerprint = known;
        }
        return known;
    }

    private static long firstBytes(String all) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
