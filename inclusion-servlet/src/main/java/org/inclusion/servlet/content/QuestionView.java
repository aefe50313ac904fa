package org.inclusion.servlet.content;

import java.util.List;
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
        List<OptionView> options,
        ItemRef ref) {

    public record OptionView(String id, String text) {}

    public static QuestionView of(ContentPack pack, Question question, Exchange exchange) {
        return new QuestionView(
                question.id().value(),
                exchange.in(question.text()),
                exchange.in(question.spoken()),
                exchange.languageOf(question.text()),
                PackFileRoutes.address(pack, question.audio(), question.spoken(), exchange),
                question.options().stream()
                        .map(option -> new OptionView(option.id(), exchange.in(option.text())))
                        .toList(),
                pack.ref(question.id()));
    }
}
