package org.inclusion;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.inclusion.access.ContactNumbers;
import org.inclusion.access.Names;
import org.inclusion.access.Quotas;
import org.inclusion.access.Relations;
import org.inclusion.annotation.Internal;
import org.inclusion.assessment.AssessmentPolicy;
import org.inclusion.autonomy.AutonomyPolicy;
import org.inclusion.autonomy.BeliefModel;
import org.inclusion.autonomy.BeliefSettings;
import org.inclusion.autonomy.Recalibration;
import org.inclusion.completion.CompletionGateway;
import org.inclusion.content.ContentLibrary;
import org.inclusion.content.InvalidPackException;
import org.inclusion.content.PackSource;
import org.inclusion.front.Settings;
import org.inclusion.journal.JournalKey;
import org.inclusion.journal.JournalSink;
import org.inclusion.journal.JournalStore;
import org.inclusion.key.GivenKeys;
import org.inclusion.key.InstallationKey;
import org.inclusion.key.KeyPurpose;
import org.inclusion.key.KeyRing;
import org.inclusion.key.KeysAtStart;
import org.inclusion.learner.LearnerListener;
import org.inclusion.outbox.NoticeListener;
import org.inclusion.privacy.EraseLearners;
import org.inclusion.privacy.RetentionPolicy;
import org.inclusion.room.Room;
import org.inclusion.room.RoomOptions;
import org.inclusion.time.Calendar;
import org.inclusion.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Collects the options of a host and builds the library from them. Each option has a default, but for the stores. The
 * method {@link #build} checks every option and lists everything that is wrong; no option may be null. Used by
 * one thread.
 */
public final class InclusionBuilder {

    /** The law gives a month to answer a request for erasure. */
    private static final Duration LATEST_ERASURE = Duration.ofDays(30);

    private @Nullable Stores stores;
    private final List<PackSource> packs = new ArrayList<>();
    private boolean standardContent = true;
    private @Nullable List<String> practiceSites = new ArrayList<>();
    private boolean checksPracticeSites = true;

    private Relations relations = Relations.none();
    private Names names = Names.none();
    private LearnerListener listener = new LearnerListener() {};
    private @Nullable NoticeListener noticeListener;
    private @Nullable CompletionGateway completionGateway;
    private ContactNumbers contactNumbers = ContactNumbers.none();
    private InstantSource clock = InstantSource.system();
    private ZoneId zone = ZoneId.of("Europe/Paris");
    private RandomGenerator random = () -> new SecureRandom().nextLong();
    private BeliefSettings beliefSettings = BeliefSettings.standard();
    private Recalibration recalibration = Recalibration.NONE;
    private AutonomyPolicy autonomyPolicy = AutonomyPolicy.standard();
    private AssessmentPolicy assessmentPolicy = AssessmentPolicy.standard();
    private Quotas quotas = Quotas.standard();
    private Collection<String> rooms = Rooms.ids();
    private final Map<Class<?>, RoomOptions> roomOptions = new LinkedHashMap<>();
    private @Nullable JournalKey journalKey;
    private @Nullable JournalSink journalSink;
    private byte @Nullable [] installationKey;
    private List<byte[]> formerInstallationKeys = List.of();
    private byte @Nullable [] loginKey;
    private List<byte[]> formerLoginKeys = List.of();
    /** Options that may be left out, and were given as null last. */
    private final Set<String> nullOptions = new TreeSet<>();

    private Duration eraseAfter = Duration.ofDays(7);
    private RetentionPolicy retentionPolicy = RetentionPolicy.standard();
    private Words words = Words.standard();

    InclusionBuilder() {}

    /**
     * Sets where everything is stored. Required: a default would silently lose data.
     *
     * @param stores {@code JpaStores.on(entityManagerFactory)}, or {@code new InMemoryStores()} for a trial
     * @return this
     */
    public InclusionBuilder stores(Stores stores) {
        this.stores = stores;
        return this;
    }

    /**
     * Adds one more pack, after those that stand there already: pages list packs in this order. Default: the packs
     * delivered with the library.
     *
     * @param pack where the files of the pack are read from
     * @return this
     */
    public InclusionBuilder pack(PackSource pack) {
        packs.add(pack);
        return this;
    }

    /**
     * Sets the names of the practice sites that the host serves itself, below {@code practice/}, and that its packs
     * name. Default: none, and a pack that names another site than those of the library is refused.
     *
     * @param names the names, as exercises say them in {@code site}
     * @return this
     */
    public InclusionBuilder practiceSites(Collection<String> names) {
        Collection<String> given = given("practiceSites", names);
        this.practiceSites = given == null ? null : new ArrayList<>(given);
        return this;
    }

    /**
     * Allows packs to name any practice site, for a tool that opens none.
     *
     * @return this
     */
    @Internal
    public InclusionBuilder anyPracticeSite() {
        checksPracticeSites = false;
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
     * Sets the listener to call after each commit. Default: none.
     *
     * @param listener the host's listener
     * @return this
     */
    public InclusionBuilder listener(LearnerListener listener) {
        this.listener = listener;
        return this;
    }

    /**
     * Sets the listener that receives, at least once, wishes, looks, day relations, settlements and cards, whenever
     * {@link org.inclusion.outbox.SendLetters#due} is called. Default: none, and nothing is stored for one.
     *
     * @param listener the host's listener
     * @return this
     */
    public InclusionBuilder noticeListener(NoticeListener listener) {
        this.noticeListener = given("noticeListener", listener);
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
     * Sets the generator that draws the codes of cards, and the ids and words of sessions of live help. Default: a
     * {@link SecureRandom}, made at each draw. Nothing else that people meet is random.
     *
     * @param random thread-safe and cryptographically secure
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
     * Sets what makes the predictions behind the next step true to what happens at the host. Default:
     * {@link Recalibration#NONE}.
     *
     * @param recalibration two numbers that {@code lab track} learns from the host's own outcomes:
     *     {@code docs/measurement.md}
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
     * Sets which rooms the library has beside the training. What a room sends, counts and shows is there where the room
     * is; the door of an absent one says so. What an absent room keeps, because it was there before or is in another
     * library on the same database, is still copied, moved and erased with its learner. Send the letters that wait
     * before you leave a room out. Default: all of them.
     *
     * <pre>{@code
     * Inclusion.builder().rooms(Set.of()); // the training alone
     * Inclusion.builder().rooms(Set.of("card", "place")); // and cards, and help places
     * }</pre>
     *
     * @param ids their ids, as {@link Inclusion#rooms} gives them; {@link #build} refuses one that no room has, and a
     *     room without one that it needs
     * @return this
     */
    public InclusionBuilder rooms(Collection<String> ids) {
        Collection<String> given = given("rooms", ids);
        this.rooms = given == null ? Rooms.ids() : new LinkedHashSet<>(given);
        return this;
    }

    /**
     * Sets the options of a room. Default: the standard ones of each. Options that are given later replace all that was
     * given of the same class. {@link #build} refuses options that no room of the library has.
     *
     * @param options such as {@code MandateOptions.reading(text)}
     * @return this
     */
    public InclusionBuilder room(RoomOptions options) {
        if (given("room", options) != null) {
            roomOptions.put(options.getClass(), options);
        }
        return this;
    }

    /**
     * Sets the key that signs the segments of the journal. {@link #build} refuses one that the database does not know,
     * unless it comes {@linkplain JournalKey#withFormer with the known one}. Default: none. Entries are noted in any
     * case, and wait unprotected, with the persons' ids, until a key seals them.
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
     * Sets the secret of this installation, which an erasure needs: it marks who was erased, so that nobody else can
     * tell. The host draws it once, and keeps it outside the database and its backups. The database knows the key by a
     * check value, and {@link #build} refuses another one, unless {@link #formerInstallationKeys} has the known one.
     * Default: none, and nobody can be erased.
     *
     * @param key 32 random bytes or more; a copy is taken
     * @return this
     */
    public InclusionBuilder installationKey(byte[] key) {
        this.installationKey = given("installationKey", key) == null ? null : key.clone();
        return this;
    }

    /**
     * Sets the secrets of this installation before the current one: with them are found the tombstones and moves that
     * were made before. One that no tombstone and no move needs any more can leave. Default: none.
     *
     * @param keys 32 random bytes or more each, in any order; copies are taken
     * @return this
     */
    public InclusionBuilder formerInstallationKeys(List<byte[]> keys) {
        this.formerInstallationKeys = given("formerInstallationKeys", keys) == null ? List.of() : List.copyOf(keys);
        return this;
    }

    /**
     * Sets the key with which the host makes ids of logins, so that the database knows it by a check value: {@link
     * #build} refuses another one, under which everybody would begin anew. The library makes no id itself. Default:
     * none, and nothing is checked.
     *
     * @param key the key of {@code PrincipalIds} or {@code UserIds}, or any other secret on which the host's ids rest; 32 bytes or more
     * @return this
     */
    public InclusionBuilder loginKey(byte[] key) {
        this.loginKey = given("loginKey", key) == null ? null : key.clone();
        return this;
    }

    /**
     * Sets the keys with which the host made ids of logins before. What is kept under these ids moves at the next
     * sign-in, which {@code LoginMoves} does; it needs the {@link #installationKey}. Default: none.
     *
     * @param keys 32 bytes or more each, in any order; copies are taken
     * @return this
     */
    public InclusionBuilder formerLoginKeys(List<byte[]> keys) {
        this.formerLoginKeys = given("formerLoginKeys", keys) == null ? List.of() : List.copyOf(keys);
        return this;
    }

    /**
     * Sets how long after a request a learner is erased. Until then a helper can take the erasure back with her.
     * Default: seven days.
     *
     * @param time from one minute to thirty days
     * @return this
     */
    public InclusionBuilder eraseAfter(Duration time) {
        this.eraseAfter = time;
        return this;
    }

    /**
     * Sets how long what is kept of people stays once nobody works with them any more, and how long looks and day
     * relations stay. Nothing ends by itself: {@link Inclusion#applyRetention} does it. Default: {@link
     * RetentionPolicy#standard}, two years after the last contact.
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
     * @throws InvalidConfigurationException listing everything that is wrong, every problem of every pack included; and
     *     where all that is right, if the database knows other keys
     * @throws org.inclusion.store.StoreUnavailableException if a key is given and the store is away
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
        List<Room> present = Rooms.of(rooms, problems);
        Map<Class<?>, RoomOptions> options = options(present, problems);
        checkEraseAfter(problems);
        KeyRing keys = keyRing(problems);
        checkLoginKeys(problems);
        if (chosen == null || content == null || !problems.isEmpty()) {
            throw new InvalidConfigurationException(problems);
        }
        Settings settings = new Settings(
                chosen::of,
                chosen.transactions(),
                chosen::schema,
                present,
                Rooms.ALL,
                () -> KindsOfRooms.quotas(present),
                content,
                relations,
                names,
                listener,
                noticeListener,
                completionGateway,
                contactNumbers,
                new Calendar(clock, zone),
                random,
                beliefSettings,
                recalibration,
                autonomyPolicy,
                assessmentPolicy,
                quotas,
                options,
                journalKey,
                journalSink,
                keys,
                eraseAfter,
                retentionPolicy,
                words);
        List<String> unknown = new KeysAtStart(settings.checkKeys(), chosen.of(JournalStore.class))
                .problems(keys, journalKey, loginKeys());
        if (!unknown.isEmpty()) {
            throw new InvalidConfigurationException(unknown);
        }
        return new Inclusion(chosen, settings);
    }

    /** A host without a null checker may hand in null, where leaving the option out would do. */
    private List<String> missingOptions() {
        Map<String, @Nullable Object> options = new LinkedHashMap<>();
        options.put("relations", relations);
        options.put("names", names);
        options.put("listener", listener);
        options.put("contactNumbers", contactNumbers);
        options.put("clock", clock);
        options.put("zone", zone);
        options.put("random", random);
        options.put("beliefSettings", beliefSettings);
        options.put("recalibration", recalibration);
        options.put("autonomyPolicy", autonomyPolicy);
        options.put("assessmentPolicy", assessmentPolicy);
        options.put("quotas", quotas);
        options.put("eraseAfter", eraseAfter);
        options.put("retentionPolicy", retentionPolicy);
        options.put("words", words);
        List<String> problems = new ArrayList<>();
        for (String option : nullOptions) {
            problems.add(nullOption(option));
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

    /** The options of the rooms that there are: those that the host gave, and the standard ones. */
    private Map<Class<?>, RoomOptions> options(List<Room> present, List<String> problems) {
        Map<Class<?>, RoomOptions> options = Rooms.standardOptions(present);
        for (RoomOptions given : roomOptions.values()) {
            if (options.replace(given.getClass(), given) == null) {
                problems.add("room: no room of this library has options of the class "
                        + given.getClass().getName());
            }
        }
        return Map.copyOf(options);
    }

    private void checkEraseAfter(List<String> problems) {
        if (eraseAfter != null
                && (eraseAfter.compareTo(EraseLearners.SHORTEST) < 0 || eraseAfter.compareTo(LATEST_ERASURE) > 0)) {
            problems.add("eraseAfter: " + eraseAfter + "; it is from one minute to thirty days");
        }
    }

    /** The keys; null where the host gave none, or one that is too short, which is noted. */
    private @Nullable KeyRing keyRing(List<String> problems) {
        boolean isRight = isLongEnough("installationKey", installationKey, problems);
        boolean areFormerRight =
                areLongEnough("formerInstallationKeys", formerInstallationKeys, installationKey, problems);
        return installationKey == null || !isRight || !areFormerRight
                ? null
                : new KeyRing(installationKey, formerInstallationKeys);
    }

    private void checkLoginKeys(List<String> problems) {
        isLongEnough("loginKey", loginKey, problems);
        areLongEnough("formerLoginKeys", formerLoginKeys, loginKey, problems);
        if (!formerLoginKeys.isEmpty() && installationKey == null) {
            problems.add("formerLoginKeys: ids move with the secret of the installation; set installationKey");
        }
    }

    private static boolean isLongEnough(String option, byte @Nullable [] key, List<String> problems) {
        if (key == null || key.length >= InstallationKey.SHORTEST) {
            return true;
        }
        problems.add(
                option + ": " + key.length + " bytes; it needs " + InstallationKey.SHORTEST + " random bytes or more");
        return false;
    }

    private static boolean areLongEnough(
            String option, List<byte[]> keys, byte @Nullable [] current, List<String> problems) {
        boolean right = true;
        for (byte[] key : keys) {
            right &= isLongEnough(option, key, problems);
        }
        if (!keys.isEmpty() && current == null) {
            problems.add(option + ": there is no current key beside them");
        }
        return right;
    }

    private Optional<GivenKeys> loginKeys() {
        return loginKey == null
                ? Optional.empty()
                : Optional.of(GivenKeys.of(KeyPurpose.LOGIN, loginKey, formerLoginKeys));
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
        List<String> sites = practiceSites == null ? new ArrayList<>() : practiceSites;
        if (sites.contains(null)) {
            problems.add("practiceSites: one is null");
            return null;
        }
        try {
            return checksPracticeSites ? ContentLibrary.of(sources, sites) : ContentLibrary.of(sources);
        } catch (InvalidPackException e) {
            e.problems().forEach(problem -> problems.add("pack: " + problem));
            return null;
        }
    }
}
