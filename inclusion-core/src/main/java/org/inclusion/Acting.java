package org.inclusion;

import java.util.List;
import java.util.Set;
import org.inclusion.access.Actor;
import org.inclusion.access.DayRelation;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.accompaniment.StructureAccompaniments;
import org.inclusion.authoring.StructureLessons;
import org.inclusion.cohort.CohortSummary;
import org.inclusion.cohort.DoneInPeriod;
import org.inclusion.cohort.OpenedSum;
import org.inclusion.cohort.Quarter;
import org.inclusion.cohort.StructureCohort;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.SentEvidence;
import org.inclusion.followup.HelperPromises;
import org.inclusion.followup.PromiseCounts;
import org.inclusion.followup.PromiseState;
import org.inclusion.front.UseCases;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.journey.AccompaniedPerson;
import org.inclusion.learner.Receipt;
import org.inclusion.learner.Recorded;
import org.inclusion.place.FindPlaces;
import org.inclusion.place.FoundPlaces;
import org.inclusion.place.PlaceSearch;
import org.inclusion.place.PlaceService;
import org.inclusion.referral.ArrivedReferrals;
import org.inclusion.room.ActorDoor;
import org.inclusion.room.StructureDoor;
import org.jspecify.annotations.Nullable;

/**
 * Every request that one actor can make of the library; each is refused where the actor has no permission. Requests about one
 * learner begin with {@link #about}.
 *
 * <p>Each method does all it says or nothing; a refusal is a value. No argument and no result is null unless its description
 * says so. Every method may throw {@link org.inclusion.store.StoreUnavailableException} where the database is away.
 * Thread-safe.
 */
public final class Acting {

    private final Actor actor;
    private final UseCases useCases;

    Acting(Actor actor, UseCases useCases) {
        this.actor = actor;
        this.useCases = useCases;
    }

    /**
     * The actor on whose behalf all of it is done.
     *
     * @return the actor
     */
    public Actor actor() {
        return actor;
    }

    /**
     * Everything the actor may do about one learner. Nothing is asked yet: each request is refused or done by itself.
     *
     * @param learner any learner, the actor's own id too
     * @return the requests about that learner
     */
    public AboutLearner about(LearnerId learner) {
        return new AboutLearner(actor, learner, useCases);
    }

    /**
     * Everything the actor may do about herself.
     *
     * @return the requests about the learner of the actor's own id
     */
    public AboutLearner aboutMyself() {
        return about(actor.asLearner());
    }

    /**
     * The requests of a room about the actor's own work, with everybody.
     *
     * @param door a constant of the room, such as {@link HelperPromises#DOOR}
     * @param <T> the requests
     * @return the requests
     * @throws IllegalStateException if this library has no such room
     * @throws IllegalArgumentException if the door is no constant of the room
     */
    public <T> T at(ActorDoor<T> door) {
        return useCases.rooms().at(door, actor);
    }

    /**
     * The requests of a room about a structure.
     *
     * @param door a constant of the room, such as {@link ArrivedReferrals#DOOR}
     * @param structure the id of a structure of the actor
     * @param <T> the requests
     * @return the requests
     * @throws IllegalStateException if this library has no such room
     * @throws IllegalArgumentException if the door is no constant of the room
     */
    public <T> T at(StructureDoor<T> door, String structure) {
        return useCases.rooms().at(door, actor, structure);
    }

    /**
     * Reads and records evidence as the actor wrote it. One piece that is refused stops no other. Idempotent. How a structure is chosen where the
     * actor names none is said at {@link #read}.
     *
     * @param batch what the actor wrote in JSON, about one learner or several
     * @return for each piece, in the order given, the evidence with its receipt; or the refusal that names the field at fault
     */
    public List<Outcome<Recorded>> recordSent(List<SentEvidence> batch) {
        return useCases.recordEvidence.recordSent(actor, batch);
    }

    /**
     * Reads evidence as the actor wrote it, to be recorded with other work. Where the actor belongs to several structures
     * and names none, the evidence stands under the first in alphabetical order that the actor shares with the learner; about
     * the actor herself, under the first of her own.
     *
     * @param sent what the actor wrote in JSON
     * @return the evidence, or a refusal that names the field at fault
     */
    public Outcome<Evidence> read(SentEvidence sent) {
        return useCases.readEvidence.read(actor, sent);
    }

    /**
     * Records evidence. One piece that is refused stops no other. Idempotent.
     *
     * @param batch evidence by this actor, about one learner or several
     * @return a receipt for each piece, in the order given
     */
    public List<Receipt> record(List<Evidence> batch) {
        return useCases.recordEvidence.record(actor, batch);
    }

    /**
     * The day relations that the actor, a helper, opened today.
     *
     * @return the relations, the first opened first
     */
    public List<DayRelation> dayRelations() {
        return useCases.journey().openDayRelation.today(actor);
    }

    /**
     * The people whom the actor, a helper, accompanies, and those in front of the helper today.
     *
     * @return the people the helper may see, the longest without news first; or the refusal
     */
    public Outcome<List<AccompaniedPerson>> people() {
        return useCases.journey().seePeople.of(actor);
    }

    /**
     * The list of calls of the actor, a helper: the promises that the helper holds, and those of the helper's structures that
     * nobody holds.
     *
     * @return those due first, then by day; 200 at most, and of one learner five at most that nobody holds; or the refusal
     */
    public Outcome<List<PromiseState>> calls() {
        return at(HelperPromises.DOOR).calls();
    }

    /**
     * How many promises of a structure nobody holds. Promises are counted, never people.
     *
     * @param structure the id of a structure that the actor coordinates
     * @return the counts, or the refusal
     */
    public Outcome<PromiseCounts> promiseCounts(String structure) {
        return at(HelperPromises.DOOR).counts(structure);
    }

    /**
     * The workshops of a structure, and an export of what was done in it.
     *
     * @param structure the id of a structure of the actor
     * @return the requests about them
     */
    public StructureAccompaniments accompanimentsOf(String structure) {
        return at(StructureAccompaniments.DOOR, structure);
    }

    /**
     * The lessons that helpers of a structure write themselves, and those that it published.
     *
     * @param structure the id of a structure of the actor
     * @return the requests about them
     */
    public StructureLessons lessonsOf(String structure) {
        return at(StructureLessons.DOOR, structure);
    }

    /**
     * The people who were referred to a structure, with only what each agreed to share.
     *
     * @param structure the id of a structure in which the actor helps
     * @return the requests about them
     */
    public ArrivedReferrals arrivedAt(String structure) {
        return at(ArrivedReferrals.DOOR, structure);
    }

    /**
     * How the people of a structure are doing: sums over ten or more of them, never one person.
     *
     * @param structure the id of a structure that the actor coordinates
     * @return the summary of what was summed up last, or the refusal
     */
    public Outcome<CohortSummary> cohort(String structure) {
        return at(StructureCohort.DOOR, structure).summary();
    }

    /**
     * What was done in a structure in some quarters: for ten people and more, never with whom.
     *
     * @param structure the id of a structure that the actor coordinates
     * @param from the first quarter; null for the quarter of the day before
     * @param until the last quarter; null for the quarter of the day before, or for {@code from} where that is later
     * @return what was counted last; or the refusal, of quarters the wrong way round too
     */
    public Outcome<DoneInPeriod> done(String structure, @Nullable Quarter from, @Nullable Quarter until) {
        return at(StructureCohort.DOOR, structure).done(from, until);
    }

    /**
     * How many people of a group have opened what was chosen for them: in tens, never one person. The group is known to somebody
     * else, such as a training platform that tells who is in a course, and is forgotten once it was counted.
     *
     * @param structure the id of a structure that the actor coordinates
     * @param receiver names who would be told of the group's completion; a person who said no to the receiver is not counted
     * @param path what was chosen for the group
     * @param step the one step that was chosen; null for the whole path
     * @param group the people, 2,000 at most; they need not be known
     * @return the sum, or the refusal
     * @throws IllegalArgumentException if the group is larger
     */
    public Outcome<OpenedSum> opened(
            String structure, String receiver, PathId path, @Nullable StepId step, Set<LearnerId> group) {
        return at(StructureCohort.DOOR, structure).opened(receiver, path, step, group);
    }

    /**
     * The help places that a search finds, as things are now. Nothing is noted: what was asked is known to nobody afterwards.
     *
     * @param search where, and what a place must offer
     * @return the nearest first
     */
    public FoundPlaces places(PlaceSearch search) {
        return useCases.rooms().at(FindPlaces.DOOR).find(search);
    }

    /**
     * The services of help places that help with a competence.
     *
     * @param competence the id of a competence of DigComp 3.0, such as {@code 2.2}
     * @return none where the competence is not known
     */
    public Set<PlaceService> servicesForCompetence(String competence) {
        return useCases.rooms().at(FindPlaces.DOOR).servicesForCompetence(competence);
    }

    /**
     * The services of help places that help with what somebody wants to do.
     *
     * @param goal the id of a goal
     * @return none where the goal is not known
     */
    public Set<PlaceService> servicesForGoal(String goal) {
        return useCases.rooms().at(FindPlaces.DOOR).servicesForGoal(goal);
    }
}
