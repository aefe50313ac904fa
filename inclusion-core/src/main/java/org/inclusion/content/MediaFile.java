package org.inclusion.content;

import org.inclusion.content.PackFields.Place;

/** A file that a pack names, as {@link FileType#PICTURES} or {@link FileType#RECORDINGS}, and where it does. */
record MediaFile(String name, String family, Place place) {}
