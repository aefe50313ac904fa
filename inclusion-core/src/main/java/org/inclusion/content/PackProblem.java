package org.inclusion.content;

/**
 * Something wrong with a pack, and where.
 *
 * @param file the file, as the source names it
 * @param pointer JSON pointer (RFC 6901) into the file; empty for the file as a whole
 * @param problem what is wrong, in English, for the pack's author
 */
public record PackProblem(String file, String pointer, String problem) {
    @Override
    public String toString() {
        return file + "#" + pointer + ": " + problem;
    }
}
