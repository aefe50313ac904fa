package org.inclusion.lti.launch;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.inclusion.lti.platform.Platform;
import org.jspecify.annotations.Nullable;

/**
 * A platform's message, signed and verified: who comes, as what, to do what. It is true when it is made, and is kept
 * nowhere as a whole. Immutable.
 *
 * @param platform the registration by which the person comes
 * @param deployment the platform's id of the deployment, one of the registration's
 * @param user the platform's id of the person, {@code sub}; 1 to 255 characters. It stays out of the library's stores
 *     and logs
 * @param kind what the platform asks for
 * @param roles what the person is in the place that the launch comes from; never empty
 * @param target the place of ours to open
 * @param resourceLink the platform's id of the link that was followed; null in a request to choose
 * @param grades where completion may be sent; null where the platform takes none
 * @param roster where members may be counted; null where the platform tells none
 * @param completion what the instructor who chose the link said of completion, {@link #UNTOLD}; null where nothing
 *     was said
 * @param deepLinking how a choice is sent back; null unless the platform asks to choose
 * @param returnUrl where the person goes when the visit is over, an https address of the platform's own; null where the
 *     platform names none, or names somebody else's
 * @param language the language that the platform names; null where it names none
 * @param name the name by which a page may greet the person; null unless the platform's settings show names. It is
 *     kept nowhere
 */
public record Launch(
        Platform platform,
        String deployment,
        String user,
        LaunchKind kind,
        Set<LaunchRole> roles,
        LaunchTarget target,
        @Nullable String resourceLink,
        @Nullable GradeEndpoint grades,
        @Nullable RosterEndpoint roster,
        @Nullable String completion,
        @Nullable DeepLinkingSettings deepLinking,
        @Nullable URI returnUrl,
        @Nullable Locale language,
        @Nullable String name) {

    /**
     * The custom parameter of a link by which an instructor says that completion is not told, whatever the
     * platform manages.
     */
    public static final String COMPLETION = "inclusion_completion";

    /** The value of {@link #COMPLETION} of a link of which nothing is told. */
    public static final String UNTOLD = "untold";

    /** Copies the set. */
    public Launch {
        roles = Set.copyOf(roles);
    }

    /**
     * Whether the person teaches where the launch comes from.
     *
     * @return true for an instructor, also one who learns there as well
     */
    public boolean isByInstructor() {
        return roles.contains(LaunchRole.INSTRUCTOR);
    }

    /**
     * Whether the link was chosen so that its platform is told nothing.
     *
     * @return false also where nothing was said of it
     */
    public boolean isUntold() {
        return UNTOLD.equals(completion);
    }

    /** Names the platform and the kind, and nobody. */
    @Override
    public String toString() {
        return "Launch[" + kind + " by " + platform.issuer() + "]";
    }
}
