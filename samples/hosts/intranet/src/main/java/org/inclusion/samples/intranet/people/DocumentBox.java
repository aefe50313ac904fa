package org.inclusion.samples.intranet.people;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.inclusion.access.LearnerId;
import org.inclusion.paper.ReceivedPapers;

/** The papers that the town has received already. A real host asks its document system; this one knows three people. */
public final class DocumentBox implements ReceivedPapers {

    private static final Map<String, Set<String>> RECEIVED = Map.of(
            "fatima", Set.of("piece-d-identite", "justificatif-de-domicile"),
            "odette", Set.of("piece-d-identite"),
            "nadia", Set.of("justificatif-de-domicile"));

    private final People people;

    public DocumentBox(People people) {
        this.people = people;
    }

    @Override
    public Set<String> received(LearnerId learner, String pack, Set<String> papers) {
        return people
                .byId(learner)
                .map(person -> RECEIVED.getOrDefault(person.login(), Set.of()))
                .orElse(Set.of())
                .stream()
                .filter(papers::contains)
                .collect(Collectors.toUnmodifiableSet());
    }
}
