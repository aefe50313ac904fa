package org.inclusion.samples.intranet.people;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inclusion.access.Actor;
import org.inclusion.access.ContactNumbers;
import org.inclusion.access.LearnerId;
import org.inclusion.access.NameSearch;
import org.inclusion.access.Names;
import org.inclusion.access.Relations;
import org.inclusion.referral.ReceivingStructure;
import org.inclusion.servlet.PrincipalDirectory;
import org.inclusion.servlet.PrincipalIds;

/**
 * The town's directory. It answers what the library asks its host: who belongs where, who accompanies whom, and what a
 * person is called. An agent accompanies some people beyond one day; with everybody else the counter opens a
 * day relation.
 */
public final class People implements PrincipalDirectory, Relations, Names, ContactNumbers {

    private static final Map<String, String> STRUCTURES =
            Map.of("ccas-valbonne", "CCAS de Valbonne-les-Prés", "ccas-montclair", "CCAS de Montclair");

    private static final Map<String, String> NUMBERS =
            Map.of("ccas-valbonne", "04 65 71 00 12", "ccas-montclair", "04 65 71 00 40");

    private final PrincipalIds ids;
    private final List<Person> all;
    private final Map<String, Person> byId;

    private People(PrincipalIds ids, List<Person> all) {
        this.ids = ids;
        this.all = all;
        // A host with a database keeps the id beside the login, in a column of its own.
        byId = all.stream().collect(Collectors.toUnmodifiableMap(this::idOf, person -> person));
    }

    /** The fictitious people of {@code people.json}. */
    public static People ofTheDemo(PrincipalIds ids) {
        try (InputStream in = People.class.getResourceAsStream("people.json")) {
            return new People(ids, List.of(new ObjectMapper().readValue(in, Person[].class)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<Person> byLogin(String login) {
        return all.stream().filter(person -> person.login().equals(login)).findFirst();
    }

    /** The person behind an opaque id. */
    public Optional<Person> byId(LearnerId learner) {
        return Optional.ofNullable(byId.get(learner.value()));
    }

    /** The opaque id: all that the library ever learns of this person. */
    public String idOf(Person person) {
        return ids.idOf(person.login());
    }

    /** A number that belongs to nobody: 01 99 00 is kept for stories. */
    @Override
    public Optional<String> numberOf(LearnerId learner) {
        return Optional.ofNullable(byId.get(learner.value()))
                .map(person -> "01 99 00 %02d %02d".formatted(all.indexOf(person), all.indexOf(person) + 10));
    }

    /** The number that the foot of every page tells is that of the town's own service. */
    @Override
    public Optional<String> numberOfStructure(String structure) {
        return Optional.ofNullable(NUMBERS.get(structure));
    }

    /** The services to which people can be referred, by name. */
    public List<ReceivingStructure> receiving() {
        return STRUCTURES.entrySet().stream()
                .map(one -> new ReceivingStructure(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(ReceivingStructure::name))
                .toList();
    }

    /** The learners of an agent's own structures whom some letters find by name. */
    public List<Person> learnersNear(Person agent, String letters) {
        NameSearch search = NameSearch.of(letters);
        return all.stream()
                .filter(person -> person.learns() && person.sharesAStructureWith(agent))
                .filter(person -> search.finds(person.name()))
                .sorted(Comparator.comparing(Person::name))
                .toList();
    }

    @Override
    public Set<String> structuresOf(String login) {
        return byLogin(login).map(Person::structures).orElse(Set.of());
    }

    @Override
    public boolean helps(Actor helper, LearnerId learner, Instant at) {
        return helpedBy(helper, at).contains(learner);
    }

    @Override
    public Set<LearnerId> helpedBy(Actor helper, Instant at) {
        return Stream.ofNullable(byId.get(helper.id()))
                .flatMap(agent -> agent.accompanies().stream())
                .map(login -> new LearnerId(ids.idOf(login)))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> structuresOf(LearnerId learner) {
        // Nobody opens a relation with a colleague: what agents learn for themselves is theirs alone.
        return Optional.ofNullable(byId.get(learner.value()))
                .filter(Person::learns)
                .map(Person::structures)
                .orElse(Set.of());
    }

    @Override
    public Optional<String> nameOf(String id) {
        return Optional.ofNullable(byId.get(id)).map(Person::name).or(() -> Optional.ofNullable(STRUCTURES.get(id)));
    }

    @Override
    public Optional<String> toldApartBy(String id) {
        return Optional.ofNullable(byId.get(id)).map(Person::street);
    }
}
