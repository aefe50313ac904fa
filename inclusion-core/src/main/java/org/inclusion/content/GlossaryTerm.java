package org.inclusion.content;

import org.inclusion.words.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A word that a pack explains, with its meaning, and with what a helper on the telephone needs to speak of it.
 *
 * @param id id within its pack
 * @param term the word
 * @param meaning one plain sentence
 * @param exact what the word means to somebody of the trade; null where the pack does not say
 * @param spoken what is said on the telephone instead of the word; null where the pack does not say
 * @param looks what the thing looks like, and where it is found; null where the pack does not say
 */
public record GlossaryTerm(
        String id,
        LocalizedText term,
        LocalizedText meaning,
        @Nullable LocalizedText exact,
        @Nullable LocalizedText spoken,
        @Nullable LocalizedText looks) {}
