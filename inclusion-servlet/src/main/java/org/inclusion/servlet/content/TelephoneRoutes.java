package org.inclusion.servlet.content;

import java.util.List;
import java.util.Map;
import org.inclusion.content.ContentPack;
import org.inclusion.content.GlossaryTerm;
import org.inclusion.content.TelephoneScript;
import org.inclusion.id.StepId;
import org.inclusion.path.Step;
import org.inclusion.servlet.http.Answer;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.servlet.http.Route;
import org.inclusion.words.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Shows the content that a helper reads while talking on the telephone: the script of a step and the glossary of a
 * pack, in the pack's latest version. Both are apart from the step, so that a learner's page does not load what it does
 * not show. Every actor sees the same.
 */
final class TelephoneRoutes {

    private TelephoneRoutes() {}

    private record ScriptView(String step, String title, String language, List<LineView> lines) {}

    private record LineView(
            @Nullable String at,
            String say,
            @Nullable String see,
            @Nullable String ask,
            @Nullable String ifNot) {}

    private record TermView(
            String id,
            String term,
            String meaning,
            String language,
            @Nullable String exact,
            @Nullable String spoken,
            @Nullable String looks) {}

    static List<Route> all() {
        return List.of(
                Route.get("api/packs/{pack}/scripts/{step}", TelephoneRoutes::script),
                Route.get("api/packs/{pack}/glossary", TelephoneRoutes::glossary));
    }

    /** A step without a script has no lines. */
    private static Answer script(Exchange exchange) {
        ContentPack pack = pack(exchange);
        String id = exchange.variable("step");
        Step step = exchange.found(pack.step(new StepId(id)), "step", id);
        List<LineView> lines = pack.script(step.id()).map(TelephoneScript::lines).orElse(List.of()).stream()
                .map(line -> view(line, exchange))
                .toList();
        return Answer.taught(
                new ScriptView(step.id().value(), exchange.in(step.title()), exchange.languageOf(step.title()), lines),
                exchange);
    }

    private static LineView view(TelephoneScript.Line line, Exchange exchange) {
        return new LineView(
                line.anchor(),
                exchange.in(line.say()),
                ifAny(line.see(), exchange),
                ifAny(line.ask(), exchange),
                ifAny(line.ifNot(), exchange));
    }

    private static Answer glossary(Exchange exchange) {
        List<TermView> terms = pack(exchange).glossary().stream()
                .map(term -> view(term, exchange))
                .toList();
        return Answer.taught(Map.of("terms", terms), exchange);
    }

    private static TermView view(GlossaryTerm term, Exchange exchange) {
        return new TermView(
                term.id(),
                exchange.in(term.term()),
                exchange.in(term.meaning()),
                exchange.languageOf(term.term()),
                ifAny(term.exact(), exchange),
                ifAny(term.spoken(), exchange),
                ifAny(term.looks(), exchange));
    }

    private static ContentPack pack(Exchange exchange) {
        String id = exchange.variable("pack");
        return exchange.found(exchange.inclusion().content().pack(id), "pack", id);
    }

    private static @Nullable String ifAny(@Nullable LocalizedText text, Exchange exchange) {
        return text == null ? null : exchange.in(text);
    }
}
