package org.inclusion.jpa.referral;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;
import static org.inclusion.jpa.sql.Column.key;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.inclusion.access.LearnerId;
import org.inclusion.jpa.sql.Chunk;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Erasing;
import org.inclusion.jpa.sql.Row;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Stored;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.referral.KeptSheet;
import org.inclusion.referral.Referral;
import org.inclusion.referral.ReferralAnswer;
import org.inclusion.referral.ReferralRows;
import org.inclusion.referral.ReferralStore;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Keeps referrals, their answers and their sheets in three tables. */
public final class JpaReferralStore implements ReferralStore {

    private static final Stored<Referral> REFERRALS = Stored.of(ReferralRows.REFERRAL);

    private static final Table REFERRAL = REFERRALS.table();

    private static final Stored<ReferralAnswer> ANSWERS = Stored.of(ReferralRows.ANSWER);

    private static final Table ANSWER = ANSWERS.table();

    private static final Stored<KeptSheet> SHEETS = Stored.of(ReferralRows.SHEET);

    private static final Table SHEET = SHEETS.table();

    private static final Table LEARNER = Table.of(ReferralRows.REFERRAL, "learner_id");

    private static final Table PLACE = Table.of("inclusion_referral", key("help_place_id"));

    /** 1 for a referral with an answer that ends it, else 0. */
    private static final String HAS_ENDED = "case when exists (select 1 from " + ANSWER.name()
            + " a where a.learner_id = "
            + REFERRAL.name() + ".learner_id and a.referral_id = " + REFERRAL.name() + ".referral_id and a.kind in ("
            + Stream.of(ReferralAnswer.Kind.values())
                    .filter(ReferralAnswer.Kind::ends)
                    .map(kind -> "'" + kind.name() + "'")
                    .collect(joining(", "))
            + ")) then 1 else 0 end";

    private final Dialect dialect;

    public JpaReferralStore(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public boolean add(Transaction tx, Referral referral) {
        return REFERRALS.insertNew(JpaTransaction.entityManager(tx), dialect, referral);
    }

    @Override
    public Optional<Referral> find(Transaction tx, LearnerId learner, String id) {
        return referrals(tx, " where learner_id = ?1 and referral_id = ?2", learner.value(), id).stream()
                .findFirst();
    }

    @Override
    public List<Referral> of(Transaction tx, LearnerId learner) {
        return referrals(tx, " where learner_id = ?1 order by noted_at, referral_id", learner.value());
    }

    @Override
    public List<Referral> arrivedAt(Transaction tx, String receiver, int atMost) {
        String waitingFirst = REFERRAL.select() + " where receiver_id = ?1 order by " + HAS_ENDED
                + ", noted_at desc, referral_number";
        return Sql.firstRows(JpaTransaction.entityManager(tx), REFERRAL, atMost, waitingFirst, receiver).stream()
                .map(REFERRALS::read)
                .toList();
    }

    @Override
    public Optional<Referral> arrived(Transaction tx, String receiver, String number) {
        return referrals(tx, " where receiver_id = ?1 and referral_number = ?2", receiver, number).stream()
                .findFirst();
    }

    private static List<Referral> referrals(Transaction tx, String condition, @Nullable Object... parameters) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        return Sql.rows(entityManager, REFERRAL, REFERRAL.select() + condition, parameters).stream()
                .map(REFERRALS::read)
                .toList();
    }

    @Override
    public boolean addAnswer(Transaction tx, ReferralAnswer answer) {
        return ANSWERS.insertNew(JpaTransaction.entityManager(tx), dialect, answer);
    }

    @Override
    public List<ReferralAnswer> answers(Transaction tx, Collection<LearnerId> learners) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        List<ReferralAnswer> answers = new ArrayList<>();
        List<Row> keys = learners.stream().distinct().map(Row::of).toList();
        for (Chunk chunk : Chunk.of(keys)) {
            String list = chunk.values(LEARNER.key(), (column, parameter) -> parameter);
            Sql.rows(entityManager, ANSWER, ANSWER.select() + " where learner_id in (" + list + ")", chunk.parameters())
                    .forEach(row -> answers.add(ANSWERS.read(row)));
        }
        answers.sort(comparing(ReferralAnswer::at)
                .thenComparing(ReferralAnswer::learner)
                .thenComparing(ReferralAnswer::referral)
                .thenComparing(ReferralAnswer::id));
        return List.copyOf(answers);
    }

    @Override
    public boolean addSheet(Transaction tx, KeptSheet sheet) {
        return SHEETS.insertNew(JpaTransaction.entityManager(tx), dialect, sheet);
    }

    @Override
    public Optional<KeptSheet> sheet(Transaction tx, String hash) {
        return sheets(tx, " where sheet_hash = ?1", hash).stream().findFirst();
    }

    @Override
    public List<KeptSheet> sheets(Transaction tx, LearnerId learner) {
        return sheets(tx, " where learner_id = ?1 order by last_day, sheet_hash", learner.value());
    }

    private static List<KeptSheet> sheets(Transaction tx, String condition, String parameter) {
        return Sql.rows(JpaTransaction.entityManager(tx), SHEET, SHEET.select() + condition, parameter).stream()
                .map(SHEETS::read)
                .toList();
    }

    @Override
    public List<Referral> at(Transaction tx, Collection<String> places, int atMost) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        List<Referral> found = new ArrayList<>();
        for (Chunk chunk : Chunk.of(places.stream().map(Row::of).toList())) {
            String list = chunk.values(PLACE.key(), (column, parameter) -> parameter);
            String sql = REFERRAL.select() + " where help_place_id in (" + list + ") order by learner_id, referral_id";
            Sql.firstRows(entityManager, REFERRAL, atMost, sql, chunk.parameters())
                    .forEach(row -> found.add(REFERRALS.read(row)));
        }
        return found.stream()
                .sorted(comparing(Referral::learner).thenComparing(Referral::id))
                .limit(atMost)
                .toList();
    }

    @Override
    public void remove(Transaction tx, LearnerId learner, String id) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        for (Table table : List.of(SHEET, ANSWER, REFERRAL)) {
            String sql = "delete from " + table.name() + " where learner_id = ?1 and referral_id = ?2";
            Sql.update(entityManager, table, sql, learner.value(), id);
        }
    }

    @Override
    public int forget(Transaction tx, LearnerId learner, int atMost) {
        return Erasing.forget(JpaTransaction.entityManager(tx), dialect, ReferralRows.ALL, learner.value(), atMost);
    }

    @Override
    public int rename(Transaction tx, String actor, String alias, int atMost) {
        return Erasing.rename(JpaTransaction.entityManager(tx), dialect, ReferralRows.ALL, actor, alias, atMost);
    }
}
