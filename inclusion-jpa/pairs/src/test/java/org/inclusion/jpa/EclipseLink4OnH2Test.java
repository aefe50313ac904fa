package org.inclusion.jpa;

import org.junit.jupiter.api.Tag;

/** EclipseLink 4 on H2. */
@Tag("long")
class EclipseLink4OnH2Test extends EclipseLinkContract {

    EclipseLink4OnH2Test() {
        super("4.", TestDatabase.H2);
    }
}
