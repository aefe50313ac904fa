package org.inclusion.mandate;

import org.inclusion.access.LearnerId;
import org.inclusion.room.HostDoor;

/**
 * What a host itself does with mandates. For code of the host, never for users. Nothing is null; every method of it and
 * of {@link MandateArchive} may throw {@link org.inclusion.store.StoreUnavailableException}. Thread-safe.
 *
 * <pre>{@code
 * HostMandates mandates = inclusion.at(HostMandates.DOOR);
 * mandates.endAll(learner); // she died, a judge protects her, or she left
 * }</pre>
 */
public final class HostMandates {

    /** The door to these requests: {@code inclusion.at(HostMandates.DOOR)}. */
    public static final HostDoor<HostMandates> DOOR = new HostDoor<>(MandateRoom.ID, HostMandates.class);

    private final KeepMandates keepMandates;
    private final MandateArchive archive;

    HostMandates(KeepMandates keepMandates, MandateArchive archive) {
        this.keepMandates = keepMandates;
        this.archive = archive;
    }

    /**
     * Ends every open mandate of a learner. The host calls it when it learns that she died, that a judge protects her,
     * or that she left: why is not asked and not kept.
     *
     * @param learner the learner; she need not be known
     * @return how many mandates were ended
     */
    public int endAll(LearnerId learner) {
        return keepMandates.endAll(learner);
    }

    /**
     * Reads the mandates of erased learners that structures keep. For the host's operators.
     *
     * @return the operators' requests
     */
    public MandateArchive archive() {
        return archive;
    }
}
