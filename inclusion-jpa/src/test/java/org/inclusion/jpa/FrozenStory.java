package org.inclusion.jpa;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.inclusion.Acting;
import org.inclusion.Ccas;
import org.inclusion.Inclusion;
import org.inclusion.Stores;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Role;
import org.inclusion.assessment.AssessmentMode;
import org.inclusion.assessment.Assessments.Agreement;
import org.inclusion.assessment.NextQuestion;
import org.inclusion.evidence.Channel;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Evidence.Answer;
import org.inclusion.evidence.Evidence.ContentEvent;
import org.inclusion.evidence.Evidence.LessonEvent;
import org.inclusion.evidence.Evidence.Observation;
import org.inclusion.evidence.Evidence.Practice;
import org.inclusion.evidence.Evidence.SelfReport;
import org.inclusion.evidence.EvidenceHeader;
import org.inclusion.evidence.EvidenceMessage;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ItemRef;
import org.inclusion.evidence.Posture;
import org.inclusion.evidence.PostureReason;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.journey.StateWish;
import org.inclusion.path.Device;
import org.inclusion.path.LearningWay;
import org.inclusion.progress.Progress.StepProgress;
import org.jspecify.annotations.Nullable;

/**
 * A story of some people, which fills a database through the use cases, and is then read back through them. The rows that it
 * wrote when a schema was new are kept for ever in {@code frozen/}: see {@link FreezeSchema}.
 */
final class FrozenStory {

    private static final List<String> PEOPLE = List.of(
            "hers-Fatima",
            // Somebody else: ids differ by case, and by what stands at their end.
            "hers-fatima",
            "hers-fatima.",
            "hers-fatima-",
            // As long as an id may be.
            "hers-" + "0123456789_.-AZ".repeat(3) + "aaaaaaaaaaaaaz",
            "_.-",
            "only-seen");

    private final Stores stores;
    private final Ccas ccas;
    private final Actor marc = Ccas.helper();

    private FrozenStory(Stores stores, Ccas ccas) {
        this.stores = stores;
        this.ccas = ccas;
    }

    /** Fills the stores with the story. */
    static void fill(Stores stores) {
        new FrozenStory(stores, new Ccas(Inclusion.builder().stores(stores).random(new Random(20_261_124L)))).fill();
    }

    /**
     * Reads the story back, as lines of text. The lines about old rows must never change: a new component of a record is left
     * out here. Only levels may change, if a new model of beliefs changes them on purpose.
     */
    static List<String> tell(Stores stores) {
        Ccas ccas = new Ccas(stores);
        ccas.clock.forward(Duration.ofDays(60));
        FrozenStory story = new FrozenStory(stores, ccas);
        List<String> lines = new ArrayList<>();
        PEOPLE.forEach(id -> story.tell(Ccas.learner(id), lines));
        return lines;
    }

    private void fill() {
        for (int i = 0; i < PEOPLE.size() - 1; i++) {
            Actor learner = Ccas.learner(PEOPLE.get(i));
            winter(learner, ccas.as(learner), i);
            ccas.clock.forward(Duration.ofHours(3).plusNanos(1_000L));
        }
        seen(new LearnerId("only-seen"));
        ccas.inclusion.summarizeStructures().run(ccas.clock.instant(), done -> true);
    }

    private void winter(Actor actor, Acting herself, int number) {
        LearnerId learner = actor.asLearner();
        if (number % 2 == 0) {
            herself.stateWish(
                            learner,
                            new StateWish.Said(
                                    "envoyer-un-document",
                                    LearningWay.ALONE,
                                    Device.PHONE,
                                    true,
                                    false,
                                    Channel.SCREEN))
                    .orThrow();
            assess(actor, herself, number);
            herself.disagree(learner, "2").orThrow();
        } else {
            herself.stateWish(
                            learner,
                            new StateWish.Said(
                                    "envoyer-un-document",
                                    LearningWay.FACE_TO_FACE,
                                    Device.COMPUTER,
                                    false,
                                    true,
                                    null))
                    .orThrow();
            herself.enrol(learner, "premiers-pas").orThrow();
        }
        herself.record(ofEveryKind(actor, number));
        herself.keepPlace(learner, "joindre-un-fichier", "repondre", null).orThrow();
        String card = herself.givePracticeCode(learner, "premiers-pas", "joindre-un-fichier")
                .orThrow()
                .code();
        if (number == 0) {
            herself.revokePracticeCode(learner, card).orThrow();
        }
        if (learner.value().startsWith("hers-")) {
            accompany(learner, number);
        }
    }

    private void assess(Actor actor, Acting herself, int number) {
        LearnerId learner = actor.asLearner();
        NextQuestion next = herself.beginAssessment(
                        learner,
                        new Agreement("a", AssessmentMode.COUNTER, "envoyer-un-document", Channel.FACE_TO_FACE))
                .orThrow();
        for (int i = 0; i < 3; i++) {
            var question = Objects.requireNonNull(next.question());
            String option = i == number / 2 ? null : question.options().get(0).id();
            herself.record(List.of(new Answer(
                    ccas.header("a-" + i, actor, learner),
                    new ItemRef("premiers-pas", "1.0.0", question.id()),
                    option,
                    "a")));
            ccas.clock.forward(Duration.ofSeconds(40).plusNanos(123_456_000));
            next = herself.nextQuestion(learner, "a").orThrow();
        }
        if (number == 0) {
            herself.stopAssessment(learner, "a").orThrow();
        }
    }

    private List<Evidence> ofEveryKind(Actor actor, int number) {
        LearnerId learner = actor.asLearner();
        Instant now = ccas.clock.instant();
        ItemRef step = Ccas.item("joindre-un-fichier");
        List<Evidence> all = new ArrayList<>();
        all.add(new ContentEvent(
                header("Read", actor, learner, now.minusSeconds(9_000), null), step, LessonEvent.STARTED));
        all.add(new ContentEvent(
                header("read", actor, learner, now.minusSeconds(8_000), null), step, LessonEvent.FINISHED));
        all.add(new SelfReport(
                header("says", actor, learner, now.minusSeconds(7_000), null),
                Ccas.item("dire-2"),
                Help.TOGETHER,
                null));
        List<Help> helps = List.of(Help.SHOWN, Help.TOGETHER, Help.SUPPORTED, Help.ALONE);
        for (int i = 0; i < 6; i++) {
            Help help = helps.get(Math.min(3, i));
            all.add(new Practice(
                    header("try-" + i, actor, learner, now.minusSeconds(6_000L - i * 600L), null),
                    step,
                    i != number,
                    help,
                    null,
                    null));
        }
        // A correction, a correction that arrives before what it corrects, and evidence that was sent years late.
        all.add(new Practice(
                header("try-1.", actor, learner, now.minusSeconds(5_400), "try-1"),
                step,
                true,
                Help.ALONE,
                null,
                null));
        all.add(new Practice(
                header("~", actor, learner, now.minusSeconds(90), "Never"), step, false, Help.SHOWN, null, null));
        all.add(new Answer(
                header("e".repeat(64), actor, learner, Instant.parse("2001-02-03T04:05:06.000001Z"), null),
                Ccas.item("joindre-un-fichier-1"),
                null,
                null));
        return all;
    }

    private void accompany(LearnerId learner, int number) {
        Acting helper = ccas.as(marc);
        helper.profile(learner).orThrow();
        helper.record(List.of(
                new Observation(
                        header("marc-1", marc, learner, ccas.clock.instant(), null),
                        Ccas.item("joindre-un-fichier"),
                        Help.SUPPORTED,
                        Posture.DONE_WITH,
                        PostureReason.COULD_NOT),
                new Practice(
                        header("marc-2", marc, learner, ccas.clock.instant(), null),
                        Ccas.item("joindre-un-fichier"),
                        true,
                        Help.SHOWN,
                        Posture.DONE_FOR,
                        PostureReason.NO_TIME)));
        if (number == 2) {
            helper.settle(learner, "2").orThrow();
        }
    }

    /** A learner about whom only a day relation is known. */
    private void seen(LearnerId learner) {
        Actor lea = new Actor("lea", Set.of(Role.HELPER), Set.of(Ccas.STRUCTURE));
        ccas.as(lea).openDayRelation(learner, true).orThrow();
        ccas.as(lea).history(learner, null, 10).orThrow();
    }

    private static EvidenceHeader header(
            String id, Actor actor, LearnerId learner, Instant at, @Nullable String corrects) {
        return Ccas.header(id, actor, learner, at, corrects);
    }

    private void tell(Actor actor, List<String> lines) {
        LearnerId learner = actor.asLearner();
        Acting herself = ccas.as(actor);
        String who = learner + " ";
        herself.profile(learner)
                .orThrow()
                .profile()
                .areas()
                .forEach(area -> lines.add(who + "area " + area.area().id() + " " + area.status() + " " + area.level()
                        + " " + area.at() + " " + area.evidence()));
        herself.progress(learner).orThrow().paths().forEach(path -> {
            for (StepProgress step : path.steps()) {
                if (step.lastAt() != null) {
                    lines.add(who + "step " + path.path() + " " + step.step() + " " + step.status() + " "
                            + step.lastAt());
                }
            }
        });
        for (ReceivedEvidence received :
                herself.history(learner, null, 100).orThrow().evidence()) {
            EvidenceMessage said = EvidenceMessage.of(received.evidence());
            // The evidence is read, written and hashed again, so nothing of an old body is lost.
            lines.add(who + "evidence " + received.id() + " " + said.kind() + " " + received.effectiveAt() + " "
                    + received.receivedAt() + " " + received.contentHash()
                    + (received.isTheSameAs(received.evidence()) ? " " : " NOT ") + received.area() + " "
                    + (received.measure() == null ? "" : received.measure().category()));
        }
        lines.add(who + "looks " + herself.whoLooked(learner).orThrow());
        lines.add(who + "verified " + ccas.inclusion.rebuildState().verify(learner));
        kept(learner).forEach(kept -> lines.add(who + "kept " + inWordsOfThatTime(kept)));
    }

    /** The text of a record, with the names that the record and its components had when the first story was frozen. */
    private static String inWordsOfThatTime(Object kept) {
        return kept.toString().replaceFirst("^Card\\[", "PracticeCode[");
    }

    /** The records that no use case shows as a whole. */
    private List<Object> kept(LearnerId learner) {
        return stores.transactions().run(tx -> {
            List<Object> kept = new ArrayList<>();
            stores.wishes().latest(tx, learner).ifPresent(kept::add);
            stores.bookmarks().latest(tx, learner).ifPresent(kept::add);
            kept.addAll(stores.assessments().of(tx, learner));
            kept.addAll(stores.enrolments().of(tx, learner));
            kept.addAll(stores.disagreements().of(tx, learner));
            kept.addAll(stores.practiceCodes().of(tx, learner));
            stores.dayRelations().ofHelper(tx, "lea", LocalDate.of(2026, 11, 25)).stream()
                    .filter(day -> day.learner().equals(learner))
                    .forEach(kept::add);
            return kept;
        });
    }
}
