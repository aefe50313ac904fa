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
 * Runs the scripts that are missing, one server at a time.
 *
 * <p>Who upgrades holds the row of {@code inclusion_schema}: others wait for it, and then find nothing left to do. Where the
 * database takes the definition of tables back with everything else, all of it is one transaction. Where every such
 * statement commits by itself, the row is held by one connection while another works; a script that was cut short is run
 * again from its beginning, so its statements are harmless when they are run again, and the version comes last.
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
            more = transactions.run(this::step);
        }
    }

    /** All scripts, or where they cannot be taken back the next one; returns whether there was one. */
    private boolean step(Transaction tx) {
        EntityManager guard = JpaTransaction.entityManager(tx);
        Dialect dialect = Dialect.of(guard);
        List<SchemaScript> missing = versions.missingUnderLock(guard, dialect);
        int now = dialect.takesDefinitionsBack() ? missing.size() : Math.min(1, missing.size());
        missing.subList(0, now).forEach(script -> run(script, guard, dialect));
        return now > 0;
    }

    private void run(SchemaScript script, EntityManager guard, Dialect dialect) {
        LOG.info("Upgrading the tables of inclusion to schema {}: {}", script.version(), script.path(dialect));
        List<String> statements = script.statements(dialect);
        int last = statements.size() - 1;
        if (dialect.takesDefinitionsBack()) {
            dialect.waitForTablesBriefly(guard);
            statements.subList(0, last).forEach(statement -> Sql.update(guard, SchemaVersion.SCHEMA, statement));
        } else {
            statements.subList(0, last).forEach(this::alone);
        }
        Sql.update(guard, SchemaVersion.SCHEMA, statements.get(last));
    }

    private void alone(String statement) {
        transactions.run(tx -> {
            Sql.update(JpaTransaction.entityManager(tx), SchemaVersion.SCHEMA, statement);
            return true;
        });
    }
}
