package org.inclusion.content;

import org.inclusion.content.PackFields.Place;

/** A file that a pack names, as {@link FileType#PICTURE} or {@link FileType#RECORDING}, and where it does. */
record MediaFile(String name, String family, Place place) {}
