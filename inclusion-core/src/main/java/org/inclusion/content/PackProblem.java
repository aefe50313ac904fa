package org.inclusion.content;

/**
 * A mistake or a gap in a content pack, and its place.
 *
 * @param file the file, behind the name of its source: {@code our-pack/path.json}
 * @param pointer JSON pointer (RFC 6901) into the file; empty for the file as a whole
 * @param problem what is wrong, in English, for the pack's author
 */
public record PackProblem(String file, String pointer, String problem) {
    @Override
    public String toString() {
        return file + "#" + pointer + ": " + problem;
    }
}
