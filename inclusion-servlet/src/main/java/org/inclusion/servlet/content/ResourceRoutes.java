package org.inclusion.servlet.content;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.inclusion.content.ContentLibrary;
import org.inclusion.content.FoundResources;
import org.inclusion.content.ResourceSearch;
import org.inclusion.servlet.http.Answer;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.servlet.http.JsonFields;
import org.inclusion.servlet.http.Route;

/**
 * Searches the resources of the content. They are about nobody, and every actor finds the same. What is looked for
 * comes in the body and is kept nowhere: addresses are logged by servers in between.
 */
final class ResourceRoutes {

    /** As many as a page shows before it is asked for more. */
    private static final int USUAL = 20;

    private ResourceRoutes() {}

    private record FoundView(
            List<ResourceView> resources,
            int found,
            int whole,
            List<ChoiceView> competences,
            List<ChoiceView> themes) {}

    private record ChoiceView(String code, String words, int number) {}

    static List<Route> all() {
        return List.of(Route.post("api/resources/search", ResourceRoutes::search));
    }

    private static Answer search(Exchange exchange) {
        JsonFields body = exchange.body();
        ContentLibrary content = exchange.inclusion().content();
        String goal = body.optionalString("goal");
        if (goal != null) {
            exchange.found(content.goal(goal), "goal", goal);
        }
        FoundResources found = content.findResources(new ResourceSearch(
                Objects.requireNonNullElse(body.optionalString("words"), ""),
                goal,
                body.optionalString("competence"),
                body.optionalString("theme"),
                body.has("skip") ? body.number("skip") : 0,
                USUAL));
        body.end();
        return Answer.of(new FoundView(
                found.resources().stream()
                        .map(one -> ResourceView.of(one, exchange))
                        .toList(),
                found.all(),
                found.whole(),
                competences(found.competences(), exchange),
                themes(found.themes(), exchange)));
    }

    private static List<ChoiceView> competences(Map<String, Integer> numbers, Exchange exchange) {
        return exchange.inclusion().content().framework().competences().stream()
                .filter(competence -> numbers.containsKey(competence.id()))
                .map(competence -> new ChoiceView(
                        competence.id(),
                        exchange.in(competence.title()),
                        Objects.requireNonNull(numbers.get(competence.id()))))
                .toList();
    }

    private static List<ChoiceView> themes(Map<String, Integer> numbers, Exchange exchange) {
        return numbers.entrySet().stream()
                .map(theme -> new ChoiceView(theme.getKey(), theme(theme.getKey(), exchange), theme.getValue()))
                .toList();
    }

    /** A theme in words; a code that the library has no words for, as it is. */
    static String theme(String code, Exchange exchange) {
        String key = "theme." + code.toUpperCase(Locale.ROOT);
        String words = exchange.say(key);
        return words.equals(key) ? code : words;
    }
}
