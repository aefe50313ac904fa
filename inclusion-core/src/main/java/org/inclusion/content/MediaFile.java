package org.inclusion.content;

import org.inclusion.content.PackFields.Place;

/** A picture or a recording that a pack names, and where it does. */
record MediaFile(String name, FileType.Kind kind, Place place) {}
