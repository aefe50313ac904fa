package org.inclusion.jta;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What the host itself keeps. */
@Entity
@Table(name = "visit")
class Visit {

    @Id
    private String learner;

    /** For the provider. */
    protected Visit() {
        this("");
    }

    Visit(String learner) {
        this.learner = learner;
    }

    String learner() {
        return learner;
    }
}
