package org.inclusion.servlet.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inclusion.content.Block;
import org.inclusion.content.ContentPack;
import org.inclusion.content.Gesture;
import org.inclusion.content.Lesson;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.words.LocalizedText;
import org.jspecify.annotations.Nullable;

/** A lesson as JSON: typed blocks in one language, never HTML. */
record LessonView(String title, @Nullable String audio, List<Map<String, Object>> blocks) {

    static LessonView of(ContentPack pack, Lesson lesson, Exchange exchange) {
        return new LessonView(
                exchange.in(lesson.title()),
                PackFileRoutes.address(pack, lesson.audio(), lesson.title(), exchange),
                lesson.blocks().stream()
                        .map(block -> block(pack, block, exchange))
                        .toList());
    }

    /** One block as JSON. */
    static Map<String, Object> block(ContentPack pack, Block block, Exchange exchange) {
        Map<String, Object> shown = new LinkedHashMap<>();
        if (block instanceof Block.Paragraph paragraph) {
            shown.put("type", "paragraph");
            shown.put("text", exchange.in(paragraph.text()));
        } else if (block instanceof Block.Listing list) {
            shown.put("type", "list");
            shown.put("items", list.items().stream().map(exchange::in).toList());
            shown.put("numbered", list.numbered());
        } else if (block instanceof Block.Tip tip) {
            shown.put("type", "tip");
            shown.put("text", exchange.in(tip.text()));
        } else if (block instanceof Block.Picture picture) {
            shown.putAll(picture(pack, picture, exchange));
        } else if (block instanceof Block.Term term) {
            shown.put("type", "term");
            pack.term(term.term()).ifPresent(explained -> {
                shown.put("term", exchange.in(explained.term()));
                shown.put("meaning", exchange.in(explained.meaning()));
            });
        } else if (block instanceof Block.FirstGesture tried) {
            shown.putAll(gesture(tried, exchange));
        } else {
            shown.put("type", "practice");
        }
        return shown;
    }

    /** A picture as a block: of a lesson, or of a question. */
    static Map<String, Object> picture(ContentPack pack, Block.Picture picture, Exchange exchange) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("type", "picture");
        shown.put("src", PackFileRoutes.address(pack, picture.src(), exchange));
        shown.put("alt", exchange.in(picture.alt()));
        return shown;
    }

    /** Words are left out where nothing is written. */
    private static Map<String, Object> gesture(Block.FirstGesture tried, Exchange exchange) {
        Gesture gesture = tried.gesture();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("type", "gesture");
        shown.put("gesture", gesture);
        shown.put("text", exchange.in(tried.text()));
        words(shown, "write", tried.write(), exchange);
        words(shown, "written", tried.written(), exchange);
        return shown;
    }

    private static void words(
            Map<String, Object> shown, String name, @Nullable LocalizedText words, Exchange exchange) {
        if (words != null) {
            shown.put(name, exchange.in(words));
        }
    }
}
