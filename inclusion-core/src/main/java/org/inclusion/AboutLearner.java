package org.inclusion;

import java.util.List;
import org.inclusion.access.Actor;
import org.inclusion.access.DayRelation;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.LookPosition;
import org.inclusion.access.Outcome;
import org.inclusion.accompaniment.LearnerAccompaniments;
import org.inclusion.assessment.LearnerAssessments;
import org.inclusion.card.LearnerCards;
import org.inclusion.evidence.HistoryPosition;
import org.inclusion.followup.LearnerPromises;
import org.inclusion.front.UseCases;
import org.inclusion.guest.LearnerGuests;
import org.inclusion.id.AreaId;
import org.inclusion.id.PathId;
import org.inclusion.journey.Disagreement;
import org.inclusion.journey.HistoryPage;
import org.inclusion.journey.LearnerBookmarks;
import org.inclusion.journey.NextStep;
import org.inclusion.journey.SaidWish;
import org.inclusion.journey.SeenProfile;
import org.inclusion.journey.SeenProgress;
import org.inclusion.journey.WhoLooked;
import org.inclusion.journey.Wish;
import org.inclusion.mandate.LearnerMandates;
import org.inclusion.paper.LearnerPapers;
import org.inclusion.paper.NeededPapers;
import org.inclusion.privacy.LearnerCopy;
import org.inclusion.privacy.LearnerErasure;
import org.inclusion.progress.Enrolment;
import org.inclusion.referral.LearnerReferrals;
import org.inclusion.room.LearnerDoor;
import org.inclusion.skill.SkillRef;
import org.inclusion.together.LearnerHelped;
import org.inclusion.together.LearnerTogether;
import org.jspecify.annotations.Nullable;

/**
 * The requests that one actor can make about one learner; each is refused where the actor has no permission. Evidence
 * is sent with {@link Acting#record}, and what a place outside is told is decided with {@link
 * Inclusion#tellCompletion}. These subjects have a door of their own: {@link #cards}, {@link #assessments}, {@link
 * #bookmarks}, {@link #promises}, {@link #accompaniments}, {@link #referrals}, {@link #guests}, {@link #mandates},
 * {@link #together}, {@link #helped}, {@link #erasure}.
 *
 * <p>Each request does all it says or nothing; a refusal is a value, and says "no such learner" to an actor who may not
 * even know of her. No argument and no result is null unless its description says so. Every method may throw {@link
 * org.inclusion.store.StoreUnavailableException} where the database is away. Thread-safe.
 */
public final class AboutLearner {

    private final Actor actor;
    private final LearnerId learner;
    private final UseCases useCases;

    AboutLearner(Actor actor, LearnerId learner, UseCases useCases) {
        this.actor = actor;
        this.learner = learner;
        this.useCases = useCases;
    }

    /**
     * The learner whom all of it is about.
     *
     * @return the learner's id
     */
    public LearnerId learner() {
        return learner;
    }

    /**
     * The requests of a room about the learner.
     *
     * @param door a constant of the room, such as {@link LearnerGuests#DOOR}
     * @param <T> the requests
     * @return the requests
     * @throws IllegalStateException if this library has no such room
     * @throws IllegalArgumentException if the door is no constant of the room
     */
    public <T> T at(LearnerDoor<T> door) {
        return useCases.rooms().at(door, actor, learner);
    }

    /**
     * The cards that the learner takes home, and what comes back from home.
     *
     * @return the requests about them
     */
    public LearnerCards cards() {
        return at(LearnerCards.DOOR);
    }

    /**
     * The assessments that the learner agreed to.
     *
     * @return the requests about them
     */
    public LearnerAssessments assessments() {
        return new LearnerAssessments(actor, learner, useCases.journey().assessments);
    }

    /**
     * The bookmarks where the learner stopped.
     *
     * @return the requests about them
     */
    public LearnerBookmarks bookmarks() {
        return new LearnerBookmarks(actor, learner, useCases.journey().keepBookmark);
    }

    /**
     * The calls and appointments that are promised to the learner.
     *
     * @return the requests about them
     */
    public LearnerPromises promises() {
        return at(LearnerPromises.DOOR);
    }

    /**
     * The accompaniments of the learner, and the workshops to which she came.
     *
     * @return the requests about it
     */
    public LearnerAccompaniments accompaniments() {
        return at(LearnerAccompaniments.DOOR);
    }

    /**
     * The referrals of the learner: to whom she was sent, from whom she came, and what came of it.
     *
     * @return the requests about them
     */
    public LearnerReferrals referrals() {
        return at(LearnerReferrals.DOOR);
    }

    /**
     * The guests of the learner, who see today's step beside her.
     *
     * @return the requests about them
     */
    public LearnerGuests guests() {
        return at(LearnerGuests.DOOR);
    }

    /**
     * The mandates of the learner, and what was done in her absence.
     *
     * @return the requests about them
     */
    public LearnerMandates mandates() {
        return at(LearnerMandates.DOOR);
    }

    /**
     * The session of live help in which the actor helps the learner.
     *
     * @return the helper's requests about it
     */
    public LearnerTogether together() {
        return at(LearnerTogether.DOOR);
    }

    /**
     * The sessions of live help in which the actor, as the learner, is helped.
     *
     * @return the learner's requests about them
     */
    public LearnerHelped helped() {
        return at(LearnerHelped.DOOR);
    }

    /**
     * The erasure of the learner: everything that is kept of her leaves.
     *
     * @return the requests about it
     */
    public LearnerErasure erasure() {
        return new LearnerErasure(actor, learner, useCases.privacy().requestErasure);
    }

    /**
     * Notes what the learner wants to do, and puts her on the path that serves it.
     *
     * @param said what she says
     * @return the wish, or the refusal
     */
    public Outcome<Wish> stateWish(SaidWish said) {
        return useCases.journey().stateWish.state(actor, learner, said);
    }

    /**
     * The latest wish of the learner.
     *
     * @return the wish, or the refusal; not found where she has said none yet
     */
    public Outcome<Wish> latestWish() {
        return useCases.journey().stateWish.latest(actor, learner);
    }

    /**
     * The papers that the latest wish of the learner needs, and which of them the host has already. Nothing of a paper
     * is kept.
     *
     * @return the papers, or the refusal; not found where she has said no wish yet
     */
    public Outcome<NeededPapers> papers() {
        return at(LearnerPapers.DOOR).forWish();
    }

    /**
     * Puts the learner on a path, in the latest version of its pack.
     *
     * @param path the path's id
     * @return the enrolment, or the refusal
     */
    public Outcome<Enrolment> enrol(PathId path) {
        return useCases.journey().enrolOnPath.enrol(actor, learner, path);
    }

    /**
     * How much help is useful to the learner, area by area, and why.
     *
     * @return the profile, or the refusal
     */
    public Outcome<SeenProfile> profile() {
        return useCases.journey().seeProfile.of(actor, learner);
    }

    /**
     * How far the learner is on her paths.
     *
     * @return the progress, or the refusal
     */
    public Outcome<SeenProgress> progress() {
        return useCases.journey().seeProgress.of(actor, learner);
    }

    /**
     * The step that is worth doing next.
     *
     * @return the suggestion, or the refusal
     */
    public Outcome<NextStep> suggestNextStep() {
        return useCases.journey().suggestNextStep.suggest(actor, learner);
    }

    /**
     * The history of the learner, newest first, a page at a time.
     *
     * @param before where the page begins: {@link HistoryPage#next} of the page before, or null for the first page
     * @param limit how many pieces of evidence at most, from 1 to 100; a number outside is moved inside
     * @return the page, or the refusal
     */
    public Outcome<HistoryPage> history(@Nullable HistoryPosition before, int limit) {
        return useCases.journey().seeHistory.page(actor, learner, before, limit);
    }

    /**
     * Notes "I do not agree" with what is shown of an area.
     *
     * @param area the area's id
     * @return the disagreement, or the refusal
     */
    public Outcome<Disagreement> disagree(AreaId area) {
        return useCases.journey().disagree.disagree(actor, learner, area);
    }

    /**
     * Notes "I do not agree" with what is shown of a skill. A repetition replaces what she said before. A helper
     * settles it with the learner by evidence: {@link org.inclusion.evidence.EvidenceDraft#settled}.
     *
     * @param skill the skill
     * @param saying what she says instead
     * @return the disagreement, or the refusal
     */
    public Outcome<Disagreement> disagree(SkillRef skill, Disagreement.Saying saying) {
        return useCases.journey().disagree.disagree(actor, learner, skill, saying);
    }

    /**
     * Takes a disagreement with a skill back.
     *
     * @param skill the skill
     * @return the disagreement that was taken back, or the refusal; not found where none is open
     */
    public Outcome<Disagreement> takeBack(SkillRef skill) {
        return useCases.journey().disagree.takeBack(actor, learner, skill);
    }

    /**
     * Notes that a helper and the learner looked at a disagreement together.
     *
     * @param area the area's id
     * @return the settled disagreement, or the refusal
     */
    public Outcome<Disagreement> settle(AreaId area) {
        return useCases.journey().disagree.settle(actor, learner, area);
    }

    /**
     * The latest looks at what is known of the learner. For the learner alone.
     *
     * @return up to 100 looks, newest first, or the refusal
     */
    public Outcome<List<Look>> whoLooked() {
        return whoLooked(null, WhoLooked.LARGEST_PAGE);
    }

    /**
     * A page of the looks at what is known of the learner. For the learner alone.
     *
     * @param after only looks behind this position, such as that of the last look of the page before; null for
     *     the latest
     * @param limit how many at most, from 1 to 100; a number outside is moved inside
     * @return the looks, newest first, or the refusal
     */
    public Outcome<List<Look>> whoLooked(@Nullable LookPosition after, int limit) {
        return useCases.journey().whoLooked.at(actor, learner, after, limit);
    }

    /**
     * A page of the looks at what is known of the learner, for a helper who reads it together with her. The host asks
     * only where the helper confirms that she is present. The reading is a look as well.
     *
     * @param after only looks behind this position; null for the latest
     * @param limit how many at most, from 1 to 100; a number outside is moved inside
     * @return the looks, newest first, or the refusal
     */
    public Outcome<List<Look>> whoLookedTogether(@Nullable LookPosition after, int limit) {
        return useCases.journey().whoLooked.together(actor, learner, after, limit);
    }

    /**
     * Everything that is noted of the learner, as a JSON document that she takes with her (right of access, GDPR art.
     * 15). For the learner herself, and for a helper in relation with her while she is present. Each copy is noted in
     * the journal, and a helper's copy is a look as well.
     *
     * @param learnerPresent whether she is present and wants it, as a helper confirms; ignored when the actor is
     *     the learner
     * @return the copy, which is not written yet; or the refusal
     */
    public Outcome<LearnerCopy> copy(boolean learnerPresent) {
        return useCases.privacy().copyLearner.of(actor, learner, learnerPresent);
    }

    /**
     * Opens a relation for today between a helper and the learner in front of the helper.
     *
     * @param learnerPresent whether she is present and agrees, as the helper confirms
     * @return the relation, or the refusal
     */
    public Outcome<DayRelation> openDayRelation(boolean learnerPresent) {
        return useCases.journey().openDayRelation.open(actor, learner, learnerPresent);
    }
}
