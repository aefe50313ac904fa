package org.inclusion.content;

import java.util.List;
import org.inclusion.words.LocalizedText;

/** What {@code pack.json} says of the pack as a whole. */
record PackHeader(
        String id,
        PackVersion version,
        LocalizedText title,
        List<String> languages,
        String licence,
        String framework,
        List<String> files) {}
