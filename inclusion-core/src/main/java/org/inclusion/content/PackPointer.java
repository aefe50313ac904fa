package org.inclusion.content;

import org.jspecify.annotations.Nullable;

/**
 * Points at one value in a file of a pack. The JSON Pointer is written out only for a problem: a pack has thousands of
 * values, and most are as they should be.
 */
final class PackPointer {

    private final String file;
    private final @Nullable PackPointer above;
    private final Object fieldOrIndex;

    private PackPointer(String file, @Nullable PackPointer above, Object fieldOrIndex) {
        this.file = file;
        this.above = above;
        this.fieldOrIndex = fieldOrIndex;
    }

    /**
     * Points at a whole file.
     *
     * @param file the file, as its source names it
     */
    static PackPointer file(String file) {
        return new PackPointer(file, null, "");
    }

    String file() {
        return file;
    }

    /** Points at a field of the object, or at an index of the list, to which this points. */
    PackPointer at(Object field) {
        return new PackPointer(file, this, field);
    }

    PackProblem problem(String what) {
        return new PackProblem(file, pointer(), what);
    }

    /** The JSON Pointer (RFC 6901): empty for the whole file. */
    private String pointer() {
        if (above == null) {
            return "";
        }
        String token = String.valueOf(fieldOrIndex).replace("~", "~0").replace("/", "~1");
        return above.pointer() + "/" + token;
    }
}
