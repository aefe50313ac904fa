package org.inclusion.jpa.mandate;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.inclusion.jpa.sql.Column.text;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inclusion.access.LearnerId;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Erasing;
import org.inclusion.jpa.sql.Row;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Stored;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.mandate.ArchivedMandate;
import org.inclusion.mandate.KeptMandate;
import org.inclusion.mandate.Mandate;
import org.inclusion.mandate.MandateRows;
import org.inclusion.mandate.MandateStore;
import org.inclusion.mandate.SignedText;
import org.inclusion.store.Transaction;

/** Keeps mandates in one table and their endings in another, both by learner and id; texts by hash; and the archive. */
public final class JpaMandateStore implements MandateStore {

    private static final Stored<Mandate> MANDATES = Stored.of(MandateRows.MANDATE);

    private static final Table MANDATE = MANDATES.table();

    private static final Table ENDING = Table.of(MandateRows.ENDING);

    private static final Table TEXT = Table.of(MandateRows.TEXT);

    private static final Stored<ArchivedMandate> ARCHIVED = Stored.of(MandateRows.ARCHIVE);

    private static final Table ARCHIVE = ARCHIVED.table();

    /** A mandate with its ending, if it has one. The columns that the two tables share are the mandate's. */
    private static final String WITH_ENDING = """
            select m.learner_id, m.mandate_id, m.structure_id, m.procedures, m.text_version, m.text_hash, m.helper_id,
                m.channel, m.given_at, m.last_day, m.archive_days, e.ended_at
            from inclusion_mandate m left join inclusion_mandate_ending e
                on e.learner_id = m.learner_id and e.mandate_id = m.mandate_id
            where m.learner_id = ?1""";

    private static final String LATEST_FIRST = " order by m.given_at desc, m.mandate_id";

    private final Dialect dialect;

    public JpaMandateStore(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public boolean add(Transaction tx, Mandate mandate) {
        return MANDATES.insertNew(JpaTransaction.entityManager(tx), dialect, mandate);
    }

    @Override
    public Optional<KeptMandate> find(Transaction tx, LearnerId learner, String id) {
        return Sql.rows(
                        JpaTransaction.entityManager(tx),
                        MANDATE,
                        WITH_ENDING + " and m.mandate_id = ?2",
                        learner.value(),
                        id)
                .stream()
                .map(JpaMandateStore::kept)
                .findFirst();
    }

    @Override
    public List<KeptMandate> open(Transaction tx, LearnerId learner, LocalDate day) {
        return Sql.rows(
                        JpaTransaction.entityManager(tx),
                        MANDATE,
                        WITH_ENDING + " and m.last_day >= ?2 and e.ended_at is null" + LATEST_FIRST,
                        learner.value(),
                        day.toString())
                .stream()
                .map(JpaMandateStore::kept)
                .toList();
    }

    @Override
    public List<KeptMandate> latest(Transaction tx, LearnerId learner, int limit) {
        return Sql.firstRows(
                        JpaTransaction.entityManager(tx), MANDATE, limit, WITH_ENDING + LATEST_FIRST, learner.value())
                .stream()
                .map(JpaMandateStore::kept)
                .toList();
    }

    private static KeptMandate kept(Row row) {
        return new KeptMandate(MANDATES.read(row), row.timeOrNull());
    }

    @Override
    public void end(Transaction tx, LearnerId learner, String id, Instant at) {
        if (find(tx, learner, id).isPresent()) {
            dialect.insertNew(JpaTransaction.entityManager(tx), ENDING, List.of(Row.of(learner, id, at)));
        }
    }

    @Override
    public void keepText(Transaction tx, SignedText text) {
        Row row = Row.of(text.hash(), text.version(), text.language(), text.text());
        dialect.insertNew(JpaTransaction.entityManager(tx), TEXT, List.of(row));
    }

    @Override
    public Optional<SignedText> findText(Transaction tx, String hash) {
        String sql = "select text_version, language, body from inclusion_mandate_text where text_hash = ?1";
        return Sql.rows(JpaTransaction.entityManager(tx), TEXT, sql, hash).stream()
                .map(row -> new SignedText(row.text(), row.text(), row.text()))
                .findFirst();
    }

    @Override
    public void archive(Transaction tx, ArchivedMandate archived) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        Mandate mandate = archived.mandate().mandate();
        if (deleted(entityManager, MANDATE, mandate) == 0) {
            return;
        }
        deleted(entityManager, ENDING, mandate);
        dialect.upsert(entityManager, ARCHIVE, List.of(ARCHIVED.row(archived)));
    }

    private static int deleted(EntityManager entityManager, Table table, Mandate mandate) {
        return Sql.updated(
                entityManager,
                table,
                "delete from " + table.name() + " where learner_id = ?1 and mandate_id = ?2",
                mandate.learner().value(),
                mandate.id());
    }

    @Override
    public List<ArchivedMandate> archived(Transaction tx, LearnerId learner) {
        return Sql.rows(
                        JpaTransaction.entityManager(tx),
                        ARCHIVE,
                        ARCHIVE.select() + " where learner_id = ?1 order by mandate_id",
                        learner.value())
                .stream()
                .map(ARCHIVED::read)
                .toList();
    }

    @Override
    public void moveArchive(Transaction tx, LearnerId from, LearnerId to) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        Set<String> kept = archived(tx, to).stream()
                .map(archived -> archived.mandate().mandate().id())
                .collect(toUnmodifiableSet());
        for (ArchivedMandate archived : archived(tx, from)) {
            Mandate mandate = archived.mandate().mandate();
            if (kept.contains(mandate.id())) {
                deleted(entityManager, ARCHIVE, mandate);
            }
        }
        Sql.updated(
                entityManager,
                ARCHIVE,
                "update inclusion_mandate_archive set learner_id = ?1 where learner_id = ?2",
                to.value(),
                from.value());
    }

    @Override
    public int dropArchived(Transaction tx, LocalDate today, int atMost) {
        return Sql.updated(
                JpaTransaction.entityManager(tx),
                ARCHIVE,
                dialect.some("delete from " + ARCHIVE.name(), ARCHIVE, "kept_until < ?1", atMost),
                today.toString());
    }

    @Override
    public int forget(Transaction tx, LearnerId learner, int atMost) {
        return Erasing.forget(
                JpaTransaction.entityManager(tx),
                dialect,
                List.of(MandateRows.MANDATE, MandateRows.ENDING),
                learner.value(),
                atMost);
    }

    @Override
    public int rename(Transaction tx, String helper, String alias, int atMost) {
        return Erasing.rename(
                JpaTransaction.entityManager(tx),
                dialect,
                List.of(MandateRows.MANDATE, MandateRows.ARCHIVE),
                helper,
                alias,
                atMost);
    }
}
