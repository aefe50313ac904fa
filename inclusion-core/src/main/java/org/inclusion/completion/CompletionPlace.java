package org.inclusion.completion;

import org.inclusion.id.OpaqueId;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.jspecify.annotations.Nullable;

/**
 * An external receiver of a learner's completion: a link in a course of a platform, for instance. Immutable.
 *
 * @param id names the place, of the {@link OpaqueId} shape; the same for everybody who comes by it
 * @param receiver names the organisation that receives the completion, of the {@link OpaqueId} shape: her answer counts
 *     for all places of one receiver
 * @param path the path whose steps were chosen
 * @param step the one step that was chosen; null for every step of the path
 * @param address where it is and who she is there, as the host's {@link CompletionGateway} understands it: encrypted, 1
 *     to 16,000 characters
 */
public record CompletionPlace(
        String id, String receiver, PathId path, @Nullable StepId step, String address) {

    private static final int LONGEST = 16_000;

    /**
     * Checks the shapes.
     *
     * @throws IllegalArgumentException naming the field
     */
    public CompletionPlace {
        OpaqueId.require("completion place", id);
        OpaqueId.require("receiver of completion", receiver);
        if (address.isEmpty() || address.length() > LONGEST) {
            throw new IllegalArgumentException("the address of a completion place: 1 to " + LONGEST + " characters");
        }
    }
}
