package org.inclusion.samples.quarkus;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What the host itself keeps: that somebody came to a workshop. */
@Entity
@Table(name = "visit")
public class Visit {

    @Id
    private String id;

    /** For the provider. */
    protected Visit() {
        this("");
    }

    Visit(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }
}
