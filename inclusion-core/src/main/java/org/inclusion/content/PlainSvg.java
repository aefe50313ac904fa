package org.inclusion.content;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Checks that an SVG picture has plain shapes only. Everything that is not listed here is refused: scripts, event
 * attributes, styles, links, references to other files, text. The shapes stand in one group with the id {@code
 * picture}, to which a page refers, so that the lines take the colour of the page's text.
 */
final class PlainSvg {

    static final String MEDIA_TYPE = "image/svg+xml";

    /** Sixteen times a picture of the library; a picture with more in it is hard to read on a telephone. */
    private static final int LARGEST = 64 << 10;

    /**
     * Twice that of a picture of the library. Each group may be painted on a sheet of its own as large as the picture.
     */
    private static final int DEEPEST = 6;

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final String GROUP = "picture";

    /** One for all pictures: the page that shows a picture knows its shape before the file is there. */
    private static final String VIEW_BOX = "0 0 160 120";

    private static final Set<String> SHAPES =
            Set.of("g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon");

    private static final Set<String> PAINTS = Set.of("fill", "stroke", "color");

    private static final Pattern PAINT = Pattern.compile(
            "none|currentColor|#[0-9A-Fa-f]{3,8}|var\\(--picture-(paper|soft|mark), ?#[0-9A-Fa-f]{3,8}\\)");

    private static final Set<String> MEASURES = Set.of(
            "cx",
            "cy",
            "d",
            "fill-opacity",
            "fill-rule",
            "height",
            "opacity",
            "points",
            "r",
            "rx",
            "ry",
            "stroke-dasharray",
            "stroke-linecap",
            "stroke-linejoin",
            "stroke-opacity",
            "stroke-width",
            "transform",
            "viewBox",
            "width",
            "x",
            "x1",
            "x2",
            "y",
            "y1",
            "y2");

    /** Neither a colon, nor a slash, nor a quotation mark: no address can be written so. */
    private static final Pattern MEASURE = Pattern.compile("[\\w\\s.,()+-]*");

    private PlainSvg() {}

    /** The first thing in a picture that is refused, with its line; empty where the picture is plain. */
    static Optional<String> problem(byte[] svg) {
        if (svg.length > LARGEST) {
            return Optional.of("is larger than " + (LARGEST >> 10) + " KiB");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(svg))
                    .toString();
            // Before any parser sees them: declarations of entities, other encodings, style sheets, comments.
            if (text.contains("<!") || text.contains("<?")) {
                return Optional.of("may hold elements only, and nothing that begins with <! or <?");
            }
            return problem(text);
        } catch (CharacterCodingException e) {
            return Optional.of("is not UTF-8");
        }
    }

    private static Optional<String> problem(String text) {
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new StringReader(text));
            int depth = 0;
            int groups = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                Optional<String> problem = Optional.empty();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                    groups += depth == 2 ? 1 : 0;
                    problem = element(xml, depth, groups);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                } else if (event == XMLStreamConstants.CHARACTERS && !xml.isWhiteSpace()) {
                    problem = Optional.of("may hold no text");
                }
                if (problem.isPresent()) {
                    return problem.map(what -> "line " + xml.getLocation().getLineNumber() + ": " + what);
                }
            }
            return groups == 1 ? Optional.empty() : Optional.of(oneGroup());
        } catch (XMLStreamException e) {
            return Optional.of("is no XML: line " + e.getLocation().getLineNumber());
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static String oneGroup() {
        return "must hold everything in one <g id=\"" + GROUP + "\">";
    }

    private static Optional<String> element(XMLStreamReader xml, int depth, int groups) {
        String name = xml.getLocalName();
        boolean known = depth == 1 ? name.equals("svg") : SHAPES.contains(name);
        if (!known || !NAMESPACE.equals(xml.getNamespaceURI())) {
            return Optional.of("may have no element " + name + (depth == 1 ? " as its root" : ""));
        }
        if (depth > DEEPEST) {
            return Optional.of("may have no more than " + DEEPEST + " elements one in another");
        }
        if (depth == 1 && !VIEW_BOX.equals(xml.getAttributeValue(null, "viewBox"))) {
            return Optional.of("must have the viewBox " + VIEW_BOX);
        }
        boolean isGroup = name.equals("g") && GROUP.equals(xml.getAttributeValue(null, "id"));
        if (depth == 2 && (groups > 1 || !isGroup)) {
            return Optional.of(oneGroup());
        }
        return attributes(xml, depth);
    }

    private static Optional<String> attributes(XMLStreamReader xml, int depth) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String name = xml.getAttributeLocalName(i);
            String value = xml.getAttributeValue(i);
            boolean prefixed = xml.getAttributePrefix(i) != null
                    && !xml.getAttributePrefix(i).isEmpty();
            if (prefixed || !isPlain(name, value, depth)) {
                return Optional.of("may have no " + name + "=\"" + shortened(value) + "\"");
            }
        }
        return Optional.empty();
    }

    private static boolean isPlain(String name, String value, int depth) {
        if (PAINTS.contains(name)) {
            return PAINT.matcher(value).matches();
        }
        if (name.equals("id")) {
            return depth == 2 && value.equals(GROUP);
        }
        return MEASURES.contains(name) && MEASURE.matcher(value).matches();
    }

    private static String shortened(String value) {
        return value.length() <= 40 ? value : value.substring(0, 40) + "…";
    }
}
