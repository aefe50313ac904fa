package org.inclusion.room;

/**
 * The key by which a host asks {@code AboutLearner.at(…)} for the requests of a room about one learner. Each room has
 * its doors as constants.
 *
 * <pre>{@code
 * LearnerDoor<LearnerGuests> guests = LearnerGuests.DOOR;
 * inclusion.as(helper).about(learner).at(guests).list();
 * }</pre>
 *
 * @param <T> the requests behind it
 * @param room the room's id: {@code guest}
 * @param type the requests behind it
 */
public record LearnerDoor<T>(String room, Class<T> type) {}
