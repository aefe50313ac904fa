package org.inclusion.samples.gallery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.inclusion.samples.browser.Screen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server without casework names no rooms of it: no page leads to one, and none asks an address of one. */
@Tag("long")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class AbsentRoomsTest extends InTheGallery {

    private static final Pattern CASEWORK = Pattern.compile(
            ".*/api/(.*/)?(calls|promises|referrals|home-proposals|mandates|accompaniments|guests|papers)\\b.*");

    private final List<String> asked = new ArrayList<>();

    private Page page;
    private Visitor visitor;

    @BeforeEach
    void come(Screen screen) {
        page = screen.page();
        page.onRequest(request -> asked.add(request.url()));
        page.route(Pattern.compile(".*/api/me(\\?.*)?$"), AbsentRoomsTest::withoutCasework);
        visitor = new Visitor(gallery, page);
    }

    @Test
    void aHelpersFirstPageLeadsToNone() {
        visitor.like("helper").opens("helper");
        noWayTo("À rappeler", "Orientations reçues", "Noter un atelier", "Noter un accompagnement d’un autre jour");
    }

    @Test
    void besideAPersonTheTrainingIsLeftAndTheTwoPart() {
        visitor.like("helper");
        visitor.opens(
                "helper&learner=" + gallery.people().peopleOf(visitor.id()).get(0));
        assertThat(page.getByText("Autre demande aujourd’hui")).isVisible();
        noWayTo("Orienter", "Pour la suite", "Imprimer sa carte", "Inviter un proche", "Agir en son absence");
        visitor.presses("Terminer").reads("Terminer");
        assertThat(page.getByText("Avant de se quitter")).hasCount(0);
        noWayTo();
    }

    @Test
    void herOwnPageLeadsToNone() {
        visitor.like("begun").opens("path");
        assertThat(visitor.button("Rappelez-moi")).hasCount(0);
        noWayTo("Mes appels et rendez-vous", "Des lieux pour vous aider", "Quelqu’un m’aide au téléphone");
    }

    @Test
    void whatIsNotedOfHerAndItsErasureStayWithinHerReach() {
        visitor.like("known").opens("profile").presses("Tout ce qui est noté de moi");
        visitor.reads("Ce qui est noté de moi");
        assertThat(visitor.button("Tout effacer")).isVisible();
        noWayTo("Les services qu’on m’a indiqués", "Qui voit l’étape du jour avec moi");
    }

    private void noWayTo(String... absent) {
        for (String one : absent) {
            assertThat(page.getByText(one)).hasCount(0);
        }
        assertThat(asked.stream().filter(CASEWORK.asMatchPredicate()).toList(), is(empty()));
    }

    private static void withoutCasework(Route route) {
        try {
            JsonMapper json = JsonMapper.builder().build();
            ObjectNode me = (ObjectNode) json.readTree(route.fetch().body());
            me.putArray("rooms");
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("application/json")
                    .setBody(me.toString()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
