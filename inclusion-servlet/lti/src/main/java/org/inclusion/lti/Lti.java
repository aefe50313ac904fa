package org.inclusion.lti;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.inclusion.access.LearnerId;
import org.inclusion.lti.platform.PlatformSettings;
import org.inclusion.lti.visit.LearnerIds;
import org.inclusion.lti.visit.SignedFiles;
import org.inclusion.lti.visit.VisitActors;
import org.inclusion.lti.visit.Visits;
import org.inclusion.lti.web.Doors;
import org.inclusion.lti.web.LtiAnswer;
import org.inclusion.privacy.MoveLearners;
import org.inclusion.servlet.ActorResolver;
import org.inclusion.servlet.http.Languages;
import org.jspecify.annotations.Nullable;

/**
 * The entrance for people of other platforms, by LTI 1.3. A host builds it once and mounts it beside the library's
 * servlet, on one origin:
 *
 * <pre>{@code
 * Lti lti = Lti.builder()
 *         .inclusion(inclusion)
 *         .stores(JpaLtiStores.on(entityManagerFactory))
 *         .installationKey(installationKey)
 *         .entrance(URI.create("https://portail.example.org/lti/"))
 *         .library(URI.create("https://portail.example.org/inclusion/"))
 *         .build();
 * LtiServlet.mount(servletContext, "/lti/*", lti);
 * InclusionServlet.mount(servletContext, "/inclusion/*", inclusion, lti.actorsOr(hostActors));
 * }</pre>
 *
 * <p>Thread-safe. Several servers over one database are one entrance.
 */
public final class Lti {

    private final URI entrance;
    private final Visits visits;
    private final LearnerIds learners;
    private final SignedFiles files;
    private final EntranceSecrets secrets;
    private final RegisteredPlatforms platforms;
    private final Doors doors;
    private final Languages languages;

    Lti(
            URI entrance,
            Visits visits,
            LearnerIds learners,
            SignedFiles files,
            EntranceSecrets secrets,
            RegisteredPlatforms platforms,
            Doors doors,
            Languages languages) {
        this.entrance = entrance;
        this.visits = visits;
        this.learners = learners;
        this.files = files;
        this.secrets = secrets;
        this.platforms = platforms;
        this.doors = doors;
        this.languages = languages;
    }

    /** Begins an entrance. */
    public static LtiBuilder builder() {
        return new LtiBuilder();
    }

    /**
     * Says who makes a request to the library's servlet: the person of a visit that a launch has opened, else whoever
     * the host knows.
     *
     * @param others the host's own resolver; {@code request -> Optional.empty()} for a host whose people all come
     *     by platforms
     * @return a resolver for {@code InclusionServlet}
     */
    public ActorResolver actorsOr(ActorResolver others) {
        return new VisitActors(visits, files, others);
    }

    /** The registered platforms, to see and to change. */
    public RegisteredPlatforms platforms() {
        return platforms;
    }

    /**
     * The library's id of a person of a platform. Whose account there changed is somebody else for the library, until
     * {@link #moved}.
     *
     * @param issuer the platform's name of itself
     * @param deployment the platform's id of the deployment
     * @param user the platform's id of the person, {@code sub}
     * @return the id, the same at each call
     */
    public LearnerId learner(String issuer, String deployment, String user) {
        return learners.of(issuer, deployment, user);
    }

    /**
     * The request by which a person whose account changed keeps what is noted of her: the account was made anew, or its
     * deployment or its platform has another name. Nothing moves before another person confirms it:
     *
     * <pre>{@code
     * PlatformPerson left = new PlatformPerson("https://moodle.example.org", "1", "4711");
     * PlatformPerson now = new PlatformPerson("https://campus.example.org", "1", "4711");
     * inclusion.moveLearners().ask(lti.moved(left, now, "claire")).orThrow();
     * inclusion.moveLearners().confirm(lti.moved(left, now, "denis")).orThrow(); // within seven days
     * }</pre>
     *
     * @param left the person, as the platform named her
     * @param now the same person, as a registered platform names her from now on
     * @param by the id of the person of the host who says that both are one
     * @return a request for {@code inclusion.moveLearners()}
     * @throws IllegalArgumentException if both are named alike, or no registered platform of that issuer has
     *     that deployment
     */
    public MoveLearners.Request moved(PlatformPerson left, PlatformPerson now, String by) {
        String structure = platforms.all().stream()
                .filter(platform -> platform.issuer().equals(now.issuer())
                        && platform.deployments().contains(now.deployment()))
                .map(platform -> platform.settings().structure())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no registered platform " + now.issuer() + " has the deployment " + now.deployment()));
        return new MoveLearners.Request(secrets.learner(left), secrets.learner(now), structure, by);
    }

    /**
     * An address for the administrator of a platform that registers itself. It serves once, within seven days.
     *
     * @param platform an https address of the platform; its origin counts
     * @param settings what is agreed with it
     * @return an address below the entrance
     * @throws IllegalArgumentException if the platform's address is not https
     */
    public URI registrationAddress(URI platform, PlatformSettings settings) {
        return secrets.registrationAddress(entrance, platform, settings);
    }

    /**
     * Makes a new key with which the library signs what it sends to platforms. It is published at once, and signs after
     * an hour; an old key stays published for a month. A host does this once a year, or when a key may be known
     * to others.
     *
     * @return the id of the new key
     */
    public String rotateKeys() {
        return secrets.rotateKeys();
    }

    LtiAnswer answer(HttpServletRequest request, @Nullable String path) {
        Locale language = languages.of(request);
        return doors.answer(request, path, language);
    }
}
