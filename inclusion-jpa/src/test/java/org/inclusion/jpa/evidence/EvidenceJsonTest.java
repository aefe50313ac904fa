package org.inclusion.jpa.evidence;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.quicktheories.QuickTheory.qt;

import java.time.Instant;
import org.inclusion.Ccas;
import org.inclusion.access.Actor;
import org.inclusion.contracts.SampleEvidence;
import org.inclusion.evidence.AnyEvidence;
import org.inclusion.evidence.EvidenceDraft;
import org.inclusion.evidence.ItemSubject;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.id.AreaId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceJsonTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Actor FATIMA = Ccas.learner("fatima");
    private static final ReceivedEvidence PRACTICE =
            SampleEvidence.ofEachKind(FATIMA.asLearner(), NOON).get(2);

    @Test
    void whatWasReceivedIsReadBackAsItWas() {
        qt().withExamples(3000)
                .forAll(AnyEvidence.received())
                .checkAssert(
                        received -> assertThat(readBack(EvidenceJson.write(received), received), equalTo(received)));
    }

    @Test
    void aBodyIsOneLine() {
        qt().forAll(AnyEvidence.received())
                .checkAssert(received -> assertThat(EvidenceJson.write(received), not(containsString("\n"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "1",
                "{\"said\": null, \"actor\": \"fatima\", \"area\": \"2\"}",
                "{\"said\": {}, \"actor\": \"fatima\", \"area\": \"2\"}"
            })
    void aBodyThatIsNoneIsToldAsDamage(String body) {
        damaged(body);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            "area":"2"           | "area":null
            "actor":"helper-1"   | "actor":null
            "actor":"helper-1"   | "actor":"a b"
            "help":"TOGETHER"    | "help":"NONE"
            "kind":"practice"    | "kind":"exam"
            "kind":"practice"    | "kind":"answer"
            "at":"2026           | "at":"1726
            "category":2         | "category":9
            "measure":{          | "measure":{"x":1,
            "b":[-1.5,0.1,1.75]  | "b":null
            "b":[                | "bb":[
            "b":[-1.5,0.1,1.75]  | "b":[null]
            "a":0.3              | "a":-0.3
            """)
    void aBodyWithOneThingDamagedIsToldAsDamage(String part, String becomes) {
        String body = EvidenceJson.write(PRACTICE);

        assertThat(body, containsString(part));
        damaged(body.replace(part, becomes));
    }

    @Test
    void aBodyCutShortAnywhereIsToldAsDamage() {
        String body = EvidenceJson.write(PRACTICE);
        for (int end = 0; end < body.length(); end++) {
            damaged(body.substring(0, end));
        }
    }

    @Test
    void theEarliestAndTheLatestTimeAreReadBack() {
        for (String at : new String[] {"2000-01-01T00:00:00Z", "2200-01-01T00:00:00Z"}) {
            ReceivedEvidence received = ReceivedEvidence.of(
                    draft(Instant.parse(at)).answered(Ccas.item("q"), "a"),
                    ItemSubject.of(new AreaId("2")),
                    null,
                    NOON);

            assertThat(readBack(EvidenceJson.write(received), received), is(received));
        }
    }

    private static EvidenceDraft draft(Instant at) {
        return Ccas.draft("e1", FATIMA, FATIMA.asLearner(), at);
    }

    private static void damaged(String body) {
        IllegalStateException told = assertThrows(IllegalStateException.class, () -> readBack(body, PRACTICE), body);
        // What somebody did stays out of logs, where it would be quoted.
        assertThat(told.getMessage(), matchesPattern("stored evidence cannot be read( at character \\d+)?"));
        assertThat(told.getCause(), is(nullValue()));
    }

    private static ReceivedEvidence readBack(String body, ReceivedEvidence beside) {
        return EvidenceJson.read(body, beside.receivedAt(), beside.effectiveAt(), beside.contentHash());
    }
}
