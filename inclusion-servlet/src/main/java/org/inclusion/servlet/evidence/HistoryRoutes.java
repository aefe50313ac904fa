package org.inclusion.servlet.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inclusion.AboutLearner;
import org.inclusion.access.Look;
import org.inclusion.access.LookPosition;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Evidence.Witnessed;
import org.inclusion.evidence.EvidenceFormat;
import org.inclusion.evidence.HistoryPosition;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.journey.HistoryPage;
import org.inclusion.journey.SeenCorrection;
import org.inclusion.servlet.http.Answer;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.servlet.http.Problem;
import org.inclusion.servlet.http.ProblemException;
import org.inclusion.servlet.http.Route;
import org.jspecify.annotations.Nullable;

/** Shows a learner's history, and who looked. */
final class HistoryRoutes {

    private static final int USUAL_PAGE = 20;

    private static final int LARGEST_PAGE = 100;

    private HistoryRoutes() {}

    private record HistoryView(
            List<Map<String, @Nullable Object>> evidence,
            @Nullable String next) {}

    /** How evidence was corrected: when, and by whom. */
    private record CorrectedView(
            String by, String at, String actor, @Nullable String name, boolean withdrawn) {

        static CorrectedView of(SeenCorrection correction, Exchange exchange) {
            return new CorrectedView(
                    correction.id(),
                    correction.at().toString(),
                    correction.actor(),
                    exchange.nameOf(correction.actor()),
                    correction.withdrawn());
        }
    }

    private record LooksView(List<LookView> looks, @Nullable String next) {}

    private record LookView(
            String viewer,
            @Nullable String name,
            String structure,
            String what,
            String sentence,
            String day,
            String at) {}

    static List<Route> all() {
        return List.of(
                Route.get("api/learners/{learner}/history", HistoryRoutes::history),
                Route.get("api/learners/{learner}/looks", HistoryRoutes::looks));
    }

    private static Answer history(Exchange exchange) {
        String before = exchange.query("before");
        HistoryPosition from = before == null ? null : Cursor.read(before);
        return exchange.answer(
                exchange.about().history(from, limit(exchange)), page -> Answer.revisable(view(page, exchange)));
    }

    private static int limit(Exchange exchange) {
        String limit = exchange.query("limit");
        if (limit == null) {
            return USUAL_PAGE;
        }
        if (!limit.matches("[1-9]\\d{0,5}")) {
            throw new ProblemException(Problem.of(400, "not-a-count", "?limit"));
        }
        return Integer.parseInt(limit);
    }

    private static HistoryView view(HistoryPage page, Exchange exchange) {
        HistoryPosition next = page.next();
        return new HistoryView(
                page.evidence().stream()
                        .map(received -> view(received, page.corrected().get(received.id()), exchange))
                        .toList(),
                next == null ? null : Cursor.write(next));
    }

    /** The sender's words, field by field, and what a page tells about them. */
    private static Map<String, @Nullable Object> view(
            ReceivedEvidence received, @Nullable SeenCorrection corrected, Exchange exchange) {
        Evidence evidence = received.evidence();
        String actor = evidence.header().actor();
        Map<String, @Nullable Object> view = new LinkedHashMap<>(EvidenceFormat.fields(evidence));
        view.put("actor", actor);
        boolean byTheHost = evidence instanceof Witnessed;
        view.put("name", byTheHost ? exchange.inclusion().names().hostName().orElse(null) : exchange.nameOf(actor));
        view.put("title", EvidenceWords.title(evidence, exchange));
        view.put("sentence", EvidenceWords.sentence(evidence, exchange));
        view.put("receivedAt", received.receivedAt().toString());
        view.put("corrected", corrected == null ? null : CorrectedView.of(corrected, exchange));
        return view;
    }

    private static Answer looks(Exchange exchange) {
        String before = exchange.query("before");
        LookPosition after = before == null ? null : LookCursor.read(before);
        int limit = Math.min(exchange.query("limit") == null ? LARGEST_PAGE : limit(exchange), LARGEST_PAGE);
        AboutLearner learner = exchange.about();
        // A helper who says that she is present reads with her.
        boolean together = "true".equals(exchange.query("present"));
        return exchange.answer(
                together ? learner.whoLookedTogether(after, limit) : learner.whoLooked(after, limit),
                looks -> Answer.of(view(looks, limit, exchange)));
    }

    /** A full page has a next one, which may be empty. */
    private static LooksView view(List<Look> looks, int limit, Exchange exchange) {
        return new LooksView(
                looks.stream().map(look -> view(look, exchange)).toList(),
                looks.size() < limit
                        ? null
                        : LookCursor.write(looks.get(limit - 1).position()));
    }

    /** A look of a newer version, or of a room that is gone, is shown without saying at what. */
    private static String sentence(Look.What what, Exchange exchange) {
        String code = "look." + what;
        String sentence = exchange.say(code);
        return sentence.equals(code) ? exchange.say("look.unknown") : sentence;
    }

    private static LookView view(Look look, Exchange exchange) {
        return new LookView(
                look.viewer(),
                look.viewer().equals(Look.GUEST) ? exchange.say("look.by-guest") : exchange.nameOf(look.viewer()),
                look.structure(),
                look.what().name(),
                sentence(look.what(), exchange),
                look.day().toString(),
                look.at().toString());
    }
}
