package org.inclusion.servlet.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.SentEvidence;
import org.inclusion.learner.Receipt;
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
public final class EvidenceRoutes {

    private static final int LARGEST_BATCH = 500;

    private static final String ONE = "api/evidence";

    private EvidenceRoutes() {}

    private record ReceiptView(
            @Nullable String id,
            Receipt.Status status,
            @Nullable Map<String, Object> problem,
            @Nullable String help) {}

    /** An item of a batch as it was sent, and the evidence it says, or the refusal. */
    private record Item(JsonNode sent, Outcome<Evidence> read) {

        /** Its id, where it says one. */
        @Nullable
        String id() {
            JsonNode id = sent.path("id");
            return id.isTextual() ? Quoted.of(id.asText()) : null;
        }

        Problem problem(Refusal refusal) {
            return Problem.of(refusal).among(Description.faults(ONE, sent));
        }
    }

    public static List<Route> all() {
        return List.of(Route.post(ONE, EvidenceRoutes::one), Route.post("api/evidence/batch", EvidenceRoutes::batch));
    }

    private static Answer one(Exchange exchange) {
        return exchange.answer(read(exchange.body().whole(), exchange), evidence -> {
            Receipt receipt = exchange.acting().record(List.of(evidence)).get(0);
            Problem problem = problem(receipt);
            if (problem != null) {
                throw new ProblemException(problem);
            }
            ReceiptView kept = kept(receipt, evidence, exchange);
            return receipt.status() == Receipt.Status.STORED ? Answer.created(kept) : Answer.of(kept);
        });
    }

    private static Answer batch(Exchange exchange) {
        JsonFields body = exchange.body();
        JsonNode nodes = body.list("items");
        body.end();
        if (nodes.isEmpty() || nodes.size() > LARGEST_BATCH) {
            throw new ProblemException(Problem.of(400, "batch-size", "/items"));
        }
        List<Item> items = new ArrayList<>();
        List<Evidence> readable = new ArrayList<>();
        for (JsonNode node : nodes) {
            Item item = new Item(node, read(node, exchange));
            items.add(item);
            item.read().toOptional().ifPresent(readable::add);
        }
        Iterator<Receipt> receipts = exchange.acting().record(readable).iterator();
        List<ReceiptView> views = new ArrayList<>();
        for (Item item : items) {
            views.add(view(item, receipts, exchange));
        }
        return Answer.of(Map.of("receipts", views));
    }

    private static Outcome<Evidence> read(JsonNode sent, Exchange exchange) {
        return exchange.acting().read(SentEvidence.parsed(sent));
    }

    private static ReceiptView view(Item item, Iterator<Receipt> receipts, Exchange exchange) {
        return item.read()
                .fold(
                        evidence -> view(receipts.next(), evidence, exchange),
                        refusal -> refused(item.id(), Receipt.Status.REFUSED, item.problem(refusal), exchange));
    }

    private static ReceiptView view(Receipt receipt, Evidence evidence, Exchange exchange) {
        Problem problem = problem(receipt);
        return problem == null
                ? kept(receipt, evidence, exchange)
                : refused(receipt.evidence(), receipt.status(), problem, exchange);
    }

    private static ReceiptView refused(@Nullable String id, Receipt.Status status, Problem problem, Exchange exchange) {
        Map<String, Object> document = problem.document(exchange.inclusion().words(), exchange.language());
        return new ReceiptView(id, status, document, null);
    }

    private static ReceiptView kept(Receipt receipt, Evidence evidence, Exchange exchange) {
        boolean erased = receipt.status() == Receipt.Status.ERASED;
        return new ReceiptView(
                receipt.evidence(), receipt.status(), null, erased ? null : EvidenceWords.help(evidence, exchange));
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
