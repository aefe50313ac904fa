package org.inclusion.samples.portal;

import java.util.List;
import java.util.Objects;
import org.inclusion.Inclusion;
import org.inclusion.servlet.PrincipalIds;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Four people who do not exist, in a department that does not, with its places. Their password is {@code bonjour}. */
@Component
class InventedPeople implements ApplicationRunner {

    static final String PASSWORD = "bonjour";

    static final String STRUCTURE = "maison-departementale";

    private final Accounts accounts;
    private final PrincipalIds ids;
    private final PasswordEncoder passwords;
    private final Inclusion inclusion;

    InventedPeople(Accounts accounts, PrincipalIds ids, PasswordEncoder passwords, Inclusion inclusion) {
        this.accounts = accounts;
        this.ids = ids;
        this.passwords = passwords;
        this.inclusion = inclusion;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        accounts.saveAll(List.of(
                person("lucie", "Lucie Fabre", false, null),
                person("ahmed", "Ahmed Khelifi", false, null),
                person("jeanne", "Jeanne Morin", false, "claire"),
                person("claire", "Claire Vidal", true, null)));
        InventedPlaces.takeIn(inclusion);
    }

    private Account person(String login, String name, boolean agent, @Nullable String accompaniedBy) {
        // Some versions of Spring Security say that it might be null: of a password that is none.
        String hash = Objects.requireNonNull(passwords.encode(PASSWORD));
        return new Account(login, name, hash, STRUCTURE, agent, ids.idOf(login), accompaniedBy);
    }
}
