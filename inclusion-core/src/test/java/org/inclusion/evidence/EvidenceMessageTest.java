package org.inclusion.evidence;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.inclusion.evidence.Messages.plain;
import static org.inclusion.evidence.Messages.with;
import static org.quicktheories.QuickTheory.qt;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inclusion.Ccas;
import org.inclusion.access.Actor;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.access.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceMessageTest {

    private static final Actor FATIMA = Ccas.learner("fatima");

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
    void evidenceOfEveryKindIsReadFromItsMessageAsItWas() {
        qt().withExamples(3000)
                .forAll(AnyEvidence.evidence())
                .checkAssert(evidence -> assertThat(
                        EvidenceMessage.of(evidence).from(AnyEvidence.senderOf(evidence)),
                        equalTo(Outcome.done(evidence))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"answer", "practice", "observation", "self-report", "content"})
    void aMessageWithNoMoreThanItNeedsIsRead(String kind) {
        Evidence evidence = plain(kind).from(FATIMA).orThrow();

        assertThat(EvidenceMessage.of(evidence).kind(), equalTo(kind));
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
        assertThat(with(plain(kind), field, value).from(FATIMA), equalTo(refused(field, rule)));
    }

    @Test
    void anIdOfSixtyFiveCharactersIsNamed() {
        for (String field : List.of("id", "learner", "supersedes", "pack", "version", "item")) {
            assertThat(
                    with(plain("practice"), field, "a".repeat(65)).from(FATIMA),
                    equalTo(refused(field, "misshapen-id")));
        }
    }

    @Test
    void whatAKindMayNotSayIsRefusedAndNotDropped() {
        MAY_SAY.forEach((kind, allowed) -> {
            for (String field : BY_KIND) {
                Object value = valid(field);
                Outcome<Evidence> outcome = with(plain(kind), field, value).from(FATIMA);

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
            EvidenceMessage message = with(plain(kind), field, valid(field));

            EvidenceMessage written = EvidenceMessage.of(message.from(FATIMA).orThrow());

            assertThat(kind + " " + field, Messages.value(written, field), equalTo(Messages.value(message, field)));
        }));
    }

    @Test
    void whoBelongsToSeveralStructuresSaysWhich() {
        Actor marc = new Actor("marc", Set.of(Role.HELPER), Set.of("ccas", "mairie"));

        assertThat(plain("practice").from(marc), equalTo(refused("structure", "structure-needed")));
        assertThat(
                with(plain("practice"), "structure", "mairie")
                        .from(marc)
                        .orThrow()
                        .header()
                        .structure(),
                equalTo("mairie"));
    }

    @Test
    void itIsChosenForWhoeverDoesNotSayWhich() {
        Actor marc = new Actor("marc", Set.of(Role.HELPER), Set.of("ccas", "mairie"));
        EvidenceMessage about = with(plain("practice"), "learner", "fatima");

        Evidence chosen = about.from(marc, learner -> learner.value().equals("fatima") ? "mairie" : "ccas")
                .orThrow();
        assertThat(chosen.header().structure(), equalTo("mairie"));
        Evidence said =
                with(about, "structure", "ccas").from(marc, learner -> "mairie").orThrow();
        assertThat(said.header().structure(), equalTo("ccas"));
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
        assertThat(
                with(plain("practice"), "at", at)
                        .from(FATIMA)
                        .orThrow()
                        .header()
                        .at(),
                equalTo(instant));
    }

    @Test
    void whatWasSentTwiceHasOneHashWhateverItsIdAndOffset() {
        qt().forAll(AnyEvidence.evidence()).checkAssert(evidence -> {
            EvidenceMessage message = EvidenceMessage.of(evidence);
            EvidenceMessage again = with(with(message, "id", "other"), "supersedes", message.supersedes());

            assertThat(again.contentHash(), equalTo(message.contentHash()));
            assertThat(message.contentHash().matches("[0-9a-f]{64}"), is(true));
        });
        EvidenceMessage paris = with(plain("practice"), "at", "2026-11-24T10:00:00+01:00");
        assertThat(hashOnceRead(paris), equalTo(hashOnceRead(plain("practice"))));
        assertThat(
                hashOnceRead(with(plain("practice"), "channel", "SCREEN")), equalTo(hashOnceRead(plain("practice"))));
    }

    @Test
    void anyFieldThatChangesChangesTheHash() {
        qt().forAll(AnyEvidence.evidence()).checkAssert(evidence -> {
            EvidenceMessage message = EvidenceMessage.of(evidence);
            for (String field : Messages.FIELDS) {
                if (!field.equals("id")) {
                    assertThat(field, changed(message, field).contentHash(), is(not(message.contentHash())));
                }
            }
        });
    }

    @Test
    void twoFieldsThatChangePlacesChangeTheHash() {
        EvidenceMessage option = with(plain("answer"), "option", "a");
        EvidenceMessage assessment = with(plain("answer"), "assessment", "a");

        assertThat(option.contentHash(), is(not(assessment.contentHash())));
        assertThat(
                with(with(plain("answer"), "option", "ab"), "assessment", "c").contentHash(),
                is(not(with(with(plain("answer"), "option", "a"), "assessment", "bc")
                        .contentHash())));
    }

    private static EvidenceMessage changed(EvidenceMessage message, String field) {
        Object value = Messages.value(message, field);
        if (field.equals("success")) {
            return with(message, field, !Boolean.TRUE.equals(value));
        }
        return with(message, field, value == null ? "x" : value + "x");
    }

    private static String hashOnceRead(EvidenceMessage message) {
        return EvidenceMessage.of(message.from(FATIMA).orThrow()).contentHash();
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
}
