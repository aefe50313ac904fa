package org.inclusion.content;

import java.util.List;
import org.inclusion.words.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Text, pictures and sound that explain a step of a path.
 *
 * @param id id within its pack
 * @param title its title
 * @param audio the lesson read aloud, or null
 * @param blocks its parts, in order
 */
public record Lesson(
        String id, LocalizedText title, @Nullable Narration audio, List<Block> blocks) {}
