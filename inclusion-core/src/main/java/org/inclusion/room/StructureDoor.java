package org.inclusion.room;

/**
 * The key by which a host asks {@code Acting.at(…)} for the requests of a room about one structure.
 * Each room has its doors as constants.
 *
 * <pre>{@code
 * StructureDoor<ArrivedReferrals> arrived = ArrivedReferrals.DOOR;
 * inclusion.as(helper).at(arrived, structure).list();
 * }</pre>
 *
 * @param <T> the requests behind it
 * @param room the room's id: {@code referral}
 * @param type the requests behind it
 */
public record StructureDoor<T>(String room, Class<T> type) {}
