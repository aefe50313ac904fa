package org.inclusion.privacy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.inclusion.access.LearnerId;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.evidence.EvidenceStore.Appended;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Gives evidence a new learner, page by page in one transaction. Evidence that both histories have is kept once. Where
 * both have other evidence of one id, the one that moves gets another id, and what corrects it follows.
 */
final class MovingEvidence {

    private static final int PAGE = 500;

    private final EvidenceStore evidence;
    private final Transaction tx;
    private final LearnerId from;
    private final LearnerId to;

    /** The evidence ids that were taken, and what takes their place. */
    private final Map<String, String> renamed = new HashMap<>();

    private long moved;
    private long twice;

    MovingEvidence(EvidenceStore evidence, Transaction tx, LearnerId from, LearnerId to) {
        this.evidence = evidence;
        this.tx = tx;
        this.from = from;
        this.to = to;
    }

    void run() {
        // A correction may stand before what it corrects: all taken ids are known before anything moves.
        int before;
        do {
            before = renamed.size();
            pages(this::findTaken);
        } while (renamed.size() > before);
        pages(this::move);
        int forgotten = PAGE;
        while (forgotten >= PAGE) {
            forgotten = evidence.forget(tx, from, PAGE);
        }
    }

    long moved() {
        return moved;
    }

    long twice() {
        return twice;
    }

    long renamed() {
        return renamed.size();
    }

    private void pages(Consumer<List<ReceivedEvidence>> work) {
        @Nullable ReceivedEvidence last = null;
        List<ReceivedEvidence> page;
        do {
            page = evidence.after(tx, from, last == null ? null : last.position(), PAGE);
            if (!page.isEmpty()) {
                work.accept(page);
                last = page.get(page.size() - 1);
            }
        } while (page.size() >= PAGE);
    }

    private void findTaken(List<ReceivedEvidence> page) {
        Map<String, ReceivedEvidence> kept =
                evidence.find(tx, to, page.stream().map(ReceivedEvidence::id).toList()).stream()
                        .collect(Collectors.toMap(ReceivedEvidence::id, one -> one));
        for (ReceivedEvidence hers : page) {
            ReceivedEvidence other = kept.get(hers.id());
            if (other != null && !renamed.containsKey(hers.id()) && !isTheSame(hers, other)) {
                renamed.put(hers.id(), another(hers));
            }
        }
    }

    /** Evidence that corrects a renamed piece is not the same any more: then this is asked once more. */
    private boolean isTheSame(ReceivedEvidence hers, ReceivedEvidence other) {
        return other.contentHash().equals(hers.movedTo(from, to, renamed).contentHash());
    }

    /**
     * Always always the same, of the id that was left and of the evidence id; and the next one where an earlier move of
     * the same ids has given that to other evidence.
     */
    private String another(ReceivedEvidence hers) {
        String name = from.value() + "/" + hers.id();
        String another = moved(name);
        for (int next = 2; isTaken(another, hers); next++) {
            another = moved(name + "/" + next);
        }
        return another;
    }

    private static String moved(String name) {
        return "moved-" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private boolean isTaken(String another, ReceivedEvidence hers) {
        Map<String, String> names = new HashMap<>(renamed);
        names.put(hers.id(), another);
        String hash = hers.movedTo(from, to, names).contentHash();
        return evidence.find(tx, to, List.of(another)).stream()
                .anyMatch(other -> !other.contentHash().equals(hash));
    }

    private void move(List<ReceivedEvidence> page) {
        List<Appended> appended = evidence.append(
                tx, page.stream().map(hers -> hers.movedTo(from, to, renamed)).toList());
        for (Appended one : appended) {
            moved += one == Appended.STORED ? 1 : 0;
            twice += one == Appended.DUPLICATE ? 1 : 0;
            if (one == Appended.CONFLICT) {
                throw new IllegalStateException("evidence of a new id is taken");
            }
        }
    }
}
