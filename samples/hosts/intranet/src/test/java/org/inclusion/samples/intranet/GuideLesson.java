package org.inclusion.samples.intranet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A lesson of the authors' guide, as it stands there in Markdown.
 *
 * @param parts the parts below the title, parted by empty lines in the guide
 */
record GuideLesson(String title, List<String> parts) {

    private static final Path GUIDE = Path.of("../../../docs/writing-a-pack.md");

    private static final Pattern MANUSCRIPT =
            Pattern.compile("`lecon-[^`]+\\.md`:\n```markdown\n# ([^\n]+)\n(.*?)```", Pattern.DOTALL);

    private static final Pattern PICTURE = Pattern.compile("!\\[(.*)]\\((.*)\\)");

    private static final Pattern ITEM = Pattern.compile("(?m)^(-|\\d+\\.) ");

    static List<GuideLesson> all() {
        try {
            return MANUSCRIPT
                    .matcher(Files.readString(GUIDE))
                    .results()
                    .map(GuideLesson::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GuideLesson of(MatchResult found) {
        return new GuideLesson(found.group(1), List.of(found.group(2).strip().split("\n\n", -1)));
    }

    /** The first part is a paragraph in every lesson: the empty page begins with one. */
    void write(LessonWriter writer, Path folder) {
        writer.write("Titre", title).write("Partie 1 : texte", parts.get(0));
        for (String part : parts.subList(1, parts.size())) {
            Matcher picture = PICTURE.matcher(part);
            if (picture.matches() && picture.group(2).contains(".")) {
                writer.addPhoto(folder, picture.group(1));
            } else if (picture.matches()) {
                writer.addDrawing(picture.group(2));
            } else if (ITEM.matcher(part).lookingAt()) {
                writer.add(
                        "Une liste",
                        "liste",
                        part.lines()
                                .map(line -> ITEM.matcher(line).replaceFirst(""))
                                .collect(Collectors.joining("\n")));
            } else if (part.startsWith("> ")) {
                writer.add("Un conseil", "conseil", part.substring(2));
            } else {
                writer.add("Un texte", "texte", part);
            }
        }
    }
}
