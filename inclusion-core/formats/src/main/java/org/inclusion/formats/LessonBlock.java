package org.inclusion.formats;

import java.util.List;

/**
 * One block of a lesson in one language.
 *
 * @param type its type in the pack format
 * @param line where it begins, from 1
 * @param name the picture, the term, the practice or the gesture that it names; of a list {@value #NUMBERED} if its
 *     items are numbered; empty for another text
 * @param texts its text; several for a list; none where it only names something; of a gesture its sentence, the words
 *     to write and the words to correct, as far as it has them
 */
record LessonBlock(String type, int line, String name, List<String> texts) {

    /** The name of a list whose items are acts to do one after the other. */
    static final String NUMBERED = "numbered";

    static LessonBlock text(String type, int line, String text) {
        return new LessonBlock(type, line, "", List.of(text));
    }

    /** Whether another language can stand beside this block. */
    boolean isLike(LessonBlock other) {
        return type.equals(other.type) && name.equals(other.name) && texts.size() == other.texts.size();
    }

    @Override
    public String toString() {
        if (type.equals("list")) {
            return (name.isEmpty() ? "" : name + " ") + "list of " + texts.size();
        }
        return type + (name.isEmpty() ? "" : " " + name);
    }
}
