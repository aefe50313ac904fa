package org.inclusion.servlet;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.inclusion.Inclusion;
import org.inclusion.access.LearnerId;

/**
 * Migrates data to new ids after the host changed the key of {@link PrincipalIds}. No second person has to confirm,
 * because both ids are derived from one login. The {@link ActorResolver} calls it at each sign-in. A host whose helpers
 * look for people who never sign in themselves calls {@link #move} once for each of its logins. Thread-safe.
 *
 * <pre>{@code
 * LoginMoves moves = new LoginMoves(() -> inclusion, ids);
 * directory.logins().forEach(login -> moves.move(login, "ccas"));
 * }</pre>
 */
public final class LoginMoves {

    /**
     * The logins of whom this server knows that nothing is left to move: without this, each request would ask
     * the database.
     */
    private static final int REMEMBERED = 10_000;

    private final Supplier<Inclusion> inclusion;
    private final PrincipalIds ids;
    private final Set<String> moved = Collections.synchronizedSet(Collections.newSetFromMap(new Newest()));

    /**
     * Moves for the logins of a host.
     *
     * @param inclusion gives the library when the first person signs in; it has an installation key
     * @param ids with the former keys
     */
    public LoginMoves(Supplier<Inclusion> inclusion, PrincipalIds ids) {
        this.inclusion = inclusion;
        this.ids = ids;
    }

    /**
     * Moves what is kept under the former ids of a login to its id. Done before, on this server or another,
     * nothing happens.
     *
     * @param login the login
     * @param structure the id of the structure under which it is noted in the journal
     * @throws org.inclusion.store.StoreUnavailableException if the store is away
     * @throws org.inclusion.store.RetryableException if every retry failed with a conflict
     */
    public void move(String login, String structure) {
        List<String> former = ids.formerIdsOf(login);
        if (former.isEmpty()) {
            return;
        }
        String id = ids.idOf(login);
        if (moved.contains(id)) {
            return;
        }
        boolean all = true;
        for (String before : former) {
            all &= inclusion.get().moveLearners().ofOneLogin(new LearnerId(before), new LearnerId(id), structure);
        }
        if (all) {
            moved.add(id);
        }
    }

    /** Forgets the oldest. */
    private static final class Newest extends LinkedHashMap<String, Boolean> {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }
}
