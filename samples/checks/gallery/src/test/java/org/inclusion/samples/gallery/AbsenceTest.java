package org.inclusion.samples.gallery;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.inclusion.access.LearnerId;
import org.inclusion.evidence.Channel;
import org.inclusion.mandate.LearnerMandates;
import org.inclusion.mandate.MandateStatus;
import org.inclusion.mandate.Procedure;
import org.inclusion.mandate.SaidMandate;
import org.inclusion.mandate.SeenMandate;
import org.inclusion.samples.browser.Screen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A mandate by keyboard alone, and on a wide screen. */
@Tag("long")
class AbsenceTest extends InTheGallery {

    private static final int WIDE = 1280;
    private static final int TALL = 900;

    private Screen screen;
    private Visitor visitor;

    @BeforeEach
    void comeIn(Screen screen) {
        this.screen = screen;
        visitor = new Visitor(gallery, screen.page());
    }

    @Test
    void aHelperNotesAMandateWithoutAMouse() {
        visitor.like("helper");
        String learner = gallery.people().peopleOf(visitor.id()).get(0);
        visitor.opens("helper&learner=" + learner + "&name=Rosa");
        visitor.reachesAndTypes("Ce qui est noté, et en son absence", "Enter");
        visitor.reachesAndTypes("Agir en son absence", "Enter").reads("Agir en l’absence de Rosa");
        assertThat(screen.page().locator(".main").innerText(), containsString("Noter un mandat avec Rosa"));
        visitor.reachesAndTypes("Noter un mandat avec Rosa", "Enter").reads("Pour quelles démarches ?");
        tabTo("#MONEY").press("Space");
        assertThat("the shortest term stands", tabTo("input[name=days]:checked").inputValue(), is("1"));
        tabTo("input[name=days]:checked").press("ArrowDown");
        wide("absence-chosen");
        visitor.reachesAndTypes("Lire le texte ensemble", "Enter").reads("À lire à voix haute");
        wide("absence-read");
        visitor.reachesAndTypes("Rosa est là et dit oui", "Enter").reads("Le mandat est noté");
        assertThat(visitor.focused(), is("Le mandat est noté"));

        SeenMandate given = mandates(learner).list().orThrow().get(0);
        assertThat(given.mandate().procedures(), equalTo(Set.of(Procedure.MONEY)));
        assertThat(given.mandate().helper(), equalTo(visitor.id()));
        visitor.reachesAndTypes("Revenir", "Enter").reads("Agir en l’absence de Rosa");
        wide("absence-given");
    }

    @Test
    void sheEndsAMandateWithOneKey() {
        visitor.like("helper");
        String learner = gallery.people().peopleOf(visitor.id()).get(1);
        LearnerMandates helper = gallery.people()
                .inclusion()
                .as(gallery.people().actor(visitor.id()))
                .about(new LearnerId(learner))
                .mandates();
        String read = helper.offer(Locale.FRENCH).orThrow().text().hash();
        helper.give(new SaidMandate("m", read, Set.of(Procedure.PAPERS), 31, Channel.FACE_TO_FACE), true)
                .orThrow();
        helper.noteAct("a", Procedure.JUSTICE).orThrow();

        visitor.is(learner).opens("profile").presses("Ce qui est fait sans moi").reads("Ce qui est fait sans moi");
        screen.page().getByText("Fait en votre absence, sans mandat noté").waitFor();
        wide("absence-hers");
        tabTo(".mandate button").press("Enter");
        screen.page().getByText("C’est arrêté").waitFor();
        assertThat(statuses(learner), equalTo(List.of(MandateStatus.ENDED)));
        assertThat(visitor.focused(), is("Ce qui est fait sans moi"));
    }

    /** By keyboard: on to what matches. */
    private Locator tabTo(String selector) {
        Page page = screen.page();
        var field = page.locator(selector);
        for (int i = 0; i < 40 && !(Boolean) field.evaluate("one => one.getRootNode().activeElement === one"); i++) {
            page.keyboard().press("Tab");
        }
        return field;
    }

    private void wide(String name) {
        var size = screen.page().viewportSize();
        screen.page().setViewportSize(WIDE, TALL);
        screen.photograph(name + "-wide").holds(name + " on a wide screen");
        screen.page().setViewportSize(size.width, size.height);
    }

    private List<MandateStatus> statuses(String learner) {
        return mandates(learner).list().orThrow().stream()
                .map(SeenMandate::status)
                .toList();
    }

    private LearnerMandates mandates(String learner) {
        return gallery.people()
                .inclusion()
                .as(gallery.people().actor(learner))
                .about(new LearnerId(learner))
                .mandates();
    }
}
