package org.inclusion.samples.embedding.plain;

import java.util.Optional;
import java.util.Set;
import org.inclusion.access.Role;

/** A host's users table: a number that stays, and a login that may change. */
public interface Accounts {

    /** Somebody who may sign in. */
    record Account(long number, Set<Role> roles, Set<String> structures) {}

    /** Whose login it is. */
    Optional<Account> withLogin(String login);

    /** Where a learner is accompanied. */
    Set<String> structuresOf(long learner);

    /** Whom a helper accompanies. */
    Set<Long> accompaniedBy(long helper);
}
