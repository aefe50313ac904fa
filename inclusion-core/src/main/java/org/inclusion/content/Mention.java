package org.inclusion.content;

/** Something that a pack names, and where it does: an item by its id, a picture or a recording by the name of its file. */
final class Mention {

    final Kind kind;
    final String name;
    final PackPointer place;

    Mention(Kind kind, String name, PackPointer place) {
        this.kind = kind;
        this.name = name;
        this.place = place;
    }
}
