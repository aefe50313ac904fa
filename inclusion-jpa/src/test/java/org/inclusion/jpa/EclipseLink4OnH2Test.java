package org.inclusion.jpa;

/** EclipseLink 4 on H2. */
class EclipseLink4OnH2Test extends EclipseLinkContract {

    EclipseLink4OnH2Test() {
        super("4.", TestDatabase.H2);
    }
}
