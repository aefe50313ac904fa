package org.inclusion.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.inclusion.servlet.http.Description;
import org.inclusion.servlet.http.Route;
import org.junit.jupiter.api.Test;

/** The published description is complete and can be read by tools. */
class DescriptionTest {

    /** Of what was taken back there is nothing to answer. */
    private static final Set<String> ANSWERS_NOTHING =
            Set.of("api/learners/{learner}/accompaniments/{accompaniment}/take-back");

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
        List<String> routes = EveryAddress.ofApi().stream()
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
        for (Route route : EveryAddress.ofApi()) {
            List<String> statuses = new ArrayList<>();
            Contract.DOCUMENT
                    .at("/paths")
                    .path("/" + route.template())
                    .path(route.isUnsafe() ? "post" : "get")
                    .path("responses")
                    .fieldNames()
                    .forEachRemaining(statuses::add);
            assertThat(
                    route.template(),
                    statuses.get(0),
                    is(ANSWERS_NOTHING.contains(route.template()) ? equalTo("204") : oneOf("200", "201")));
            assertThat(route.template(), statuses, hasItem("500"));
            if (route.needsActor()) {
                assertThat(route.template(), statuses, hasItems("401", "403", "503"));
            }
            if (route.isUnsafe()) {
                assertThat(route.template(), statuses, hasItems("400", "408", "413", "415"));
            }
        }
    }

    @Test
    void everyBodyAndEveryAnswerHasAnExample() {
        Set<String> without = new TreeSet<>();
        for (JsonNode json : Contract.DOCUMENT.get("paths").findValues("application/json")) {
            alternatives(json.path("schema")).forEach(name -> {
                if (schema(name).path("examples").isEmpty()) {
                    without.add(name);
                }
            });
        }
        assertThat(without, is(empty()));
    }

    @Test
    void everyExampleIsAsItsSchemaSays() {
        int examples = 0;
        for (Map.Entry<String, JsonNode> schema :
                Contract.DOCUMENT.at("/components/schemas").properties()) {
            for (JsonNode example : schema.getValue().path("examples")) {
                assertThat(schema.getKey(), Contract.errors(schema.getValue(), example), equalTo(""));
                examples++;
            }
        }
        assertThat(examples, greaterThan(100));
    }

    @Test
    void theExampleOfABodyHasNoFault() {
        Contract.DOCUMENT.get("paths").properties().forEach(path -> {
            JsonNode body = path.getValue().at("/post/requestBody/content/application~1json/schema");
            alternatives(body)
                    .forEach(name -> schema(name)
                            .path("examples")
                            .forEach(example -> assertThat(
                                    name, Description.faults(path.getKey().substring(1), example), is(empty()))));
        });
    }

    /** The names of the schemas of which a value keeps one; none for a schema without a name. */
    private static List<String> alternatives(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        String name = reference.substring(reference.lastIndexOf('/') + 1);
        JsonNode oneOf = name.isEmpty() ? schema.path("oneOf") : schema(name).path("oneOf");
        if (oneOf.isMissingNode()) {
            return name.isEmpty() ? List.of() : List.of(name);
        }
        return StreamSupport.stream(oneOf.spliterator(), false)
                .flatMap(one -> alternatives(one).stream())
                .toList();
    }

    private static JsonNode schema(String name) {
        return Contract.DOCUMENT.at("/components/schemas").path(name);
    }

    @Test
    void aValidatorThatFindsNothingWouldProveNothing() {
        JsonNode me = Contract.DOCUMENT.at("/components/schemas/Me");

        assertThat(Contract.errors(me, me), is(not("")));
    }
}
