package org.inclusion.formats;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.Link;
import org.inclusion.content.Gesture;

/**
 * Reads a link that stands alone as a first gesture: {@code [Keep your finger on it.](gesture:press-long)}. The words
 * to write stand in its title, {@code (gesture:write "été")}, and before them those to correct, {@code (gesture:correct
 * "bonjuor → bonjour")}.
 */
final class MarkdownGesture {

    static final String TYPE = "gesture";

    private static final String BECOMES = "→";

    private final String file;
    private final ManuscriptNotes notes;

    MarkdownGesture(String file, ManuscriptNotes notes) {
        this.file = file;
        this.notes = notes;
    }

    /**
     * The gesture; empty, and refused, where the link names none, has no sentence, or lacks the words that the
     * gesture needs.
     */
    Optional<LessonBlock> read(Link link, String sentence) {
        String name = link.getDestination().substring(TYPE.length() + 1);
        Optional<Gesture> gesture = Arrays.stream(Gesture.values())
                .filter(one -> inMarkdown(one).equals(name))
                .findFirst();
        if (gesture.isEmpty()) {
            String known = Arrays.stream(Gesture.values())
                    .map(MarkdownGesture::inMarkdown)
                    .collect(Collectors.joining(", "));
            return refused(link, "a gesture is one of " + known + ", and not " + ManuscriptNotes.quoted(name));
        }
        if (sentence.isEmpty()) {
            return refused(link, "say what to do: [Keep your finger on it.](gesture:" + name + ")");
        }
        String title = Objects.requireNonNullElse(link.getTitle(), "").strip();
        return words(link, gesture.get(), title)
                .map(words -> new LessonBlock(
                        TYPE, MarkdownText.line(link), gesture.get().name(), with(sentence, words)));
    }

    /** The words to write, and after them those that stand there at first; none for a gesture of the hand. */
    private Optional<List<String>> words(Link link, Gesture gesture, String title) {
        switch (gesture) {
            case WRITE -> {
                return title.isEmpty()
                        ? refused(link, "say what to write: (gesture:write \"été\")")
                        : Optional.of(List.of(title));
            }
            case CORRECT -> {
                String[] both = title.split(BECOMES, 2);
                boolean isWhole = both.length == 2 && !both[0].isBlank() && !both[1].isBlank();
                return isWhole
                        ? Optional.of(List.of(both[1].strip(), both[0].strip()))
                        : refused(link, "say what is corrected: (gesture:correct \"bonjuor " + BECOMES + " bonjour\")");
            }
            default -> {
                return title.isEmpty()
                        ? Optional.of(List.of())
                        : refused(link, "has nothing to write: " + ManuscriptNotes.quoted(title));
            }
        }
    }

    private <T> Optional<T> refused(Link link, String problem) {
        notes.refuse(file, MarkdownText.line(link), "", problem);
        return Optional.empty();
    }

    private static List<String> with(String sentence, List<String> words) {
        return Stream.concat(Stream.of(sentence), words.stream()).toList();
    }

    private static String inMarkdown(Gesture gesture) {
        return gesture.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
