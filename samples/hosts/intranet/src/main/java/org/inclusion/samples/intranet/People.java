package org.inclusion.samples.intranet;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Names;
import org.inclusion.access.Relations;

/**
 * The intranet's directory. It answers the two questions the library has for its host: who belongs where, and what
 * somebody is called. Who is accompanied for longer than a day stands in the directory; with everybody else who comes, the
 * counter opens a day relation.
 */
final class People implements Relations, Names {

    private final List<Person> all;

    private People(List<Person> all) {
        this.all = all;
    }

    /** The fictitious people of {@code people.json}. */
    static People ofTheDemo() {
        try (InputStream in = People.class.getResourceAsStream("people.json")) {
            return new People(List.of(new ObjectMapper().readValue(in, Person[].class)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Person> byId(String id) {
        return all.stream().filter(person -> person.id().equals(id)).findFirst();
    }

    /** Whoever has this login and this password. */
    Optional<Person> signingIn(String login, String password) {
        Optional<Person> named = all.stream()
                .filter(person -> login.strip().toLowerCase(Locale.ROOT).equals(person.login()))
                .findFirst();
        String hash = named.map(Person::password).orElse(Passwords.OF_NOBODY);
        return Passwords.matches(password, hash) ? named : Optional.empty();
    }

    /** The learners of a helper's own structures whose name contains some letters, whatever the accents. */
    List<Person> learnersNear(Person helper, String letters) {
        String sought = plain(letters);
        return all.stream()
                .filter(person -> person.learns() && person.isColleagueOrVisitorOf(helper))
                .filter(person -> plain(person.name()).contains(sought))
                .sorted(Comparator.comparing(Person::name))
                .toList();
    }

    @Override
    public boolean helps(Actor helper, LearnerId learner, Instant at) {
        return byId(helper.id())
                .filter(person -> person.accompanies(learner.value()))
                .isPresent();
    }

    @Override
    public Set<LearnerId> helpedBy(Actor helper, Instant at) {
        return all.stream()
                .map(person -> new LearnerId(person.id()))
                .filter(learner -> helps(helper, learner, at))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> structuresOf(LearnerId learner) {
        // Nobody opens a relation with a colleague: what helpers learn for themselves is theirs alone.
        return byId(learner.value())
                .filter(Person::learns)
                .map(Person::structures)
                .orElse(Set.of());
    }

    @Override
    public Optional<String> nameOf(String id) {
        return byId(id).map(Person::name);
    }

    private static String plain(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
