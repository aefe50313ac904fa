package org.inclusion.content;

/**
 * A pack names something: an item by its id, or a picture or a narration by the name of its file.
 *
 * @param kind what kind of thing is named
 * @param name its id or its file name, never empty
 * @param where the value that names it
 */
record Mention(Kind kind, String name, PackPointer where) {}
