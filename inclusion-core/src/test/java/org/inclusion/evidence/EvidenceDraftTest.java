package org.inclusion.evidence;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.sameInstance;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.inclusion.Ccas;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Role;
import org.inclusion.evidence.Evidence.Answer;
import org.inclusion.evidence.Evidence.ContentEvent;
import org.inclusion.evidence.Evidence.LessonEvent;
import org.inclusion.evidence.Evidence.Observation;
import org.inclusion.evidence.Evidence.Practice;
import org.inclusion.evidence.Evidence.SelfReport;
import org.inclusion.id.AssessmentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EvidenceDraftTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final ItemRef ITEM = Ccas.item("joindre-un-fichier");
    private static final Actor FATIMA = Ccas.learner("fatima");
    private static final EvidenceDraft DRAFT = Evidence.by(FATIMA).withId("e1").at(NOW);

    /** What each kind is made by, with the least that may be said. */
    static List<Making> makings() {
        return List.of(
                new Making("practice", draft -> draft.practised(ITEM, true, Help.ALONE)),
                new Making("answer", draft -> draft.answered(ITEM, "a")),
                new Making("answer", draft -> draft.didNotKnow(ITEM)),
                new Making("observation", draft -> draft.observed(ITEM, Help.ALONE)),
                new Making("self-report", draft -> draft.saidOfHerself(ITEM, Help.ALONE)),
                new Making("content", draft -> draft.opened(ITEM)),
                new Making("content", draft -> draft.finished(ITEM)));
    }

    record Making(String kind, Function<EvidenceDraft, Evidence> by) {

        Evidence from(EvidenceDraft draft) {
            return by.apply(draft);
        }

        @Override
        public String toString() {
            return kind;
        }
    }

    @Test
    void theExampleOfTheJavadocMakesWhatItSays() {
        Actor marc = Ccas.helper();
        LearnerId fatima = FATIMA.asLearner();
        Instant now = NOW;
        ItemRef step = ITEM;
        ItemRef skill = ITEM;

        EvidenceDraft atTheCounter =
                Evidence.by(marc).about(fatima).in("ccas").at(now).through(Channel.FACE_TO_FACE);
        Evidence practice = atTheCounter
                .withId("visit-17-practice")
                .helper(Posture.DONE_WITH)
                .because(PostureReason.ASKED_FOR)
                .practised(step, true, Help.TOGETHER);
        Evidence observation = atTheCounter.withId("visit-17-skill").observed(skill, Help.SUPPORTED);

        assertThat(
                practice,
                equalTo(new Practice(
                        header("visit-17-practice"),
                        ITEM,
                        true,
                        Help.TOGETHER,
                        Posture.DONE_WITH,
                        PostureReason.ASKED_FOR)));
        assertThat(observation, equalTo(new Observation(header("visit-17-skill"), ITEM, Help.SUPPORTED, null, null)));
    }

    private static EvidenceHeader header(String id) {
        return new EvidenceHeader(id, FATIMA.asLearner(), "marc", "ccas", Channel.FACE_TO_FACE, NOW, null);
    }

    @Test
    void theExampleOfTheJavadocIsTheOneTestedHere() throws IOException {
        String javadoc =
                read("src/main/java/org/inclusion/evidence/Evidence.java").replace("     * ", "");
        String example = javadoc.substring(javadoc.indexOf("<pre>{@code") + 11, javadoc.indexOf("}</pre>"));

        assertThat(
                withoutSpace(read("src/test/java/org/inclusion/evidence/EvidenceDraftTest.java")),
                containsString(withoutSpace(example)));
    }

    private static String read(String file) throws IOException {
        return Files.readString(Path.of(System.getProperty("basedir", ""), file));
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("\\s", "");
    }

    @Test
    void eachLastCallMakesEvidenceOfItsKind() {
        EvidenceHeader header =
                new EvidenceHeader("e1", FATIMA.asLearner(), "fatima", "ccas", Channel.SCREEN, NOW, null);

        assertThat(
                DRAFT.practised(ITEM, false, Help.SHOWN),
                is(new Practice(header, ITEM, false, Help.SHOWN, null, null)));
        assertThat(DRAFT.answered(ITEM, "a"), is(new Answer(header, ITEM, "a", null)));
        assertThat(DRAFT.didNotKnow(ITEM), is(new Answer(header, ITEM, null, null)));
        assertThat(DRAFT.observed(ITEM, Help.ALONE), is(new Observation(header, ITEM, Help.ALONE, null, null)));
        assertThat(DRAFT.saidOfHerself(ITEM, Help.ALONE), is(new SelfReport(header, ITEM, Help.ALONE, null)));
        assertThat(DRAFT.opened(ITEM), is(new ContentEvent(header, ITEM, LessonEvent.STARTED)));
        assertThat(DRAFT.finished(ITEM), is(new ContentEvent(header, ITEM, LessonEvent.FINISHED)));
    }

    @Test
    void answersAndSelfReportsMayBelongToAnAssessment() {
        EvidenceDraft inAnAssessment = DRAFT.during(new AssessmentId("a1"));

        assertThat(inAnAssessment.answered(ITEM, "a").assessment(), is(new AssessmentId("a1")));
        assertThat(inAnAssessment.didNotKnow(ITEM).assessment(), is(new AssessmentId("a1")));
        assertThat(inAnAssessment.saidOfHerself(ITEM, Help.ALONE).assessment(), is(new AssessmentId("a1")));
    }

    @Test
    void practicesAndObservationsMaySayWhatTheHelperDidAndWhy() {
        EvidenceDraft helped = DRAFT.helper(Posture.DONE_FOR).because(PostureReason.URGENCY);

        assertThat(helped.practised(ITEM, true, Help.SHOWN).posture(), is(Posture.DONE_FOR));
        assertThat(helped.practised(ITEM, true, Help.SHOWN).reason(), is(PostureReason.URGENCY));
        assertThat(helped.observed(ITEM, Help.SHOWN).posture(), is(Posture.DONE_FOR));
        assertThat(helped.observed(ITEM, Help.SHOWN).reason(), is(PostureReason.URGENCY));
    }

    @ParameterizedTest
    @MethodSource("makings")
    void aCorrectionSaysWhatItSupersedes(Making making) {
        assertThat(making.from(DRAFT.superseding("e0")).header().supersedes(), is("e0"));
    }

    @ParameterizedTest
    @MethodSource("makings")
    void whatAKindDoesNotHaveIsRefusedByItsName(Making making) {
        EvidenceKind kind = EvidenceKind.named(making.kind());

        refusedUnless(kind.uses(EvidenceField.ASSESSMENT), "assessment", making, DRAFT.during(new AssessmentId("a1")));
        refusedUnless(kind.uses(EvidenceField.POSTURE), "posture", making, DRAFT.helper(Posture.TAUGHT));
        refusedUnless(kind.uses(EvidenceField.REASON), "reason", making, DRAFT.because(PostureReason.NO_TIME));
    }

    private static void refusedUnless(boolean allowed, String field, Making making, EvidenceDraft draft) {
        if (allowed) {
            making.from(draft);
        } else {
            assertThat(
                    refused(() -> making.from(draft)),
                    is(field + " does not go with evidence of the kind " + making.kind()));
        }
    }

    @ParameterizedTest
    @MethodSource("makings")
    void anIdATimeAndOneOfSeveralStructuresHaveToBeSaid(Making making) {
        Actor inTwoStructures = new Actor("marc", Set.of(Role.HELPER), Set.of("ccas", "mairie"));
        EvidenceDraft nowhere = Evidence.by(inTwoStructures).withId("e1").at(NOW);

        assertThat(refused(() -> making.from(Evidence.by(FATIMA).at(NOW))), is("evidence needs an id"));
        assertThat(refused(() -> making.from(Evidence.by(FATIMA).withId("e1"))), is("evidence needs a time"));
        assertThat(refused(() -> making.from(nowhere)), is("evidence needs a structure: marc belongs to several"));
        assertThat(making.from(nowhere.in("mairie")).header().structure(), is("mairie"));
    }

    @Test
    void whatIsMisshapenIsNamed() {
        assertThat(refused(() -> DRAFT.withId("a b").opened(ITEM)), containsString("evidence id"));
        assertThat(refused(() -> DRAFT.in("a b").opened(ITEM)), containsString("structure id"));
        assertThat(refused(() -> DRAFT.superseding("a b").opened(ITEM)), containsString("superseded evidence id"));
        assertThat(refused(() -> DRAFT.superseding("e1").opened(ITEM)), containsString("e1 cannot supersede itself"));
        assertThat(refused(() -> DRAFT.answered(ITEM, "a b")), containsString("option id"));
        assertThat(refused(() -> DRAFT.at(Instant.EPOCH).opened(ITEM)), containsString("1970"));
    }

    @Test
    void aDraftIsNeverChanged() {
        Evidence before = DRAFT.opened(ITEM);
        List<EvidenceDraft> others = List.of(
                DRAFT.withId("other"),
                DRAFT.about(new LearnerId("yann")),
                DRAFT.in("mairie"),
                DRAFT.at(NOW.plusSeconds(1)),
                DRAFT.through(Channel.PAPER),
                DRAFT.superseding("e0"),
                DRAFT.during(new AssessmentId("a1")),
                DRAFT.helper(Posture.TAUGHT),
                DRAFT.because(PostureReason.NO_TIME));

        assertThat(others, everyItem(is(not(sameInstance(DRAFT)))));
        assertThat(DRAFT.opened(ITEM), is(before));
    }

    private static String refused(Runnable making) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, making::run).getMessage());
    }
}
