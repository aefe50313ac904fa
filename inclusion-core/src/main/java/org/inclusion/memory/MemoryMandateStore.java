package org.inclusion.memory;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.mandate.ArchivedMandate;
import org.inclusion.mandate.KeptMandate;
import org.inclusion.mandate.Mandate;
import org.inclusion.mandate.MandateRows;
import org.inclusion.mandate.MandateStatus;
import org.inclusion.mandate.MandateStore;
import org.inclusion.mandate.SignedText;
import org.inclusion.row.Column;
import org.inclusion.store.Transaction;

/** Keeps mandates by learner and id, the latest given first; texts by their hash; and the archive by learner and id. */
final class MemoryMandateStore implements MandateStore, HoldingRows {

    private static final Comparator<KeptMandate> LATEST_FIRST = comparing(
                    (KeptMandate kept) -> kept.mandate().givenAt())
            .reversed()
            .thenComparing(kept -> kept.mandate().id());

    private final Table<LearnerId, String, KeptMandate> mandates = new Table<>(LATEST_FIRST);
    private final Table<LearnerId, String, ArchivedMandate> archive = new Table<>(comparing(MemoryMandateStore::idOf));
    private final Map<String, SignedText> texts = new HashMap<>();

    @Override
    public boolean add(Transaction tx, Mandate mandate) {
        if (find(tx, mandate.learner(), mandate.id()).isPresent()) {
            return false;
        }
        mandates.put(tx, mandate.learner(), mandate.id(), new KeptMandate(mandate, null));
        return true;
    }

    @Override
    public Optional<KeptMandate> find(Transaction tx, LearnerId learner, String id) {
        return mandates.find(tx, learner, id);
    }

    @Override
    public List<KeptMandate> open(Transaction tx, LearnerId learner, LocalDate day) {
        return mandates.those(tx, learner, kept -> kept.statusOn(day) == MandateStatus.OPEN);
    }

    @Override
    public List<KeptMandate> latest(Transaction tx, LearnerId learner, int limit) {
        return mandates.of(tx, learner).stream().limit(limit).toList();
    }

    @Override
    public void end(Transaction tx, LearnerId learner, String id, Instant at) {
        find(tx, learner, id)
                .filter(kept -> kept.endedAt() == null)
                .ifPresent(kept -> mandates.put(tx, learner, id, new KeptMandate(kept.mandate(), at)));
    }

    @Override
    public void keepText(Transaction tx, SignedText text) {
        MemoryTransaction.of(tx).put(texts, text.hash(), text);
    }

    @Override
    public Optional<SignedText> findText(Transaction tx, String hash) {
        MemoryTransaction.of(tx);
        return Optional.ofNullable(texts.get(hash));
    }

    @Override
    public void archive(Transaction tx, ArchivedMandate archived) {
        LearnerId learner = archived.mandate().mandate().learner();
        find(tx, learner, idOf(archived)).ifPresent(kept -> {
            archive.put(tx, learner, idOf(archived), archived);
            mandates.remove(tx, learner, idOf(archived));
        });
    }

    private static String idOf(ArchivedMandate archived) {
        return archived.mandate().mandate().id();
    }

    @Override
    public List<ArchivedMandate> archived(Transaction tx, LearnerId learner) {
        return archive.of(tx, learner);
    }

    @Override
    public void moveArchive(Transaction tx, LearnerId from, LearnerId to) {
        for (ArchivedMandate archived : archive.of(tx, from)) {
            archive.remove(tx, from, idOf(archived));
            if (archive.find(tx, to, idOf(archived)).isEmpty()) {
                Mandate one = archived.mandate().mandate();
                archive.put(tx, to, one.id(), MandateRows.ARCHIVE.with(archived, Map.of(Column.LEARNER, to)));
            }
        }
    }

    @Override
    public int dropArchived(Transaction tx, LocalDate today, int atMost) {
        return archive.forgetOfAnyone(tx, archived -> archived.keptUntil().isBefore(today), atMost);
    }

    @Override
    public int forget(Transaction tx, LearnerId learner, int atMost) {
        return mandates.forget(tx, learner, atMost);
    }

    @Override
    public int rename(Transaction tx, String helper, String alias, int atMost) {
        return Held.rename(tx, held(), helper, alias, atMost);
    }

    @Override
    public List<Held<?, ?>> held() {
        return List.of(
                new Held<>(
                        MandateRows.MANDATE,
                        mandates,
                        KeptMandate::mandate,
                        (kept, mandate) -> new KeptMandate(mandate, kept.endedAt())),
                Held.of(MandateRows.ARCHIVE, archive));
    }
}
