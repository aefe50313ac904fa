package org.inclusion.content;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.inclusion.words.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Reads what explains and what is tried: lessons and their blocks, exercises, glossary terms. */
final class LessonFields {

    /** A path from the root, never {@code //another-host}. */
    private static final Pattern PAGE = Pattern.compile("/(?!/)[A-Za-z0-9._~!$&'()*+,;=:@%/-]{0,199}");

    private final Mentions mentions;

    LessonFields(Mentions mentions) {
        this.mentions = mentions;
    }

    Lesson lesson(String id, PackFields fields) {
        return new Lesson(
                id,
                fields.text("title"),
                mentions.narration(fields, "audio"),
                fields.objects("blocks").stream().map(this::block).toList());
    }

    private Block block(PackFields fields) {
        String type = fields.string("type");
        return switch (type) {
            case "paragraph" -> new Block.Paragraph(fields.text("text"));
            case "list" -> listing(fields);
            case "picture" -> picture(fields);
            case "tip" -> new Block.Tip(fields.text("text"));
            case "term" -> new Block.Term(mentions.item(fields, "term", Kind.TERM));
            case "gesture" -> gesture(fields);
            case "practice" -> new Block.ExerciseHere(mentions.item(fields, "practice", Kind.EXERCISE));
            default -> {
                fields.note("type", "must be one of paragraph, list, picture, tip, term, gesture, practice");
                yield new Block.Listing(List.of(), false);
            }
        };
    }

    private static Block listing(PackFields fields) {
        return new Block.Listing(fields.texts("items"), fields.flag("numbered"));
    }

    /** A picture of the library is described already; the pack may say it in words of its own. */
    private Block picture(PackFields fields) {
        String src = mentions.picture(fields, "src");
        Optional<LocalizedText> described = LibraryPictures.description(src);
        if (described.isEmpty()) {
            return new Block.Picture(src, fields.text("alt"));
        }
        LocalizedText alt = fields.optionalText("alt");
        return new Block.Picture(src, alt == null ? fields.inDeclaredLanguages(described.get()) : alt);
    }

    /** Words stand only where something is written, and words to correct are others than the right ones. */
    private static Block gesture(PackFields fields) {
        Gesture gesture = fields.constant("gesture", Gesture.class);
        LocalizedText text = fields.text("text");
        LocalizedText write = gesture.isWriting() ? fields.text("write") : null;
        LocalizedText written = gesture == Gesture.CORRECT ? fields.text("written") : null;
        if (write != null && written != null && written.equals(write)) {
            fields.note("written", "must be another text than the one to write");
        }
        return new Block.FirstGesture(gesture, text, write, written);
    }

    Exercise exercise(String id, PackFields fields) {
        return new Exercise(
                id,
                fields.text("title"),
                fields.text("task"),
                fields.text("success"),
                fields.optionalString("site"),
                page(fields),
                mentions.optionalItem(fields, "tour", Kind.TOUR));
    }

    /** A page of the host's itself: no other host, no query. A task has one place. */
    private static @Nullable String page(PackFields fields) {
        String page = fields.optionalString("page");
        if (page != null && !page.isEmpty() && !PAGE.matcher(page).matches()) {
            fields.note("page", "must be an address of the host, such as /requests/new");
        } else if (page != null && fields.has("site")) {
            fields.note("page", "must not stand beside a site");
        }
        return page;
    }

    GlossaryTerm term(String id, PackFields fields) {
        return new GlossaryTerm(
                id,
                fields.text("term"),
                fields.text("meaning"),
                fields.optionalText("exact"),
                fields.optionalText("spoken"),
                fields.optionalText("looks"));
    }
}
