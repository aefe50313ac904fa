package org.inclusion.room;

/**
 * The key by which a host asks {@code Acting.at(…)} for the requests of a room that concern an actor's own
 * work, and not one learner. Each room has its doors as constants.
 *
 * <pre>{@code
 * ActorDoor<HelperPromises> promises = HelperPromises.DOOR;
 * inclusion.as(helper).at(promises).calls();
 * }</pre>
 *
 * @param <T> the requests behind it
 * @param room the room's id: {@code followup}
 * @param type the requests behind it
 */
public record ActorDoor<T>(String room, Class<T> type) {}
