package org.inclusion.samples.wildfly;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Set;
import org.inclusion.Inclusion;
import org.inclusion.access.Relations;
import org.inclusion.access.Role;
import org.inclusion.jpa.InclusionSchema;
import org.inclusion.jpa.JpaStores;
import org.inclusion.jta.JtaTransactions;
import org.inclusion.servlet.ActorResolver;
import org.inclusion.servlet.HostRoles;
import org.inclusion.servlet.PrincipalIds;

/** The library in the application, in the transactions of the server. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init") // the server sets them
public class Training {

    @PersistenceUnit(unitName = "intranet")
    EntityManagerFactory entityManagers;

    @Resource(lookup = "java:jboss/TransactionManager")
    TransactionManager manager;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry registry;

    @Produces
    @Singleton
    Inclusion inclusion() {
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

    @Produces
    @Singleton
    ActorResolver actors() {
        PrincipalIds ids = PrincipalIds.ofHex(System.getProperty("training.key", "00".repeat(32)));
        return ActorResolver.fromPrincipal(ids, HostRoles.of(Role.HELPER, "agent"), login -> Set.of("ccas"));
    }
}
