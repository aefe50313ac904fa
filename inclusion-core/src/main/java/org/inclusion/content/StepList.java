package org.inclusion.content;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.inclusion.id.StepId;
import org.jspecify.annotations.Nullable;

/**
 * The ids of a pack's steps in the author's order, under a name of its own: two versions of a pack with the same steps have
 * the same list. What is kept of a learner names her steps by their places in it. For the library's own rooms; a host has no
 * use for it. Immutable.
 */
public final class StepList {

    private final List<StepId> ids;

    /** Worked out when it is first asked for: a host's start need not wait for Java's digests. */
    private volatile @Nullable Long fingerprint;

    StepList(Collection<StepId> ids) {
        this.ids = List.copyOf(ids);
    }

    /**
     * The ids.
     *
     * @return each once, in the author's order; empty for a pack without a path
     */
    public List<StepId> ids() {
        return ids;
    }

    /**
     * The list's own name, which is kept: another list has, for all that is likely, another one.
     *
     * @return the first eight bytes, most significant first, of SHA-256 over the ids in UTF-8 with a line feed between two
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
