package org.inclusion.authoring;

import java.time.Instant;
import java.time.LocalDate;
import org.inclusion.access.Quotas;
import org.inclusion.evidence.ItemRef;
import org.inclusion.id.OpaqueId;
import org.jspecify.annotations.Nullable;

/**
 * A lesson that helpers of a structure write, as a store keeps it. Immutable.
 *
 * @param structure the id of the structure whose helpers write it
 * @param id chosen by its sender, unique in the structure; of the {@link OpaqueId} shape
 * @param address the code with which anybody opens the lesson once it is published, sixteen characters in groups of
 *     four; the same in every edition
 * @param origin the step whose lesson was copied; null for a new text
 * @param text what it says now
 * @param revision counts the changes of the text, from 1
 * @param savedBy the id of the helper who changed the text last
 * @param savedAt when
 * @param readBy the id of the colleague who read the text as it stands; null where nobody has
 * @param last the edition that was published last; null where none was
 */
public record Leaflet(
        String structure,
        String id,
        String address,
        @Nullable ItemRef origin,
        LeafletText text,
        int revision,
        String savedBy,
        Instant savedAt,
        @Nullable String readBy,
        @Nullable LastEdition last) {

    /** The quota of leaflets begun, photos added to them, and editions published. */
    public static final Quotas.Kind QUOTA =
            new Quotas.Kind("LEAFLET", "leaflets begun, photos added to them, and editions published", 200);

    /**
     * Checks the ids.
     *
     * @throws IllegalArgumentException naming the field
     */
    public Leaflet {
        OpaqueId.require("leaflet id", id);
        OpaqueId.require("structure id", structure);
    }

    /** The status on a day: derived, and kept nowhere. */
    public LeafletStatus statusOn(LocalDate day) {
        if (last == null) {
            return readBy == null ? LeafletStatus.WRITTEN : LeafletStatus.READ;
        }
        if (!last.isOpen()) {
            return LeafletStatus.TAKEN_BACK;
        }
        if (!day.isBefore(last.checkOn())) {
            return LeafletStatus.TO_CHECK;
        }
        return last.revision() == revision ? LeafletStatus.PUBLISHED : LeafletStatus.CHANGED;
    }

    /** Whether people can open an edition of it. */
    public boolean isOpen() {
        return last != null && last.isOpen();
    }

    /** The leaflet with another text, which nobody has read yet. */
    Leaflet saved(LeafletText other, String by, Instant at) {
        return new Leaflet(structure, id, address, origin, other, revision + 1, by, at, null, last);
    }

    Leaflet readBy(String colleague) {
        return new Leaflet(structure, id, address, origin, text, revision, savedBy, savedAt, colleague, last);
    }

    Leaflet with(LastEdition other) {
        return new Leaflet(structure, id, address, origin, text, revision, savedBy, savedAt, readBy, other);
    }

    /**
     * The leaflet with an alias in the place of a helper who is erased.
     *
     * @param helper the helper's id
     * @param alias the id that takes its place
     */
    public Leaflet renamed(String helper, String alias) {
        return new Leaflet(
                structure,
                id,
                address,
                origin,
                text,
                revision,
                savedBy.equals(helper) ? alias : savedBy,
                savedAt,
                helper.equals(readBy) ? alias : readBy,
                last);
    }
}
