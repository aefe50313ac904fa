package org.inclusion.content;

/** A place where a pack names something: an item by its id, or a picture or a recording by the name of its file. */
final class Pointer {

    final Kind kind;
    final String name;
    final Place place;

    Pointer(Kind kind, String name, Place place) {
        this.kind = kind;
        this.name = name;
        this.place = place;
    }
}
