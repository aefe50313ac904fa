package org.inclusion.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.inclusion.Ccas;
import org.inclusion.Inclusion;
import org.inclusion.memory.InMemoryStores;
import org.junit.jupiter.api.Test;

/** Structures are called as the host calls them, where it gives them a name. */
class StructureNamesTest {

    @Test
    void ofTheStructuresOfWhoeverIsSignedInThoseThatAreNamedHaveTheirName() {
        try (Town town = new Town(Inclusion.builder()
                .stores(new InMemoryStores())
                .names(id -> id.equals(Ccas.STRUCTURE) ? Optional.of("CCAS de Valbonne") : Optional.empty()))) {
            JsonNode me = town.as("deux").get("api/me").json();

            assertThat(me.at("/structures").size(), equalTo(2));
            assertThat(me.at("/structureNames").size(), equalTo(1));
            assertThat(me.at("/structureNames").path(Ccas.STRUCTURE).asText(), equalTo("CCAS de Valbonne"));
        }
    }
}
