package org.inclusion.evidence;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.inclusion.evidence.SaidJson.plain;
import static org.inclusion.evidence.SaidJson.read;
import static org.inclusion.evidence.SaidJson.with;
import static org.inclusion.evidence.SaidJson.written;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inclusion.Ccas;
import org.inclusion.access.Actor;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.access.Role;
import org.inclusion.words.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentEvidenceTest {

    private static final Actor FATIMA = Ccas.learner("fatima");

    private static final Actor MARC = new Actor("marc", Set.of(Role.HELPER), Set.of("ccas", "mairie"));

    private static final List<String> BY_KIND =
            List.of("option", "assessment", "success", "help", "posture", "reason", "event");

    /** Written out by hand: what each kind may say beside what all of them say. */
    private static final Map<String, Set<String>> MAY_SAY = Map.of(
            "answer", Set.of("option", "assessment"),
            "practice", Set.of("success", "help", "posture", "reason"),
            "observation", Set.of("help", "posture", "reason"),
            "self-report", Set.of("help", "assessment"),
            "content", Set.of("event"));

    @Test
    void whatWasWrittenIsReadAsItWasAndHasTheSameHash() {
        qt().withExamples(3000).forAll(AnyEvidence.evidence()).checkAssert(evidence -> {
            Outcome<Evidence> read = read(written(evidence), AnyEvidence.senderOf(evidence));

            assertThat(read, equalTo(Outcome.done(evidence)));
            assertThat(EvidenceFormat.contentHash(read.orThrow()), equalTo(EvidenceFormat.contentHash(evidence)));
        });
    }

    @Test
    void anyJsonIsEvidenceOrARefusal() {
        qt().withExamples(3000).forAll(AnyJson.nearEvidence()).checkAssert(json -> {
            Outcome<Evidence> outcome = SentEvidence.json(json).by(FATIMA);

            if (outcome instanceof Outcome.Done<Evidence> done) {
                assertThat(read(written(done.value()), FATIMA), equalTo(outcome));
            }
        });
    }

    @Test
    void anyTextIsEvidenceOrARefusal() {
        qt().forAll(strings().allPossible().ofLengthBetween(0, 60))
                .checkAssert(text ->
                        assertThat(text, SentEvidence.json(text).by(FATIMA), instanceOf(Outcome.Refused.class)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "{", "{}{}", "{} x", "{'id':'a','id':'a'}", "{id:'a'}", "nothing", "{'success':NaN}"})
    void whatIsNotOneJsonValueIsRefusedAsNoJson(String text) {
        assertThat(sent(text).by(FATIMA), equalTo(misshapen(Reason.of("problem.not-json"))));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            []                 | not-an-object | ``
            12                 | not-an-object | ``
            null               | not-an-object | ``
            {'id':1}           | not-a-text    | /id
            {'id':['a']}       | not-a-text    | /id
            {'kind':{}}        | not-a-text    | /kind
            {'at':1732438800}  | not-a-text    | /at
            {'success':'true'} | not-a-flag    | /success
            {'success':1}      | not-a-flag    | /success
            {'actor':'marc'}   | unknown-field | /actor
            {'Id':'x'}         | unknown-field | /Id
            {'a/b~c':null}     | unknown-field | /a~1b~0c
            {'x':1,'option':2} | not-a-text    | /option
            """)
    void jsonOfAnotherShapeIsRefusedWithThePointerOfWhatIsAtFault(String text, String code, String pointer) {
        assertThat(sent(text).by(FATIMA), equalTo(misshapen(Reason.of("problem." + code, "field", pointer))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"answer", "practice", "observation", "self-report", "content"})
    void evidenceThatSaysNoMoreThanItNeedsIsRead(String kind) {
        Evidence evidence = read(plain(kind), FATIMA).orThrow();

        assertThat(EvidenceFormat.kind(evidence), equalTo(kind));
        assertThat(evidence.header().learner(), equalTo(FATIMA.asLearner()));
        assertThat(evidence.header().actor(), equalTo("fatima"));
        assertThat(evidence.header().structure(), equalTo(Ccas.STRUCTURE));
        assertThat(evidence.header().channel(), equalTo(Channel.SCREEN));
        assertThat(evidence.item(), equalTo(new ItemRef("premiers-pas", "1.0.0", "joindre-un-fichier")));
    }

    @ParameterizedTest(name = "{1} = {2}: {3}")
    @CsvSource(nullValues = "-", textBlock = """
            practice,    id,         -,                               required
            practice,    id,         '',                              required
            practice,    id,         a b,                             misshapen-id
            practice,    id,         fatima@example.org,              misshapen-id
            practice,    kind,       -,                               required
            practice,    kind,       PRACTICE,                        unknown-value
            practice,    kind,       exam,                            unknown-value
            practice,    learner,    fatima@example.org,              misshapen-id
            practice,    learner,    185057800608436,                 misshapen-id
            practice,    learner,    '',                              misshapen-id
            practice,    at,         -,                               required
            practice,    at,         hier,                            not-a-time
            practice,    at,         2026-11-24,                      not-a-time
            practice,    at,         2026-11-24T09:00:00,             not-a-time
            practice,    at,         2026-02-30T09:00:00Z,            not-a-time
            practice,    at,         1999-12-31T23:59:59.999999999Z,  time-out-of-range
            practice,    at,         2200-01-01T00:00:00.000000001Z,  time-out-of-range
            practice,    at,         +999999999-12-31T23:59:59-18:00, time-out-of-range
            practice,    at,         -999999999-01-01T00:00:00+18:00, time-out-of-range
            practice,    channel,    screen,                          unknown-value
            practice,    structure,  mairie,                          not-your-structure
            practice,    supersedes, e1,                              supersedes-itself
            practice,    supersedes, a b,                             misshapen-id
            practice,    pack,       -,                               required
            practice,    pack,       ../premiers-pas,                 misshapen-id
            practice,    version,    -,                               required
            practice,    version,    1 0,                             misshapen-id
            practice,    item,       -,                               required
            practice,    item,       é,                               misshapen-id
            practice,    success,    -,                               required
            practice,    help,       -,                               required
            practice,    help,       NONE,                            unknown-value
            practice,    help,       alone,                           unknown-value
            practice,    posture,    HELPED,                          unknown-value
            practice,    reason,     '',                              unknown-value
            observation, help,       -,                               required
            observation, help,       3,                               unknown-value
            observation, posture,    SHOWN,                           unknown-value
            observation, reason,     TIRED,                           unknown-value
            self-report, help,       -,                               required
            self-report, assessment, a b,                             misshapen-id
            answer,      option,     a b,                             misshapen-id
            answer,      option,     '',                              required
            answer,      assessment, a/1,                             misshapen-id
            content,     event,      -,                               required
            content,     event,      OPENED,                          unknown-value
            """)
    void theFieldAtFaultIsNamedWithTheRuleItBreaks(String kind, String field, @Nullable String value, String rule) {
        assertThat(read(with(plain(kind), field, value), FATIMA), equalTo(refused(field, rule)));
    }

    @Test
    void anIdOfSixtyFiveCharactersIsNamed() {
        for (String field : List.of("id", "learner", "supersedes", "pack", "version", "item")) {
            assertThat(
                    read(with(plain("practice"), field, "a".repeat(65)), FATIMA),
                    equalTo(refused(field, "misshapen-id")));
        }
    }

    @Test
    void whatAKindMayNotSayIsRefusedAndNotDropped() {
        MAY_SAY.forEach((kind, allowed) -> {
            for (String field : BY_KIND) {
                Outcome<Evidence> outcome = read(with(plain(kind), field, valid(field)), FATIMA);

                assertThat(kind + " " + field, outcome instanceof Outcome.Done<Evidence>, is(allowed.contains(field)));
                if (!allowed.contains(field)) {
                    assertThat(kind, outcome, equalTo(refused(field, "not-for-this-kind")));
                }
            }
        });
    }

    @Test
    void nothingThatWasSaidGetsLost() {
        MAY_SAY.forEach((kind, allowed) -> allowed.forEach(field -> {
            ObjectNode said = with(plain(kind), field, valid(field));

            ObjectNode written = written(read(said, FATIMA).orThrow());

            assertThat(kind + " " + field, written.get(field), equalTo(said.get(field)));
        }));
    }

    @Test
    void aSenderWhoBelongsToSeveralStructuresSaysWhich() {
        assertThat(read(plain("practice"), MARC), equalTo(refused("structure", "structure-needed")));
        assertThat(structure(read(with(plain("practice"), "structure", "mairie"), MARC)), equalTo("mairie"));
    }

    @Test
    void theStructureIsChosenForASenderWhoDoesNotSayWhich() {
        ObjectNode about = with(plain("practice"), "learner", "fatima");
        ObjectNode inTheCcas = with(about, "structure", "ccas");

        assertThat(
                structure(SentEvidence.parsed(about)
                        .by(MARC, learner -> learner.value().equals("fatima") ? "mairie" : "ccas")),
                equalTo("mairie"));
        assertThat(structure(SentEvidence.parsed(inTheCcas).by(MARC, learner -> "mairie")), equalTo("ccas"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T10:00:00+01:00,2026-11-24T09:00:00Z",
        "2026-11-24T10:00+01:00,2026-11-24T09:00:00Z",
        "2026-11-23T23:00:00-10:00,2026-11-24T09:00:00Z",
        "2000-01-01T00:00:00Z,2000-01-01T00:00:00Z",
        "2200-01-01T00:00:00Z,2200-01-01T00:00:00Z"
    })
    void aTimeMayCarryAnyOffset(String at, Instant instant) {
        Evidence evidence = read(with(plain("practice"), "at", at), FATIMA).orThrow();

        assertThat(evidence.header().at(), equalTo(instant));
    }

    private static String structure(Outcome<Evidence> outcome) {
        return outcome.orThrow().header().structure();
    }

    private static SentEvidence sent(String text) {
        return SentEvidence.json(text.replace('\'', '"'));
    }

    private static Object valid(String field) {
        return switch (field) {
            case "success" -> false;
            case "help" -> "ALONE";
            case "posture" -> "DONE_WITH";
            case "reason" -> "COULD_NOT";
            case "event" -> "FINISHED";
            default -> "a-1";
        };
    }

    private static Outcome<Evidence> refused(String field, String rule) {
        return Outcome.refused(Refusal.invalid(field, rule));
    }

    private static Outcome<Evidence> misshapen(Reason reason) {
        return Outcome.refused(new Refusal(Refusal.Kind.INVALID, reason));
    }
}
