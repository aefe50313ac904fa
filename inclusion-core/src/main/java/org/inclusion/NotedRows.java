package org.inclusion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inclusion.access.DayRelation;
import org.inclusion.access.Look;
import org.inclusion.accompaniment.Accompaniment;
import org.inclusion.accompaniment.Activity;
import org.inclusion.accompaniment.Workshop;
import org.inclusion.assessment.Assessment;
import org.inclusion.autonomy.AreaLevel;
import org.inclusion.card.Card;
import org.inclusion.card.HomeResult;
import org.inclusion.completion.ToldPlace;
import org.inclusion.content.ContentLibrary;
import org.inclusion.evidence.EvidenceFormat;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.followup.Promise;
import org.inclusion.followup.Try;
import org.inclusion.guest.Guest;
import org.inclusion.journey.Disagreement;
import org.inclusion.journey.EvidenceTitle;
import org.inclusion.journey.SeenCorrection;
import org.inclusion.journey.SeenSkill;
import org.inclusion.journey.Wish;
import org.inclusion.privacy.NotedList.Person;
import org.inclusion.progress.Bookmark;
import org.inclusion.progress.Enrolment;
import org.inclusion.referral.Referral;
import org.inclusion.referral.ReferralAnswer;
import org.inclusion.skill.SkillRef;
import org.jspecify.annotations.Nullable;

/** The rows of a copy, value by value in the order of writing. {@code copy-1.schema.json} describes them. */
final class NotedRows {

    private final ContentLibrary content;

    NotedRows(ContentLibrary content) {
        this.content = content;
    }

    Map<String, @Nullable Object> level(AreaLevel level) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("area", level.area().id());
        row.put("title", level.area().title());
        row.put("status", level.status());
        row.put("level", level.level());
        row.put("at", level.at());
        row.put("toReview", level.reviewDue());
        return row;
    }

    Map<String, @Nullable Object> skill(SeenSkill seen) {
        Disagreement disagreement = seen.disagreement();
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("pack", seen.skill().pack());
        row.put("skill", seen.skill().skill());
        row.put("title", seen.title());
        row.put("status", seen.status());
        row.put("at", seen.lastAt());
        row.put("toReview", seen.toReview());
        row.put("explains", seen.explains());
        row.put("disagreement", disagreement == null ? null : disagreement.saying());
        return row;
    }

    Map<String, @Nullable Object> wish(Wish wish) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("at", wish.at());
        row.put("goal", wish.goal());
        row.put("way", wish.way());
        row.put("device", wish.device());
        row.put("ownDevice", wish.ownDevice());
        row.put("network", wish.network());
        row.put("told", wish.told());
        row.put("actor", new Person(wish.actor()));
        return row;
    }

    Map<String, @Nullable Object> enrolment(Enrolment enrolment) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("at", enrolment.at());
        row.put("path", enrolment.path());
        row.put("pack", enrolment.pack());
        row.put("major", enrolment.major());
        row.put("actor", new Person(enrolment.actor()));
        return row;
    }

    /** The answers of an assessment are evidence that names the assessment. */
    Map<String, @Nullable Object> assessment(Assessment assessment) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("id", assessment.id());
        row.put("startedAt", assessment.startedAt());
        row.put("stoppedAt", assessment.stoppedAt());
        row.put("mode", assessment.mode());
        row.put("pack", assessment.pack());
        row.put("version", assessment.version());
        row.put("areas", assessment.areas());
        row.put("told", assessment.told());
        row.put("actor", new Person(assessment.actor()));
        return row;
    }

    Map<String, @Nullable Object> disagreement(Disagreement disagreement) {
        SkillRef skill = disagreement.skill();
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("at", disagreement.at());
        row.put("area", disagreement.area());
        row.put("pack", skill == null ? null : skill.pack());
        row.put("skill", skill == null ? null : skill.skill());
        row.put("saying", disagreement.saying());
        row.put("takenBackAt", disagreement.takenBackAt());
        row.put("settledAt", disagreement.settledAt());
        row.put("settledBy", person(disagreement.settledBy()));
        return row;
    }

    Map<String, @Nullable Object> promise(Promise promise) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("at", promise.madeAt());
        row.put("id", promise.id());
        row.put("structure", promise.structure());
        row.put("owner", person(promise.owner()));
        row.put("day", promise.day());
        row.put("meetsAt", promise.meetsAt());
        row.put("booking", promise.booking());
        row.put("way", promise.way());
        row.put("about", promise.matter().kind());
        row.put("pack", promise.matter().pack());
        row.put("item", promise.matter().item());
        row.put("actor", new Person(promise.madeBy()));
        return row;
    }

    Map<String, @Nullable Object> promiseTry(Try one) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("at", one.at());
        row.put("promise", one.promise());
        row.put("id", one.id());
        row.put("result", one.result());
        row.put("day", one.day());
        row.put("meetsAt", one.meetsAt());
        row.put("booking", one.booking());
        row.put("way", one.way());
        row.put("actor", person(one.by()));
        return row;
    }

    Map<String, @Nullable Object> accompaniment(Accompaniment one) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("at", one.notedAt());
        row.put("id", one.id());
        row.put("structure", one.structure());
        activity(row, one.activity());
        row.put("redirection", one.redirection());
        row.put("help", one.help());
        row.put("evidence", one.evidence());
        row.put("actor", new Person(one.helper()));
        return row;
    }

    /** A workshop to which she came: how many others came is nothing about her. */
    Map<String, @Nullable Object> workshop(Workshop workshop) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("at", workshop.notedAt());
        row.put("id", workshop.id());
        row.put("structure", workshop.structure());
        activity(row, workshop.activity());
        row.put("level", workshop.level());
        row.put("actor", new Person(workshop.helper()));
        return row;
    }

    private static void activity(Map<String, @Nullable Object> row, Activity activity) {
        row.put("day", activity.day());
        row.put("mode", activity.mode());
        row.put("minutes", activity.minutes());
        row.put("themes", List.copyOf(activity.themes()));
        row.put("materials", List.copyOf(activity.materials()));
    }

    /** The number is known to the structure where she goes alone; sheets have nothing of hers but that they were given. */
    Map<String, @Nullable Object> referral(Referral referral) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("at", referral.notedAt());
        row.put("id", referral.id());
        row.put("structure", referral.structure());
        row.put("direction", referral.direction());
        row.put("place", referral.place());
        row.put("receiver", referral.receiver());
        row.put("reason", referral.reason());
        row.put("shared", referral.shared());
        row.put("actor", new Person(referral.notedBy()));
        return row;
    }

    Map<String, @Nullable Object> referralAnswer(ReferralAnswer answer) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("at", answer.at());
        row.put("referral", answer.referral());
        row.put("id", answer.id());
        row.put("answer", answer.kind());
        row.put("from", answer.from());
        row.put("actor", person(answer.by()));
        return row;
    }

    /** The hash of the signs is left out: somebody who reads her copy is not to learn whether the invitation was ended. */
    Map<String, @Nullable Object> guest(Guest guest) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("at", guest.invitedAt());
        row.put("id", guest.id());
        row.put("structure", guest.structure());
        row.put("kind", guest.kind());
        row.put("lastDay", guest.lastDay());
        row.put("shownUntil", guest.shownUntil());
        row.put("actor", new Person(guest.invitedBy()));
        return row;
    }

    Map<String, @Nullable Object> card(Card card) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("signs", card.code());
        row.put("path", card.path());
        row.put("step", card.step());
        row.put("givenAt", card.givenAt());
        row.put("givenBy", new Person(card.givenBy()));
        row.put("lastDay", card.lastDay());
        row.put("revokedAt", card.revokedAt());
        return row;
    }

    Map<String, @Nullable Object> homeResult(HomeResult result) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("at", result.at());
        row.put("signs", result.card());
        row.put("id", result.id());
        row.put("path", result.path());
        row.put("step", result.step());
        row.put("success", result.success());
        row.put("lastDay", result.lastDay());
        return row;
    }

    /** Neither where the place is nor who she is there: that is encrypted, and only the host's gateway can read it. */
    Map<String, @Nullable Object> completion(ToldPlace told) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("at", told.answeredAt());
        row.put("agreed", told.agreed());
        row.put("path", told.place().path());
        row.put("step", told.place().step());
        row.put("toldDone", told.told() == null ? null : told.told().done());
        row.put("toldChosen", told.told() == null ? null : told.told().chosen());
        return row;
    }

    Map<String, @Nullable Object> bookmark(Bookmark bookmark) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("at", bookmark.at());
        row.put("item", bookmark.item());
        row.put("anchor", bookmark.anchor());
        return row;
    }

    Map<String, @Nullable Object> dayRelation(DayRelation relation) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("day", relation.day());
        row.put("openedAt", relation.openedAt());
        row.put("helper", new Person(relation.helper()));
        row.put("structure", relation.structure());
        return row;
    }

    Map<String, @Nullable Object> look(Look look) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("at", look.at());
        row.put("day", look.day());
        row.put("viewer", new Person(look.viewer()));
        row.put("structure", look.structure());
        row.put("what", look.what());
        return row;
    }

    /**
     * A piece of evidence: the fields as they were sent, and what was noted with them.
     *
     * @param corrected how it was corrected; null where it stands
     */
    Map<String, @Nullable Object> evidence(ReceivedEvidence received, @Nullable SeenCorrection corrected) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>(EvidenceFormat.fields(received.evidence()));
        row.put("title", EvidenceTitle.of(received.evidence(), content).orElse(null));
        row.put("area", received.area());
        row.put("actor", new Person(received.evidence().header().actor()));
        row.put("receivedAt", received.receivedAt());
        row.put("corrected", corrected == null ? null : corrected(corrected));
        return row;
    }

    private static Map<String, @Nullable Object> corrected(SeenCorrection correction) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("by", correction.id());
        row.put("at", correction.at());
        row.put("actor", new Person(correction.actor()));
        row.put("withdrawn", correction.withdrawn());
        return row;
    }

    private static @Nullable Person person(@Nullable String id) {
        return id == null ? null : new Person(id);
    }
}
