package org.inclusion.contracts;

import static org.inclusion.contracts.SampleEvidence.answer;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.inclusion.Stores;
import org.inclusion.access.DayRelation;
import org.inclusion.access.DayRelationStore;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.LookStore;
import org.inclusion.accompaniment.Accompaniment;
import org.inclusion.accompaniment.AccompanimentMode;
import org.inclusion.accompaniment.AccompanimentStore;
import org.inclusion.accompaniment.Activity;
import org.inclusion.accompaniment.Attendance;
import org.inclusion.accompaniment.Material;
import org.inclusion.accompaniment.Redirection;
import org.inclusion.accompaniment.Theme;
import org.inclusion.accompaniment.Workshop;
import org.inclusion.accompaniment.WorkshopLevel;
import org.inclusion.assessment.Assessment;
import org.inclusion.assessment.AssessmentMode;
import org.inclusion.assessment.AssessmentStore;
import org.inclusion.authoring.Edition;
import org.inclusion.authoring.LastEdition;
import org.inclusion.authoring.Leaflet;
import org.inclusion.authoring.LeafletBlock;
import org.inclusion.authoring.LeafletStore;
import org.inclusion.authoring.LeafletText;
import org.inclusion.authoring.Photo;
import org.inclusion.card.Card;
import org.inclusion.card.CardSigns;
import org.inclusion.card.CardStore;
import org.inclusion.card.HomeResult;
import org.inclusion.card.HomeResultStore;
import org.inclusion.cohort.CohortRow;
import org.inclusion.cohort.CohortStore;
import org.inclusion.cohort.CountRow;
import org.inclusion.cohort.Counted;
import org.inclusion.cohort.DoneRow;
import org.inclusion.cohort.Figure;
import org.inclusion.cohort.Publication;
import org.inclusion.cohort.Quarter;
import org.inclusion.completion.Completion;
import org.inclusion.completion.CompletionPlace;
import org.inclusion.completion.CompletionStore;
import org.inclusion.completion.ToldPlace;
import org.inclusion.evidence.Channel;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ItemRef;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.followup.Matter;
import org.inclusion.followup.MeetingWay;
import org.inclusion.followup.Promise;
import org.inclusion.followup.PromiseStore;
import org.inclusion.followup.Try;
import org.inclusion.guest.Guest;
import org.inclusion.guest.GuestKind;
import org.inclusion.guest.GuestStore;
import org.inclusion.id.AreaId;
import org.inclusion.id.AssessmentId;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.journey.Disagreement;
import org.inclusion.journey.DisagreementStore;
import org.inclusion.journey.Wish;
import org.inclusion.journey.WishStore;
import org.inclusion.learner.Checkpoint;
import org.inclusion.learner.CheckpointStore;
import org.inclusion.learner.Snapshot;
import org.inclusion.learner.SnapshotStore;
import org.inclusion.mandate.AbsentAct;
import org.inclusion.mandate.AbsentActStore;
import org.inclusion.mandate.ArchivedMandate;
import org.inclusion.mandate.KeptMandate;
import org.inclusion.mandate.Mandate;
import org.inclusion.mandate.MandateStore;
import org.inclusion.mandate.Procedure;
import org.inclusion.mandate.RightToAct;
import org.inclusion.mandate.SignedText;
import org.inclusion.message.MessageStore;
import org.inclusion.message.SentMessage;
import org.inclusion.outbox.Letter;
import org.inclusion.outbox.Notice;
import org.inclusion.outbox.OutboxStore;
import org.inclusion.path.Device;
import org.inclusion.path.LearningWay;
import org.inclusion.path.Network;
import org.inclusion.privacy.Erasure;
import org.inclusion.privacy.ErasureStore;
import org.inclusion.privacy.Tombstone;
import org.inclusion.progress.Bookmark;
import org.inclusion.progress.BookmarkStore;
import org.inclusion.progress.Enrolment;
import org.inclusion.progress.EnrolmentStore;
import org.inclusion.referral.KeptSheet;
import org.inclusion.referral.Referral;
import org.inclusion.referral.ReferralAnswer;
import org.inclusion.referral.ReferralReason;
import org.inclusion.referral.ReferralStore;
import org.inclusion.referral.SharedDetail;
import org.inclusion.store.Transaction;
import org.inclusion.together.KeptSession;
import org.inclusion.together.TogetherStore;

/**
 * Writes rows of a learner into each store that keeps something of her, but for quotas, the journal, and moves of one
 * id to another; for tests.
 */
public final class SampleRows {

    private static final Instant NOON = Instant.parse("2026-09-01T10:00:00.123456Z");

    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    private SampleRows() {}

    /**
     * Writes one row of a learner into each store that keeps something of her, but for quotas, moves and the journal.
     * Her id is also the id of the helper, and of the structure that is summed up.
     */
    public static void write(Stores stores, Transaction tx, LearnerId learner) {
        String helper = learner.value();
        Objects.requireNonNull(stores.of(SnapshotStore.class).lock(tx, List.of(learner)));
        stores.of(SnapshotStore.class).save(tx, Map.of(learner, new Snapshot(1, "model", "state")));
        ReceivedEvidence evidence = answer(learner, "e", NOON);
        Objects.requireNonNull(stores.of(EvidenceStore.class).append(tx, List.of(evidence)));
        Checkpoint checkpoint = new Checkpoint(0, evidence.position(), "model", "state");
        stores.of(CheckpointStore.class).keep(tx, Map.of(learner, List.of(checkpoint)));
        stores.of(EnrolmentStore.class).enrol(tx, new Enrolment(learner, new PathId("path"), "pack", 1, helper, NOON));
        stores.of(AssessmentStore.class)
                .save(
                        tx,
                        new Assessment(
                                new AssessmentId("a"),
                                learner,
                                AssessmentMode.COUNTER,
                                "pack",
                                "1.0.0",
                                List.of(new AreaId("2")),
                                Channel.SCREEN,
                                helper,
                                NOON,
                                null));
        stores.of(WishStore.class)
                .add(
                        tx,
                        new Wish(
                                learner,
                                "goal",
                                LearningWay.ALONE,
                                Device.PHONE,
                                true,
                                Network.GOOD,
                                null,
                                helper,
                                NOON));
        stores.of(DisagreementStore.class).save(tx, Disagreement.ofArea(learner, new AreaId("2"), NOON));
        stores.of(LookStore.class)
                .note(tx, List.of(new Look(learner, helper, "structure-1", Look.What.PATH, DAY, NOON)));
        CompletionPlace place = new CompletionPlace("link", "platform", new PathId("path"), null, "sealed");
        stores.of(CompletionStore.class)
                .keep(tx, new ToldPlace(learner, place, true, NOON, new Completion(1, 2), null));
        stores.of(BookmarkStore.class).keep(tx, new Bookmark(learner, "tour", "stop", NOON));
        stores.of(CardStore.class)
                .add(
                        tx,
                        new Card(
                                signs(learner),
                                learner,
                                new PathId("path"),
                                new StepId("step"),
                                helper,
                                NOON,
                                DAY,
                                null));
        stores.of(HomeResultStore.class)
                .add(
                        tx,
                        new HomeResult(
                                learner,
                                signs(learner),
                                "result",
                                new PathId("path"),
                                new StepId("step"),
                                true,
                                NOON,
                                DAY));
        stores.of(PromiseStore.class)
                .add(
                        tx,
                        new Promise(
                                learner,
                                "promise",
                                helper,
                                null,
                                false,
                                DAY,
                                NOON,
                                "booking",
                                MeetingWay.TELEPHONE,
                                new Matter(Matter.Kind.STEP, "pack", "step"),
                                helper,
                                NOON));
        stores.of(PromiseStore.class)
                .addTry(
                        tx,
                        new Try(
                                learner,
                                "promise",
                                "try",
                                Try.Result.NOT_REACHED,
                                DAY,
                                null,
                                null,
                                null,
                                helper,
                                NOON));
        stores.of(PromiseStore.class).countAbsence(tx, helper, YearMonth.from(DAY));
        Activity activity = new Activity(
                DAY, AccompanimentMode.VIDEO, 45, Set.of(Theme.EMAIL, Theme.LOGEMENT), Set.of(Material.TABLETTE));
        stores.of(AccompanimentStore.class)
                .add(
                        tx,
                        new Accompaniment(
                                learner,
                                "accompaniment",
                                helper,
                                helper,
                                activity,
                                Redirection.ADMINISTRATION,
                                Help.SUPPORTED,
                                "evidence",
                                NOON));
        stores.of(AccompanimentStore.class)
                .addWorkshop(tx, new Workshop(helper, "workshop", helper, activity, WorkshopLevel.DEBUTANT, 8, NOON));
        stores.of(AccompanimentStore.class)
                .addAttendances(tx, List.of(new Attendance(learner, helper, "workshop", NOON)));
        stores.of(ReferralStore.class)
                .add(
                        tx,
                        new Referral(
                                learner,
                                "referral",
                                UUID.randomUUID().toString(),
                                helper,
                                Referral.Direction.SENT,
                                "place",
                                null,
                                ReferralReason.REPAIR,
                                Set.of(SharedDetail.NAME, SharedDetail.REASON),
                                helper,
                                NOON));
        stores.of(ReferralStore.class)
                .addAnswer(
                        tx,
                        new ReferralAnswer(
                                learner,
                                "referral",
                                "answer",
                                ReferralAnswer.Kind.MET,
                                ReferralAnswer.From.HER_HELPER,
                                helper,
                                NOON));
        String hash = (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
        stores.of(ReferralStore.class).addSheet(tx, new KeptSheet(hash, learner, "referral", DAY));
        String signs = (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
        stores.of(GuestStore.class)
                .add(tx, new Guest(learner, "guest", helper, GuestKind.FAMILY, helper, NOON, DAY, NOON, signs));
        writeLeaflet(stores, tx, helper);
        SignedText text = new SignedText("2026-09", "fr", "Je suis d’accord.");
        stores.of(MandateStore.class).keepText(tx, text);
        Mandate mandate = new Mandate(
                "mandate",
                learner,
                "structure-1",
                Set.of(Procedure.PAPERS, Procedure.MONEY),
                text.version(),
                text.hash(),
                helper,
                Channel.FACE_TO_FACE,
                NOON,
                DAY,
                30);
        Mandate archived = new Mandate(
                "archived",
                learner,
                "structure-1",
                Set.of(Procedure.JUSTICE),
                text.version(),
                text.hash(),
                helper,
                Channel.WORKSHOP,
                NOON,
                DAY,
                30);
        stores.of(MandateStore.class).add(tx, mandate);
        stores.of(MandateStore.class).end(tx, learner, "mandate", NOON);
        stores.of(MandateStore.class).add(tx, archived);
        stores.of(MandateStore.class).archive(tx, new ArchivedMandate(new KeptMandate(archived, NOON), DAY));
        stores.of(AbsentActStore.class)
                .add(
                        tx,
                        new AbsentAct(
                                "act",
                                learner,
                                helper,
                                "structure-1",
                                Procedure.PAPERS,
                                NOON,
                                new RightToAct(RightToAct.Basis.MANDATE, "mandate")));
        List<Long> sums = List.of(250_000L, 250_000L, 250_000L, 250_000L);
        Publication published = new Publication(
                helper,
                stores.of(CohortStore.class).summedUp(tx).get(helper),
                NOON,
                List.of(new CohortRow(helper, new AreaId("2"), 1, 0, sums, sums, NOON, NOON)),
                List.of(new CountRow(helper, Figure.wish("goal"), 1, 1, NOON)),
                List.of(Counted.among(helper, learner)));
        if (!stores.of(CohortStore.class).publish(tx, published)) {
            throw new IllegalStateException("another has summed up the structure " + helper);
        }
        if (stores.of(CohortStore.class).done(tx, helper).isEmpty()) {
            stores.of(CohortStore.class)
                    .renew(
                            tx,
                            new DoneRow(helper, DoneRow.Kind.ACCOMPANIMENT, Quarter.of(DAY), 10, 10, 300, NOON),
                            null);
        }
        stores.of(ErasureStore.class)
                .save(tx, new Erasure(learner, NOON, NOON.plusSeconds(60), false, "gone-1", Map.of()));
        stores.of(ErasureStore.class)
                .bury(tx, List.of(new Tombstone(subject(learner), NOON, NOON.plusSeconds(60), "0123456789abcdef")));
        Letter letter = new Letter(
                "letter-" + helper.substring(0, Math.min(40, helper.length())),
                Notice.LETTER,
                helper,
                helper,
                "WISH",
                "goal",
                NOON,
                NOON,
                0,
                null,
                true);
        stores.of(OutboxStore.class).put(tx, List.of(letter));
        SentMessage message = new SentMessage(
                "message-" + helper.substring(0, Math.min(40, helper.length())), learner, "mandate-copy", null, NOON);
        stores.of(MessageStore.class).keep(tx, message);
        stores.of(MessageStore.class).replied(tx, message, NOON);
        String session = "live-" + helper.substring(0, Math.min(40, helper.length()));
        stores.of(TogetherStore.class).add(tx, new KeptSession(session, learner, helper, NOON, 1, "{}"));
        stores.of(DayRelationStore.class).open(tx, new DayRelation(helper, learner, "structure-1", DAY, NOON));
    }

    /** A subject for a learner's tombstone, which no key made. */
    private static String subject(LearnerId learner) {
        String half = UUID.nameUUIDFromBytes(learner.value().getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
        return half + half;
    }

    /** The signs of a card for a learner; different learners almost surely have different signs. */
    public static String signs(LearnerId learner) {
        String alphabet = "23456789CDFGHJKMNPQRTVWX";
        // Ids that differ a little must not make signs that differ a little: there would be few of them.
        UUID scattered = UUID.nameUUIDFromBytes(learner.value().getBytes(StandardCharsets.UTF_8));
        Random random = new Random(scattered.getMostSignificantBits());
        StringBuilder signs = new StringBuilder();
        for (int i = 0; i < CardSigns.LENGTH; i++) {
            signs.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return signs.toString();
    }

    /** One leaflet of the helper's, which a colleague read and which was published, with a photo. */
    private static void writeLeaflet(Stores stores, Transaction tx, String helper) {
        String structure = "structure-1";
        String id = "leaflet-" + UUID.randomUUID();
        LeafletText text = new LeafletText(
                "fr",
                "Activité du jour",
                List.of(
                        LeafletBlock.of(LeafletBlock.Kind.PARAGRAPH, "On écrit ensemble."),
                        new LeafletBlock(LeafletBlock.Kind.PICTURE, "Une table.", "table.jpg")));
        stores.of(LeafletStore.class)
                .add(
                        tx,
                        new Leaflet(
                                structure,
                                id,
                                id,
                                new ItemRef("premiers-pas", "1.0.0", "envoyer"),
                                text,
                                2,
                                helper,
                                NOON,
                                helper,
                                new LastEdition(1, 2, DAY, true)));
        stores.of(LeafletStore.class).publish(tx, new Edition(structure, id, 1, text, helper, NOON, helper, DAY));
        stores.of(LeafletStore.class).keep(tx, structure, id, new Photo("table.jpg", new byte[] {1, 2, 3}));
    }
}
