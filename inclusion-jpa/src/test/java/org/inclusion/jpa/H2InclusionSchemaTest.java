package org.inclusion.jpa;

import jakarta.persistence.EntityManagerFactory;

class H2InclusionSchemaTest extends InclusionSchemaContract {

    @Override
    protected EntityManagerFactory empty() {
        return Databases.h2();
    }

    @Override
    protected String folder() {
        return "h2";
    }
}
