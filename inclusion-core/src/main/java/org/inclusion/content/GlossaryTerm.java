package org.inclusion.content;

import org.inclusion.words.LocalizedText;

/**
 * A word that a pack explains, with its meaning.
 *
 * @param id id within its pack
 * @param term the word
 * @param meaning one plain sentence
 */
public record GlossaryTerm(String id, LocalizedText term, LocalizedText meaning) {}
