package org.inclusion.authoring;

import java.time.Instant;
import java.time.LocalDate;
import org.inclusion.evidence.ItemRef;
import org.inclusion.id.OpaqueId;
import org.jspecify.annotations.Nullable;

/**
 * A lesson that helpers of a structure write, as a store keeps it. Immutable.
 *
 * @param structure the id of the structure whose helpers write it
 * @param id chosen by its sender, unique in the structure; of the {@link OpaqueId} shape
 * @param address the signs with which people open the lesson once it is published, in groups of four; the same in every edition
 * @param origin the step whose lesson was copied, or null where it was written anew
 * @param text what it says now
 * @param revision counts the changes of the text, from 1
 * @param savedBy the id of the helper who changed the text last
 * @param savedAt when
 * @param readBy the id of the colleague who read the text as it stands; null where nobody has
 * @param publication what was published last; null where nothing was
 */
public record Draft(
        String structure,
        String id,
        String address,
        @Nullable ItemRef origin,
        DraftText text,
        int revision,
        String savedBy,
        Instant savedAt,
        @Nullable String readBy,
        @Nullable Publication publication) {

    /**
     * Checks the ids.
     *
     * @throws IllegalArgumentException naming the field
     */
    public Draft {
        OpaqueId.require("draft id", id);
        OpaqueId.require("structure id", structure);
    }

    /** The status on a day: derived, and kept nowhere. */
    public DraftStatus statusOn(LocalDate day) {
        if (publication == null) {
            return readBy == null ? DraftStatus.WRITTEN : DraftStatus.READ;
        }
        if (!publication.isOpen()) {
            return DraftStatus.TAKEN_BACK;
        }
        if (!day.isBefore(publication.checkOn())) {
            return DraftStatus.TO_CHECK;
        }
        return publication.revision() == revision ? DraftStatus.PUBLISHED : DraftStatus.CHANGED;
    }

    /** Whether people can open an edition of it. */
    public boolean isOpen() {
        return publication != null && publication.isOpen();
    }

    /** The draft with another text, which nobody has read yet. */
    Draft saved(DraftText other, String by, Instant at) {
        return new Draft(structure, id, address, origin, other, revision + 1, by, at, null, publication);
    }

    Draft readBy(String colleague) {
        return new Draft(structure, id, address, origin, text, revision, savedBy, savedAt, colleague, publication);
    }

    Draft with(Publication other) {
        return new Draft(structure, id, address, origin, text, revision, savedBy, savedAt, readBy, other);
    }

    /**
     * The draft with an alias in the place of a helper who is erased.
     *
     * @param helper the helper's id
     * @param alias the id that takes its place
     */
    public Draft renamed(String helper, String alias) {
        return new Draft(
                structure,
                id,
                address,
                origin,
                text,
                revision,
                savedBy.equals(helper) ? alias : savedBy,
                savedAt,
                helper.equals(readBy) ? alias : readBy,
                publication);
    }
}
