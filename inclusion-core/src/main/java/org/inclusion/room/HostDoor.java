package org.inclusion.room;

/**
 * The key by which a host asks {@code Inclusion.at(…)} for the requests of a room that the host's
 * jobs and operators make. There is no actor. Each room has its doors as constants.
 *
 * <pre>{@code
 * HostDoor<HostMandates> door = HostMandates.DOOR;
 * inclusion.at(door).endAll(learner);
 * }</pre>
 *
 * @param <T> the requests behind it
 * @param room the room's id: {@code mandate}
 * @param type the requests behind it
 */
public record HostDoor<T>(String room, Class<T> type) {}
