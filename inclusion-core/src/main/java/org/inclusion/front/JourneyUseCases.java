package org.inclusion.front;

import org.inclusion.access.DayRelationStore;
import org.inclusion.access.LookStore;
import org.inclusion.annotation.Internal;
import org.inclusion.assessment.AssessmentStore;
import org.inclusion.assessment.Assessments;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.journey.Disagree;
import org.inclusion.journey.DisagreementStore;
import org.inclusion.journey.EnrolOnPath;
import org.inclusion.journey.KeepBookmark;
import org.inclusion.journey.OpenDayRelation;
import org.inclusion.journey.OpenDisagreements;
import org.inclusion.journey.SeeHistory;
import org.inclusion.journey.SeePeople;
import org.inclusion.journey.SeeProfile;
import org.inclusion.journey.SeeProgress;
import org.inclusion.journey.StateWish;
import org.inclusion.journey.SuggestNextStep;
import org.inclusion.journey.WhoLooked;
import org.inclusion.journey.WishStore;
import org.inclusion.progress.BookmarkStore;
import org.inclusion.progress.EnrolmentStore;

/**
 * The use cases of a learner's journey: her wish, the questions she is asked, her path, what is known of her, and who
 * looked. Thread-safe.
 */
@Internal
public final class JourneyUseCases {

    public final EnrolOnPath enrolOnPath;
    public final StateWish stateWish;
    public final Assessments assessments;
    public final SeeProfile seeProfile;
    public final SeeProgress seeProgress;
    public final SuggestNextStep suggestNextStep;
    public final SeeHistory seeHistory;
    public final Disagree disagree;
    public final WhoLooked whoLooked;
    public final OpenDayRelation openDayRelation;
    public final KeepBookmark keepBookmark;
    public final SeePeople seePeople;

    JourneyUseCases(Ground ground) {
        enrolOnPath = new EnrolOnPath(
                ground.guard, ground.stores.of(EnrolmentStore.class), ground.states, ground.content, ground.listener);
        stateWish = new StateWish(
                ground.guard, ground.stores.of(WishStore.class), enrolOnPath, ground.quota, ground.content);
        assessments = new Assessments(
                ground.guard,
                ground.stores.of(AssessmentStore.class),
                ground.stores.of(EvidenceStore.class),
                ground.stores.of(WishStore.class),
                ground.states,
                ground.quota,
                ground.content,
                ground.beliefs,
                ground.settings.autonomyPolicy(),
                ground.settings.assessmentPolicy());
        OpenDisagreements openDisagreements =
                new OpenDisagreements(ground.stores.of(DisagreementStore.class), ground.states);
        seeProfile = new SeeProfile(
                ground.guard,
                ground.states,
                openDisagreements,
                ground.stores.of(EvidenceStore.class),
                ground.content,
                ground.settings.autonomyPolicy(),
                ground.calendar);
        seeProgress =
                new SeeProgress(ground.guard, ground.states, ground.stores.of(EnrolmentStore.class), ground.content);
        suggestNextStep = new SuggestNextStep(
                ground.guard,
                ground.states,
                ground.stores.of(EnrolmentStore.class),
                ground.stores.of(WishStore.class),
                openDisagreements,
                ground.content,
                ground.beliefs,
                ground.settings.recalibration(),
                ground.calendar);
        seeHistory = new SeeHistory(ground.guard, ground.stores.of(EvidenceStore.class));
        disagree = new Disagree(
                ground.guard,
                ground.stores.of(DisagreementStore.class),
                ground.states,
                ground.content,
                ground.listener);
        whoLooked = new WhoLooked(ground.guard, ground.stores.of(LookStore.class));
        openDayRelation = new OpenDayRelation(
                ground.guard,
                ground.transactions,
                ground.access,
                ground.calendar,
                ground.stores.of(DayRelationStore.class),
                ground.listener);
        keepBookmark = new KeepBookmark(ground.guard, ground.content, ground.stores.of(BookmarkStore.class));
        seePeople = new SeePeople(
                ground.guard,
                ground.transactions,
                ground.access,
                ground.calendar,
                ground.stores.of(DayRelationStore.class),
                ground.stores.of(EvidenceStore.class));
    }
}
