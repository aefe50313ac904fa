package org.inclusion.formats;

import java.util.Locale;
import java.util.Set;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/**
 * Takes the plain text out of a piece of Markdown. Anything that no plain text can hold is refused, or left out
 * and told.
 */
final class MarkdownText {

    private static final int DEEPEST = 20;
    private static final Set<String> KNOWN_SCHEMES = Set.of("http", "https", "mailto", "tel");

    private final String file;
    private final ManuscriptNotes notes;

    MarkdownText(String file, ManuscriptNotes notes) {
        this.file = file;
        this.notes = notes;
    }

    /** The text of everything inside a node, without breaks of lines. */
    String of(Node node) {
        StringBuilder text = new StringBuilder();
        inside(node, text, 0);
        return text.toString()
                .replaceAll("[\\s\\p{Cntrl}&&[^\\u00A0\\u202F]]+", " ")
                .strip();
    }

    private void inside(Node node, StringBuilder text, int depth) {
        if (depth > DEEPEST) {
            notes.refuse(file, line(node), "", "is written in too many layers");
            return;
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            take(child, text, depth + 1);
        }
    }

    private void take(Node node, StringBuilder text, int depth) {
        if (node instanceof Text some) {
            text.append(some.getLiteral());
        } else if (node instanceof Code code) {
            text.append(code.getLiteral());
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            text.append(' ');
        } else if (node instanceof Emphasis || node instanceof StrongEmphasis) {
            inside(node, text, depth);
        } else if (node instanceof Link link) {
            checkAddress(link);
            inside(node, text, depth);
        } else if (node instanceof HtmlInline html) {
            notes.refuse(file, line(node), "", "HTML is not taken in: " + ManuscriptNotes.quoted(html.getLiteral()));
        } else if (node instanceof Image) {
            notes.refuse(file, line(node), "", "a picture stands alone, with an empty line before and after");
        } else {
            notes.refuse(file, line(node), "", "cannot stand in a text");
        }
    }

    private void checkAddress(Link link) {
        String address = link.getDestination();
        if (KNOWN_SCHEMES.contains(scheme(address))) {
            notes.leaveOut(file, line(link), "the address of a link is left out: " + ManuscriptNotes.quoted(address));
        } else {
            notes.refuse(file, line(link), "", "a link to " + ManuscriptNotes.quoted(address));
        }
    }

    static String scheme(String address) {
        int colon = address.indexOf(':');
        return colon < 0 ? "" : address.substring(0, colon).toLowerCase(Locale.ROOT);
    }

    /** The line, from 1, on which a node begins. */
    static int line(Node node) {
        Node some = node;
        while (some.getSourceSpans().isEmpty() && some.getParent() != null) {
            some = some.getParent();
        }
        return some.getSourceSpans().isEmpty()
                ? 0
                : some.getSourceSpans().get(0).getLineIndex() + 1;
    }
}
