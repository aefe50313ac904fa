package org.inclusion.lti.check;

import java.util.TreeSet;
import org.inclusion.lti.platform.Platform;

/** May anybody of the platform come in? */
final class DeploymentQuestion {

    private static final String SUBJECT = "deployment";

    private DeploymentQuestion() {}

    static Finding of(Platform platform) {
        return platform.deployments().isEmpty()
                ? Finding.wrong(
                        SUBJECT,
                        "nobody may come in: add the deployment id that the platform shows (operator lti deployment "
                                + platform.id() + " …)")
                : Finding.right(SUBJECT, String.join(", ", new TreeSet<>(platform.deployments())));
    }
}
