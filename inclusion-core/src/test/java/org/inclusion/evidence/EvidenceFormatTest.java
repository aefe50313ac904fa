package org.inclusion.evidence;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.inclusion.evidence.SaidJson.plain;
import static org.inclusion.evidence.SaidJson.read;
import static org.inclusion.evidence.SaidJson.with;
import static org.inclusion.evidence.SaidJson.written;
import static org.quicktheories.QuickTheory.qt;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inclusion.Ccas;
import org.inclusion.access.Actor;
import org.inclusion.access.Role;
import org.junit.jupiter.api.Test;

class EvidenceFormatTest {

    private static final Actor FATIMA = Ccas.learner("fatima");

    /** Two valid values of every field whose change is another content. */
    private static final Map<String, List<Object>> VALUES = Map.ofEntries(
            Map.entry("learner", List.of("yann", "rosa")),
            Map.entry("at", List.of("2026-11-24T09:00:00.000000001Z", "2026-11-24T09:00:01Z")),
            Map.entry("channel", List.of("PAPER", "WORKSHOP")),
            Map.entry("structure", List.of("one", "two")),
            Map.entry("supersedes", List.of("one", "two")),
            Map.entry("pack", List.of("one", "two")),
            Map.entry("version", List.of("one", "two")),
            Map.entry("item", List.of("one", "two")),
            Map.entry("option", List.of("one", "two")),
            Map.entry("assessment", List.of("one", "two")),
            Map.entry("success", List.of(true, false)),
            Map.entry("help", List.of("SHOWN", "ALONE")),
            Map.entry("posture", List.of("DONE_FOR", "TAUGHT")),
            Map.entry("reason", List.of("NO_TIME", "COULD_NOT")),
            Map.entry("event", List.of("STARTED", "FINISHED")));

    @Test
    void theHashOfEvidenceIsTheSameForEver() {
        ObjectNode answer = plain("answer")
                .put("channel", "PAPER")
                .put("supersedes", "e0")
                .put("option", "a")
                .put("assessment", "abc");

        // SHA-256 of the fields but the id, one a line: written out by hand, and hashed by another program.
        assertThat(hash(plain("practice")), is("0b6068e1eb89586271e0624df6d2c09ccd20a34f1658943d315d112340c370bf"));
        assertThat(hash(answer), is("6a440fe1a1ad214060b60ab7e1d9c8ba3d9863e90505cb75df60dae2717d2eed"));
    }

    @Test
    void fieldsAreWrittenInOneOrderForEver() {
        ObjectNode said = plain("practice")
                .put("reason", "ASKED_FOR")
                .put("posture", "DONE_WITH")
                .put("supersedes", "e0");

        String expected =
                "{'id':'e1','kind':'practice','learner':'fatima','at':'2026-11-24T09:00:00Z','channel':'SCREEN',"
                        + "'structure':'ccas','supersedes':'e0','pack':'premiers-pas','version':'1.0.0',"
                        + "'item':'joindre-un-fichier','success':true,'help':'TOGETHER','posture':'DONE_WITH','reason':'ASKED_FOR'}";
        assertThat(json(read(said, FATIMA).orThrow()), is(expected.replace('\'', '"')));
    }

    @Test
    void theFieldsAndTheObjectAreTheSame() {
        qt().forAll(AnyEvidence.evidence())
                .checkAssert(evidence ->
                        assertThat(json(evidence), is(written(evidence).toString())));
    }

    @Test
    void evidenceSentTwiceHasOneHashWhateverItsIdAndOffset() {
        ObjectNode practice = plain("practice");

        assertThat(hash(with(practice, "id", "other")), equalTo(hash(practice)));
        assertThat(hash(with(practice, "at", "2026-11-24T10:00:00+01:00")), equalTo(hash(practice)));
        assertThat(hash(with(practice, "channel", "SCREEN")), equalTo(hash(practice)));
        assertThat(hash(with(practice, "structure", "ccas")), equalTo(hash(practice)));
    }

    @Test
    void anyFieldThatChangesChangesTheHash() {
        qt().forAll(AnyEvidence.evidence()).checkAssert(evidence -> {
            ObjectNode said = written(evidence);
            for (Iterator<String> names = said.fieldNames(); names.hasNext(); ) {
                String field = names.next();
                for (Object value : VALUES.getOrDefault(field, List.of())) {
                    ObjectNode changed = with(said, field, value);
                    assertThat(
                            field,
                            hashWhoeverSaidIt(changed).equals(EvidenceFormat.contentHash(evidence)),
                            is(changed.equals(said)));
                }
            }
        });
    }

    @Test
    void evidenceOfAnotherKindHasAnotherHash() {
        assertThat(hash(plain("self-report")), is(not(hash(plain("observation")))));
    }

    @Test
    void twoFieldsThatChangePlacesChangeTheHash() {
        ObjectNode answer = plain("answer");

        assertThat(hash(with(answer, "option", "a")), is(not(hash(with(answer, "assessment", "a")))));
        assertThat(
                hash(with(with(answer, "option", "ab"), "assessment", "c")),
                is(not(hash(with(with(answer, "option", "a"), "assessment", "bc")))));
    }

    private static String json(Evidence evidence) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            EvidenceFormat.write(evidence, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String hash(ObjectNode said) {
        return EvidenceFormat.contentHash(read(said, FATIMA).orThrow());
    }

    private static String hashWhoeverSaidIt(ObjectNode said) {
        Actor somebody = new Actor(
                "somebody", Set.of(Role.HELPER), Set.of(said.get("structure").asText()));
        return EvidenceFormat.contentHash(read(said, somebody).orThrow());
    }
}
