package org.inclusion.jpa.sql;

import org.inclusion.row.Condition;

/** A condition of a room, in SQL. */
public final class Where {

    private Where() {}

    /** The condition, which can stand beside others. The texts in it are the program's own. */
    public static String of(Condition condition) {
        if (condition instanceof Condition.Has has) {
            return has.column() + " is not null";
        }
        if (condition instanceof Condition.Is is) {
            return is.column() + " = '" + is.text() + "'";
        }
        if (condition instanceof Condition.IsNot not) {
            return not.column() + " <> '" + not.text() + "'";
        }
        if (condition instanceof Condition.Same same) {
            return same.column() + " = " + same.other();
        }
        if (condition instanceof Condition.Different different) {
            return different.column() + " <> " + different.other();
        }
        Condition.Either either = (Condition.Either) condition;
        return "(" + of(either.one()) + " or " + of(either.other()) + ")";
    }
}
