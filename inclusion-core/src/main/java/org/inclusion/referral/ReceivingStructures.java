package org.inclusion.referral;

import java.util.List;
import java.util.Optional;
import org.inclusion.room.HostDoor;

/**
 * Names the structures of the host to which people can be referred. <strong>Port.</strong> Implemented by the host.
 * Thread-safe. The host leaves out every structure that helps after violence, with health, with an addiction or with
 * asylum: a referral to one would be a trace.
 *
 * <pre>{@code
 * ReceivingStructures structures = () -> teams.stream()
 *         .filter(Team::receives)
 *         .map(team -> new ReceivingStructure(team.id(), team.name()))
 *         .toList();
 * Inclusion.builder().room(ReferralOptions.to(structures));
 * }</pre>
 */
@FunctionalInterface
public interface ReceivingStructures {

    /** Leads to them: {@code inclusion.at(ReceivingStructures.DOOR)}. */
    HostDoor<ReceivingStructures> DOOR = new HostDoor<>(ReferralRoom.ID, ReceivingStructures.class);

    /**
     * The structures.
     *
     * @return in the order in which they are shown; also empty
     */
    List<ReceivingStructure> all();

    /**
     * The name of a structure.
     *
     * @param structure the structure's id
     * @return the name, or empty where the host does not name it
     */
    default Optional<String> nameOf(String structure) {
        return all().stream()
                .filter(one -> one.id().equals(structure))
                .map(ReceivingStructure::name)
                .findFirst();
    }

    /**
     * Names no structure: the default. People are referred to help places alone.
     *
     * @return no structures
     */
    static ReceivingStructures none() {
        return List::of;
    }
}
