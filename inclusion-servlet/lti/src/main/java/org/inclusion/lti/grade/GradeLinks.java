package org.inclusion.lti.grade;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.inclusion.annotation.Internal;
import org.inclusion.completion.CompletionPlace;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.key.KeyRing;
import org.inclusion.lti.launch.GradeEndpoint;
import org.inclusion.lti.launch.Launch;
import org.inclusion.lti.launch.LaunchTarget;
import org.inclusion.lti.launch.Secrets;
import org.inclusion.lti.platform.Platform;
import org.inclusion.lti.service.ServiceAddresses;
import org.jspecify.annotations.Nullable;

/** Finds where a platform takes the completion of the person of a launch. Thread-safe. */
@Internal
public final class GradeLinks {

    /** Marks the line items of this library among those of a link. */
    public static final String TAG = "inclusion-completion";

    private final SealedAddresses sealed;

    public GradeLinks(KeyRing installation) {
        this.sealed = new SealedAddresses(installation);
    }

    /**
     * The place of a launch.
     *
     * @param launch what the platform said
     * @return the place; empty where the platform takes no completion for the link, where the link opens no step and no
     *     path, where the instructor who chose it said that nothing is told, and for an instructor
     */
    public Optional<CompletionPlace> of(Launch launch) {
        GradeEndpoint grades = launch.grades();
        String link = launch.resourceLink();
        Optional<String> path = launch.target().pathId();
        if (grades == null || link == null || path.isEmpty() || launch.isByInstructor() || launch.isUntold()) {
            return Optional.empty();
        }
        Set<String> scopes = grades.scopes();
        URI lineItem = ours(launch.platform(), grades.lineItem());
        URI lineItems = scopes.contains(GradeScope.LINE_ITEM) ? ours(launch.platform(), grades.lineItems()) : null;
        if (!scopes.contains(GradeScope.SCORE) || (lineItem == null && lineItems == null)) {
            return Optional.empty();
        }
        GradeAddress address = new GradeAddress(
                launch.platform().id(),
                launch.deployment(),
                launch.user(),
                link,
                targetOf(launch.target()),
                lineItems,
                lineItem);
        return Optional.of(new CompletionPlace(
                idOf(address),
                launch.platform().id(),
                new PathId(path.get()),
                launch.target().stepId().map(StepId::new).orElse(null),
                sealed.seal(address)));
    }

    /** Nobody else is ever asked, whatever a platform says of where its gradebook is. */
    private static @Nullable URI ours(Platform platform, @Nullable URI address) {
        return address != null && ServiceAddresses.belongTo(platform, address) ? address : null;
    }

    /** Names the link, over all platforms. */
    static String idOf(GradeAddress address) {
        return Secrets.hash("link " + address.platform() + " "
                + address.deployment().length() + " " + address.deployment() + " " + address.link());
    }

    /** The end of the address that opens a target, without its first word {@code to}. */
    public static String targetOf(LaunchTarget target) {
        return target.address(URI.create("https://entrance.invalid/")).getPath().substring("/to/".length());
    }
}
