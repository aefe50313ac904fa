package org.inclusion.content;

import java.util.List;
import java.util.stream.IntStream;
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
        String id, LocalizedText title, @Nullable Narration audio, List<Block> blocks) {

    /**
     * The names of the blocks' places, in order: {@code block.1}, {@code block.2} … No id of a pack has a dot in it.
     */
    public List<String> anchors() {
        return IntStream.rangeClosed(1, blocks.size())
                .mapToObj(number -> "block." + number)
                .toList();
    }
}
