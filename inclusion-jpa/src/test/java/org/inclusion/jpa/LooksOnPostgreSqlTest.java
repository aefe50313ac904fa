package org.inclusion.jpa;

import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

/** Many looks at once on PostgreSQL. */
@Tag("long")
class LooksOnPostgreSqlTest {

    @Nested
    class HibernateTest extends CrowdedLooksContract {
        @Override
        protected String emptyUrl() {
            return Databases.postgreSqlUrl();
        }

        @Override
        protected EntityManagerFactory unit(String url) {
            return Databases.unit(url, Map.of());
        }
    }

    @Nested
    class EclipseLinkTest extends CrowdedLooksContract {
        @Override
        protected String emptyUrl() {
            return Databases.postgreSqlUrl();
        }

        @Override
        protected EntityManagerFactory unit(String url) {
            return Databases.eclipseLink(url, Map.of());
        }
    }
}
