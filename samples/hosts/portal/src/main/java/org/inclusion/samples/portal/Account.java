package org.inclusion.samples.portal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** Somebody who may sign in. The library never sees a login or a name: it knows the id in the column beside them. */
@Entity
class Account {

    @Id
    private String login;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String passwordHash;

    @Column(nullable = false)
    private String structure;

    @Column(nullable = false)
    private boolean agent;

    @Column(nullable = false, unique = true)
    private String inclusionId;

    /** The login of the agent who accompanies her beyond one day, if one does: the database is asked by it. */
    @SuppressWarnings("UnusedVariable")
    private @Nullable String accompaniedBy;

    /** For the provider. */
    protected Account() {
        this("", "", "", "", false, "", null);
    }

    Account(
            String login,
            String name,
            String passwordHash,
            String structure,
            boolean agent,
            String inclusionId,
            @Nullable String accompaniedBy) {
        this.login = login;
        this.name = name;
        this.passwordHash = passwordHash;
        this.structure = structure;
        this.agent = agent;
        this.inclusionId = inclusionId;
        this.accompaniedBy = accompaniedBy;
    }

    String login() {
        return login;
    }

    String name() {
        return name;
    }

    String passwordHash() {
        return passwordHash;
    }

    String structure() {
        return structure;
    }

    boolean isAgent() {
        return agent;
    }

    String inclusionId() {
        return inclusionId;
    }
}
