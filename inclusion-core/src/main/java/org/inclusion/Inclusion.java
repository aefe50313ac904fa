package org.inclusion;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Names;
import org.inclusion.access.Outcome;
import org.inclusion.annotation.Internal;
import org.inclusion.authoring.LessonSide;
import org.inclusion.authoring.OpenedLesson;
import org.inclusion.authoring.Photo;
import org.inclusion.card.CardSide;
import org.inclusion.card.OpenedCard;
import org.inclusion.cohort.CountDone;
import org.inclusion.cohort.SummarizeStructures;
import org.inclusion.completion.TellCompletion;
import org.inclusion.content.ContentLibrary;
import org.inclusion.followup.AppointmentQuestion;
import org.inclusion.followup.HostFollowUp;
import org.inclusion.front.Settings;
import org.inclusion.front.UseCases;
import org.inclusion.guest.GuestSide;
import org.inclusion.guest.TodaysStep;
import org.inclusion.health.Health;
import org.inclusion.health.HealthReport;
import org.inclusion.health.Tally;
import org.inclusion.id.StepId;
import org.inclusion.journal.SealJournal;
import org.inclusion.journal.VerifyJournal;
import org.inclusion.kept.KeptData;
import org.inclusion.key.KeyRing;
import org.inclusion.key.TrustKeys;
import org.inclusion.learner.RebuildState;
import org.inclusion.mandate.HostMandates;
import org.inclusion.mandate.MandateArchive;
import org.inclusion.message.Messages;
import org.inclusion.outbox.SendLetters;
import org.inclusion.place.FindDuplicatePlaces;
import org.inclusion.place.FindPlaces;
import org.inclusion.place.ImportPlaces;
import org.inclusion.privacy.ApplyRetention;
import org.inclusion.privacy.EraseLearners;
import org.inclusion.privacy.MoveLearners;
import org.inclusion.referral.OpenedSheet;
import org.inclusion.referral.ReferralAnswer;
import org.inclusion.referral.SheetSide;
import org.inclusion.room.HostDoor;
import org.inclusion.room.OpenDoor;
import org.inclusion.together.HelpedWithCard;
import org.inclusion.together.LearnerHelped;
import org.inclusion.together.WatchSessions;
import org.inclusion.words.Words;

/**
 * The library, ready to use. A host builds one instance at its start with {@link #builder}, shares it between all
 * threads, calls {@link #as} in each request, and closes the instance when the application ends. Thread-safe.
 *
 * <pre>{@code
 * Inclusion inclusion = Inclusion.builder()
 *         .stores(JpaStores.on(entityManagerFactory))
 *         .relations(whoHelpsWhom)
 *         .build();
 * Outcome<NextStep> next = inclusion.as(actor).about(learner).suggestNextStep();
 * }</pre>
 *
 * <p>{@link #as} gives what a person may do, {@link #asHost} what the host itself records, and {@link #at(OpenDoor)}
 * what needs no sign-in. Methods that say "never for users" check no permission: call them from jobs and operators'
 * tools alone.
 *
 * <p>With CDI, a producer method gives the library the scope {@code @Singleton}, and a disposer method closes it. A
 * normal scope, such as {@code @ApplicationScoped}, would need a proxy, and this class is final.
 */
public final class Inclusion implements AutoCloseable {

    private final Stores stores;
    private final Settings settings;
    private final UseCases useCases;

    Inclusion(Stores stores, Settings settings) {
        this.stores = stores;
        this.settings = settings;
        this.useCases = new UseCases(settings);
    }

    /**
     * A builder with the default of every option. Only the stores have none.
     *
     * @return a new builder
     */
    public static InclusionBuilder builder() {
        return new InclusionBuilder();
    }

    /**
     * The requests of one actor. Cheap: call it in each request, with the actor's roles and structures of that moment.
     *
     * @param actor the person on whose behalf the request is made
     * @return the requests of that actor
     */
    public Acting as(Actor actor) {
        return new Acting(actor, useCases);
    }

    /**
     * The requests of the host itself, which no person makes.
     *
     * @return the requests of the host
     */
    public ActingHost asHost() {
        return new ActingHost(useCases.witnessAsHost);
    }

    /**
     * Opens a card for anybody. The caller of this method must rate-limit guesses. The library's servlet does. A host
     * that calls this method counts the refusals of each caller, ignores texts that cannot be a code ({@link
     * org.inclusion.card.CardSigns}), and refuses a caller with too many refusals without calling.
     *
     * @param signs the code on the card
     * @return the step, and the last day of the card; or a refusal, which is the same for every reason
     */
    public Outcome<OpenedCard> openCard(String signs) {
        return at(CardSide.DOOR).openCard(signs);
    }

    /**
     * Adds the result of an exercise that was done at home with a card, for anybody who holds the card. The caller must
     * rate-limit guesses, as for {@link #openCard}. The result is no evidence: it waits until the learner says at a
     * meeting whether it is noted, and no holder of the card can read it. At most twenty results of a card wait.
     *
     * @param signs the code on the card
     * @param id chosen by the sender, 1 to 40 characters of the {@link org.inclusion.id.OpaqueId} shape; resending
     *     is idempotent
     * @param step a step of the card's path
     * @param success whether it worked, by the sign of success of the step's exercise
     * @param at when it was done, by the clock of the sender's device
     * @return the id; or the refusal: not found for a card that accepts no results, with the same refusal for every
     *     reason, and for a step that is not on the card's path; conflict where twenty results wait
     */
    public Outcome<String> addHomeResult(String signs, String id, StepId step, boolean success, Instant at) {
        return at(CardSide.DOOR).addHomeResult(signs, id, step, success, at);
    }

    /**
     * The learner's side of live help for anybody who holds a card of hers.
     * The caller must rate-limit guesses, as for {@link #openCard}.
     *
     * @param signs the code on the card
     * @return the requests of that side; or the refusal, as {@link #openCard} gives it
     */
    public Outcome<LearnerHelped> helpedByCard(String signs) {
        return at(CardSide.DOOR)
                .learnerOf(signs)
                .map(learner -> at(HelpedWithCard.DOOR).of(learner, signs));
    }

    /**
     * Opens a referral by its sheet for anybody, so the caller must rate-limit guesses, as for {@link #openCard}. The
     * sender sees that the referral arrived.
     *
     * @param signs the code on the sheet; spaces, grouping and case are ignored
     * @return the structure that sent her and the last day for an answer, but nothing about her; or the refusal:
     *     not found for an unknown code, always the same refusal; conflict after the last day
     */
    public Outcome<OpenedSheet> openSheet(String signs) {
        return at(SheetSide.DOOR).openSheet(signs);
    }

    /**
     * Answers a referral by its sheet, once, for anybody who holds the sheet.
     * The caller must rate-limit guesses, as for {@link #openCard}.
     *
     * @param signs the code on the sheet
     * @param kind the answer; neither an arrival nor a cancellation
     * @return the referral as it is now; or the refusal of {@link #openSheet}, or conflict where it was answered
     *     otherwise before, or has ended
     */
    public Outcome<OpenedSheet> answerSheet(String signs, ReferralAnswer.Kind kind) {
        return at(SheetSide.DOOR).answerSheet(signs, kind);
    }

    /**
     * The requests of a room for a person who is not signed in and presents a code instead. The caller must rate-limit
     * guesses, as for {@link #openCard}.
     *
     * @param door a constant of the room, such as {@link GuestSide#DOOR}
     * @param <T> the requests
     * @return the requests
     * @throws IllegalStateException if this library has no such room
     * @throws IllegalArgumentException if the door is no constant of the room
     */
    public <T> T at(OpenDoor<T> door) {
        return useCases.rooms().at(door);
    }

    /**
     * The requests of a room for the host itself, its jobs and its operators. Never for users.
     *
     * @param door a constant of the room, such as {@link HostMandates#DOOR}
     * @param <T> the requests
     * @return the requests
     * @throws IllegalStateException if this library has no such room
     * @throws IllegalArgumentException if the door is no constant of the room
     */
    public <T> T at(HostDoor<T> door) {
        return useCases.rooms().at(door);
    }

    /**
     * Today's step for anybody who holds a guest's code, while the learner shows it.
     * The caller must rate-limit guesses, as for {@link #openCard}. The learner can read later that a guest looked.
     *
     * @param signs the code of the invitation; spaces, grouping and case are ignored
     * @return the step, and nothing about the learner; or a refusal. The refusal is the same for a wrong code, a step
     *     that is not shown, and an invitation that has expired or was revoked
     */
    public Outcome<TodaysStep> seeTodaysStep(String signs) {
        return at(GuestSide.DOOR).seeTodaysStep(signs);
    }

    /**
     * Opens a lesson that a structure published, for anybody who holds its address. Nothing is noted.
     *
     * @param address the code of sixteen characters; spaces, grouping and case are ignored
     * @return the lesson; or the refusal: not found, the same for every reason
     */
    public Outcome<OpenedLesson> openLesson(String address) {
        return at(LessonSide.DOOR).open(address);
    }

    /**
     * A photo of a lesson that a structure published, for anybody who holds the lesson's address.
     *
     * @param address the code of sixteen characters
     * @param name the name of a photo that the lesson shows
     * @return the photo; or the refusal: not found
     */
    public Outcome<Photo> lessonPhoto(String address, String name) {
        return at(LessonSide.DOOR).photo(address, name);
    }

    /**
     * Tells which sessions of live help have changed. For the servlet of the library, never for users.
     *
     * @return the servlet's requests
     */
    @Internal
    public WatchSessions watchSessions() {
        return at(WatchSessions.DOOR);
    }

    /**
     * The rooms that this library has. A page that shows something of a room checks first that the room is present.
     *
     * @return their ids, such as {@code guest}, each behind those that it needs
     */
    public Set<String> rooms() {
        return useCases.rooms().ids();
    }

    /**
     * The content packs. They can be reloaded while the library runs.
     *
     * @return the library
     */
    public ContentLibrary content() {
        return settings.content();
    }

    /**
     * The host's port for names.
     *
     * @return the port that the host gave, or {@link Names#none}
     */
    public Names names() {
        return settings.names();
    }

    /**
     * The library's own sentences.
     *
     * @return words in French and English, with the host's changes
     */
    public Words words() {
        return settings.words();
    }

    /**
     * The calendar day in the library's zone.
     *
     * @return today
     */
    public LocalDate today() {
        return settings.calendar().today();
    }

    /**
     * The zone in which a day begins and ends.
     *
     * @return the library's zone
     */
    public ZoneId zone() {
        return settings.calendar().zone();
    }

    /**
     * Checks and renews what was derived from evidence. For the host's operators, never for users.
     *
     * @return the operators' requests
     */
    public RebuildState rebuildState() {
        return useCases.rebuildState;
    }

    /**
     * Counts what was done in each structure until the day before. For the host's operators or its scheduler, never
     * for users.
     *
     * @return the operators' requests
     */
    public CountDone countDone() {
        return at(CountDone.DOOR);
    }

    /**
     * Sums up how the people of each structure are doing. For the host's operators or its scheduler, never for users.
     *
     * @return the operators' requests
     */
    public SummarizeStructures summarizeStructures() {
        return at(SummarizeStructures.DOOR);
    }

    /**
     * Lists the keys that the database knows, and accepts or removes one when an operator confirms it. For the host's
     * operators, never for users.
     *
     * @return the operators' requests
     */
    public TrustKeys trustKeys() {
        return useCases.trustKeys;
    }

    /**
     * The installation keys of the host, for what connects the library with platforms.
     *
     * @return empty where the host gave none
     */
    @Internal
    public Optional<KeyRing> keyRing() {
        return Optional.ofNullable(settings.keys());
    }

    /**
     * Makes sure that the database knows installation keys which the host has not given to the builder.
     *
     * @return a sentence for each problem
     */
    @Internal
    public List<String> problemsOf(KeyRing keys) {
        return settings.checkKeys().problems(List.of(keys.given()), Map.of());
    }

    /**
     * Seals the journal and drops its oldest segments. For the host's operators or its scheduler, never for users.
     *
     * @return the operators' requests
     */
    public SealJournal sealJournal() {
        return useCases.journal().sealJournal;
    }

    /**
     * Verifies that the journal was not changed. For the host's operators, never for users.
     *
     * @return the operators' requests
     */
    public VerifyJournal verifyJournal() {
        return useCases.journal().verifyJournal;
    }

    /**
     * Sends what waits to leave: messages to people, notices to the host, and completion to platforms. For the host's
     * operators or its scheduler, never for users.
     *
     * @return the operators' requests
     */
    public SendLetters sendLetters() {
        return useCases.sendLetters();
    }

    /**
     * Stores whether learners agree that a training platform receives their progress. For adapters to such platforms.
     *
     * @return the requests of learners who came from there
     */
    public TellCompletion tellCompletion() {
        return useCases.tellCompletion();
    }

    /**
     * Handles replies to messages. For the host's gateway, never for users.
     *
     * @return the gateway's requests
     */
    public Messages messages() {
        return at(Messages.DOOR);
    }

    /**
     * Handles what the host knows: a helper left, or the host's agenda moved or cancelled an appointment. For the host,
     * never for users.
     *
     * @return the host's requests
     */
    public HostFollowUp followUp() {
        return at(HostFollowUp.DOOR);
    }

    /**
     * The questions by which the host's agenda chooses whom an appointment is with.
     *
     * @return the questions in order; none where the host has no agenda
     */
    public List<AppointmentQuestion> appointmentQuestions() {
        return at(HostFollowUp.DOOR).appointmentQuestions();
    }

    /**
     * Finds help places for anybody: nobody has to be signed in. For the servlet of the library; a host asks
     * {@link #as}.
     *
     * @return the servlet's requests
     */
    @Internal
    public FindPlaces findPlaces() {
        return at(FindPlaces.DOOR);
    }

    /**
     * Imports files of help places. For the host's operators or its scheduler, never for users.
     *
     * @return the operators' requests
     */
    public ImportPlaces importPlaces() {
        return at(ImportPlaces.DOOR);
    }

    /**
     * Lists possible duplicates among the help places, and stores the decisions about them. For the host's operators,
     * never for users.
     *
     * @return the operators' requests
     */
    public FindDuplicatePlaces duplicatePlaces() {
        return at(FindDuplicatePlaces.DOOR);
    }

    /**
     * Destroys everything of the learners whose erasure is due. For the host's operators or its scheduler, never
     * for users.
     *
     * @return the operators' requests
     */
    public EraseLearners eraseLearners() {
        return useCases.privacy().eraseLearners;
    }

    /**
     * Everything that the library keeps, for the register and the impact assessment. What an absent room kept before is
     * not in it.
     *
     * @return each kind of data once, by the rooms that keep them
     */
    public List<KeptData> keptData() {
        return RowsOfRooms.keptData(RowsOfRooms.of(settings.rooms()));
    }

    /**
     * Destroys data whose retention has ended. For the host's operators or its scheduler, never for users.
     *
     * @return the operators' requests
     */
    public ApplyRetention applyRetention() {
        return useCases.privacy().applyRetention;
    }

    /**
     * Merges two ids of one person. For the host's operators, never for users directly.
     *
     * @return the operators' requests
     */
    public MoveLearners moveLearners() {
        return useCases.privacy().moveLearners;
    }

    /**
     * Ends every open mandate of a learner. The host calls it when it learns that she died, that a judge protects her,
     * or that she left: the reason is neither asked nor stored. For code of the host, never for users.
     *
     * @param learner the learner; she need not be known
     * @return how many mandates were ended
     */
    public int endMandates(LearnerId learner) {
        return at(HostMandates.DOOR).endAll(learner);
    }

    /**
     * Reads the mandates of erased learners that structures keep. For the host's operators, never for users.
     *
     * @return the operators' requests
     */
    public MandateArchive mandateArchive() {
        return at(HostMandates.DOOR).archive();
    }

    /**
     * Checks whether the library can work, by a read through the stores. For the host's health endpoint. With an
     * unavailable database, the call takes as long as the connection timeout.
     *
     * @return what was found
     */
    public Health health() {
        return useCases.condition().health();
    }

    /**
     * Reports the state of the library for operators: the version, the packs, the schema, the age of the sums and the
     * backlog of the outbox, besides {@link #health}. It makes a few reads. With an unavailable database, the call
     * takes as long as the connection timeout.
     *
     * @return what was found
     */
    public HealthReport healthReport() {
        return useCases.condition().report();
    }

    /**
     * Counts what was done through this object since it was built. For the host's metrics. It does not read the stores.
     *
     * @return the counts as they are now
     */
    public Tally tally() {
        return useCases.tally();
    }

    /**
     * The version, the schema and the packs, in one line for the log. For the servlet and the starter of the library.
     */
    @Internal
    public String inOneLine() {
        return useCases.condition().inOneLine();
    }

    /** Closes the stores; what the host gave them stays open. */
    @Override
    public void close() {
        stores.close();
    }
}
