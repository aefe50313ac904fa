package org.inclusion.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.practice.PracticeCode;
import org.inclusion.practice.PracticeCodeStore;
import org.inclusion.store.Transaction;

/** Practice codes, by code. */
final class MemoryPracticeCodeStore implements PracticeCodeStore {

    private final Table<String, PracticeCode> rows = new Table<>();

    @Override
    public boolean add(Transaction tx, PracticeCode card) {
        if (rows.get(tx, card.code()).isPresent()) {
            return false;
        }
        rows.put(tx, card.code(), card);
        return true;
    }

    @Override
    public Optional<PracticeCode> find(Transaction tx, String code) {
        return rows.get(tx, code);
    }

    @Override
    public List<PracticeCode> of(Transaction tx, LearnerId learner) {
        return rows.where(
                tx,
                row -> row.learner().equals(learner),
                Comparator.comparing(PracticeCode::givenAt).reversed().thenComparing(PracticeCode::code));
    }

    @Override
    public void revoke(Transaction tx, String code, Instant at) {
        rows.get(tx, code)
                .filter(card -> card.revokedAt() == null)
                .ifPresent(card -> rows.put(
                        tx,
                        code,
                        new PracticeCode(
                                code,
                                card.learner(),
                                card.path(),
                                card.step(),
                                card.givenBy(),
                                card.givenAt(),
                                card.lastDay(),
                                at)));
    }
}
