package org.inclusion.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.inclusion.servlet.http.Route;
import org.junit.jupiter.api.Test;

/** The published description is complete and can be read by tools. */
class DescriptionTest {

    @Test
    void aClientsGeneratorReadsItWithoutComplaint() {
        SwaggerParseResult read = new OpenAPIV3Parser().readContents(Contract.DOCUMENT.toString());

        assertThat(read.getMessages(), is(empty()));
        assertThat(
                read.getOpenAPI().getPaths().size(),
                equalTo(Contract.DOCUMENT.get("paths").size()));
    }

    @Test
    void itDescribesEveryRouteAndNoOther() {
        List<String> routes = InclusionServlet.routes(request -> "").stream()
                .map(route -> route.method() + " /" + route.template())
                .toList();
        List<String> described = new ArrayList<>();
        Contract.DOCUMENT
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(verb -> {
                    if (!verb.equals("parameters")) {
                        described.add(verb.toUpperCase(Locale.ROOT) + " " + path.getKey());
                    }
                }));

        assertThat(described, containsInAnyOrder(routes.toArray()));
    }

    @Test
    void whatItRefersToIsThere() {
        for (JsonNode reference : Contract.DOCUMENT.findValues("$ref")) {
            assertThat(
                    reference.asText(),
                    Contract.DOCUMENT.at(reference.asText().substring(1)).isMissingNode(),
                    is(false));
        }
    }

    @Test
    void everyPartOfItIsUsed() {
        Set<String> used = new HashSet<>();
        Contract.DOCUMENT.findValues("$ref").forEach(reference -> used.add(reference.asText()));
        for (String kind : new String[] {"schemas", "parameters", "headers", "responses"}) {
            Contract.DOCUMENT
                    .at("/components/" + kind)
                    .fieldNames()
                    .forEachRemaining(name -> assertThat(
                            "#/components/" + kind + "/" + name, used.contains("#/components/" + kind + "/" + name)));
        }
    }

    @Test
    void everyRouteSaysHowItRefuses() {
        for (Route route : InclusionServlet.routes(request -> "")) {
            List<String> statuses = new ArrayList<>();
            Contract.DOCUMENT
                    .at("/paths")
                    .path("/" + route.template())
                    .path(route.isUnsafe() ? "post" : "get")
                    .path("responses")
                    .fieldNames()
                    .forEachRemaining(statuses::add);
            assertThat(statuses, hasItems("200".equals(statuses.get(0)) ? "200" : "201", "500"));
            if (route.needsActor()) {
                assertThat(route.template(), statuses, hasItems("401", "403", "503"));
            }
            if (route.isUnsafe()) {
                assertThat(route.template(), statuses, hasItems("400", "408", "413", "415"));
            }
        }
    }

    @Test
    void aValidatorThatFindsNothingWouldProveNothing() {
        JsonNode me = Contract.DOCUMENT.at("/components/schemas/Me");

        assertThat(Contract.errors(me, me), is(not("")));
    }
}
