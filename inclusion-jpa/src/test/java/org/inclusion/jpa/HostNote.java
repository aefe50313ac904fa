package org.inclusion.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An entity of the host's. */
@Entity
@Table(name = "hostnote")
class HostNote {

    @Id
    private String id = "";

    private String text = "";

    /** For the provider. */
    protected HostNote() {}

    HostNote(String id, String text) {
        this.id = id;
        this.text = text;
    }

    String id() {
        return id;
    }

    String text() {
        return text;
    }

    void say(String something) {
        text = something;
    }
}
