package org.inclusion.samples.portal;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** All accounts. */
interface Accounts extends JpaRepository<Account, String> {

    Optional<Account> findByInclusionId(String inclusionId);

    List<Account> findByAccompaniedBy(String login);

    List<Account> findByStructureAndAgentFalseOrderByName(String structure);
}
