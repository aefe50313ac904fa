package org.inclusion.content;

import org.inclusion.words.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A paper that a goal needs, such as a proof of address. A pack says which there are; nobody's paper is in it.
 *
 * @param id id within its pack
 * @param name what it is called
 * @param found where somebody finds hers; null where the pack does not say
 */
public record Paper(String id, LocalizedText name, @Nullable LocalizedText found) {}
