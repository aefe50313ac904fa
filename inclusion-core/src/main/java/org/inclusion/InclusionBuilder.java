package org.inclusion;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.inclusion.access.ContactNumbers;
import org.inclusion.access.Names;
import org.inclusion.access.Quotas;
import org.inclusion.access.Relations;
import org.inclusion.accompaniment.AccompanimentFormat;
import org.inclusion.assessment.AssessmentPolicy;
import org.inclusion.autonomy.AutonomyPolicy;
import org.inclusion.autonomy.BeliefModel;
import org.inclusion.autonomy.BeliefSettings;
import org.inclusion.autonomy.Recalibration;
import org.inclusion.completion.CompletionGateway;
import org.inclusion.content.ContentLibrary;
import org.inclusion.content.InvalidPackException;
import org.inclusion.content.PackSource;
import org.inclusion.followup.Appointments;
import org.inclusion.journal.JournalKey;
import org.inclusion.journal.JournalSink;
import org.inclusion.learner.LearnerListener;
import org.inclusion.mandate.ActingRight;
import org.inclusion.mandate.MandatePolicies;
import org.inclusion.mandate.MandatePolicy;
import org.inclusion.mandate.MandateText;
import org.inclusion.message.MessageGateway;
import org.inclusion.outbox.NoticeListener;
import org.inclusion.paper.ReceivedPapers;
import org.inclusion.privacy.EraseLearners;
import org.inclusion.privacy.InstallationKey;
import org.inclusion.privacy.RetentionPolicy;
import org.inclusion.referral.ReceivingStructures;
import org.inclusion.time.Calendar;
import org.inclusion.time.DaysOff;
import org.inclusion.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Collects the options of a host and builds the library from them. Each option has a default, but for the stores. The method
 * {@link #build} checks every option and lists everything that is wrong; null is no value of any option. Used by one thread.
 */
public final class InclusionBuilder {

    /** The law gives a month to answer a request for erasure. */
    private static final Duration LATEST_ERASURE = Duration.ofDays(30);

    private @Nullable Stores stores;
    private final List<PackSource> packs = new ArrayList<>();
    private boolean standardContent = true;

    private Relations relations = Relations.none();
    private Names names = Names.none();
    private LearnerListener listener = new LearnerListener() {};
    private @Nullable NoticeListener noticeListener;
    private @Nullable MessageGateway messageGateway;
    private @Nullable CompletionGateway completionGateway;
    private ContactNumbers contactNumbers = ContactNumbers.none();
    private Appointments appointments = Appointments.none();
    private ReceivedPapers receivedPapers = ReceivedPapers.none();
    private DaysOff daysOff = DaysOff.inFrance();
    private List<AccompanimentFormat> accompanimentFormats = List.of();
    private ReceivingStructures receivingStructures = ReceivingStructures.none();
    private InstantSource clock = InstantSource.system();
    private ZoneId zone = ZoneId.of("Europe/Paris");
    private RandomGenerator random = () -> new SecureRandom().nextLong();
    private BeliefSettings beliefSettings = BeliefSettings.standard();
    private Recalibration recalibration = Recalibration.NONE;
    private AutonomyPolicy autonomyPolicy = AutonomyPolicy.standard();
    private AssessmentPolicy assessmentPolicy = AssessmentPolicy.standard();
    private Quotas quotas = Quotas.standard();
    private @Nullable MandateText mandateText;
    private MandatePolicy mandatePolicy = MandatePolicy.standard();
    private final Map<String, MandatePolicy> mandatePolicies = new LinkedHashMap<>();
    private ActingRight actingRight = ActingRight.none();
    private @Nullable JournalKey journalKey;
    private @Nullable JournalSink journalSink;
    private byte @Nullable [] installationKey;
    /** Options that may be left out, and were given as null last. */
    private final Set<String> nullOptions = new TreeSet<>();

    private Duration eraseAfter = Duration.ofDays(7);
    private RetentionPolicy retentionPolicy = RetentionPolicy.standard();
    private Words words = Words.standard();

    InclusionBuilder() {}

    /**
     * Sets where everything is kept. Required: there is no default that would forget in silence.
     *
     * @param stores {@code JpaStores.on(entityManagerFactory)}, or {@code new InMemoryStores()} for a trial
     * @return this
     */
    public InclusionBuilder stores(Stores stores) {
        this.stores = stores;
        return this;
    }

    /**
     * Adds one more pack, after those that stand there already: pages list packs in this order. Default: the packs delivered with
     * the library.
     *
     * @param pack where the files of the pack are read from
     * @return this
     */
    public InclusionBuilder pack(PackSource pack) {
        packs.add(pack);
        return this;
    }

    /**
     * Leaves out the packs delivered with the library.
     *
     * @return this
     */
    public InclusionBuilder withoutStandardContent() {
        standardContent = false;
        return this;
    }

    /**
     * Sets the relations that the host knows: who helps whom. Default: nobody, so that nobody sees anybody else.
     *
     * @param relations the host's relations
     * @return this
     */
    public InclusionBuilder relations(Relations relations) {
        this.relations = relations;
        return this;
    }

    /**
     * Sets the names to show. Default: none.
     *
     * @param names the host's names
     * @return this
     */
    public InclusionBuilder names(Names names) {
        this.names = names;
        return this;
    }

    /**
     * Sets the listener that is told after each commit. Default: nobody is told.
     *
     * @param listener the host's listener
     * @return this
     */
    public InclusionBuilder listener(LearnerListener listener) {
        this.listener = listener;
        return this;
    }

    /**
     * Sets the listener that is told at least once of wishes, looks, day relations, settlements and cards, whenever {@link
     * org.inclusion.outbox.SendLetters#due} is called. Default: none, and nothing is kept to be told.
     *
     * @param listener the host's listener
     * @return this
     */
    public InclusionBuilder noticeListener(NoticeListener listener) {
        this.noticeListener = given("noticeListener", listener);
        return this;
    }

    /**
     * Sets who sends messages to people, whenever {@link org.inclusion.outbox.SendLetters#due} is called. Default: nobody, and no
     * message is written.
     *
     * @param gateway the host's gateway
     * @return this
     */
    public InclusionBuilder messageGateway(MessageGateway gateway) {
        this.messageGateway = given("messageGateway", gateway);
        return this;
    }

    /**
     * Sets who tells places outside how many steps a learner has done, where she agreed, whenever {@link
     * org.inclusion.outbox.SendLetters#due} is called. Default: nobody, and no letter is written.
     *
     * @param gateway such as {@code lti.PlatformGrades}
     * @return this
     */
    public InclusionBuilder completionGateway(CompletionGateway gateway) {
        this.completionGateway = given("completionGateway", gateway);
        return this;
    }

    /**
     * Sets who knows the numbers to call people. Default: nobody, and no number is shown.
     *
     * @param numbers the host's numbers
     * @return this
     */
    public InclusionBuilder contactNumbers(ContactNumbers numbers) {
        this.contactNumbers = numbers;
        return this;
    }

    /**
     * Sets the agenda in which hours are booked. Default: none, and a promise with a day and an hour is the appointment.
     *
     * @param appointments the host's agenda
     * @return this
     */
    public InclusionBuilder appointments(Appointments appointments) {
        this.appointments = appointments;
        return this;
    }

    /**
     * Sets the document system that knows which papers are there already. Default: none, and she brings all that her wish needs.
     *
     * @param papers the host's document system, read only
     * @return this
     */
    public InclusionBuilder receivedPapers(ReceivedPapers papers) {
        this.receivedPapers = papers;
        return this;
    }

    /**
     * Sets the days on which nobody calls. Default: {@link DaysOff#inFrance}.
     *
     * @param daysOff the host's days off
     * @return this
     */
    public InclusionBuilder daysOff(DaysOff daysOff) {
        this.daysOff = daysOff;
        return this;
    }

    /**
     * Sets the formats in which accompaniments can be exported. Default: none. {@code inclusion-formats} has those of the Coop de la
     * médiation numérique.
     *
     * @param formats each with a name of its own
     * @return this
     */
    public InclusionBuilder accompanimentFormats(List<AccompanimentFormat> formats) {
        this.accompanimentFormats = formats;
        return this;
    }

    /**
     * Sets the structures of the host to which people can be referred. Default: none, and people are referred to help places alone.
     *
     * @param structures the host's structures
     * @return this
     */
    public InclusionBuilder receivingStructures(ReceivingStructures structures) {
        this.receivingStructures = structures;
        return this;
    }

    /**
     * Sets the clock. Default: the system's.
     *
     * @param clock gives instants; thread-safe
     * @return this
     */
    public InclusionBuilder clock(InstantSource clock) {
        this.clock = clock;
        return this;
    }

    /**
     * Sets the zone in which a day begins and ends. Default: {@code Europe/Paris}.
     *
     * @param zone a time zone
     * @return this
     */
    public InclusionBuilder zone(ZoneId zone) {
        this.zone = zone;
        return this;
    }

    /**
     * Sets the generator that draws the signs of cards, and the ids and words of sessions of live help. Default: a {@link
     * SecureRandom}, made at each draw. Nothing else that people meet is random.
     *
     * @param random thread-safe, and not to be foreseen
     * @return this
     */
    public InclusionBuilder random(RandomGenerator random) {
        this.random = random;
        return this;
    }

    /**
     * Sets how beliefs move. Default: {@link BeliefSettings#standard}.
     *
     * @param settings prior, forgetting, gain
     * @return this
     */
    public InclusionBuilder beliefSettings(BeliefSettings settings) {
        this.beliefSettings = settings;
        return this;
    }

    /**
     * Sets what makes the predictions behind the next step true to what happens at the host. Default: {@link Recalibration#NONE}.
     *
     * @param recalibration two numbers that {@code lab track} learns from the host's own outcomes: {@code docs/measurement.md}
     * @return this
     */
    public InclusionBuilder recalibration(Recalibration recalibration) {
        this.recalibration = recalibration;
        return this;
    }

    /**
     * Sets when a level may be shown. Default: {@link AutonomyPolicy#standard}.
     *
     * @param policy cuts, confidence, acts
     * @return this
     */
    public InclusionBuilder autonomyPolicy(AutonomyPolicy policy) {
        this.autonomyPolicy = policy;
        return this;
    }

    /**
     * Sets how questions are chosen, and when enough was asked. Default: {@link AssessmentPolicy#standard}.
     *
     * @param policy gentleness, spread, stop
     * @return this
     */
    public InclusionBuilder assessmentPolicy(AssessmentPolicy policy) {
        this.assessmentPolicy = policy;
        return this;
    }

    /**
     * Sets how many things of each kind a person may add in a day. Default: {@link Quotas#standard}.
     *
     * @param quotas numbers by kind
     * @return this
     */
    public InclusionBuilder quotas(Quotas quotas) {
        this.quotas = quotas;
        return this;
    }

    /**
     * Sets the text that is read to a learner who gives a mandate. Default: none, and no mandate can be given. An act in
     * somebody's absence can be noted in any case.
     *
     * @param text in French and English at least; a changed text gets another version
     * @return this
     */
    public InclusionBuilder mandateText(MandateText text) {
        this.mandateText = given("mandateText", text);
        return this;
    }

    /**
     * Sets what holds for the mandates of every structure without a policy of its own. Default: {@link MandatePolicy#standard}.
     *
     * @param policy the longest term, and the archive
     * @return this
     */
    public InclusionBuilder mandatePolicy(MandatePolicy policy) {
        this.mandatePolicy = policy;
        return this;
    }

    /**
     * Sets what holds for the mandates of one structure.
     *
     * @param structure the structure's id
     * @param policy the longest term, and the archive
     * @return this
     */
    public InclusionBuilder mandatePolicy(String structure, MandatePolicy policy) {
        mandatePolicies.put(structure, policy);
        return this;
    }

    /**
     * Sets the rights to act in somebody's absence that the host knows of. Default: {@link ActingRight#none}.
     *
     * @param right asked where no mandate covers an act
     * @return this
     */
    public InclusionBuilder actingRight(ActingRight right) {
        this.actingRight = right;
        return this;
    }

    /**
     * Sets the key that signs the segments of the journal. Default: none. Entries are noted in any case, and wait unprotected,
     * with the persons' ids, until a key seals them.
     *
     * @param key kept outside the database, and never lost: without it nobody can verify what it signed
     * @return this
     */
    public InclusionBuilder journalKey(JournalKey key) {
        this.journalKey = given("journalKey", key);
        return this;
    }

    /**
     * Sets who receives the journal as it is sealed, to keep it outside the database. Default: nobody.
     *
     * @param sink says how far it is, and is handed every segment after that
     * @return this
     */
    public InclusionBuilder journalSink(JournalSink sink) {
        this.journalSink = given("journalSink", sink);
        return this;
    }

    /**
     * Sets the secret of this installation, which an erasure needs: it marks who was erased, so that nobody else can tell. The
     * host draws it once, keeps it outside the database and its backups, and never changes it: with another key the tombstones
     * of those who were erased before are no longer known. Default: none, and nobody can be erased.
     *
     * @param key 32 random bytes or more; a copy is taken
     * @return this
     */
    public InclusionBuilder installationKey(byte[] key) {
        this.installationKey = given("installationKey", key) == null ? null : key.clone();
        return this;
    }

    /**
     * Sets how long after a request a learner is erased. Until then a helper can take the erasure back with her. Default: seven
     * days.
     *
     * @param time from one minute to thirty days
     * @return this
     */
    public InclusionBuilder eraseAfter(Duration time) {
        this.eraseAfter = time;
        return this;
    }

    /**
     * Sets how long what is kept of people stays once nobody works with them any more, and how long looks and day relations stay.
     * Nothing ends by itself: {@link Inclusion#applyRetention} does it. Default: {@link RetentionPolicy#standard}, two years after
     * the last contact.
     *
     * @param policy terms, in every structure
     * @return this
     */
    public InclusionBuilder retentionPolicy(RetentionPolicy policy) {
        this.retentionPolicy = policy;
        return this;
    }

    /**
     * Sets the library's sentences. Default: {@link Words#standard}, French and English.
     *
     * @param words sentences by code and language
     * @return this
     */
    public InclusionBuilder words(Words words) {
        this.words = words;
        return this;
    }

    /**
     * Checks everything and builds.
     *
     * @return ready to use, until it is closed
     * @throws InvalidConfigurationException listing everything that is wrong, every problem of every pack included
     */
    public Inclusion build() {
        List<String> problems = new ArrayList<>(missingOptions());
        Stores chosen = stores;
        ContentLibrary content = content(problems);
        if (content != null && beliefSettings != null) {
            try {
                new BeliefModel(content.framework(), beliefSettings);
            } catch (IllegalArgumentException e) {
                problems.add("beliefSettings: " + e.getMessage());
            }
        }
        checkEraseAfter(problems);
        InstallationKey key = installationKey(problems);
        if (chosen == null || content == null || !problems.isEmpty()) {
            throw new InvalidConfigurationException(problems);
        }
        return new Inclusion(new Settings(
                chosen,
                content,
                relations,
                names,
                listener,
                noticeListener,
                messageGateway,
                completionGateway,
                contactNumbers,
                appointments,
                receivedPapers,
                daysOff,
                List.copyOf(accompanimentFormats),
                receivingStructures,
                new Calendar(clock, zone),
                random,
                beliefSettings,
                recalibration,
                autonomyPolicy,
                assessmentPolicy,
                quotas,
                mandateText,
                new MandatePolicies(mandatePolicy, mandatePolicies),
                actingRight,
                journalKey,
                journalSink,
                key,
                eraseAfter,
                retentionPolicy,
                words));
    }

    /** A host without a null checker may hand in null, where leaving the option out would do. */
    private List<String> missingOptions() {
        Map<String, @Nullable Object> options = new LinkedHashMap<>();
        options.put("relations", relations);
        options.put("names", names);
        options.put("listener", listener);
        options.put("contactNumbers", contactNumbers);
        options.put("appointments", appointments);
        options.put("receivedPapers", receivedPapers);
        options.put("daysOff", daysOff);
        options.put("accompanimentFormats", accompanimentFormats);
        options.put("receivingStructures", receivingStructures);
        options.put("clock", clock);
        options.put("zone", zone);
        options.put("random", random);
        options.put("beliefSettings", beliefSettings);
        options.put("recalibration", recalibration);
        options.put("autonomyPolicy", autonomyPolicy);
        options.put("assessmentPolicy", assessmentPolicy);
        options.put("quotas", quotas);
        options.put("mandatePolicy", mandatePolicy);
        options.put("actingRight", actingRight);
        options.put("eraseAfter", eraseAfter);
        options.put("retentionPolicy", retentionPolicy);
        options.put("words", words);
        for (Map.Entry<String, MandatePolicy> policy : mandatePolicies.entrySet()) {
            options.put("mandatePolicy of " + policy.getKey(), policy.getValue());
        }
        List<String> problems = new ArrayList<>();
        nullOptions.forEach(option -> problems.add(nullOption(option)));
        if (accompanimentFormats != null && accompanimentFormats.stream().anyMatch(Objects::isNull)) {
            problems.add(nullOption("a format of accompanimentFormats"));
        }
        if (stores == null) {
            problems.add("stores: missing; say where everything is kept");
        }
        for (Map.Entry<String, @Nullable Object> option : options.entrySet()) {
            if (option.getValue() == null) {
                problems.add(nullOption(option.getKey()));
            }
        }
        return problems;
    }

    private void checkEraseAfter(List<String> problems) {
        if (eraseAfter != null
                && (eraseAfter.compareTo(EraseLearners.SHORTEST) < 0 || eraseAfter.compareTo(LATEST_ERASURE) > 0)) {
            problems.add("eraseAfter: " + eraseAfter + "; it is from one minute to thirty days");
        }
    }

    /** The key; null where the host gave none, or one that is too short, which is noted. */
    private @Nullable InstallationKey installationKey(List<String> problems) {
        if (installationKey == null) {
            return null;
        }
        try {
            return new InstallationKey(installationKey);
        } catch (IllegalArgumentException e) {
            problems.add("installationKey: " + e.getMessage());
            return null;
        }
    }

    /** The value of an option that may be left out. A null is among the problems that build lists. */
    private <T> @Nullable T given(String option, @Nullable T value) {
        if (value == null) {
            nullOptions.add(option);
        } else {
            nullOptions.remove(option);
        }
        return value;
    }

    private static String nullOption(String option) {
        return option + ": null; leave it out for the default";
    }

    /** The content; null where a pack cannot be read, which is noted. */
    private @Nullable ContentLibrary content(List<String> problems) {
        if (packs.contains(null)) {
            problems.add(nullOption("pack"));
        }
        if (!standardContent && packs.isEmpty()) {
            problems.add("pack: there is no content at all");
        }
        List<PackSource> sources = new ArrayList<>(standardContent ? ContentLibrary.standardPacks() : List.of());
        for (PackSource pack : packs) {
            if (pack != null) {
                sources.add(pack);
            }
        }
        try {
            return ContentLibrary.of(sources);
        } catch (InvalidPackException e) {
            e.problems().forEach(problem -> problems.add("pack: " + problem));
            return null;
        }
    }
}
