package org.inclusion.content;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.List;

/**
 * The ids of a pack's steps in the author's order, under a name of its own: two versions of a pack with the same steps have
 * the same list. What is kept of a learner names her steps by their places in it. For the library's own rooms; a host has no
 * use for it. Immutable.
 */
public final class StepList {

    private final List<String> ids;
    private final long fingerprint;

    private StepList(List<String> ids, long fingerprint) {
        this.ids = ids;
        this.fingerprint = fingerprint;
    }

    static StepList of(Collection<String> ids) {
        try {
            byte[] all = String.join("\n", ids).getBytes(StandardCharsets.UTF_8);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all);
            return new StepList(List.copyOf(ids), ByteBuffer.wrap(hash).getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * The ids.
     *
     * @return each once, in the author's order; empty for a pack without a path
     */
    public List<String> ids() {
        return ids;
    }

    /**
     * The list's own name, which is kept: another list has, for all that is likely, another one.
     *
     * @return the first eight bytes, most significant first, of SHA-256 over the ids in UTF-8 with a line feed between two
     */
    public long fingerprint() {
        return fingerprint;
    }
}
