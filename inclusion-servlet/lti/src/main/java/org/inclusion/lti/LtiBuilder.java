package org.inclusion.lti;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.inclusion.Inclusion;
import org.inclusion.InvalidConfigurationException;
import org.inclusion.key.KeyRing;
import org.inclusion.lti.key.SigningKeys;
import org.inclusion.lti.launch.LaunchListener;
import org.inclusion.lti.launch.LaunchVerifier;
import org.inclusion.lti.launch.Launches;
import org.inclusion.lti.launch.Logins;
import org.inclusion.lti.launch.SingleUse;
import org.inclusion.lti.platform.PlatformKeys;
import org.inclusion.lti.platform.Platforms;
import org.inclusion.lti.platform.WebAddress;
import org.inclusion.lti.registration.RegisterByPlatform;
import org.inclusion.lti.registration.RegistrationOffers;
import org.inclusion.lti.roster.CountOpened;
import org.inclusion.lti.service.KeySets;
import org.inclusion.lti.visit.LearnerIds;
import org.inclusion.lti.visit.SignedFiles;
import org.inclusion.lti.visit.Visits;
import org.inclusion.lti.web.Doors;
import org.inclusion.lti.web.PageWords;
import org.inclusion.servlet.http.Languages;
import org.inclusion.store.Transactions;
import org.jspecify.annotations.Nullable;

/** Takes the host's options and builds the entrance. Not thread-safe. */
public final class LtiBuilder {

    private static final Duration VISIT = Duration.ofHours(4);

    private static final Duration LONGEST_VISIT = Duration.ofHours(24);

    private @Nullable Inclusion inclusion;
    private @Nullable LtiStores stores;
    private byte @Nullable [] installationKey;
    private List<byte[]> formerInstallationKeys = List.of();
    private @Nullable URI entrance;
    private @Nullable URI library;
    private LaunchListener listener = LaunchListener.none();
    private Duration visitTime = VISIT;
    private InstantSource clock = InstantSource.system();

    LtiBuilder() {}

    /**
     * Sets the library. Required.
     *
     * @param inclusion the library to open; the host closes it
     * @return this
     */
    public LtiBuilder inclusion(Inclusion inclusion) {
        this.inclusion = inclusion;
        return this;
    }

    /**
     * Sets the stores of the entrance. Required.
     *
     * @param stores {@code JpaLtiStores.on(entityManagerFactory)}, or stores of the host's
     * @return this
     */
    public LtiBuilder stores(LtiStores stores) {
        this.stores = stores;
        return this;
    }

    /**
     * Sets the installation key, from which the entrance makes its keys: for people's ids, for what it signs for
     * itself, and for encrypting its private keys. Default: the installation keys of the library, which are the same
     * ones. Keep it with the host's secrets, outside the database.
     *
     * @param key at least 32 random bytes, the same on every server; copied
     * @return this
     */
    public LtiBuilder installationKey(byte[] key) {
        this.installationKey = key.clone();
        return this;
    }

    /**
     * Sets the installation keys before the current one: what they encrypted still opens, and what is kept of a person
     * under her id of before moves when she comes in. Default: with {@link #installationKey} none, else those of
     * the library.
     *
     * @param keys at least 32 random bytes each, in any order; copied
     * @return this
     */
    public LtiBuilder formerInstallationKeys(List<byte[]> keys) {
        this.formerInstallationKeys = List.copyOf(keys);
        return this;
    }

    /**
     * Sets the address at which browsers and platforms find {@link LtiServlet}. Required.
     *
     * @param address an https address that ends with a slash; plain http on this machine only
     * @return this
     */
    public LtiBuilder entrance(URI address) {
        this.entrance = address;
        return this;
    }

    /**
     * Sets the address at which browsers find the library's servlet. Required, on the origin of the entrance.
     *
     * @param address an address that ends with a slash
     * @return this
     */
    public LtiBuilder library(URI address) {
        this.library = address;
        return this;
    }

    /**
     * Sets the listener for each launch that opens a visit. Default: none.
     *
     * @param listener called before the visit begins
     * @return this
     */
    public LtiBuilder listener(LaunchListener listener) {
        this.listener = listener;
        return this;
    }

    /**
     * Sets how long a visit lasts. The default is four hours.
     *
     * @param time more than nothing, and 24 hours at most
     * @return this
     */
    public LtiBuilder visitTime(Duration time) {
        this.visitTime = time;
        return this;
    }

    /**
     * Sets the clock. The default is the system's.
     *
     * @param clock says what time it is
     * @return this
     */
    public LtiBuilder clock(InstantSource clock) {
        this.clock = clock;
        return this;
    }

    /**
     * Builds the entrance.
     *
     * @throws InvalidConfigurationException if an option is missing or wrong; every problem is named
     */
    public Lti build() {
        List<String> problems = problems();
        KeyRing keys = problems.isEmpty() ? keys(Objects.requireNonNull(inclusion), problems) : null;
        if (keys == null || !problems.isEmpty()) {
            throw new InvalidConfigurationException(problems);
        }
        return build(
                Objects.requireNonNull(inclusion),
                Objects.requireNonNull(stores),
                keys,
                Objects.requireNonNull(entrance),
                Objects.requireNonNull(library));
    }

    /** The keys; null where there is none, which is noted. */
    private @Nullable KeyRing keys(Inclusion library, List<String> problems) {
        Optional<KeyRing> known = library.keyRing();
        if (installationKey == null) {
            return known.orElse(null);
        }
        KeyRing given = new KeyRing(installationKey, formerInstallationKeys);
        if (known.isEmpty()) {
            if (!formerInstallationKeys.isEmpty()) {
                problems.add("formerInstallationKeys: people's ids move with the key of the library; give these keys to"
                        + " Inclusion.builder() as well");
            }
            problems.addAll(library.problemsOf(given));
        } else if (!known.get().id().equals(given.id())) {
            problems.add("installationKey: the key of the entrance is " + given.id() + ", and that of the library is "
                    + known.get().id() + "; they must be one: leave this option out");
        }
        return given;
    }

    private List<String> problems() {
        List<String> problems = new ArrayList<>();
        missing(problems, "inclusion", inclusion);
        missing(problems, "stores", stores);
        if (installationKey != null && installationKey.length < 32) {
            problems.add("installationKey: at least 32 bytes, not " + installationKey.length);
        }
        if (formerInstallationKeys.stream().anyMatch(key -> key.length < 32)) {
            problems.add("formerInstallationKeys: at least 32 bytes each");
        }
        if (!formerInstallationKeys.isEmpty() && installationKey == null) {
            problems.add("formerInstallationKeys: there is no installationKey beside them");
        }
        if (installationKey == null && (inclusion == null || inclusion.keyRing().isEmpty())) {
            missing(problems, "installationKey", null);
        }
        requireFolder(problems, "entrance", entrance);
        requireFolder(problems, "library", library);
        if (problems.isEmpty() && !WebAddress.origin(folder(entrance)).equals(WebAddress.origin(folder(library)))) {
            problems.add("library: must have the origin of the entrance, " + WebAddress.origin(folder(entrance)));
        }
        if (visitTime.isZero() || visitTime.isNegative() || visitTime.compareTo(LONGEST_VISIT) > 0) {
            problems.add("visitTime: more than nothing, and 24 hours at the most, not " + visitTime);
        }
        return problems;
    }

    private static URI folder(@Nullable URI address) {
        return Objects.requireNonNull(address);
    }

    private static void missing(List<String> problems, String option, @Nullable Object value) {
        if (value == null) {
            problems.add(option + ": is required");
        }
    }

    private static void requireFolder(List<String> problems, String option, @Nullable URI address) {
        missing(problems, option, address);
        if (address != null
                && (!WebAddress.isSafe(address)
                        || address.getRawQuery() != null
                        || !address.getRawPath().endsWith("/"))) {
            problems.add(option + ": an https address that ends with a slash, not " + address);
        }
    }

    private Lti build(Inclusion library, LtiStores kept, KeyRing key, URI entranceAddress, URI libraryAddress) {
        Transactions transactions = kept.transactions();
        Platforms platforms = new Platforms(transactions, kept.platforms(), clock);
        SingleUse uses = new SingleUse(transactions, kept.launches(), clock);
        LearnerIds learners = new LearnerIds(key);
        Visits visits = new Visits(
                platforms,
                learners,
                uses,
                key,
                (from, to, structure) -> library.moveLearners().ofOneLogin(from, to, structure),
                visitTime,
                clock);
        SigningKeys signingKeys = new SigningKeys(transactions, kept.signingKeys(), key, clock);
        RegistrationOffers offers = new RegistrationOffers(key, clock);
        Logins logins = new Logins(platforms, key, entranceAddress, clock);
        Launches launches = new Launches(
                logins,
                platforms,
                new LaunchVerifier(new PlatformKeys(new KeySets())::of, clock),
                uses,
                library.content(),
                key,
                entranceAddress,
                clock);
        RegisterByPlatform registering = new RegisterByPlatform(
                offers,
                uses,
                transactions,
                kept.platforms(),
                entranceAddress,
                libraryAddress,
                language -> PageWords.in(language).say("tool.description"));
        Doors doors = Doors.of(
                platforms,
                logins,
                launches,
                visits,
                signingKeys,
                registering,
                listener,
                library,
                key,
                new CountOpened(library, signingKeys, learners, clock),
                entranceAddress,
                libraryAddress,
                clock);
        return new Lti(
                entranceAddress,
                visits,
                learners,
                new SignedFiles(key, clock),
                new EntranceSecrets(kept, key, clock),
                new RegisteredPlatforms(kept),
                doors,
                new Languages(library.words()));
    }
}
