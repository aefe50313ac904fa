package org.inclusion.accompaniment;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.inclusion.Ccas;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.access.Quotas;
import org.inclusion.access.Refusal;
import org.inclusion.access.Role;
import org.inclusion.evidence.Help;
import org.inclusion.memory.InMemoryStores;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A workshop has its people or their number alone, and an export says who nobody is. */
class WorkshopsTest {

    private static final LearnerId ODETTE = new LearnerId("hers-odette");
    private static final LearnerId PAUL = new LearnerId("hers-paul");
    private static final Actor MARC = Ccas.helper();
    private static final Actor SAMIR = new Actor("samir", Set.of(Role.HELPER), Set.of(Ccas.STRUCTURE));
    private static final Actor CLAIRE = new Actor("claire", Set.of(Role.COORDINATOR), Set.of(Ccas.STRUCTURE));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Activity ACTIVITY =
            new Activity(TODAY, AccompanimentMode.OTHER_PLACE, 90, Set.of(Theme.BUREAUTIQUE), Set.of());

    /** Writes ids, one a line. */
    private static final AccompanimentFormat IDS = new AccompanimentFormat() {
        @Override
        public String name() {
            return "ids";
        }

        @Override
        public String mediaType() {
            return "text/plain";
        }

        @Override
        public Rows begin(OutputStream out) {
            return new Rows() {
                @Override
                public void write(ExportedActivity row) throws IOException {
                    out.write((row.id() + " ").getBytes(StandardCharsets.UTF_8));
                }

                @Override
                public void end() throws IOException {
                    out.write('.');
                }
            };
        }
    };

    private final InMemoryStores stores = new InMemoryStores();
    private final Ccas ccas = new Ccas(Inclusion.builder()
            .stores(stores)
            .installationKey(new byte[32])
            .quotas(Quotas.standard().with(Accompaniment.QUOTA, 2_000))
            .room(new AccompanimentOptions(List.of(IDS))));

    @AfterEach
    void close() {
        ccas.close();
    }

    private StructureAccompaniments by(Actor actor) {
        return ccas.as(actor).accompanimentsOf(Ccas.STRUCTURE);
    }

    private static SaidWorkshop said(String id, int people, Set<LearnerId> learners) {
        return new SaidWorkshop(id, ACTIVITY, WorkshopLevel.DEBUTANT, people, learners);
    }

    private static Refusal.Kind refusal(Outcome<?> outcome) {
        return outcome.fold(
                done -> {
                    throw new AssertionError("done: " + done);
                },
                Refusal::kind);
    }

    private List<Workshop> of(LearnerId learner) {
        return ccas.as(Ccas.learner(learner.value()))
                .about(learner)
                .accompaniments()
                .list()
                .orThrow()
                .workshops();
    }

    private String export(Actor actor) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        by(actor).export(TODAY, TODAY, "ids").orThrow().writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private void note(Actor helper, LearnerId learner, String id, @Nullable Help help) {
        ccas.as(helper)
                .about(learner)
                .accompaniments()
                .note(new SaidAccompaniment(id, ACTIVITY, null, help, null))
                .orThrow();
    }

    @Test
    void aWorkshopMayHaveItsNumberAlone() {
        assertThat(by(MARC).noteWorkshop(said("w", 12, Set.of())).orThrow().people(), is(12));
    }

    @Test
    void whoIsNamedSeesTheWorkshop() {
        Workshop workshop =
                by(MARC).noteWorkshop(said("w", 12, Set.of(ODETTE, PAUL))).orThrow();
        by(MARC).noteWorkshop(said("w", 12, Set.of(ODETTE, PAUL))).orThrow();
        assertThat(of(ODETTE), contains(workshop));
        assertThat(of(PAUL), contains(workshop));
    }

    @Test
    void otherContentUnderTheSameIdIsAConflict() {
        by(MARC).noteWorkshop(said("w", 12, Set.of(ODETTE))).orThrow();
        assertThat(refusal(by(MARC).noteWorkshop(said("w", 13, Set.of(ODETTE)))), is(Refusal.Kind.CONFLICT));
        assertThat(refusal(by(MARC).noteWorkshop(said("w", 12, Set.of(PAUL)))), is(Refusal.Kind.CONFLICT));
        assertThat(of(PAUL), empty());
    }

    @Test
    void whereOneIsNotKnownToTheHelperNobodyIsNoted() {
        LearnerId stranger = new LearnerId("stranger");
        assertThat(refusal(by(MARC).noteWorkshop(said("w", 2, Set.of(ODETTE, stranger)))), is(Refusal.Kind.NOT_FOUND));
        assertThat(of(ODETTE), empty());
    }

    @Test
    void thoseWhoWereThereAreNamedAfterTheRelationOfTheDayIsOverToo() {
        LearnerId fatima = new LearnerId("fatima");
        ccas.as(MARC).about(fatima).openDayRelation(true).orThrow();
        ccas.clock.forward(Duration.ofDays(2));
        Workshop workshop =
                by(MARC).noteWorkshop(said("w", 2, Set.of(ODETTE, fatima))).orThrow();
        assertThat(of(fatima), contains(workshop));
        assertThat(refusal(by(SAMIR).noteWorkshop(said("v", 2, Set.of(ODETTE, fatima)))), is(Refusal.Kind.NOT_FOUND));
    }

    @Test
    void fewerPeopleThanAreNamedAndNobodyAtAllAreRefused() {
        assertThat(refusal(by(MARC).noteWorkshop(said("w", 1, Set.of(ODETTE, PAUL)))), is(Refusal.Kind.INVALID));
        assertThat(refusal(by(MARC).noteWorkshop(said("w", 0, Set.of()))), is(Refusal.Kind.INVALID));
        assertThat(refusal(by(MARC).noteWorkshop(said("w", 1_001, Set.of()))), is(Refusal.Kind.INVALID));
    }

    @Test
    void anExportOfDaysThatNoStoreCanOrderIsRefused() {
        LocalDate far = LocalDate.of(10_000, 1, 1);
        assertThat(
                by(CLAIRE).export(TODAY, far, "ids"),
                equalTo(Outcome.refused(Refusal.invalid("until", "time-out-of-range"))));
        assertThat(
                by(CLAIRE).export(LocalDate.of(-1, 1, 1), TODAY, "ids"),
                equalTo(Outcome.refused(Refusal.invalid("from", "time-out-of-range"))));
    }

    @Test
    void onlyAHelperOfTheStructureNotesAWorkshop() {
        assertThat(refusal(by(CLAIRE).noteWorkshop(said("w", 2, Set.of()))), is(Refusal.Kind.FORBIDDEN));
        assertThat(
                refusal(ccas.as(MARC).accompanimentsOf("mairie").noteWorkshop(said("w", 2, Set.of()))),
                is(Refusal.Kind.NOT_FOUND));
    }

    @Test
    void aCoordinatorExportsTheStructureAndAHelperTheHelpersOwn() throws IOException {
        note(MARC, ODETTE, "a", Help.TOGETHER);
        note(SAMIR, PAUL, "b", null);
        by(MARC).noteWorkshop(said("w", 12, Set.of(ODETTE))).orThrow();
        assertThat(export(CLAIRE), equalTo("a b w ."));
        assertThat(export(MARC), equalTo("a w ."));
        assertThat(export(SAMIR), equalTo("b ."));
    }

    @Test
    void anExportOfManyIsWhole() throws IOException {
        IntStream.range(0, 1_200).forEach(i -> note(MARC, ODETTE, "a" + i, null));
        assertThat(export(CLAIRE).split(" ").length, is(1_201));
    }

    @Test
    void aWorkshopBeforeTheErasureOfOneWhoIsNamedRefusesAll() {
        ccas.as(MARC).about(ODETTE).erasure().request(true).orThrow();
        ccas.clock.forward(Duration.ofDays(7));
        ccas.inclusion.eraseLearners().due(done -> true);
        assertThat(refusal(by(MARC).noteWorkshop(said("w", 3, Set.of(ODETTE, PAUL)))), is(Refusal.Kind.CONFLICT));
        by(MARC).noteWorkshop(said("w", 3, Set.of(PAUL))).orThrow();
    }

    @Test
    void whoseErasureWasRequestedIsInNoExport() throws IOException {
        note(MARC, ODETTE, "a", null);
        note(MARC, PAUL, "b", null);
        ccas.as(MARC).about(ODETTE).erasure().request(true).orThrow();
        assertThat(export(CLAIRE), equalTo("b ."));
    }

    @Test
    void aLearnerAndSomebodyFromElsewhereExportNothing() {
        StructureAccompaniments hers = ccas.as(Ccas.learner("fatima")).accompanimentsOf(Ccas.STRUCTURE);
        assertThat(refusal(hers.export(TODAY, TODAY, "ids")), is(Refusal.Kind.FORBIDDEN));
        Actor elsewhere = new Actor("eve", Set.of(Role.COORDINATOR), Set.of("mairie"));
        assertThat(refusal(by(elsewhere).export(TODAY, TODAY, "ids")), is(Refusal.Kind.NOT_FOUND));
    }

    @Test
    void anUnknownFormatAndDaysThatEndBeforeTheyBeginAreRefused() {
        assertThat(refusal(by(CLAIRE).export(TODAY, TODAY, "xlsx")), is(Refusal.Kind.NOT_FOUND));
        assertThat(refusal(by(CLAIRE).export(TODAY, TODAY.minusDays(1), "ids")), is(Refusal.Kind.INVALID));
    }
}
