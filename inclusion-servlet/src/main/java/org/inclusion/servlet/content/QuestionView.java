package org.inclusion.servlet.content;

import java.util.List;
import java.util.Map;
import org.inclusion.content.Block;
import org.inclusion.content.ContentPack;
import org.inclusion.content.Question;
import org.inclusion.evidence.ItemRef;
import org.inclusion.servlet.http.Exchange;
import org.jspecify.annotations.Nullable;

/** A question as JSON, in one language. Nothing in it tells which option is right. */
public record QuestionView(
        String id,
        String text,
        String spoken,
        String language,
        @Nullable String audio,
        @Nullable Map<String, Object> picture,
        List<OptionView> options,
        ItemRef ref) {

    public record OptionView(String id, String text) {}

    public static QuestionView of(ContentPack pack, Question question, Exchange exchange) {
        Block.Picture picture = question.picture();
        return new QuestionView(
                question.id().value(),
                exchange.in(question.text()),
                exchange.in(question.spoken()),
                exchange.languageOf(question.text()),
                PackFileRoutes.address(pack, question.audio(), question.spoken(), exchange),
                picture == null ? null : LessonView.picture(pack, picture, exchange),
                question.options().stream()
                        .map(option -> new OptionView(option.id(), exchange.in(option.text())))
                        .toList(),
                pack.ref(question.id()));
    }
}
