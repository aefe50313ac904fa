package org.inclusion.authoring;

import org.inclusion.access.Outcome;
import org.inclusion.room.OpenDoor;

/**
 * The requests of whoever holds the address of a lesson that a structure published, signed in or not. Nothing is noted.
 * A refusal is a value; both methods may throw {@link org.inclusion.store.StoreUnavailableException}. Thread-safe.
 *
 * <pre>{@code
 * inclusion.at(LessonSide.DOOR).open(address);
 * }</pre>
 */
public interface LessonSide {

    /** The door to these requests: {@code inclusion.at(LessonSide.DOOR)}. */
    OpenDoor<LessonSide> DOOR = new OpenDoor<>(AuthoringRoom.ID, LessonSide.class);

    /**
     * Opens a lesson.
     *
     * @param address the code of sixteen characters; spaces, grouping and case are ignored
     * @return the lesson; or one refusal for a wrong code, and for a lesson that is not published or was taken back
     */
    Outcome<OpenedLesson> open(String address);

    /**
     * A photo of a lesson that is open.
     *
     * @param address the code of sixteen characters
     * @param name the name of a photo that the lesson shows
     * @return the photo; or the refusal: not found
     */
    Outcome<Photo> photo(String address, String name);
}
