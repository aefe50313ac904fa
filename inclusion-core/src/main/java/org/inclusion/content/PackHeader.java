package org.inclusion.content;

import java.util.List;
import org.inclusion.words.LocalizedText;

/**
 * Everything that {@code pack.json} says of a pack as a whole.
 *
 * @param languages BCP 47 tags, the author's first
 * @param licence an SPDX id
 * @param where the object that says so
 * @param location where the pack is, as its source says
 */
record PackHeader(
        String id,
        PackVersion version,
        LocalizedText title,
        List<String> languages,
        String licence,
        PackPointer where,
        String location) {}
