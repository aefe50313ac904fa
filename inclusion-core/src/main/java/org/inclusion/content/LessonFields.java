package org.inclusion.content;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.inclusion.words.LocalizedText;

/** Reads what explains and what is tried: lessons and their blocks, exercises, glossary terms, resources. */
final class LessonFields {

    private static final URI NO_ADDRESS = URI.create("https://invalid.invalid");

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
            case "list" -> new Block.Listing(fields.texts("items"));
            case "picture" -> picture(fields);
            case "tip" -> new Block.Tip(fields.text("text"));
            case "term" -> new Block.Term(mentions.item(fields, "term", Kind.TERM));
            case "practice" -> new Block.ExerciseHere(mentions.item(fields, "practice", Kind.EXERCISE));
            default -> {
                fields.note("type", "must be one of paragraph, list, picture, tip, term, practice");
                yield new Block.Listing(List.of());
            }
        };
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

    Exercise exercise(String id, PackFields fields) {
        return new Exercise(
                id,
                fields.text("title"),
                fields.text("task"),
                fields.text("success"),
                fields.optionalString("site"),
                mentions.optionalItem(fields, "tour", Kind.TOUR));
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

    Resource resource(String id, PackFields fields) {
        return new Resource(
                id,
                fields.text("title"),
                address(fields, "href"),
                fields.optionalText("wish"),
                fields.optionalText("find"),
                mentions.items(fields.optionalList("competences"), Kind.COMPETENCE),
                fields.optionalList("themes").stream().map(PackValue::code).toList());
    }

    private static URI address(PackFields fields, String field) {
        Optional<URI> address = httpsAddress(fields.string(field));
        if (address.isEmpty()) {
            fields.note(field, "must be an https address");
        }
        return address.orElse(NO_ADDRESS);
    }

    private static Optional<URI> httpsAddress(String text) {
        try {
            return Optional.of(new URI(text)).filter(uri -> "https".equals(uri.getScheme()) && uri.getHost() != null);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
