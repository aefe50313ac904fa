package org.inclusion.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.stream.StreamSupport;
import org.inclusion.servlet.http.Description;
import org.inclusion.servlet.http.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A body is told every mistake at once, and which values a field may have. */
class EveryFaultTest {

    private static final String EVIDENCE = "api/evidence";

    private final Town town = new Town();
    private final Caller fatima = town.as("fatima");

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void everyMistakeIsToldAtOnce() {
        Reply refused = fatima.post(
                "api/learners/me/wishes",
                "{'goal':1,'way':'FLY','device':'PHONE','ownDevice':'no','told':null,'colour':'red'}");
        assertThat(refused.status(), equalTo(400));
        assertThat(
                faults(refused.json()),
                contains(
                        "/goal not-a-text",
                        "/way unknown-value",
                        "/ownDevice not-a-flag",
                        "/network required",
                        "/colour unknown-field"));
    }

    @Test
    void theDocumentIsAboutTheFirst() {
        Reply refused = fatima.post("api/learners/me/wishes", "{'goal':1}");
        JsonNode first = refused.json().at("/faults/0");
        for (String member : new String[] {"type", "field", "detail"}) {
            assertThat(first.get(member), equalTo(refused.json().get(member)));
        }
    }

    @Test
    void anUnknownValueComesWithTheValuesThatThereAre() {
        Reply refused = fatima.post(EVIDENCE, town.practice("p1").replace("'ALONE'", "'QUICKLY'"));
        assertThat(refused.problem(), equalTo("unknown-value"));
        assertThat(texts(refused.json().get("allowed")), containsInAnyOrder("SHOWN", "TOGETHER", "SUPPORTED", "ALONE"));
        assertThat(
                refused.json().at("/faults/0/allowed"), equalTo(refused.json().get("allowed")));
    }

    @Test
    void anUnknownValueInAListComesWithTheValuesToo() {
        Reply refused =
                fatima.post("api/learners/me/mandates", Town.mandate("m1").replace("'MONEY'", "'UNICORN'"));
        assertThat(refused.problem(), equalTo("unknown-value"));
        assertThat(texts(refused.json().get("allowed")), hasItem("MONEY"));
    }

    @Test
    void anUnknownKindOfEvidenceComesWithTheKindsAndWithWhatAllKindsNeed() {
        Reply refused = fatima.post(EVIDENCE, "{'id':'x','kind':'dream','pack':'premiers-pas','item':'x'}");
        assertThat(
                faults(refused.json()), containsInAnyOrder("/kind unknown-value", "/at required", "/version required"));
        JsonNode kind = StreamSupport.stream(refused.json().get("faults").spliterator(), false)
                .filter(fault -> fault.get("field").asText().equals("/kind"))
                .findFirst()
                .orElseThrow();
        assertThat(
                texts(kind.get("allowed")),
                containsInAnyOrder(
                        "answer", "practice", "observation", "self-report", "settlement", "withdrawal", "content"));
    }

    @Test
    void aFieldOfAnotherKindIsToldAsSuch() {
        Reply refused =
                fatima.post(EVIDENCE, town.practice("p1").replace("'success':true", "'option':'a','colour':'red'"));
        assertThat(
                faults(refused.json()),
                containsInAnyOrder("/option not-for-this-kind", "/colour unknown-field", "/success required"));
    }

    @Test
    void whatOnlyTheRouteKnowsComesFirst() {
        Reply refused = fatima.post("api/learners/me/day-relation", "{'present':false,'colour':'red'}");
        assertThat(refused.status(), equalTo(400));
        assertThat(faults(refused.json()), contains("/colour unknown-field"));
        Reply alone = town.as("marc").post("api/learners/fatima/day-relation", "{'present':false}");
        assertThat(faults(alone.json()), contains("/present person-not-present"));
    }

    @Test
    void everyPieceOfABatchIsToldItsOwnMistakes() {
        Reply batch = fatima.post(
                "api/evidence/batch",
                "{'items':[{'id':'a b','kind':'practice'}," + town.practice("p1") + ",{'id':'p2'}]}");
        JsonNode receipts = batch.json().get("receipts");
        assertThat(
                faults(receipts.at("/0/problem")),
                containsInAnyOrder(
                        "/id misshapen-id",
                        "/at required",
                        "/pack required",
                        "/version required",
                        "/item required",
                        "/success required",
                        "/help required"));
        assertThat(receipts.at("/1/problem").isNull(), is(true));
        assertThat(
                faults(receipts.at("/2/problem")),
                containsInAnyOrder(
                        "/kind required", "/at required", "/pack required", "/version required", "/item required"));
    }

    @Test
    void aBodyOfManyMistakesIsToldFifty() {
        StringBuilder body = new StringBuilder("{'x':1");
        for (int i = 0; i < 1_000; i++) {
            body.append(",'x").append(i).append("':1");
        }
        Reply refused = fatima.post("api/learners/me/enrolments", body + "}");
        assertThat(refused.json().get("faults").size(), equalTo(50));
    }

    @Test
    void whatIsAboutNoFieldOfABodyHasNoFaults() {
        assertThat(fatima.post(EVIDENCE, "[]").json().has("faults"), is(false));
        assertThat(fatima.post(EVIDENCE, "{'id':'a','id':'b'}").json().has("faults"), is(false));
        assertThat(fatima.get("api/learners/me/history?limit=x").json().has("faults"), is(false));
        assertThat(
                fatima.post("api/learners/me/enrolments", "{'path':'nowhere'}")
                        .json()
                        .has("faults"),
                is(false));
    }

    @Test
    void anEmptyBodyIsToldEverythingThatARouteNeeds() {
        JsonNode empty = JsonNodeFactory.instance.objectNode();
        Contract.DOCUMENT.get("paths").properties().forEach(path -> {
            JsonNode schema = path.getValue().at("/post/requestBody/content/application~1json/schema");
            if (!schema.isMissingNode()) {
                List<Fault> faults = Description.faults(path.getKey().substring(1), empty);
                assertThat(
                        path.getKey(),
                        faults.isEmpty(),
                        is(Contract.errors(schema, empty).isEmpty()));
                assertThat(
                        path.getKey(),
                        faults.stream().map(fault -> fault.reason().code()).toList(),
                        everyItem(equalTo("refused.required")));
            }
        });
    }

    /** Each mistake of a problem: its field, and the code of its kind. */
    private static List<String> faults(JsonNode problem) {
        return StreamSupport.stream(problem.get("faults").spliterator(), false)
                .map(fault -> fault.get("field").asText() + " "
                        + fault.get("type").asText().replace("urn:inclusion:problem:", ""))
                .toList();
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
