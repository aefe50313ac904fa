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
import org.inclusion.access.DayRelationStore;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Role;
import org.inclusion.assessment.Agreement;
import org.inclusion.assessment.AssessmentMode;
import org.inclusion.assessment.AssessmentStore;
import org.inclusion.assessment.NextQuestion;
import org.inclusion.card.CardStore;
import org.inclusion.evidence.Channel;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.EvidenceDraft;
import org.inclusion.evidence.EvidenceFormat;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ItemRef;
import org.inclusion.evidence.Posture;
import org.inclusion.evidence.PostureReason;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.id.AreaId;
import org.inclusion.id.AssessmentId;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.journey.DisagreementStore;
import org.inclusion.journey.SaidWish;
import org.inclusion.journey.WishStore;
import org.inclusion.path.Device;
import org.inclusion.path.LearningWay;
import org.inclusion.path.Network;
import org.inclusion.progress.BookmarkStore;
import org.inclusion.progress.EnrolmentStore;
import org.inclusion.progress.Progress.StepProgress;

/**
 * A story of some people, which fills a database through the use cases, and is then read back through them. The rows
 * that it wrote when a schema was new are kept for ever in {@code frozen/}: see {@link FreezeSchema}.
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
     * Reads the story back, as lines of text. The lines about old rows must never change: a new component of a record
     * is left out here. Only levels may change, if a new model of beliefs changes them on purpose.
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
            herself.about(learner)
                    .stateWish(new SaidWish(
                            "envoyer-un-document", LearningWay.ALONE, Device.PHONE, true, Network.GOOD, Channel.SCREEN))
                    .orThrow();
            assess(actor, herself, number);
            herself.about(learner).disagree(new AreaId("2")).orThrow();
        } else {
            herself.about(learner)
                    .stateWish(new SaidWish(
                            "envoyer-un-document",
                            LearningWay.FACE_TO_FACE,
                            Device.COMPUTER,
                            false,
                            Network.WEAK,
                            null))
                    .orThrow();
            herself.about(learner).enrol(new PathId("premiers-pas")).orThrow();
        }
        herself.record(ofEveryKind(actor, number));
        herself.about(learner)
                .bookmarks()
                .keep("joindre-un-fichier", "repondre", null)
                .orThrow();
        String card = herself.about(learner)
                .cards()
                .give(new PathId("premiers-pas"), new StepId("joindre-un-fichier"))
                .orThrow()
                .code();
        if (number == 0) {
            herself.about(learner).cards().revoke(card).orThrow();
        }
        if (learner.value().startsWith("hers-")) {
            accompany(learner, number);
        }
    }

    private void assess(Actor actor, Acting herself, int number) {
        LearnerId learner = actor.asLearner();
        NextQuestion next = herself.about(learner)
                .assessments()
                .begin(new Agreement(
                        new AssessmentId("a"), AssessmentMode.COUNTER, "envoyer-un-document", Channel.FACE_TO_FACE))
                .orThrow();
        for (int i = 0; i < 3; i++) {
            var question = Objects.requireNonNull(next.question());
            String option = i == number / 2 ? null : question.options().get(0).id();
            herself.record(List.of(ccas.draft("a-" + i, actor, learner)
                    .during(new AssessmentId("a"))
                    .answered(new ItemRef("premiers-pas", "1.0.0", question.id().value()), option)));
            ccas.clock.forward(Duration.ofSeconds(40).plusNanos(123_456_000));
            next = herself.about(learner)
                    .assessments()
                    .next(new AssessmentId("a"))
                    .orThrow();
        }
        if (number == 0) {
            herself.about(learner).assessments().stop(new AssessmentId("a")).orThrow();
        }
    }

    private List<Evidence> ofEveryKind(Actor actor, int number) {
        LearnerId learner = actor.asLearner();
        Instant now = ccas.clock.instant();
        ItemRef step = Ccas.item("joindre-un-fichier");
        List<Evidence> all = new ArrayList<>();
        all.add(draft("Read", actor, learner, now.minusSeconds(9_000)).opened(step));
        all.add(draft("read", actor, learner, now.minusSeconds(8_000)).finished(step));
        all.add(draft("says", actor, learner, now.minusSeconds(7_000))
                .saidOfHerself(Ccas.item("dire-2"), Help.TOGETHER));
        List<Help> helps = List.of(Help.SHOWN, Help.TOGETHER, Help.SUPPORTED, Help.ALONE);
        for (int i = 0; i < 6; i++) {
            Help help = helps.get(Math.min(3, i));
            all.add(draft("try-" + i, actor, learner, now.minusSeconds(6_000L - i * 600L))
                    .practised(step, i != number, help));
        }
        // A correction, one that waits for what it corrects, and what was sent years late.
        all.add(draft("try-1.", actor, learner, now.minusSeconds(5_400))
                .superseding("try-1")
                .practised(step, true, Help.ALONE));
        all.add(draft("~", actor, learner, now.minusSeconds(90))
                .superseding("Never")
                .practised(step, false, Help.SHOWN));
        all.add(draft("e".repeat(64), actor, learner, Instant.parse("2001-02-03T04:05:06.000001Z"))
                .didNotKnow(Ccas.item("joindre-un-fichier-1")));
        return all;
    }

    private void accompany(LearnerId learner, int number) {
        Acting helper = ccas.as(marc);
        helper.about(learner).profile().orThrow();
        helper.record(List.of(
                draft("marc-1", marc, learner, ccas.clock.instant())
                        .helper(Posture.DONE_WITH)
                        .because(PostureReason.COULD_NOT)
                        .observed(Ccas.item("joindre-un-fichier"), Help.SUPPORTED),
                draft("marc-2", marc, learner, ccas.clock.instant())
                        .helper(Posture.DONE_FOR)
                        .because(PostureReason.NO_TIME)
                        .practised(Ccas.item("joindre-un-fichier"), true, Help.SHOWN)));
        if (number == 2) {
            helper.about(learner).settle(new AreaId("2")).orThrow();
        }
    }

    /** A learner about whom only a day relation is known. */
    private void seen(LearnerId learner) {
        Actor lea = new Actor("lea", Set.of(Role.HELPER), Set.of(Ccas.STRUCTURE));
        ccas.as(lea).about(learner).openDayRelation(true).orThrow();
        ccas.as(lea).about(learner).history(null, 10).orThrow();
    }

    private static EvidenceDraft draft(String id, Actor actor, LearnerId learner, Instant at) {
        return Ccas.draft(id, actor, learner, at);
    }

    private void tell(Actor actor, List<String> lines) {
        LearnerId learner = actor.asLearner();
        Acting herself = ccas.as(actor);
        String who = learner + " ";
        herself.about(learner)
                .profile()
                .orThrow()
                .profile()
                .areas()
                .forEach(area -> lines.add(who + "area " + area.area().id() + " " + area.status() + " " + area.level()
                        + " " + area.at() + " " + area.evidence()));
        herself.about(learner).progress().orThrow().paths().forEach(path -> {
            for (StepProgress step : path.steps()) {
                if (step.lastAt() != null) {
                    lines.add(who + "step " + path.path() + " " + step.step() + " " + step.status() + " "
                            + step.lastAt());
                }
            }
        });
        for (ReceivedEvidence received :
                herself.about(learner).history(null, 100).orThrow().evidence()) {
            // Read, said again and hashed again: nothing of an old body is lost.
            lines.add(who + "evidence " + received.id() + " " + EvidenceFormat.kind(received.evidence()) + " "
                    + received.effectiveAt() + " "
                    + received.receivedAt() + " " + received.contentHash()
                    + (received.isTheSameAs(received.evidence()) ? " " : " NOT ") + received.area() + " "
                    + (received.measure() == null ? "" : received.measure().category()));
        }
        lines.add(who + "looks " + herself.about(learner).whoLooked().orThrow());
        lines.add(who + "verified " + ccas.inclusion.rebuildState().verify(learner));
        kept(learner).forEach(kept -> lines.add(who + "kept " + inWordsOfThatTime(kept)));
    }

    /** The text of a record, with the names that the record and its components had when the first story was frozen. */
    private static String inWordsOfThatTime(Object kept) {
        return kept.toString()
                .replaceFirst("^Card\\[", "PracticeCode[")
                .replaceFirst(", anchor=", ", place=")
                .replaceFirst(", network=GOOD", ", weakConnection=false")
                .replaceFirst(", network=WEAK", ", weakConnection=true")
                .replaceFirst(", skill=null, saying=SOMETHING_ELSE, at=([^,]+), takenBackAt=null,", ", at=$1,");
    }

    /** The records that no use case shows as a whole. */
    private List<Object> kept(LearnerId learner) {
        return stores.transactions().run(tx -> {
            List<Object> kept = new ArrayList<>();
            stores.of(WishStore.class).latest(tx, learner).ifPresent(kept::add);
            stores.of(BookmarkStore.class).latest(tx, learner).ifPresent(kept::add);
            kept.addAll(stores.of(AssessmentStore.class).of(tx, learner));
            kept.addAll(stores.of(EnrolmentStore.class).of(tx, learner));
            kept.addAll(stores.of(DisagreementStore.class).of(tx, learner));
            kept.addAll(stores.of(CardStore.class).of(tx, learner));
            stores.of(DayRelationStore.class).ofHelper(tx, "lea", LocalDate.of(2026, 11, 25)).stream()
                    .filter(day -> day.learner().equals(learner))
                    .forEach(kept::add);
            return kept;
        });
    }
}
