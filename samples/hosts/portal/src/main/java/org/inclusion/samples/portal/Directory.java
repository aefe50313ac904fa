package org.inclusion.samples.portal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.NameSearch;
import org.inclusion.access.Names;
import org.inclusion.access.Relations;
import org.inclusion.servlet.PrincipalDirectory;
import org.springframework.stereotype.Component;

/**
 * The answers of a host to the library's questions: who belongs where, whom an agent accompanies, and what somebody is
 * called. With everybody else who comes, Claire opens a relation for the day.
 */
@Component
class Directory implements Relations, Names, PrincipalDirectory {

    private static final int FEWEST_LETTERS = 2;

    private final Accounts accounts;

    Directory(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public boolean helps(Actor helper, LearnerId learner, Instant at) {
        return helpedBy(helper, at).contains(learner);
    }

    @Override
    public Set<LearnerId> helpedBy(Actor helper, Instant at) {
        return accounts
                .findByInclusionId(helper.id())
                .map(agent -> accounts.findByAccompaniedBy(agent.login()))
                .orElse(List.of())
                .stream()
                .map(account -> new LearnerId(account.inclusionId()))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> structuresOf(LearnerId learner) {
        // What agents learn for themselves is theirs alone.
        return accounts.findByInclusionId(learner.value())
                .filter(account -> !account.isAgent())
                .map(account -> Set.of(account.structure()))
                .orElse(Set.of());
    }

    @Override
    public Set<String> structuresOf(String login) {
        return accounts.findById(login)
                .map(account -> Set.of(account.structure()))
                .orElse(Set.of());
    }

    @Override
    public Optional<String> nameOf(String id) {
        return accounts.findByInclusionId(id).map(Account::name);
    }

    Optional<Account> byLogin(String login) {
        return accounts.findById(login);
    }

    /** Those an agent may meet: of her own house, by some letters of the name. */
    List<Account> near(Account agent, String letters) {
        NameSearch search = NameSearch.of(letters);
        return letters.length() < FEWEST_LETTERS
                ? List.of()
                : accounts.findByStructureAndAgentFalseOrderByName(agent.structure()).stream()
                        .filter(account -> search.finds(account.name()))
                        .toList();
    }
}
