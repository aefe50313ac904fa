package org.inclusion.servlet.authoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.inclusion.authoring.LeafletBlock;
import org.inclusion.authoring.LeafletText;
import org.inclusion.content.ContentLibrary;

/**
 * The parts of a lesson as pages show every lesson: typed, in one language, never HTML. The addresses of pictures are
 * relative to {@code api/}, as those of packs are.
 *
 * @param photos the address of the folder of the lesson's photos, with a slash at its end
 */
record ShownBlocks(String photos) {

    List<Map<String, Object>> of(LeafletText text) {
        Locale language = Locale.forLanguageTag(text.language());
        return text.blocks().stream().map(block -> shown(block, language)).toList();
    }

    private Map<String, Object> shown(LeafletBlock block, Locale language) {
        Map<String, Object> shown = new LinkedHashMap<>();
        switch (block.kind()) {
            case PARAGRAPH -> {
                shown.put("type", "paragraph");
                shown.put("text", block.text());
            }
            case TIP -> {
                shown.put("type", "tip");
                shown.put("text", block.text());
            }
            case LIST -> {
                shown.put("type", "list");
                shown.put("items", block.items());
                shown.put("numbered", block.numbered());
            }
            case PICTURE -> {
                shown.put("type", "picture");
                shown.put("src", address(block.src()));
                shown.put("alt", described(block, language));
            }
        }
        return shown;
    }

    /** A picture of the library has no ending. */
    String address(String src) {
        return src.contains(".") ? photos + src : "../practice/pictures/" + src;
    }

    private static String described(LeafletBlock block, Locale language) {
        return block.text().isBlank()
                ? ContentLibrary.describedPicture(block.src())
                        .map(words -> words.in(language))
                        .orElse("")
                : block.text();
    }
}
