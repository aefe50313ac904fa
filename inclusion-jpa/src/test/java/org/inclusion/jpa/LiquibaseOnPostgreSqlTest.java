package org.inclusion.jpa;

import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import liquibase.exception.CommandExecutionException;
import org.junit.jupiter.api.Test;

class LiquibaseOnPostgreSqlTest extends LiquibaseContract {

    LiquibaseOnPostgreSqlTest() {
        super(TestDatabase.POSTGRESQL);
    }

    @Test
    void theTablesMayStandInASchemaThatLiquibaseIsTold() throws CommandExecutionException {
        String url = Databases.postgreSqlUrl();
        FrozenRows.run(url, "create schema formation");
        update(url, Map.of("defaultSchemaName", "formation"));
        try (EntityManagerFactory factory = Databases.unit(url, Map.of())) {
            InclusionSchema.of(factory, "formation").verify();
        }
    }
}
