package org.inclusion.jpa;

import java.util.function.Supplier;

/** A kind of database, for tests. */
interface TestDatabase {

    /** The folder of its scripts. */
    String folder();

    /** A new database of this kind, with nothing in it. */
    String emptyUrl();

    /** In the process, in memory. */
    TestDatabase H2 = of("h2", Databases::h2Url);

    /** A real server. */
    TestDatabase POSTGRESQL = of("postgresql", Databases::postgreSqlUrl);

    /** A kind of database from its two properties. */
    static TestDatabase of(String folder, Supplier<String> emptyUrl) {
        return new TestDatabase() {
            @Override
            public String folder() {
                return folder;
            }

            @Override
            public String emptyUrl() {
                return emptyUrl.get();
            }
        };
    }
}
