package org.inclusion.samples.embedding.plain;

import jakarta.persistence.EntityManagerFactory;
import org.inclusion.Inclusion;
import org.inclusion.Stores;
import org.inclusion.access.Relations;
import org.inclusion.jpa.InclusionSchema;
import org.inclusion.jpa.JpaStores;

/** The library's tables in a schema of their own, which somebody has created. */
final class NamedSchema {

    private NamedSchema() {}

    static Inclusion inclusion(EntityManagerFactory entityManagers, Relations relations) {
        InclusionSchema.of(entityManagers, "formation").create();
        Stores stores = JpaStores.on(entityManagers, "formation");
        return Inclusion.builder().stores(stores).relations(relations).build();
    }
}
