package org.inclusion.jpa;

/** EclipseLink 5 on H2. */
class EclipseLink5OnH2Test extends EclipseLinkContract {

    EclipseLink5OnH2Test() {
        super("5.0.", TestDatabase.H2);
    }
}
