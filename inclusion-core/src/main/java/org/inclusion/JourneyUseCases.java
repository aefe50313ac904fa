package org.inclusion;

import org.inclusion.assessment.Assessments;
import org.inclusion.journey.Disagree;
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

/** The use cases of a learner's journey: her wish, the questions she is asked, her path, what is known of her, and who looked. Thread-safe. */
final class JourneyUseCases {

    final EnrolOnPath enrolOnPath;
    final StateWish stateWish;
    final Assessments assessments;
    final SeeProfile seeProfile;
    final SeeProgress seeProgress;
    final SuggestNextStep suggestNextStep;
    final SeeHistory seeHistory;
    final Disagree disagree;
    final WhoLooked whoLooked;
    final OpenDayRelation openDayRelation;
    final KeepBookmark keepBookmark;
    final SeePeople seePeople;

    JourneyUseCases(Ground ground) {
        enrolOnPath = new EnrolOnPath(
                ground.guard, ground.stores.enrolments(), ground.states, ground.content, ground.listener);
        stateWish = new StateWish(ground.guard, ground.stores.wishes(), enrolOnPath, ground.quota, ground.content);
        assessments = new Assessments(
                ground.guard,
                ground.stores.assessments(),
                ground.stores.evidence(),
                ground.stores.wishes(),
                ground.states,
                ground.quota,
                ground.content,
                ground.beliefs,
                ground.settings.autonomyPolicy(),
                ground.settings.assessmentPolicy());
        OpenDisagreements openDisagreements = new OpenDisagreements(ground.stores.disagreements(), ground.states);
        seeProfile = new SeeProfile(
                ground.guard,
                ground.states,
                openDisagreements,
                ground.stores.evidence(),
                ground.content,
                ground.settings.autonomyPolicy(),
                ground.calendar);
        seeProgress = new SeeProgress(ground.guard, ground.states, ground.stores.enrolments(), ground.content);
        suggestNextStep = new SuggestNextStep(
                ground.guard,
                ground.states,
                ground.stores.enrolments(),
                ground.stores.wishes(),
                openDisagreements,
                ground.content,
                ground.beliefs,
                ground.settings.recalibration(),
                ground.calendar);
        seeHistory = new SeeHistory(ground.guard, ground.stores.evidence());
        disagree = new Disagree(
                ground.guard, ground.stores.disagreements(), ground.states, ground.content, ground.listener);
        whoLooked = new WhoLooked(ground.guard, ground.stores.looks());
        openDayRelation = new OpenDayRelation(
                ground.guard,
                ground.transactions,
                ground.access,
                ground.calendar,
                ground.stores.dayRelations(),
                ground.listener);
        keepBookmark = new KeepBookmark(ground.guard, ground.content, ground.stores.bookmarks());
        seePeople = new SeePeople(
                ground.guard,
                ground.transactions,
                ground.access,
                ground.calendar,
                ground.stores.dayRelations(),
                ground.stores.evidence());
    }
}
