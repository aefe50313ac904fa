package org.inclusion.servlet.authoring;

import java.util.List;
import java.util.Map;
import org.inclusion.authoring.Edition;
import org.inclusion.authoring.OpenedLesson;
import org.inclusion.content.ContentPack;
import org.inclusion.evidence.ItemRef;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.words.LocalizedText;
import org.inclusion.words.Reason;
import org.inclusion.words.WrittenDay;
import org.jspecify.annotations.Nullable;

/**
 * A published lesson in JSON, for whoever opens it: nothing about anybody.
 *
 * @param published when it was published, in a sentence
 * @param basedOn from which lesson it was made, in a sentence that names the pack and its licence; null where it was
 *     written anew
 */
record LessonView(
        String title,
        String language,
        List<Map<String, Object>> blocks,
        String published,
        @Nullable String basedOn) {

    static LessonView of(OpenedLesson lesson, Exchange exchange) {
        Edition edition = lesson.edition();
        String day = WrittenDay.of(
                edition.publishedAt().atZone(exchange.inclusion().zone()).toLocalDate(), exchange.language());
        return new LessonView(
                edition.text().title(),
                edition.text().language(),
                new ShownBlocks("../practice/lessons/" + lesson.address() + "/photos/").of(edition.text()),
                exchange.say(Reason.of("leaflet.published", "day", day)),
                basedOn(lesson.origin(), exchange));
    }

    /** The licence of the packs asks for it. */
    static @Nullable String basedOn(@Nullable ItemRef origin, Exchange exchange) {
        if (origin == null) {
            return null;
        }
        return exchange.inclusion()
                .content()
                .pack(origin)
                .or(() -> exchange.inclusion().content().pack(origin.pack()))
                .map(pack -> exchange.say(Reason.of("leaflet.based-on", "pack", title(pack, exchange))
                        .with("licence", text(pack.licence()))))
                .orElse(null);
    }

    private static String title(ContentPack pack, Exchange exchange) {
        return exchange.in(pack.title());
    }

    static LocalizedText text(String words) {
        return LocalizedText.of(words);
    }
}
