package org.inclusion.jpa;

import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import org.junit.jupiter.api.Tag;

/** A thousand changes of the journal, on H2. */
@Tag("long")
class JournalTamperingTest extends JournalTamperingContract {

    @Override
    protected String emptyUrl() {
        return TestDatabase.H2.emptyUrl();
    }

    @Override
    protected EntityManagerFactory unit(String url) {
        return Databases.unit(url, Map.of());
    }

    @Override
    protected String folder() {
        return TestDatabase.H2.folder();
    }

    @Override
    protected int changes() {
        return 1_000;
    }
}
