package org.inclusion;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Names;
import org.inclusion.access.Outcome;
import org.inclusion.annotation.Internal;
import org.inclusion.authoring.OpenedLesson;
import org.inclusion.authoring.Photo;
import org.inclusion.card.OpenedCard;
import org.inclusion.cohort.SummarizeStructures;
import org.inclusion.completion.TellCompletion;
import org.inclusion.content.ContentLibrary;
import org.inclusion.followup.AppointmentQuestion;
import org.inclusion.followup.HostFollowUp;
import org.inclusion.guest.TodaysStep;
import org.inclusion.id.StepId;
import org.inclusion.journal.SealJournal;
import org.inclusion.journal.VerifyJournal;
import org.inclusion.learner.RebuildState;
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
import org.inclusion.referral.ReceivingStructure;
import org.inclusion.referral.ReferralAnswer;
import org.inclusion.together.LearnerSide;
import org.inclusion.together.WatchSessions;
import org.inclusion.words.Words;

/**
 * The library, ready to use: every use case begins here. A host builds one with {@link #builder}, asks {@link #as} for each
 * person who acts, and closes the library when the application ends. Thread-safe.
 *
 * <p>With CDI, a producer method gives the library the scope {@code @Singleton}, and a disposer method closes it. A normal scope,
 * such as {@code @ApplicationScoped}, would need a proxy, and this class is final.
 *
 * <pre>{@code
 * Inclusion inclusion = Inclusion.builder().stores(JpaStores.on(entityManagerFactory)).build();
 * inclusion.as(actor).about(learner).suggestNextStep();
 * }</pre>
 */
public final class Inclusion implements AutoCloseable {

    private final Settings settings;
    private final UseCases useCases;

    Inclusion(Settings settings) {
        this.settings = settings;
        this.useCases = new UseCases(settings);
    }

    /**
     * Begins to build the library.
     *
     * @return a builder with every default
     */
    public static InclusionBuilder builder() {
        return new InclusionBuilder();
    }

    /**
     * Everything one actor may do.
     *
     * @param actor the person on whose behalf it is done, as the host names that person
     * @return the requests of that actor
     */
    public Acting as(Actor actor) {
        return new Acting(actor, useCases);
    }

    /**
     * Everything that the host itself may say, and no person.
     *
     * @return the requests of the host
     */
    public ActingHost asHost() {
        return new ActingHost(useCases.witnessAsHost);
    }

    /**
     * Opens a card for anybody, so the caller of this method must limit how often strangers may guess signs. The servlet of
     * the library does: code of a host that calls this method counts the refusals of each stranger, passes over texts that
     * cannot be signs, and answers a stranger with too many refusals without asking.
     *
     * @param signs what stands on the card
     * @return the step, and until when; or the refusal, always one and the same
     */
    public Outcome<OpenedCard> openCard(String signs) {
        return useCases.cards().openCard.open(signs);
    }

    /**
     * Takes in the result of an exercise that was done at home with a card, from anybody who holds the card. The caller of this
     * method must limit guesses, as for {@link #openCard}. The result is no evidence: it waits until the learner says at a
     * meeting whether it is noted, and no holder of the card can read it. Twenty results of a card wait at the most.
     *
     * @param signs what stands on the card
     * @param id chosen by the sender, 1 to 40 characters of the {@link org.inclusion.id.OpaqueId} shape; the first result of an
     *     id stands, so one that is sent twice counts once
     * @param step a step of the card's path
     * @param success whether it worked, by the sign of success of the step's exercise
     * @param at when it was done, by the clock of the sender's device
     * @return the id; or the refusal: not found for a card that takes nothing in, always one and the same, and for a step that
     *     is not on the card's path; conflict where twenty results wait
     */
    public Outcome<String> addHomeResult(String signs, String id, StepId step, boolean success, Instant at) {
        return useCases.cards().addHomeResult.add(signs, id, step, success, at);
    }

    /**
     * The learner's side of live help for anybody who holds a card of hers. The caller of this method must limit guesses, as for
     * {@link #openCard}.
     *
     * @param signs what stands on the card
     * @return the requests of that side; or the refusal, as {@link #openCard} gives it
     */
    public Outcome<LearnerHelped> helpedByCard(String signs) {
        return useCases.cards()
                .openCard
                .learnerOf(signs)
                .map(learner -> new LearnerHelped(LearnerSide.withCard(learner, signs), useCases.together()));
    }

    /**
     * Opens a referral by its sheet for anybody, so the caller of this method must limit guesses, as for {@link #openCard}. The
     * sender sees that the referral arrived.
     *
     * @param signs what stands on the sheet; groups, blanks and small letters are of no account
     * @return who sent her, and until when it is answered, and nothing about her; or the refusal: not found for signs that are on no
     *     sheet, always one and the same; conflict after the last day
     */
    public Outcome<OpenedSheet> openSheet(String signs) {
        return useCases.referrals().referralSheets.open(signs);
    }

    /**
     * Answers a referral by its sheet, once, for anybody who holds the sheet. The caller of this method must limit guesses, as for
     * {@link #openCard}.
     *
     * @param signs what stands on the sheet
     * @param kind what is answered; neither an arrival nor that it is called off
     * @return the referral as it stands now; or the refusal: as {@link #openSheet} gives it; conflict where it was answered otherwise
     *     before, or the referral has ended
     */
    public Outcome<OpenedSheet> answerSheet(String signs, ReferralAnswer.Kind kind) {
        return useCases.referrals().referralSheets.answer(signs, kind);
    }

    /**
     * Today's step for anybody who holds the signs of a guest, while the learner shows it. The caller of this method must limit guesses, as
     * for {@link #openCard}. She reads that a guest looked.
     *
     * @param signs the signs of the invitation; groups, blanks and small letters are of no account
     * @return the step, and nothing about the learner; or a refusal. The refusal is the same for wrong signs, a step that is not shown, and an
     *     invitation that is over or was ended
     */
    public Outcome<TodaysStep> seeTodaysStep(String signs) {
        return useCases.guests().seeTodaysStep.see(signs);
    }

    /**
     * Opens a lesson that a structure published, for anybody who holds its address. Nothing is noted.
     *
     * @param address the sixteen signs; groups, blanks and small letters are of no account
     * @return the lesson; or the refusal: not found, always one and the same
     */
    public Outcome<OpenedLesson> openLesson(String address) {
        return useCases.authoring().readLessons.open(address);
    }

    /**
     * A photo of a lesson that a structure published, for anybody who holds the lesson's address.
     *
     * @param address the sixteen signs
     * @param name the name of a photo that the lesson shows
     * @return the photo; or the refusal: not found
     */
    public Outcome<Photo> lessonPhoto(String address, String name) {
        return useCases.authoring().readLessons.photo(address, name);
    }

    /**
     * Tells which sessions of live help have changed. For the servlet of the library, never for users.
     *
     * @return the servlet's requests
     */
    @Internal
    public WatchSessions watchSessions() {
        return useCases.together().watchSessions;
    }

    /**
     * The content, which may be renewed while running.
     *
     * @return the library
     */
    public ContentLibrary content() {
        return settings.content();
    }

    /**
     * Names to show.
     *
     * @return the host's names
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
     * Sums up how the people of each structure are doing. For the host's operators or its scheduler, never for users.
     *
     * @return the operators' requests
     */
    public SummarizeStructures summarizeStructures() {
        return useCases.cohorts().summarizeStructures;
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
     * Checks that nobody changed the journal. For the host's operators, never for users.
     *
     * @return the operators' requests
     */
    public VerifyJournal verifyJournal() {
        return useCases.journal().verifyJournal;
    }

    /**
     * Sends what waits to leave: messages to people, notices to the host, and completion to platforms. For the host's operators or its scheduler, never for
     * users.
     *
     * @return the operators' requests
     */
    public SendLetters sendLetters() {
        return useCases.sendLetters();
    }

    /**
     * Keeps what learners answer about telling a place outside how far they are. For what connects the library with platforms.
     *
     * @return the requests of learners who came from there
     */
    public TellCompletion tellCompletion() {
        return useCases.tellCompletion();
    }

    /**
     * Takes in what people reply to messages. For the host's gateway, never for users.
     *
     * @return the gateway's requests
     */
    public Messages messages() {
        return useCases.messages();
    }

    /**
     * Takes in that a helper left, and what the host's agenda moved or cancelled. For the host, never for users.
     *
     * @return the host's requests
     */
    public HostFollowUp followUp() {
        return useCases.followUp().hostFollowUp;
    }

    /**
     * The questions of the host's agenda, which lead to the right person.
     *
     * @return the questions in order; none where the host has no agenda
     */
    public List<AppointmentQuestion> appointmentQuestions() {
        return useCases.followUp().bookAppointment.questions();
    }

    /**
     * The structures of the host to which people can be referred.
     *
     * @return in the order in which they are shown; none where the host names none
     */
    public List<ReceivingStructure> receivingStructures() {
        return settings.receivingStructures().all();
    }

    /**
     * Finds help places for anybody: nobody has to be signed in. For the servlet of the library; a host asks {@link #as}.
     *
     * @return the servlet's requests
     */
    @Internal
    public FindPlaces findPlaces() {
        return useCases.places().findPlaces;
    }

    /**
     * Takes in files of help places. For the host's operators or its scheduler, never for users.
     *
     * @return the operators' requests
     */
    public ImportPlaces importPlaces() {
        return useCases.places().importPlaces;
    }

    /**
     * Shows which help places may be one, and keeps what was decided about them. For the host's operators, never for users.
     *
     * @return the operators' requests
     */
    public FindDuplicatePlaces duplicatePlaces() {
        return useCases.places().duplicatePlaces;
    }

    /**
     * Destroys everything of the learners whose erasure is due. For the host's operators or its scheduler, never for users.
     *
     * @return the operators' requests
     */
    public EraseLearners eraseLearners() {
        return useCases.privacy().eraseLearners;
    }

    /**
     * Ends what was kept long enough. For the host's operators or its scheduler, never for users.
     *
     * @return the operators' requests
     */
    public ApplyRetention applyRetention() {
        return useCases.privacy().applyRetention;
    }

    /**
     * Makes two ids of one person one. For the host's operators, never for users as it is.
     *
     * @return the operators' requests
     */
    public MoveLearners moveLearners() {
        return useCases.privacy().moveLearners;
    }

    /**
     * Ends every open mandate of a learner. The host calls it when it learns that she died, that a judge protects her, or that she left:
     * why is not asked and not kept. For code of the host, never for users.
     *
     * @param learner the learner; she need not be known
     * @return how many mandates were ended
     */
    public int endMandates(LearnerId learner) {
        return useCases.mandates().keepMandates.endAll(learner);
    }

    /**
     * Reads the mandates of erased learners that structures keep. For the host's operators, never for users.
     *
     * @return the operators' requests
     */
    public MandateArchive mandateArchive() {
        return useCases.mandates().mandateArchive;
    }

    /**
     * Finds out whether the library can work, by a read through the stores. For the host's own answer to whoever watches it; a
     * store that is away may take as long as its connections are waited for.
     *
     * @return what was found
     */
    public Health health() {
        return useCases.condition().health();
    }

    /**
     * Finds out how the library is, for operators: the version, the packs, the schema, the age of the sums and the backlog of the outbox,
     * besides {@link #health}. It makes a few reads; a store that is away may take as long as its connections are waited for.
     *
     * @return what was found
     */
    public HealthReport healthReport() {
        return useCases.condition().report();
    }

    /**
     * Counts what was done through this object since it was built. For the metrics of the host; it asks nothing of the stores.
     *
     * @return the counts as they are now
     */
    public Tally tally() {
        return useCases.tally();
    }

    /** The version, the schema and the packs, in one line for the log. For the servlet and the starter of the library. */
    @Internal
    public String inOneLine() {
        return useCases.condition().inOneLine();
    }

    /** Closes the stores; what the host gave them stays open. */
    @Override
    public void close() {
        settings.stores().close();
    }
}
