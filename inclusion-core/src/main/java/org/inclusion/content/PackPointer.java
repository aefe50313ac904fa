package org.inclusion.content;

/** A place in a file of a pack. */
final class PackPointer {

    final String file;
    private final String pointer;

    /** The pointer is a JSON Pointer, RFC 6901: empty for the whole file. */
    PackPointer(String file, String pointer) {
        this.file = file;
        this.pointer = pointer;
    }

    PackPointer at(Object step) {
        String token = String.valueOf(step).replace("~", "~0").replace("/", "~1");
        return new PackPointer(file, pointer + "/" + token);
    }

    PackProblem problem(String what) {
        return new PackProblem(file, pointer, what);
    }
}
