package org.inclusion.content;

/**
 * Points at one value in a file of a pack.
 *
 * @param file the file, as its source names it
 * @param pointer a JSON Pointer (RFC 6901): empty for the whole file
 */
record PackPointer(String file, String pointer) {

    /** Points at a field of the object, or at an index of the list, to which this points. */
    PackPointer at(Object fieldOrIndex) {
        String token = String.valueOf(fieldOrIndex).replace("~", "~0").replace("/", "~1");
        return new PackPointer(file, pointer + "/" + token);
    }

    PackProblem problem(String what) {
        return new PackProblem(file, pointer, what);
    }
}
