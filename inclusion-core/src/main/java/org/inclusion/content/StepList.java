package org.inclusion.content;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.List;

/**
 * The ids of a pack's steps in the author's order, under a name of its own: two versions of a pack with the same steps have
 * the same list. What is kept of a learner names her steps by their places in it.
 *
 * @param ids the ids
 * @param fingerprint eight bytes of a hash of the ids: another list has, for all that is likely, another one
 */
public record StepList(List<String> ids, long fingerprint) {

    /**
     * Copies the list.
     *
     * @param ids the ids
     * @param fingerprint of the ids
     */
    public StepList {
        ids = List.copyOf(ids);
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
}
