package org.inclusion.room;

/**
 * The key by which a host asks {@code Inclusion.at(…)} for the requests of a room that need no
 * sign-in, only a code. Each room has its doors as constants.
 *
 * <pre>{@code
 * OpenDoor<GuestSide> door = GuestSide.DOOR;
 * inclusion.at(door).seeTodaysStep(signs);
 * }</pre>
 *
 * @param <T> the requests behind it
 * @param room the room's id: {@code guest}
 * @param type the requests behind it
 */
public record OpenDoor<T>(String room, Class<T> type) {}
