package org.inclusion.jpa;

import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import org.junit.jupiter.api.Nested;

/** Many looks at once on MariaDB. */
class LooksOnMariaDbTest {

    @Nested
    class HibernateTest extends CrowdedLooksContract {
        @Override
        protected String emptyUrl() {
            return MariaDbServer.emptyUrl();
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
            return MariaDbServer.emptyUrl();
        }

        @Override
        protected EntityManagerFactory unit(String url) {
            return Databases.eclipseLink(url, Map.of());
        }
    }
}
