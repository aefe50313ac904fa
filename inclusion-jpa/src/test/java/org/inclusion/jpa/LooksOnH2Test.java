package org.inclusion.jpa;

import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import org.junit.jupiter.api.Nested;

/** Many looks at once on H2, in memory and in a file. */
class LooksOnH2Test {

    @Nested
    class HibernateTest extends CrowdedLooksContract {
        @Override
        protected String emptyUrl() {
            return Databases.h2Url();
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
            return Databases.h2Url();
        }

        @Override
        protected EntityManagerFactory unit(String url) {
            return Databases.eclipseLink(url, Map.of());
        }
    }

    @Nested
    class FileTest extends CrowdedLooksContract {
        @Override
        protected String emptyUrl() {
            return Databases.h2FileUrl();
        }

        @Override
        protected EntityManagerFactory unit(String url) {
            return Databases.unit(url, Map.of());
        }
    }
}
