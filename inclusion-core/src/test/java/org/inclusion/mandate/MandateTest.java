package org.inclusion.mandate;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.inclusion.Ccas;
import org.inclusion.Inclusion;
import org.inclusion.InclusionBuilder;
import org.inclusion.Stores;
import org.inclusion.StoresWith;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.access.Quotas;
import org.inclusion.access.Refusal;
import org.inclusion.access.Role;
import org.inclusion.evidence.Channel;
import org.inclusion.journal.JournalEntry;
import org.inclusion.journal.JournalStore;
import org.inclusion.kept.ErasedKind;
import org.inclusion.mandate.RightToAct.Basis;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.message.Handover;
import org.inclusion.message.Message;
import org.inclusion.message.MessageOptions;
import org.inclusion.words.LocalizedText;
import org.inclusion.words.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Acting in somebody's absence: with her mandate, or noted as without one. */
class MandateTest {

    private static final MandateText TEXT =
            new MandateText("2026-11", LocalizedText.of(Map.of("fr", "Je suis d’accord.", "en", "I agree.")));

    /** Accompanied by every helper, in the structures "ccas" and "mairie". */
    private static final LearnerId ODETTE = new LearnerId("hers-odette~ccas~mairie");

    private static final LearnerId YANN = new LearnerId("hers-yann~ccas");

    private final InMemoryStores stores = new InMemoryStores();
    private final Ccas ccas = new Ccas(builder());
    private final Actor marc = Ccas.helper();
    private final Actor herself = new Actor(ODETTE.value(), Set.of(Role.LEARNER), Set.of("ccas"));
    private final Actor nadia = new Actor("nadia", Set.of(Role.HELPER), Set.of("ccas"));
    private final Actor paul = new Actor("paul", Set.of(Role.HELPER), Set.of("mairie"));
    private final Actor volunteer = new Actor("lise", Set.of(Role.HELPER, Role.VOLUNTEER), Set.of("ccas"));

    private InclusionBuilder builder() {
        return builder(MandateOptions.reading(TEXT));
    }

    private InclusionBuilder builder(MandateOptions options) {
        return Inclusion.builder().stores(stores).room(options).installationKey(new byte[32]);
    }

    private InclusionBuilder builder(MandatePolicy ofTheCcas) {
        return builder(MandateOptions.reading(TEXT).withPolicy("ccas", ofTheCcas));
    }

    @AfterEach
    void close() {
        ccas.close();
    }

    private LearnerMandates mandates(Actor actor) {
        return ccas.as(actor).about(ODETTE).mandates();
    }

    private static SaidMandate said(String id, Procedure... procedures) {
        return said(id, 31, Channel.FACE_TO_FACE, procedures);
    }

    private static SaidMandate said(String id, int days, Channel channel, Procedure... procedures) {
        return new SaidMandate(id, TEXT.in(Locale.FRENCH).hash(), Set.of(procedures), days, channel);
    }

    private void give(String id, Procedure... procedures) {
        assertThat(mandates(marc).give(said(id, procedures), true).orThrow().status(), is(MandateStatus.OPEN));
    }

    private Basis asked(Actor helper, Procedure procedure) {
        return mandates(helper).covers(procedure).orThrow().basis();
    }

    @Test
    void whatWasSaidIsKeptWithTheTextThatWasRead() {
        SignedText read = mandates(marc).offer(Locale.CANADA_FRENCH).orThrow().text();
        SaidMandate said = new SaidMandate("m", read.hash(), Set.of(Procedure.HOUSING), 31, Channel.WORKSHOP);
        Mandate mandate = mandates(marc).give(said, true).orThrow().mandate();

        assertThat(
                mandate,
                equalTo(new Mandate(
                        "m",
                        ODETTE,
                        "ccas",
                        Set.of(Procedure.HOUSING),
                        "2026-11",
                        read.hash(),
                        "marc",
                        Channel.WORKSHOP,
                        ccas.clock.instant(),
                        LocalDate.of(2026, 12, 25),
                        0)));
        assertThat(mandates(herself).copy("m").orThrow().text(), equalTo(read));
        assertThat(read.text(), equalTo("Je suis d’accord."));
    }

    @Test
    void theTextThatWasReadIsFoundAfterTheHostHasAnother() {
        give("m", Procedure.HOUSING);
        MandateText newer = new MandateText("2027-01", LocalizedText.of(Map.of("fr", "Autre.", "en", "Other.")));
        Ccas later = new Ccas(Inclusion.builder().stores(stores).room(MandateOptions.reading(newer)));
        LearnerMandates there = later.as(marc).about(ODETTE).mandates();

        assertThat(there.copy("m").orThrow().text(), equalTo(TEXT.in(Locale.FRENCH)));
        assertThat(
                there.give(said("n", Procedure.HOUSING), true),
                equalTo(refused(Refusal.Kind.CONFLICT, "refused.other-mandate-text")));
        assertThat(
                there.give(said("m", Procedure.HOUSING), true)
                        .orThrow()
                        .mandate()
                        .id(),
                equalTo("m"));
    }

    @Test
    void aTextThatSomebodyChangedInTheDatabaseIsNotShown() {
        give("m", Procedure.HOUSING);
        Ccas tampered = new Ccas(changed(
                "findText", text -> Optional.of(new SignedText("2026-11", "fr", "Je suis d’accord avec tout."))));
        LearnerMandates there = tampered.as(herself).about(ODETTE).mandates();

        assertThrows(IllegalStateException.class, () -> there.copy("m"));
    }

    @Test
    void ofTwoWhoEndItAtOnceTheFirstTimeStands() {
        give("m", Procedure.HOUSING);
        Instant first = mandates(herself).end("m").orThrow().endedAt();
        AtomicBoolean readBefore = new AtomicBoolean(true);
        Ccas other = new Ccas(changed("find", found -> readBefore.getAndSet(false) ? notEnded(found) : found));
        other.clock.forward(Duration.ofSeconds(1));

        assertThat(other.as(marc).about(ODETTE).mandates().end("m").orThrow().endedAt(), equalTo(first));
    }

    private static Object notEnded(Object found) {
        return ((Optional<?>) found).map(kept -> new KeptMandate(((KeptMandate) kept).mandate(), null));
    }

    /** The stores, where one method of the mandates answers something else. */
    private Stores changed(String method, UnaryOperator<Object> change) {
        MandateStore mandates = stores.of(MandateStore.class);
        MandateStore changing = (MandateStore) Proxy.newProxyInstance(
                MandateStore.class.getClassLoader(), new Class<?>[] {MandateStore.class}, (proxy, called, given) -> {
                    Object answer = called.invoke(mandates, given);
                    return called.getName().equals(method) ? change.apply(answer) : answer;
                });
        return new StoresWith<>(stores, MandateStore.class, changing);
    }

    @Test
    void anOpenMandateCoversWhatItNamesForTheHelpersOfItsStructureAndNobodyElse() {
        give("m", Procedure.HOUSING, Procedure.PAPERS);

        assertThat(mandates(nadia).covers(Procedure.PAPERS).orThrow(), equalTo(new RightToAct(Basis.MANDATE, "m")));
        assertThat(asked(marc, Procedure.MONEY), is(Basis.OTHER_PROCEDURE));
        assertThat(mandates(paul).covers(Procedure.PAPERS).orThrow(), equalTo(new RightToAct(Basis.NONE, null)));
        assertThat(asked(volunteer, Procedure.PAPERS), is(Basis.VOLUNTEER));
        assertThat(
                ccas.as(marc)
                        .about(YANN)
                        .mandates()
                        .covers(Procedure.PAPERS)
                        .orThrow()
                        .basis(),
                is(Basis.NONE));
    }

    @Test
    void itCoversThroughItsLastDayInTheZoneAndNoLonger() {
        give("m", Procedure.HOUSING);
        ccas.clock.forward(Duration.between(ccas.clock.instant(), Instant.parse("2026-12-25T22:59:59Z")));
        assertThat(asked(marc, Procedure.HOUSING), is(Basis.MANDATE));

        ccas.clock.forward(Duration.ofSeconds(1));

        assertThat(asked(marc, Procedure.HOUSING), is(Basis.EXPIRED));
        assertThat(mandates(herself).list().orThrow().get(0).status(), is(MandateStatus.EXPIRED));
        assertThat(mandates(herself).end("m"), equalTo(refused(Refusal.Kind.CONFLICT, "refused.mandate-expired")));
    }

    @Test
    void sheEndsItByHerselfAtOnce() {
        give("m", Procedure.HOUSING);

        assertThat(mandates(herself).end("m").orThrow().status(), is(MandateStatus.ENDED));
        ccas.clock.forward(Duration.ofSeconds(1));
        assertThat(asked(marc, Procedure.HOUSING), is(Basis.ENDED));
        SeenMandate again = mandates(herself).end("m").orThrow();
        assertThat(again.endedAt(), equalTo(ccas.clock.instant().minusSeconds(1)));
    }

    @Test
    void anyHelperOfHersInTheStructureEndsItForHer() {
        give("m", Procedure.HOUSING);
        assertThat(mandates(paul).end("m"), equalTo(Outcome.refused(Refusal.notFound("mandate", "m"))));
        assertThat(mandates(volunteer).end("m").orThrow().status(), is(MandateStatus.ENDED));
    }

    @Test
    void theHostEndsThemAllAndWhyIsNotKept() {
        give("m", Procedure.HOUSING);
        give("n", Procedure.PAPERS);
        mandates(herself).end("n").orThrow();

        assertThat(ccas.inclusion.endMandates(ODETTE), is(1));
        assertThat(ccas.inclusion.endMandates(ODETTE), is(0));
        assertThat(asked(marc, Procedure.HOUSING), is(Basis.ENDED));
    }

    @Test
    void noMandateIsGivenWithoutHerOrAtADistance() {
        assertThat(
                mandates(marc).give(said("m", Procedure.MONEY), false),
                equalTo(Outcome.refused(Refusal.invalid("present", "person-not-present"))));
        for (Channel channel : List.of(Channel.TELEPHONE, Channel.SCREEN, Channel.PAPER, Channel.HOME)) {
            assertThat(
                    mandates(marc).give(said("m", 31, channel, Procedure.MONEY), true),
                    equalTo(Outcome.refused(Refusal.invalid("channel", "person-not-present"))));
        }
        assertThat(
                mandates(marc).give(said("m"), true),
                equalTo(Outcome.refused(Refusal.invalid("procedures", "no-procedure"))));
        assertThat(mandates(herself).list().orThrow(), is(empty()));
    }

    @Test
    void sheGivesNoneAloneAndAVolunteerIsGivenNone() {
        assertThat(
                mandates(herself).give(said("m", Procedure.MONEY), true),
                equalTo(Outcome.refused(Refusal.notYoursToDo())));
        assertThat(
                mandates(volunteer).give(said("m", Procedure.MONEY), true),
                equalTo(refused(Refusal.Kind.FORBIDDEN, "refused.no-mandate-for-volunteers")));
        assertThat(
                mandates(volunteer).offer(Locale.FRENCH),
                equalTo(refused(Refusal.Kind.FORBIDDEN, "refused.no-mandate-for-volunteers")));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 32, 365, Integer.MAX_VALUE})
    void theTermIsWithinWhatTheStructureAllows(int days) {
        Outcome<SeenMandate> outcome =
                mandates(marc).give(said("m", days, Channel.FACE_TO_FACE, Procedure.MONEY), true);
        assertThat(
                outcome.<String>fold(done -> "done", refusal -> refusal.reason().code()),
                equalTo("refused.mandate-term"));
    }

    @Test
    void aStructureMaySetALongerTermUpToAYear() {
        Ccas yearly = new Ccas(builder(MandatePolicy.standard().withDays(365)));
        Mandate mandate = yearly.as(marc)
                .about(ODETTE)
                .mandates()
                .give(said("m", 365, Channel.FACE_TO_FACE, Procedure.MONEY), true)
                .orThrow()
                .mandate();
        assertThat(mandate.lastDay(), equalTo(LocalDate.of(2027, 11, 24)));
        assertThrows(
                IllegalArgumentException.class, () -> MandatePolicy.standard().withDays(366));
    }

    @Test
    void withoutATextNoneCanBeGivenAndNotingGoesOn() {
        Ccas without = new Ccas(new InMemoryStores());
        LearnerMandates there = without.as(marc).about(ODETTE).mandates();
        assertThat(there.offer(Locale.FRENCH), equalTo(refused(Refusal.Kind.CONFLICT, "refused.no-mandate-text")));
        assertThat(
                there.give(said("m", Procedure.MONEY), true),
                equalTo(refused(Refusal.Kind.CONFLICT, "refused.no-mandate-text")));
        assertThat(there.noteAct("a", Procedure.MONEY).orThrow().right().isHeld(), is(false));
    }

    @Test
    void sentTwiceItIsOneAndOtherContentIsAConflict() {
        give("m", Procedure.MONEY);
        ccas.clock.forward(Duration.ofDays(1));
        give("m", Procedure.MONEY);
        assertThat(mandates(herself).list().orThrow(), hasSize(1));
        assertThat(
                mandates(marc).give(said("m", Procedure.JUSTICE), true),
                equalTo(refused(Refusal.Kind.CONFLICT, "refused.mandate-id-taken")));
        assertThat(
                mandates(marc).give(said("m", 7, Channel.FACE_TO_FACE, Procedure.MONEY), true),
                equalTo(refused(Refusal.Kind.CONFLICT, "refused.mandate-id-taken")));
    }

    @Test
    void tenAreOpenAtOnce() {
        for (int i = 0; i < GiveMandate.AT_ONCE; i++) {
            give("m" + i, Procedure.MONEY);
        }
        assertThat(
                mandates(marc).give(said("more", Procedure.MONEY), true),
                equalTo(refused(Refusal.Kind.CONFLICT, "refused.too-many-mandates")));
        mandates(herself).end("m0").orThrow();
        give("more", Procedure.MONEY);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDoneInHerAbsenceIsNotedWithOrWithoutARight(Procedure procedure) {
        give("m", Procedure.HOUSING, Procedure.MONEY);
        boolean covered = procedure == Procedure.HOUSING || procedure == Procedure.MONEY;

        AbsentAct act = mandates(nadia).noteAct("a", procedure).orThrow();

        assertThat(
                act.right(),
                equalTo(covered ? new RightToAct(Basis.MANDATE, "m") : new RightToAct(Basis.OTHER_PROCEDURE, "m")));
        assertThat(mandates(herself).acts().orThrow(), contains(act));
        assertThat(ccas.as(herself).about(ODETTE).history(null, 9).orThrow().evidence(), is(empty()));
    }

    @Test
    void theMarkOfAnActStaysAsItWasWhenItWasNoted() {
        AbsentAct without = mandates(marc).noteAct("a", Procedure.MONEY).orThrow();
        give("m", Procedure.MONEY);
        ccas.clock.forward(Duration.ofSeconds(1));
        AbsentAct with = mandates(marc).noteAct("b", Procedure.MONEY).orThrow();
        mandates(herself).end("m").orThrow();

        assertThat(without.right(), equalTo(new RightToAct(Basis.NONE, null)));
        assertThat(with.right(), equalTo(new RightToAct(Basis.MANDATE, "m")));
        assertThat(mandates(herself).acts().orThrow(), contains(with, without));
        assertThat(mandates(marc).noteAct("a", Procedure.MONEY).orThrow(), equalTo(without));
        assertThat(
                mandates(marc).noteAct("a", Procedure.JUSTICE),
                equalTo(refused(Refusal.Kind.CONFLICT, "refused.absent-act-id-taken")));
    }

    @Test
    void aStructureSeesNothingOfWhatIsBetweenHerAndAnother() {
        give("m", Procedure.MONEY);
        mandates(marc).noteAct("a", Procedure.MONEY).orThrow();

        assertThat(mandates(paul).list().orThrow(), is(empty()));
        assertThat(mandates(paul).acts().orThrow(), is(empty()));
        assertThat(mandates(paul).copy("m"), equalTo(Outcome.refused(Refusal.notFound("mandate", "m"))));
        assertThat(mandates(herself).list().orThrow(), hasSize(1));
    }

    @Test
    void anActOfAHelperInTwoStructuresTellsTheOtherOneNothingOfTheMandate() {
        Actor inBoth = new Actor("ines", Set.of(Role.HELPER), Set.of("ccas", "mairie"));
        mandates(paul).give(said("m", Procedure.MONEY), true).orThrow();
        AbsentAct act = mandates(inBoth).noteAct("a", Procedure.MONEY).orThrow();

        assertThat(act.right(), equalTo(new RightToAct(Basis.MANDATE, "m")));
        assertThat(act.structure(), equalTo("mairie"));
        assertThat(mandates(nadia).acts().orThrow(), is(empty()));
        assertThat(mandates(paul).acts().orThrow(), contains(act));
    }

    @Test
    void aRightThatTheHostKnowsOfHolds() {
        Ccas host = new Ccas(builder(MandateOptions.reading(TEXT)
                .withRight((helper, learner, procedure, at) ->
                        helper.id().equals("nadia") && procedure == Procedure.JUSTICE)));
        LearnerMandates there = host.as(nadia).about(ODETTE).mandates();

        assertThat(there.covers(Procedure.JUSTICE).orThrow(), equalTo(new RightToAct(Basis.ELSEWHERE, null)));
        assertThat(there.covers(Procedure.MONEY).orThrow().basis(), is(Basis.NONE));
        assertThat(
                host.as(marc)
                        .about(ODETTE)
                        .mandates()
                        .covers(Procedure.JUSTICE)
                        .orThrow()
                        .basis(),
                is(Basis.NONE));
    }

    @Test
    void theJournalKnowsWhatWasGivenAskedUsedMissingAndEnded() {
        give("m", Procedure.MONEY);
        asked(marc, Procedure.MONEY);
        asked(marc, Procedure.PAPERS);
        mandates(marc).noteAct("a", Procedure.MONEY).orThrow();
        mandates(marc).noteAct("a", Procedure.MONEY).orThrow();
        mandates(marc).noteAct("b", Procedure.PAPERS).orThrow();
        mandates(herself).end("m").orThrow();
        give("n", Procedure.MONEY);
        ccas.inclusion.endMandates(ODETTE);

        List<String> noted = stores
                .transactions()
                .run(tx -> stores.of(JournalStore.class).unsealed(tx, 100))
                .stream()
                .filter(entry -> entry.act().equals(Mandate.ACT))
                .map(JournalEntry::what)
                .sorted()
                .toList();
        assertThat(
                noted, contains("ASKED", "ASKED_WITHOUT", "ENDED", "ENDED", "GIVEN", "GIVEN", "USED", "USED_WITHOUT"));
    }

    @Test
    void whatIsUndoneIsNotInTheJournal() {
        Ccas bounded = new Ccas(builder().quotas(Quotas.standard().with(Mandate.QUOTA, 0)));
        Outcome<SeenMandate> outcome = bounded.as(marc).about(ODETTE).mandates().give(said("m", Procedure.MONEY), true);
        assertThat(
                outcome.<Refusal.Kind>fold(done -> Refusal.Kind.NOT_FOUND, Refusal::kind), is(Refusal.Kind.TOO_MANY));
        assertThat(stores.transactions().run(tx -> stores.of(JournalStore.class).unsealed(tx, 100)), is(empty()));
    }

    @Test
    void anErasureDestroysEverythingWhereNoStructureArchives() {
        give("m", Procedure.MONEY);
        mandates(marc).noteAct("a", Procedure.MONEY).orThrow();
        erase(ccas);

        assertThat(mandates(herself).list().orThrow(), is(empty()));
        assertThat(mandates(herself).acts().orThrow(), is(empty()));
        assertThat(ccas.inclusion.mandateArchive().of(ODETTE), is(empty()));
    }

    @Test
    void aStructureWithAWrittenReasonKeepsTheMandateAloneAndTheReceiptSaysSo() {
        Ccas archiving = new Ccas(builder(MandatePolicy.standard().archivedFor(100, "délai de recours")));
        LearnerMandates there = archiving.as(marc).about(ODETTE).mandates();
        assertThat(there.offer(Locale.FRENCH).orThrow().archiveDays(), is(100));
        there.give(said("m", Procedure.MONEY), true).orThrow();
        mandates(paul).give(said("elsewhere", Procedure.MONEY), true).orThrow();
        mandates(marc).noteAct("a", Procedure.MONEY).orThrow();

        // Whoever erases need not know the structure's policy: she was told when she gave the mandate.
        Map<ErasedKind, Long> receipt = erase(ccas);

        assertThat(receipt.get(MandateRows.ERASED_ARCHIVED_MANDATES), is(1L));
        assertThat(receipt.get(MandateRows.ERASED_MANDATES), is(1L));
        assertThat(mandates(herself).list().orThrow(), is(empty()));
        assertThat(mandates(herself).acts().orThrow(), is(empty()));
        ArchivedMandate archived =
                archiving.inclusion.mandateArchive().of(ODETTE).get(0);
        assertThat(archived.mandate().mandate().id(), equalTo("m"));
        assertThat(archived.keptUntil(), equalTo(LocalDate.of(2026, 12, 2).plusDays(100)));

        ccas.clock.forward(Duration.ofDays(100));
        ccas.inclusion.eraseLearners().due(any -> true);
        assertThat(ccas.inclusion.mandateArchive().of(ODETTE), hasSize(1));
        ccas.clock.forward(Duration.ofDays(1));
        ccas.inclusion.eraseLearners().due(any -> true);
        assertThat(ccas.inclusion.mandateArchive().of(ODETTE), is(empty()));
    }

    @Test
    void aMessageTellsHerOfAMandateAndOfItsEndWhereTheStructureSendsSome() {
        List<Message> sent = new ArrayList<>();
        Ccas telling = telling(sent, MandatePolicy.standard().withMessages());
        LearnerMandates there = telling.as(marc).about(ODETTE).mandates();
        SaidMandate said = said("m", Procedure.MONEY);
        there.give(said, true).orThrow();
        there.give(said, true).orThrow();
        there.give(said("n", 32, Channel.FACE_TO_FACE, Procedure.MONEY), true);
        telling.inclusion.sendLetters().due(10);
        there.end("m").orThrow();
        there.end("m").orThrow();
        telling.inclusion.sendLetters().due(10);

        assertThat(
                sent.stream()
                        .map(message -> message.person() + " " + message.about() + " " + message.item())
                        .toList(),
                contains(ODETTE + " mandate-copy m", ODETTE + " mandate-ended m"));
        assertThat(sent.get(0).text().in(Locale.FRENCH), equalTo("Bonjour. Un message vous attend. Rien ne presse."));
    }

    @Test
    void noMessageIsSentOfAMandateOfAnotherStructureOrOfOneThatTheHostEnds() {
        List<Message> sent = new ArrayList<>();
        Ccas telling = telling(sent, MandatePolicy.standard().withMessages());
        telling.as(paul)
                .about(ODETTE)
                .mandates()
                .give(said("elsewhere", Procedure.MONEY), true)
                .orThrow();
        telling.inclusion.sendLetters().due(10);
        assertThat(sent, is(empty()));
        telling.as(marc)
                .about(ODETTE)
                .mandates()
                .give(said("m", Procedure.MONEY), true)
                .orThrow();
        assertThat(telling.inclusion.endMandates(ODETTE), is(2));
        telling.inclusion.sendLetters().due(10);
        assertThat(sent.stream().map(Message::about).toList(), contains("mandate-copy"));
    }

    @Test
    void withoutAGatewayAStructureThatSendsMessagesWritesNone() {
        Ccas without = new Ccas(builder(MandatePolicy.standard().withMessages()));
        without.as(marc)
                .about(ODETTE)
                .mandates()
                .give(said("m", Procedure.MONEY), true)
                .orThrow();
        assertThat(without.inclusion.sendLetters().lag().waiting(), is(0L));
    }

    private Ccas telling(List<Message> sent, MandatePolicy policy) {
        return new Ccas(builder(policy).room(MessageOptions.through(message -> {
            sent.add(message);
            return Handover.accepted("sms-" + sent.size());
        })));
    }

    private Map<ErasedKind, Long> erase(Ccas where) {
        where.inclusion.as(herself).about(ODETTE).erasure().request(true).orThrow();
        where.clock.forward(Duration.ofDays(8));
        return where.inclusion.eraseLearners().due(any -> true).get(0).destroyed();
    }

    @Test
    void anArchiveNeedsAReasonAndAPolicyIsNotNull() {
        assertThrows(
                IllegalArgumentException.class, () -> MandatePolicy.standard().archivedFor(30, " "));
        NullPointerException thrown = assertThrows(NullPointerException.class, MandateTest::withoutPolicy);
        assertThat(thrown.getMessage(), is("the policy of mandates of ccas is null; leave it out"));
    }

    @SuppressWarnings("NullAway") // a host without a null checker
    private static void withoutPolicy() {
        MandateOptions.standard().withPolicy("ccas", null);
    }

    @Test
    void aTextIsInFrenchAndEnglish() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new MandateText("1", LocalizedText.of(Map.of("fr", "Je suis d’accord."))));
        assertThrows(
                IllegalArgumentException.class,
                () -> new MandateText("1", LocalizedText.of(Map.of("fr", "x".repeat(3_001), "en", "y"))));
    }

    private static <T> Outcome<T> refused(Refusal.Kind kind, String code) {
        return Outcome.refused(new Refusal(kind, Reason.of(code)));
    }
}
