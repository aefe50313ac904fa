package org.inclusion.samples.reliability.erasure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.inclusion.AboutLearner;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
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
import org.inclusion.evidence.Channel;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ItemRef;
import org.inclusion.followup.Matter;
import org.inclusion.followup.MeetingWay;
import org.inclusion.followup.SaidPromise;
import org.inclusion.guest.GuestKind;
import org.inclusion.guest.SaidGuest;
import org.inclusion.id.AreaId;
import org.inclusion.id.AssessmentId;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.journey.SaidWish;
import org.inclusion.learner.Receipt;
import org.inclusion.mandate.MandateText;
import org.inclusion.mandate.Procedure;
import org.inclusion.mandate.SaidMandate;
import org.inclusion.path.Device;
import org.inclusion.path.LearningWay;
import org.inclusion.path.Network;
import org.inclusion.referral.ReferralReason;
import org.inclusion.referral.SaidReferral;
import org.inclusion.samples.reliability.host.Host;
import org.inclusion.words.LocalizedText;

/**
 * The five clients of one person, and what each of them does again and again. Every id that a client chooses
 * holds hers.
 */
final class Clients {

    static final int EACH = 5;

    static final MandateText TEXT =
            new MandateText("1", LocalizedText.of(Map.of("fr", "Je suis d’accord.", "en", "I agree.")));

    private static final PathId PATH = new PathId("premiers-pas");
    private static final StepId STEP = new StepId("joindre-un-fichier");
    private static final ItemRef ITEM = new ItemRef("premiers-pas", "1.0.0", STEP.value());

    private final LearnerId learner;
    private final Actor herself;
    private final List<Actor> helpers;
    private final AtomicLong drawn = new AtomicLong();
    private String card = "";
    private String guest = "";

    /** Everybody is let in now. */
    Clients(LearnerId learner, Instant now) {
        this.learner = learner;
        this.herself = letIn(learner.value(), now);
        this.helpers = List.of(letIn("helper-one", now), letIn("helper-two", now), letIn("helper-three", now));
    }

    private static Actor letIn(String id, Instant now) {
        return Host.person(id).letIn(now);
    }

    LearnerId learner() {
        return learner;
    }

    /** What she has before she asks to be erased. */
    void begin(Inclusion library) {
        AboutLearner hers = library.as(helpers.get(0)).about(learner);
        card = hers.cards().give(PATH, STEP).orThrow().code();
        guest = hers.guests()
                .invite(new SaidGuest("g0." + learner.value(), GuestKind.FAMILY, 30, true))
                .orThrow()
                .signs();
    }

    /** One act of a client. */
    Outcome<?> act(Inclusion library, int client, Instant now, int round) {
        return switch (client) {
            case 0 -> herself(library, now, round);
            case 1 -> helper(library, helpers.get(0), now, round);
            case 2 -> helper(library, helpers.get(1), now, round);
            case 3 -> home(library, now, round);
            default -> live(library, round);
        };
    }

    private Outcome<?> herself(Inclusion library, Instant now, int round) {
        AboutLearner hers = library.as(herself).about(learner);
        return switch (round % 8) {
            case 0 -> record(library, herself, now);
            case 1 ->
                hers.stateWish(new SaidWish(
                        "envoyer-un-document", LearningWay.ALONE, Device.PHONE, true, Network.GOOD, Channel.SCREEN));
            case 2 -> hers.enrol(PATH);
            case 3 -> hers.profile();
            case 4 -> hers.disagree(new AreaId("2"));
            case 5 -> hers.bookmarks().keep(STEP.value(), "stop-1", now);
            case 6 -> hers.guests().show("g0." + learner.value());
            default -> hers.suggestNextStep();
        };
    }

    private Outcome<?> helper(Inclusion library, Actor helper, Instant now, int round) {
        AboutLearner hers = library.as(helper).about(learner);
        LocalDate today = LocalDate.ofInstant(now, ZoneId.of("UTC"));
        Activity activity = new Activity(today, AccompanimentMode.PLACE, 30, Set.of(Theme.EMAIL), Set.of());
        return switch (round % 14) {
            case 0 -> hers.openDayRelation(true);
            case 1 -> record(library, helper, now);
            case 2 -> hers.cards().give(PATH, STEP);
            case 3 -> hers.promises().make(new SaidPromise(id(), null, null, MeetingWay.TELEPHONE, Matter.NEWS, true));
            case 4 -> hers.referrals().make(SaidReferral.received(id(), null, ReferralReason.REPAIR));
            case 5 ->
                hers.mandates()
                        .give(
                                new SaidMandate(
                                        id(),
                                        TEXT.in(Locale.FRENCH).hash(),
                                        Set.of(Procedure.PAPERS),
                                        31,
                                        Channel.FACE_TO_FACE),
                                true);
            case 6 -> hers.accompaniments().note(new SaidAccompaniment(id(), activity, null, null, null));
            case 7 -> hers.guests().invite(new SaidGuest(id(), GuestKind.NEIGHBOUR, 30, true));
            case 8 ->
                hers.assessments()
                        .begin(new Agreement(new AssessmentId(id()), AssessmentMode.FULL, null, Channel.SCREEN));
            case 9 ->
                library.as(helper)
                        .accompanimentsOf(Host.STRUCTURE)
                        .noteWorkshop(new SaidWorkshop(workshopId(), activity, null, 3, Set.of(learner)));
            case 10 -> hers.copy(true);
            case 11 -> hers.history(null, 20);
            case 12 -> hers.mandates().covers(Procedure.PAPERS);
            default -> hers.whoLookedTogether(null, 20);
        };
    }

    private Outcome<?> home(Inclusion library, Instant now, int round) {
        return round % 2 == 0
                ? library.addHomeResult(card, "r" + drawn.incrementAndGet(), STEP, true, now)
                : library.seeTodaysStep(guest);
    }

    private Outcome<?> live(Inclusion library, int round) {
        return switch (round % 3) {
            case 0 -> library.as(helpers.get(2)).about(learner).together().open();
            case 1 -> library.as(herself).about(learner).helped().join();
            default -> library.as(helpers.get(2)).about(learner).together().see();
        };
    }

    private Outcome<?> record(Inclusion library, Actor actor, Instant now) {
        Receipt receipt = library.as(actor)
                .record(List.of(Evidence.by(actor)
                        .withId(id())
                        .about(learner)
                        .in(Host.STRUCTURE)
                        .through(Channel.FACE_TO_FACE)
                        // Her device's clock is ahead.
                        .at(now.plusSeconds(3600))
                        .practised(ITEM, true, Help.SUPPORTED)))
                .get(0);
        return receipt.status() == Receipt.Status.STORED
                ? Outcome.done(receipt)
                : Outcome.refused(Refusal.notYoursToDo());
    }

    /** A workshop is about nobody, and stays. */
    private static String workshopId() {
        return UUID.randomUUID().toString();
    }

    private String id() {
        return "i" + drawn.incrementAndGet() + "." + learner.value();
    }
}
