package org.inclusion.content;

import java.util.List;
import org.inclusion.words.LocalizedText;

/**
 * A lesson.
 *
 * @param id id within its pack
 * @param title its title
 * @param blocks what it is made of, in order
 */
public record Lesson(String id, LocalizedText title, List<Block> blocks) {}
