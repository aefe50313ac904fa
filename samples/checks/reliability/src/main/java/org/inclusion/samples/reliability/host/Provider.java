package org.inclusion.samples.reliability.host;

import java.util.Map;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.hibernate.jpa.HibernatePersistenceProvider;

/** The provider with which a host reaches its database. */
public enum Provider {
    HIBERNATE("Hibernate"),
    ECLIPSELINK("EclipseLink");

    private final String shown;

    Provider(String shown) {
        this.shown = shown;
    }

    Map<String, String> properties() {
        return switch (this) {
            case HIBERNATE -> Map.of("jakarta.persistence.provider", HibernatePersistenceProvider.class.getName());
            case ECLIPSELINK ->
                Map.of(
                        "jakarta.persistence.provider",
                        PersistenceProvider.class.getName(),
                        "eclipselink.session.customizer",
                        NoSecondTry.class.getName(),
                        "eclipselink.weaving",
                        "false",
                        "eclipselink.logging.level",
                        "OFF");
        };
    }

    @Override
    public String toString() {
        return shown;
    }
}
