package org.inclusion.spring;

/** The starter's work on the library's tables when the application starts. */
enum TablesAtStart {
    /** Refuses to start unless the tables are there, and are those of this release. */
    VERIFY,
    /** Creates missing tables. Filled tables of an older release are refused. */
    CREATE,
    /** Creates missing tables, and brings older ones to this release. */
    UPGRADE
}
