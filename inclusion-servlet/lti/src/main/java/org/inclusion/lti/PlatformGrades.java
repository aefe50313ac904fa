package org.inclusion.lti;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.inclusion.completion.Completion;
import org.inclusion.completion.CompletionGateway;
import org.inclusion.key.KeyRing;
import org.inclusion.lti.grade.GradeService;
import org.inclusion.lti.key.SigningKeys;
import org.inclusion.lti.platform.Platforms;

/**
 * Tells platforms how many of the chosen steps their people have done, by Assignment and Grade Services: never a level,
 * a probability or an answer. A host that wants completion told gives a {@code PlatformGrades} to the builder of the
 * library, and calls {@code inclusion.sendLetters().due(n)} every minute:
 *
 * <pre>{@code
 * LtiStores stores = JpaLtiStores.on(entityManagerFactory);
 * Inclusion inclusion = Inclusion.builder()
 *         .stores(JpaStores.on(entityManagerFactory))
 *         .completionGateway(new PlatformGrades(stores, installationKey, InstantSource.system()))
 *         .build();
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class PlatformGrades implements CompletionGateway {

    private final GradeService service;

    /**
     * The grades of the platforms that are registered.
     *
     * @param stores the stores of the entrance
     * @param installationKey at least 32 bytes, those of the entrance; copied
     * @param clock says what time it is
     * @throws IllegalArgumentException if the key is shorter
     */
    public PlatformGrades(LtiStores stores, byte[] installationKey, InstantSource clock) {
        this(stores, installationKey, List.of(), clock);
    }

    /**
     * The grades of the platforms that are registered, after the installation key was changed.
     *
     * @param stores the stores of the entrance
     * @param installationKey at least 32 bytes, those of the entrance; copied
     * @param former the former installation keys, in any order; copied
     * @param clock says what time it is
     * @throws IllegalArgumentException if a key is shorter
     */
    public PlatformGrades(LtiStores stores, byte[] installationKey, List<byte[]> former, InstantSource clock) {
        KeyRing key = new KeyRing(installationKey, former);
        this.service = new GradeService(
                stores.transactions(),
                new Platforms(stores.transactions(), stores.platforms(), clock),
                stores.lineItems(),
                new SigningKeys(stores.transactions(), stores.signingKeys(), key, clock),
                key,
                clock);
    }

    @Override
    public Result tell(String address, Completion completion, Instant at) {
        return service.tell(address, completion, at);
    }
}
