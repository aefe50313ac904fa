package org.inclusion.jpa;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inclusion.AboutLearner;
import org.inclusion.Acting;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.accompaniment.AccompanimentMode;
import org.inclusion.accompaniment.Activity;
import org.inclusion.accompaniment.SaidAccompaniment;
import org.inclusion.accompaniment.SaidWorkshop;
import org.inclusion.accompaniment.Theme;
import org.inclusion.assessment.Agreement;
import org.inclusion.assessment.AssessmentMode;
import org.inclusion.card.HomeProposal;
import org.inclusion.evidence.Channel;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.EvidenceDraft;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ItemRef;
import org.inclusion.followup.Matter;
import org.inclusion.followup.MeetingWay;
import org.inclusion.followup.SaidPromise;
import org.inclusion.followup.SaidTry;
import org.inclusion.followup.Try;
import org.inclusion.guest.GuestKind;
import org.inclusion.guest.SaidGuest;
import org.inclusion.id.AreaId;
import org.inclusion.id.AssessmentId;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.journey.Disagreement;
import org.inclusion.journey.SaidWish;
import org.inclusion.learner.Receipt;
import org.inclusion.mandate.MandateText;
import org.inclusion.mandate.Procedure;
import org.inclusion.mandate.SaidMandate;
import org.inclusion.path.Device;
import org.inclusion.path.LearningWay;
import org.inclusion.path.Network;
import org.inclusion.referral.ReferralAnswer;
import org.inclusion.referral.ReferralReason;
import org.inclusion.referral.SaidReferral;
import org.inclusion.skill.SkillRef;
import org.inclusion.together.Place;
import org.inclusion.together.PreparedSentence;
import org.inclusion.together.SharedPosition;
import org.inclusion.together.Signal;
import org.inclusion.together.Watching;
import org.inclusion.words.LocalizedText;

/** Every request about a learner, by name. */
final class EveryRequest {

    static final MandateText TEXT =
            new MandateText("2026-11", LocalizedText.of(Map.of("fr", "Je suis d’accord.", "en", "I agree.")));

    static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    static final PathId PATH = new PathId("premiers-pas");
    static final StepId STEP_ID = new StepId("joindre-un-fichier");
    private static final ItemRef ITEM = new ItemRef("premiers-pas", "1.0.0", STEP_ID.value());
    private static final SkillRef SKILL = new SkillRef("premiers-pas", STEP_ID.value());
    private static final SaidWish WISH =
            new SaidWish("envoyer-un-document", LearningWay.ALONE, Device.PHONE, true, Network.GOOD, Channel.SCREEN);

    private EveryRequest() {}

    /** What a learner has before a request about her. */
    record Before(String card, String session) {}

    /** A request of somebody about a learner. */
    interface Request {
        Outcome<?> ask(Acting who, LearnerId learner, Before kept);
    }

    /** What only she asks; the rest is asked by a helper of hers. */
    static boolean isHers(String request) {
        return request.startsWith("helped.")
                || Set.of("disagree", "takeBack", "whoLooked", "guests.show").contains(request);
    }

    /** Something of each kind. */
    static Before begin(Acting herself, Acting helper, LearnerId learner) {
        herself.about(learner).stateWish(WISH).orThrow();
        AboutLearner hers = helper.about(learner);
        hers.assessments()
                .begin(new Agreement(new AssessmentId("a1"), AssessmentMode.FULL, null, Channel.SCREEN))
                .orThrow();
        herself.about(learner).disagree(new AreaId("2")).orThrow();
        herself.about(learner).disagree(SKILL, Disagreement.Saying.I_CAN_DO_IT).orThrow();
        hers.promises()
                .make(new SaidPromise("p1", null, null, MeetingWay.TELEPHONE, Matter.NEWS, true))
                .orThrow();
        hers.referrals()
                .make(SaidReferral.received("r1", null, ReferralReason.REPAIR))
                .orThrow();
        hers.mandates().give(mandate("m1"), true).orThrow();
        hers.guests().invite(new SaidGuest("g1", GuestKind.FAMILY, 30, true)).orThrow();
        String card = hers.cards().give(PATH, STEP_ID).orThrow().code();
        hers.together().open().orThrow();
        String session = herself.about(learner).helped().join().orThrow().session();
        return new Before(card, session);
    }

    private static SaidMandate mandate(String id) {
        String read = TEXT.in(Locale.FRENCH).hash();
        return new SaidMandate(id, read, Set.of(Procedure.PAPERS), 31, Channel.FACE_TO_FACE);
    }

    private static EvidenceDraft draft(Acting who, LearnerId learner, String id) {
        // By a clock that is a day ahead: what tells is when the sender was let in.
        return Evidence.by(who.actor())
                .withId(id)
                .about(learner)
                .in(who.actor().structures().iterator().next())
                .through(Channel.FACE_TO_FACE)
                .at(NOW.plusSeconds(3600));
    }

    private static Outcome<Receipt> recorded(Acting who, Evidence evidence) {
        Receipt receipt = who.record(List.of(evidence)).get(0);
        Refusal refusal = receipt.refusal();
        return refusal == null ? Outcome.done(receipt) : Outcome.refused(refusal);
    }

    /** All of them. */
    static Map<String, Request> all() {
        Map<String, Request> doors = new LinkedHashMap<>();
        doors.put("stateWish", (who, learner, kept) -> who.about(learner).stateWish(WISH));
        doors.put("latestWish", (who, learner, kept) -> who.about(learner).latestWish());
        doors.put("papers", (who, learner, kept) -> who.about(learner).papers());
        doors.put("enrol", (who, learner, kept) -> who.about(learner).enrol(PATH));
        doors.put("profile", (who, learner, kept) -> who.about(learner).profile());
        doors.put("progress", (who, learner, kept) -> who.about(learner).progress());
        doors.put("suggestNextStep", (who, learner, kept) -> who.about(learner).suggestNextStep());
        doors.put("history", (who, learner, kept) -> who.about(learner).history(null, 10));
        doors.put("disagree", (who, learner, kept) -> who.about(learner).disagree(new AreaId("2")));
        doors.put(
                "disagree with a skill",
                (who, learner, kept) -> who.about(learner).disagree(SKILL, Disagreement.Saying.I_NEED_HELP));
        doors.put("takeBack", (who, learner, kept) -> who.about(learner).takeBack(SKILL));
        doors.put("settle", (who, learner, kept) -> who.about(learner).settle(new AreaId("2")));
        doors.put("whoLooked", (who, learner, kept) -> who.about(learner).whoLooked());
        doors.put("openDayRelation", (who, learner, kept) -> who.about(learner).openDayRelation(true));
        doors.put(
                "assessments.begin",
                (who, learner, kept) -> who.about(learner)
                        .assessments()
                        .begin(new Agreement(new AssessmentId("a9"), AssessmentMode.FULL, null, Channel.SCREEN)));
        doors.put(
                "assessments.next",
                (who, learner, kept) -> who.about(learner).assessments().next(new AssessmentId("a1")));
        doors.put(
                "assessments.answered",
                (who, learner, kept) ->
                        who.about(learner).assessments().answered(new AssessmentId("a1"), "joindre-un-fichier-1"));
        doors.put(
                "assessments.stop",
                (who, learner, kept) -> who.about(learner).assessments().stop(new AssessmentId("a1")));
        doors.put(
                "assessments.paper",
                (who, learner, kept) -> who.about(learner).assessments().paper(new AssessmentId("a1")));
        doors.put(
                "bookmarks.keep",
                (who, learner, kept) -> who.about(learner).bookmarks().keep("joindre-un-fichier", "stop-2", null));
        doors.put(
                "bookmarks.forget",
                (who, learner, kept) -> who.about(learner).bookmarks().forget("joindre-un-fichier", null));
        doors.put(
                "bookmarks.find",
                (who, learner, kept) -> who.about(learner).bookmarks().find("joindre-un-fichier"));
        doors.put(
                "bookmarks.latest",
                (who, learner, kept) -> who.about(learner).bookmarks().latest());
        doors.put(
                "cards.give", (who, learner, kept) -> who.about(learner).cards().give(PATH, STEP_ID));
        doors.put(
                "cards.list", (who, learner, kept) -> who.about(learner).cards().list());
        doors.put(
                "cards.revoke",
                (who, learner, kept) -> who.about(learner).cards().revoke(kept.card()));
        doors.put(
                "cards.homeProposals",
                (who, learner, kept) -> who.about(learner).cards().homeProposals());
        doors.put(
                "cards.noteFromHome",
                (who, learner, kept) -> who.about(learner).cards().noteFromHome(new HomeProposal(PATH, STEP_ID, 1, 1)));
        doors.put(
                "cards.discardFromHome",
                (who, learner, kept) ->
                        who.about(learner).cards().discardFromHome(new HomeProposal(PATH, STEP_ID, 1, 1)));
        SaidPromise call = new SaidPromise("p9", null, null, MeetingWay.TELEPHONE, Matter.NEWS, true);
        SaidTry reached = new SaidTry("t9", Try.Result.REACHED, null, null, null, false);
        doors.put(
                "promises.make",
                (who, learner, kept) -> who.about(learner).promises().make(call));
        doors.put(
                "promises.list",
                (who, learner, kept) -> who.about(learner).promises().list());
        doors.put(
                "promises.note",
                (who, learner, kept) -> who.about(learner).promises().note("p1", reached));
        doors.put(
                "promises.take",
                (who, learner, kept) -> who.about(learner).promises().take("p1"));
        doors.put(
                "promises.giveBack",
                (who, learner, kept) -> who.about(learner).promises().giveBack("p1"));
        doors.put(
                "promises.number",
                (who, learner, kept) -> who.about(learner).promises().number("p1"));
        doors.put(
                "promises.slots",
                (who, learner, kept) -> who.about(learner).promises().slots(Map.of()));
        doors.put(
                "promises.book",
                (who, learner, kept) -> who.about(learner).promises().book("p9", "slot", Matter.NEWS));
        doors.put(
                "promises.move",
                (who, learner, kept) -> who.about(learner).promises().move("p1", "t9", "slot"));
        Activity activity =
                new Activity(LocalDate.of(2026, 11, 24), AccompanimentMode.PLACE, 30, Set.of(Theme.EMAIL), Set.of());
        SaidAccompaniment accompaniment = new SaidAccompaniment("ac9", activity, null, null, null);
        doors.put(
                "accompaniments.propose",
                (who, learner, kept) -> who.about(learner).accompaniments().propose());
        doors.put(
                "accompaniments.note",
                (who, learner, kept) -> who.about(learner).accompaniments().note(accompaniment));
        doors.put(
                "accompaniments.takeBack",
                (who, learner, kept) -> who.about(learner).accompaniments().takeBack("ac9"));
        doors.put(
                "accompaniments.list",
                (who, learner, kept) -> who.about(learner).accompaniments().list());
        SaidReferral repair = SaidReferral.received("r9", null, ReferralReason.REPAIR);
        doors.put(
                "referrals.make",
                (who, learner, kept) -> who.about(learner).referrals().make(repair));
        doors.put(
                "referrals.list",
                (who, learner, kept) -> who.about(learner).referrals().list());
        doors.put(
                "referrals.note",
                (who, learner, kept) -> who.about(learner).referrals().note("r1", "a9", ReferralAnswer.Kind.MET));
        doors.put(
                "referrals.sheet",
                (who, learner, kept) -> who.about(learner).referrals().sheet("r1"));
        SaidGuest neighbour = new SaidGuest("g9", GuestKind.NEIGHBOUR, 30, true);
        doors.put(
                "guests.invite",
                (who, learner, kept) -> who.about(learner).guests().invite(neighbour));
        doors.put(
                "guests.list",
                (who, learner, kept) -> who.about(learner).guests().list());
        doors.put(
                "guests.show",
                (who, learner, kept) -> who.about(learner).guests().show("g1"));
        doors.put(
                "guests.end",
                (who, learner, kept) -> who.about(learner).guests().end("g1"));
        doors.put(
                "mandates.offer",
                (who, learner, kept) -> who.about(learner).mandates().offer(Locale.FRENCH));
        doors.put(
                "mandates.give",
                (who, learner, kept) -> who.about(learner).mandates().give(mandate("m9"), true));
        doors.put(
                "mandates.list",
                (who, learner, kept) -> who.about(learner).mandates().list());
        doors.put(
                "mandates.copy",
                (who, learner, kept) -> who.about(learner).mandates().copy("m1"));
        doors.put(
                "mandates.end",
                (who, learner, kept) -> who.about(learner).mandates().end("m1"));
        doors.put(
                "mandates.covers",
                (who, learner, kept) -> who.about(learner).mandates().covers(Procedure.PAPERS));
        doors.put(
                "mandates.noteAct",
                (who, learner, kept) -> who.about(learner).mandates().noteAct("act-9", Procedure.PAPERS));
        doors.put(
                "mandates.acts",
                (who, learner, kept) -> who.about(learner).mandates().acts());
        doors.put(
                "whoLookedTogether", (who, learner, kept) -> who.about(learner).whoLookedTogether(null, 10));
        doors.put("copy", (who, learner, kept) -> who.about(learner).copy(true));
        doors.put(
                "together.open",
                (who, learner, kept) -> who.about(learner).together().open());
        doors.put(
                "together.see",
                (who, learner, kept) -> who.about(learner).together().see());
        doors.put(
                "together.letIn",
                (who, learner, kept) -> who.about(learner).together().letIn());
        doors.put(
                "together.point",
                (who, learner, kept) -> who.about(learner).together().point("block.1"));
        doors.put(
                "together.say",
                (who, learner, kept) -> who.about(learner).together().say(PreparedSentence.WAIT));
        doors.put(
                "together.end",
                (who, learner, kept) -> who.about(learner).together().end());
        doors.put(
                "helped.join",
                (who, learner, kept) -> who.about(learner).helped().join());
        doors.put(
                "helped.see",
                (who, learner, kept) -> who.about(learner).helped().see(kept.session()));
        doors.put(
                "helped.agree",
                (who, learner, kept) -> who.about(learner).helped().agree(kept.session()));
        doors.put(
                "helped.position",
                (who, learner, kept) -> who.about(learner)
                        .helped()
                        .position(
                                kept.session(), new SharedPosition(new Place(ITEM, null), SharedPosition.State.SHOWN)));
        doors.put(
                "helped.signal",
                (who, learner, kept) -> who.about(learner).helped().signal(kept.session(), Signal.SEEN));
        doors.put(
                "helped.answer",
                (who, learner, kept) -> who.about(learner).helped().answer(kept.session(), 1, Help.TOGETHER));
        doors.put(
                "helped.end",
                (who, learner, kept) -> who.about(learner).helped().end(kept.session()));
        doors.put(
                "erasure.request",
                (who, learner, kept) -> who.about(learner).erasure().request(true));
        doors.put(
                "erasure.requested",
                (who, learner, kept) -> who.about(learner).erasure().requested());
        doors.put(
                "erasure.takeBack",
                (who, learner, kept) -> who.about(learner).erasure().takeBack(true));
        doors.put(
                "record a practice",
                (who, learner, kept) -> recorded(who, draft(who, learner, "p9").practised(ITEM, true, Help.SUPPORTED)));
        doors.put(
                "record a settlement",
                (who, learner, kept) -> recorded(who, draft(who, learner, "s9").settled(ITEM, Help.TOGETHER)));
        doors.put(
                "record an observation",
                (who, learner, kept) -> recorded(who, draft(who, learner, "o9").observed(ITEM, Help.SUPPORTED)));
        doors.put(
                "a workshop",
                (who, learner, kept) -> who.accompanimentsOf("ccas")
                        .noteWorkshop(new SaidWorkshop("w9", activity, null, 3, Set.of(learner))));
        doors.put("people", (who, learner, kept) -> who.people());
        doors.put("calls", (who, learner, kept) -> who.calls());
        Set<String> requests = requestsOf(AboutLearner.class, "").collect(Collectors.toSet());
        requests.forEach(request -> assertThat(request, doors.containsKey(request), is(true)));
        return doors;
    }

    private static Stream<String> requestsOf(Class<?> type, String path) {
        return Stream.of(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !method.getReturnType().equals(LearnerId.class))
                // Leads through the door of a room, which a method of its own names too.
                .filter(method -> !method.getReturnType().equals(Object.class))
                .filter(method -> !method.getReturnType().equals(Watching.class))
                .filter(method -> !method.getReturnType().isPrimitive())
                .flatMap(method -> method.getReturnType().equals(Outcome.class)
                        ? Stream.of(path + method.getName())
                        : requestsOf(method.getReturnType(), method.getName() + "."));
    }
}
