package org.inclusion.samples.quarkus;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.inclusion.Inclusion;
import org.inclusion.access.Relations;
import org.inclusion.access.Role;
import org.inclusion.jpa.InclusionSchema;
import org.inclusion.jpa.JpaStores;
import org.inclusion.jta.JtaTransactions;
import org.inclusion.servlet.ActorResolver;
import org.inclusion.servlet.HostRoles;
import org.inclusion.servlet.PrincipalIds;

/** The library in the application, in the transactions of the application. */
@Singleton
public class Training {

    @Produces
    @Singleton
    Inclusion inclusion(
            EntityManagerFactory entityManagers,
            TransactionManager manager,
            TransactionSynchronizationRegistry registry) {
        JtaTransactions transactions = new JtaTransactions(entityManagers, manager, registry);
        InclusionSchema.of(transactions.apart()).create();
        return Inclusion.builder()
                .stores(JpaStores.joining(transactions))
                .relations(Relations.none())
                .build();
    }

    static void close(@Disposes Inclusion inclusion) {
        inclusion.close();
    }

    /** A mistake shows when the application starts, and not with the first person who comes. */
    void atStart(@Observes StartupEvent event, Inclusion inclusion, ActorResolver actors) {
        inclusion.health();
    }

    @Produces
    @Singleton
    ActorResolver actors(@ConfigProperty(name = "training.key") String key) {
        PrincipalIds ids = PrincipalIds.ofHex(key);
        return ActorResolver.fromPrincipal(ids, HostRoles.of(Role.HELPER, "agent"), login -> Set.of("ccas"));
    }
}
