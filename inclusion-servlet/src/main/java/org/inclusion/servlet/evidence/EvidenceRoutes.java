package org.inclusion.servlet.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.evidence.SentEvidence;
import org.inclusion.learner.Receipt;
import org.inclusion.learner.Recorded;
import org.inclusion.servlet.http.Answer;
import org.inclusion.servlet.http.Description;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.servlet.http.JsonFields;
import org.inclusion.servlet.http.Problem;
import org.inclusion.servlet.http.ProblemException;
import org.inclusion.servlet.http.Quoted;
import org.inclusion.servlet.http.Route;
import org.inclusion.words.Reason;
import org.jspecify.annotations.Nullable;

/** Takes in what was seen: one piece of evidence at one address, and at another a batch in which no piece blocks another. */
final class EvidenceRoutes {

    private static final int LARGEST_BATCH = 500;

    private static final String ONE = "api/evidence";

    private EvidenceRoutes() {}

    private record ReceiptView(
            @Nullable String id,
            Receipt.Status status,
            @Nullable Map<String, Object> problem,
            @Nullable String help) {}

    static List<Route> all() {
        return List.of(Route.post(ONE, EvidenceRoutes::one), Route.post("api/evidence/batch", EvidenceRoutes::batch));
    }

    private static Answer one(Exchange exchange) {
        SentEvidence sent = SentEvidence.parsed(exchange.body().whole());
        return exchange.answer(exchange.acting().recordSent(List.of(sent)).get(0), recorded -> {
            Receipt receipt = recorded.receipt();
            Problem problem = problem(receipt);
            if (problem != null) {
                throw new ProblemException(problem);
            }
            ReceiptView kept = kept(recorded, exchange);
            return receipt.status() == Receipt.Status.STORED ? Answer.created(kept) : Answer.of(kept);
        });
    }

    private static Answer batch(Exchange exchange) {
        JsonFields body = exchange.body();
        JsonNode items = body.list("items");
        body.end();
        if (items.isEmpty() || items.size() > LARGEST_BATCH) {
            throw new ProblemException(Problem.of(400, "batch-size", "/items"));
        }
        List<SentEvidence> sent = new ArrayList<>();
        items.forEach(item -> sent.add(SentEvidence.parsed(item)));
        List<Outcome<Recorded>> recorded = exchange.acting().recordSent(sent);
        List<ReceiptView> views = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            JsonNode item = items.get(i);
            views.add(recorded.get(i).fold(one -> view(one, exchange), refusal -> unreadable(item, refusal, exchange)));
        }
        return Answer.of(Map.of("receipts", views));
    }

    private static ReceiptView view(Recorded recorded, Exchange exchange) {
        Receipt receipt = recorded.receipt();
        Problem problem = problem(receipt);
        return problem == null
                ? kept(recorded, exchange)
                : refused(receipt.evidence(), receipt.status(), problem, exchange);
    }

    /** Its id is said, where it says one. */
    private static ReceiptView unreadable(JsonNode sent, Refusal refusal, Exchange exchange) {
        JsonNode id = sent.path("id");
        Problem problem = Problem.of(refusal).among(Description.faults(ONE, sent));
        return refused(id.isTextual() ? Quoted.of(id.asText()) : null, Receipt.Status.REFUSED, problem, exchange);
    }

    private static ReceiptView refused(@Nullable String id, Receipt.Status status, Problem problem, Exchange exchange) {
        Map<String, Object> document = problem.document(exchange.inclusion().words(), exchange.language());
        return new ReceiptView(id, status, document, null);
    }

    private static ReceiptView kept(Recorded recorded, Exchange exchange) {
        Receipt receipt = recorded.receipt();
        boolean erased = receipt.status() == Receipt.Status.ERASED;
        String help = erased ? null : EvidenceWords.help(recorded.evidence(), exchange);
        return new ReceiptView(receipt.evidence(), receipt.status(), null, help);
    }

    private static @Nullable Problem problem(Receipt receipt) {
        Refusal refusal = receipt.refusal();
        if (refusal != null) {
            return Problem.of(refusal);
        }
        return receipt.status() == Receipt.Status.CONFLICT
                ? new Problem(409, Reason.of("problem.other-content", "id", receipt.evidence()), Map.of())
                : null;
    }
}
