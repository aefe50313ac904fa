package org.inclusion.spring;

import java.util.Optional;
import org.inclusion.jpa.transaction.MissingRight;

/** Says, of a start that failed because the database refuses its user a right, which setting asked for it and what to grant. */
final class RefusedTables {

    private static final String REMEDY =
            "Grant that user SELECT, INSERT, UPDATE and DELETE on every table whose name begins with"
                    + " inclusion_. With inclusion.schema=create or upgrade the user also creates and changes tables and indexes: where only"
                    + " somebody else may, let that person run the scripts of org/inclusion/jpa/schema, and set inclusion.schema to verify."
                    + " docs/embedding.md says more in its section Tables.";

    private RefusedTables() {}

    /** Says that the tables may not be used, where a missing right is among the causes. */
    static Optional<WrongSettingException> toUseTables(RuntimeException failed) {
        return in(failed, "the application's database user may not use inclusion's tables");
    }

    /** Says that a setting asks for tables that the user may not create, where a missing right is among the causes. */
    static Optional<WrongSettingException> toCreateTables(RuntimeException failed, String setting) {
        return in(failed, setting + ", and the application's database user may not create tables");
    }

    private static Optional<WrongSettingException> in(RuntimeException failed, String sentence) {
        return MissingRight.in(failed).map(right -> new WrongSettingException(sentence + ": " + right, REMEDY, failed));
    }
}
