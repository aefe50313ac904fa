package org.inclusion.jpa;

import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.persistence.Version;

/** The contract of a pair with EclipseLink. */
abstract class EclipseLinkContract extends PairContract {

    EclipseLinkContract(String version, TestDatabase database) {
        super(version, database);
    }

    @Override
    protected String providersVersion() {
        return Version.getVersion();
    }

    @Override
    protected EntityManagerFactory unit(String url, Map<String, ?> more) {
        return Databases.eclipseLink(url, more);
    }

    /** EclipseLink caches unless it is told not to. */
    @Override
    protected EntityManagerFactory cachingUnit(String url) {
        return unit(url, Map.of());
    }

    @Override
    protected String hostsTable() {
        return "hostnote";
    }

    @Override
    protected List<Map<String, ?>> tableActions() {
        return Stream.of("create-tables", "none", "create-or-extend-tables", "drop-and-create-tables", "drop-tables")
                .<Map<String, ?>>map(action -> Map.of("eclipselink.ddl-generation", action))
                .toList();
    }
}
