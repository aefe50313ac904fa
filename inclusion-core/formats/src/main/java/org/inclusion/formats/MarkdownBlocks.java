package org.inclusion.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads a text in Markdown as the title and the blocks of a lesson. */
final class MarkdownBlocks {

    /** A lesson has no block in a block but a quoted paragraph and an item of a list; anything deeper is refused. */
    private static final int DEEPEST = 20;

    private static final Parser MARKDOWN = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(DEEPEST)
            .build();

    /** A file beside {@code pack.json}, or a picture of the library: no folder, no host. */
    private static final Pattern PICTURE = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}");

    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,64}");

    private final String file;
    private final ManuscriptNotes notes;
    private final MarkdownText text;
    private final MarkdownGesture gestures;
    private final List<LessonBlock> blocks = new ArrayList<>();
    private String title = "";

    private MarkdownBlocks(String file, ManuscriptNotes notes) {
        this.file = file;
        this.notes = notes;
        this.text = new MarkdownText(file, notes);
        this.gestures = new MarkdownGesture(file, notes);
    }

    static MarkdownBlocks read(String file, String markdown, ManuscriptNotes notes) {
        MarkdownBlocks read = new MarkdownBlocks(file, notes);
        read.document((Document) MARKDOWN.parse(markdown));
        return read;
    }

    String title() {
        return title;
    }

    List<LessonBlock> blocks() {
        return blocks;
    }

    private void document(Document document) {
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            block(node);
        }
        if (title.isEmpty()) {
            notes.refuse(file, 1, "", "has no title: a first line such as \"# Open an account\"");
        }
        if (blocks.isEmpty()) {
            notes.refuse(file, 1, "", "has no text below its title");
        }
    }

    private void block(Node node) {
        if (node instanceof Heading heading) {
            heading(heading);
        } else if (node instanceof Paragraph paragraph) {
            paragraph(paragraph, "paragraph");
        } else if (node instanceof ListBlock list) {
            list(list);
        } else if (node instanceof BlockQuote quote) {
            tips(quote);
        } else if (node instanceof HtmlBlock html) {
            refuse(node, "HTML is not taken in: " + ManuscriptNotes.quoted(html.getLiteral()));
        } else if (!(node instanceof ThematicBreak || node instanceof LinkReferenceDefinition)) {
            refuse(node, "a lesson has paragraphs, lists, pictures and quotations only");
        }
    }

    private void refuse(Node node, String problem) {
        notes.refuse(file, MarkdownText.line(node), "", problem);
    }

    private void heading(Heading heading) {
        if (heading.getLevel() > 1) {
            refuse(heading, "a lesson has no headings below its title: write a sentence, or two lessons");
        } else if (!title.isEmpty()) {
            refuse(heading, "a lesson has one title");
        } else {
            title = text.of(heading);
        }
    }

    private void paragraph(Paragraph paragraph, String type) {
        Node only = paragraph.getFirstChild();
        boolean isAlone = only != null && only.getNext() == null;
        if (isAlone && only instanceof Image image) {
            picture(image);
        } else if (isAlone && only instanceof Link link && isOf(MarkdownGesture.TYPE, link)) {
            gestures.read(link, text.of(link)).ifPresent(blocks::add);
        } else if (isAlone && only instanceof Link link && (isOf("term", link) || isOf("practice", link))) {
            named(link);
        } else {
            String said = text.of(paragraph);
            if (!said.isEmpty()) {
                blocks.add(LessonBlock.text(type, MarkdownText.line(paragraph), said));
            }
        }
    }

    private void picture(Image image) {
        String src = image.getDestination();
        String alt = text.of(image);
        if (!PICTURE.matcher(src).matches()) {
            refuse(
                    image,
                    "a picture is a file beside pack.json or one of the library's, and not "
                            + ManuscriptNotes.quoted(src));
        } else if (alt.isEmpty() && src.indexOf('.') >= 0) {
            refuse(image, "say what the picture shows: ![A hand over a screen](" + src + ")");
        } else {
            blocks.add(new LessonBlock(
                    "picture", MarkdownText.line(image), src, alt.isEmpty() ? List.of() : List.of(alt)));
        }
    }

    /** {@code [Wi-Fi](term:wi-fi)}, {@code [Try](practice:essai)} */
    private static boolean isOf(String type, Link link) {
        return link.getDestination().startsWith(type + ":");
    }

    private void named(Link link) {
        String type = MarkdownText.scheme(link.getDestination());
        String id = link.getDestination().substring(type.length() + 1);
        if (ID.matcher(id).matches()) {
            blocks.add(new LessonBlock(type, MarkdownText.line(link), id, List.of()));
        } else {
            refuse(link, "an id is 1 to 64 of a-z 0-9 -, and not " + ManuscriptNotes.quoted(id));
        }
    }

    private void list(ListBlock list) {
        List<String> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            Node only = item.getFirstChild();
            if (only instanceof Paragraph paragraph && only.getNext() == null) {
                items.add(text.of(paragraph));
            } else {
                refuse(item, "an item of a list is one text");
            }
        }
        items.removeIf(String::isEmpty);
        if (!items.isEmpty()) {
            String name = list instanceof OrderedList ? LessonBlock.NUMBERED : "";
            blocks.add(new LessonBlock("list", MarkdownText.line(list), name, items));
        }
    }

    private void tips(BlockQuote quote) {
        for (Node inside = quote.getFirstChild(); inside != null; inside = inside.getNext()) {
            if (inside instanceof Paragraph paragraph) {
                paragraph(paragraph, "tip");
            } else {
                refuse(inside, "a tip is a paragraph");
            }
        }
    }
}
