package org.inclusion.jpa.schema;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the schema scripts that a database lacks, on one server at a time.
 *
 * <p>The upgrading server holds a lock on the row of {@code inclusion_schema}. Other servers wait for the lock, and
 * then find nothing left to do. Where a rollback undoes table definitions, the whole upgrade is one transaction. Where
 * each statement that changes a table commits by itself, one connection holds the lock while another works. A script
 * that was cut short runs again from its beginning: its statements may therefore run twice without harm, and the
 * version is written last.
 */
public final class SchemaUpgrade {

    private static final Logger LOG = LoggerFactory.getLogger(SchemaUpgrade.class);

    private final Transactions transactions;
    private final SchemaVersion versions;

    public SchemaUpgrade(Transactions transactions, SchemaVersion versions) {
        this.transactions = transactions;
        this.versions = versions;
    }

    public void run() {
        boolean more = true;
        while (more) {
            more = transactions.run(this::runSome);
        }
    }

    /**
     * Runs all missing scripts, or only the next one where a rollback does not undo definitions.
     *
     * @return whether a script ran
     */
    private boolean runSome(Transaction tx) {
        EntityManager lockHolder = JpaTransaction.entityManager(tx);
        Dialect dialect = Dialect.of(lockHolder);
        List<SchemaScript> missing = versions.missingUnderLock(lockHolder, dialect);
        int now = dialect.takesDefinitionsBack() ? missing.size() : Math.min(1, missing.size());
        missing.subList(0, now).forEach(script -> run(script, lockHolder, dialect));
        return now > 0;
    }

    private void run(SchemaScript script, EntityManager lockHolder, Dialect dialect) {
        LOG.info("Bringing the tables of inclusion to schema {}: {}", script.version(), script.path(dialect));
        List<String> statements = script.statements(dialect).stream()
                .map(statement -> dialect.definition(lockHolder, statement))
                .toList();
        int last = statements.size() - 1;
        if (dialect.takesDefinitionsBack()) {
            dialect.waitForTablesBriefly(lockHolder);
            statements.subList(0, last).forEach(statement -> Sql.update(lockHolder, SchemaVersion.SCHEMA, statement));
        } else {
            statements.subList(0, last).forEach(this::runOnAnotherConnection);
        }
        Sql.update(lockHolder, SchemaVersion.SCHEMA, statements.get(last));
    }

    private void runOnAnotherConnection(String statement) {
        transactions.run(tx -> {
            Sql.update(JpaTransaction.entityManager(tx), SchemaVersion.SCHEMA, statement);
            return true;
        });
    }
}
