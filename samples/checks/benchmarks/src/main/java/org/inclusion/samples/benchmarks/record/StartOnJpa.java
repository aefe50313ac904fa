package org.inclusion.samples.benchmarks.record;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import org.inclusion.jpa.JpaStores;

/**
 * A host's start on its database, in a virtual machine of its own: it opens its unit and asks one question; with
 * {@code stores} it opens the library's stores too.
 */
final class StartOnJpa {

    private StartOnJpa() {}

    public static void main(String[] arguments) {
        Postgres.Provider provider = Postgres.Provider.valueOf(arguments[1]);
        try (EntityManagerFactory unit =
                Postgres.unit(provider, Map.of("jakarta.persistence.jdbc.url", arguments[2]))) {
            try (EntityManager entityManager = unit.createEntityManager()) {
                entityManager.createNativeQuery("select 1").getSingleResult();
            }
            if (arguments[0].equals("stores")) {
                JpaStores.on(unit);
            }
        }
    }
}
