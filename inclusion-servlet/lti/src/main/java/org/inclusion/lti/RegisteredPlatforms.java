package org.inclusion.lti;

import java.util.List;
import java.util.Optional;
import org.inclusion.lti.platform.Platform;
import org.inclusion.lti.platform.PlatformSettings;

/** Registers platforms by hand, shows those that are registered, and changes what was agreed. Thread-safe. */
public final class RegisteredPlatforms {

    private final LtiStores stores;

    /**
     * The platforms of stores.
     *
     * @param stores the stores of the entrance
     */
    public RegisteredPlatforms(LtiStores stores) {
        this.stores = stores;
    }

    /**
     * Registers a platform.
     *
     * @param platform the registration
     * @return false if one of this issuer and client id is there already, which stays as it is
     */
    public boolean register(Platform platform) {
        return stores.transactions().run(tx -> stores.platforms().add(tx, platform));
    }

    /**
     * Every registration.
     *
     * @return the registrations, by issuer and client id
     */
    public List<Platform> all() {
        return stores.transactions().read(tx -> stores.platforms().all(tx));
    }

    /**
     * One registration.
     *
     * @param id its id
     * @return the registration; empty if there is none
     */
    public Optional<Platform> find(String id) {
        return stores.transactions().read(tx -> stores.platforms().find(tx, id));
    }

    /**
     * Lets the people of one more deployment in.
     *
     * @param id the id of the registration
     * @param deployment the platform's id of the deployment
     * @return false if there is no such registration
     */
    public boolean addDeployment(String id, String deployment) {
        return stores.transactions()
                .run(tx -> stores.platforms()
                        .find(tx, id)
                        .map(platform -> stores.platforms().replace(tx, platform.withDeployment(deployment)))
                        .orElse(false));
    }

    /**
     * Changes what was agreed with a platform. Every server knows it ten seconds later.
     *
     * @param id the id of the registration
     * @param settings what is agreed from now on
     * @return false if there is no such registration
     */
    public boolean changeSettings(String id, PlatformSettings settings) {
        return stores.transactions()
                .run(tx -> stores.platforms()
                        .find(tx, id)
                        .map(platform -> stores.platforms().replace(tx, platform.withSettings(settings)))
                        .orElse(false));
    }

    /**
     * Removes a registration: its people come in no more, and their visits end ten seconds later. What they
     * learned stays.
     *
     * @param id the id of the registration
     * @return whether there was one
     */
    public boolean remove(String id) {
        return stores.transactions().run(tx -> stores.platforms().remove(tx, id));
    }
}
