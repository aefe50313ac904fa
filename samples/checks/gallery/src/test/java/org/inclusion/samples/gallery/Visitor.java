package org.inclusion.samples.gallery;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.regex.Pattern;
import org.inclusion.access.LearnerId;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.samples.browser.Folds;

/** Somebody in front of a page, by what she sees and presses. */
final class Visitor {

    private static final String FOCUSED = """
            () => {
              let one = document.activeElement;
              while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
              return (one?.innerText ?? '').trim();
            }
            """;

    private final Gallery gallery;
    private final Page page;
    private String id = "";

    Visitor(Gallery gallery, Page page) {
        this.gallery = gallery;
        this.page = page;
    }

    /** This browser is now somebody new of that kind. */
    Visitor like(String kind) {
        id = page.request()
                .post(gallery.address() + "/person?like=" + kind)
                .text()
                .lines()
                .findFirst()
                .orElseThrow();
        return this;
    }

    /** This browser is now somebody who is known already. */
    Visitor is(String known) {
        page.context().addCookies(List.of(new Cookie(People.COOKIE, known).setUrl(gallery.address())));
        id = known;
        return this;
    }

    String id() {
        return id;
    }

    /** An element on a page with nothing else. */
    Visitor opens(Page tab, String element) {
        tab.navigate(gallery.address() + "/hosts/bare.html?element=" + element);
        tab.locator("[part~=heading]").first().waitFor();
        return this;
    }

    Visitor opens(String element) {
        return opens(page, element);
    }

    /** The button of that name; a count may follow it. */
    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    /** Opens a part that is folded. */
    Visitor unfolds(String title) {
        page.locator("summary", new Page.LocatorOptions().setHasText(title)).click();
        return this;
    }

    /** Presses a button; the fold in which it stands is opened before. */
    Visitor presses(String name) {
        Locator any = page.getByRole(AriaRole.BUTTON, named(name).setIncludeHidden(true));
        any.first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        Folds.openFor(any);
        button(name).first().click();
        return this;
    }

    private static Page.GetByRoleOptions named(String name) {
        String signs = name.replaceAll("[^\\p{L}\\p{N} ]", ".");
        return new Page.GetByRoleOptions().setName(Pattern.compile("^" + signs + "( \\d+)?$"));
    }

    Visitor reads(String heading) {
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(heading))
                .first()
                .waitFor();
        return this;
    }

    String heading() {
        return page.locator("[part~=heading]").first().innerText().strip();
    }

    String focused() {
        return (String) page.evaluate(FOCUSED);
    }

    /** By keyboard: on to what has this name, and the key. */
    Visitor reachesAndTypes(String name, String key) {
        for (int i = 0; i < 40 && !focused().equals(name); i++) {
            page.keyboard().press("Tab");
        }
        if (!focused().equals(name)) {
            throw new AssertionError("no key leads to " + name);
        }
        page.keyboard().press(key);
        return this;
    }

    List<Evidence> evidenceOf(String learner) {
        var acting = gallery.people().inclusion().as(gallery.people().actor(learner));
        return acting.about(new LearnerId(learner)).history(null, 100).orThrow().evidence().stream()
                .map(ReceivedEvidence::evidence)
                .toList();
    }

    List<Evidence.Answer> answersOf(String learner) {
        return evidenceOf(learner).stream()
                .filter(Evidence.Answer.class::isInstance)
                .map(Evidence.Answer.class::cast)
                .toList();
    }
}
