package org.inclusion.samples.intranet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.inclusion.samples.browser.Folds;
import org.inclusion.samples.browser.Screen;

/** Somebody's telephone. Each view it shows is held to what every view must be, and photographed with -Dpictures. */
final class Phone implements AutoCloseable {

    private static final int LONGEST_NAME = 40;

    /** The heading that has the focus, wherever it stands; shadow roots hide theirs from the page. */
    private static final String FOCUSED = """
            () => {
              let one = document.activeElement;
              while (one.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
              return one.tagName;
            }
            """;

    private static final Pattern PAGE_OF_PDF = Pattern.compile("/Type\\s*/Page\\b(?!s)");

    private static int photographs;

    private final String address;
    private final Screen screen;
    private final Page page;
    private int presses;

    Phone(Browser browser, String address) {
        this.address = address;
        screen = new Screen(browser);
        page = screen.page();
    }

    Phone signIn(String login) {
        page.navigate(address + "/connexion");
        look("connexion");
        page.getByLabel("Identifiant").fill(login);
        page.locator("#password").fill("valbonne");
        tap("Entrer");
        return sees("Bonjour");
    }

    /** Opens a view by its address, as a bookmark would. */
    Phone open(String view, String heading) {
        page.navigate(address + "/#/" + view);
        return sees(heading);
    }

    /** Writes an address into the browser, as it stands on paper. */
    Phone goesTo(String written, String heading) {
        page.navigate(written);
        return sees(heading);
    }

    /** Presses the button, link or tile of that name: the view's own, else one around it. */
    Phone tap(String name) {
        Locator inTheView = pressable(page.locator("main"), name);
        if (inTheView.count() == 0) {
            unfold(name);
        }
        presses++;
        (inTheView.count() > 0 ? inTheView : pressable(page.locator("body"), name))
                .first()
                .click();
        return this;
    }

    /** Opens the fold in which the view's button stands, each by a press. */
    private void unfold(String name) {
        Locator folded = page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setIncludeHidden(true));
        if (folded.count() > 0) {
            presses += Folds.openFor(folded);
        }
    }

    private static Locator pressable(Locator where, String name) {
        return where.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .or(where.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name)));
    }

    /** Opens a part that is folded. */
    Phone unfolds(String title) {
        page.locator("summary")
                .filter(new Locator.FilterOptions().setHasText(title))
                .click();
        presses++;
        return this;
    }

    Phone tapAnswer(String text) {
        presses++;
        page.locator("main .choices .choice", new Page.LocatorOptions().setHasText(text))
                .first()
                .click();
        return this;
    }

    /** Picks one of several. */
    Phone choose(String label) {
        presses++;
        page.getByLabel(label).check();
        return this;
    }

    /** Presses a field, and writes. */
    Phone write(String label, String text) {
        presses++;
        page.getByLabel(label).fill(text);
        return this;
    }

    /** Chooses a photo, as its camera or its gallery gives it. */
    Phone takePhoto(String label, Path photo) {
        presses++;
        page.getByLabel(label).setInputFiles(photo);
        return this;
    }

    /** Presses in the middle of what a CSS selector finds. */
    Phone touch(String selector) {
        presses++;
        page.locator(selector).click();
        return this;
    }

    /** Whether every picture of the page is there and can be seen. */
    boolean showsItsPictures() {
        page.waitForFunction("() => [...document.querySelectorAll('main img')].every(one => one.complete)");
        return (boolean)
                page.evaluate("() => [...document.querySelectorAll('main img')].every(one => one.naturalWidth > 0)");
    }

    /** Waits for a view by its heading, and looks at it. */
    Phone sees(String heading) {
        try {
            page.locator("h1", new Page.LocatorOptions().setHasText(heading)).waitFor();
        } catch (PlaywrightException e) {
            screen.keepPicture("instead");
            throw e;
        }
        look(heading);
        return this;
    }

    /** The heading was given the focus, so that a screen reader begins there. */
    Phone isAtTheHeading() {
        assertThat(page.evaluate(FOCUSED), is("H1"));
        return this;
    }

    /** The browser's tab says which view it is, as a history and a screen reader tell it. */
    Phone isTitled(String title) {
        assertThat(page.title(), is(title + " · CCAS de Valbonne-les-Prés"));
        return this;
    }

    Phone shows(String text) {
        page.getByText(text).first().waitFor();
        return this;
    }

    /** A text that was there is there no more. */
    Phone showsNoMore(String text) {
        page.getByText(text).first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        return this;
    }

    /** How many cookies this browser keeps: without any, nobody is signed in. */
    int cookies() {
        return screen.context().cookies().size();
    }

    /** The text of the element that a CSS selector finds. */
    String reads(String selector) {
        return page.locator(selector).innerText().strip();
    }

    String heading() {
        return page.locator("h1").first().innerText();
    }

    void waitForAnotherHeadingThan(String heading) {
        page.locator("h1", new Page.LocatorOptions().setHasNotText(heading))
                .first()
                .waitFor();
    }

    Phone network(boolean there) {
        screen.context().setOffline(!there);
        return this;
    }

    /** Presses what opens a new tab, and waits until the sheet of paper in it is ready. */
    Phone tapForPaper(String name) {
        paper(name).close();
        return this;
    }

    /** Presses what opens a page in a new tab, and closes that page with its own button. */
    Phone opensAndCloses(String name, String close) {
        Page tab = screen.context().waitForPage(() -> tap(name));
        tab.waitForClose(() -> tab.getByText(close).click());
        return this;
    }

    /** Presses what opens a card in a new tab, and reads on paper what leads to the exercise. */
    PrintedCard tapForCard(String name) {
        Page sheet = paper(name);
        PrintedCard card = new PrintedCard(
                sheet.locator(".practice .small").first().innerText(),
                sheet.locator(".code").innerText().strip());
        sheet.close();
        return card;
    }

    /** Presses what opens a sheet in a new tab, and prints it: how many pages that takes. */
    long tapForPages(String name) {
        Page sheet = paper(name);
        byte[] pdf = sheet.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        sheet.close();
        return PAGE_OF_PDF
                .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }

    private Page paper(String name) {
        Page sheet = screen.context().waitForPage(() -> tap(name));
        sheet.waitForFunction("() => document.body.dataset.ready === 'true'");
        return sheet;
    }

    /** Presses from now on are counted anew. */
    Phone countsAnew() {
        presses = 0;
        return this;
    }

    /** How often something was pressed; a field to write in counts. */
    int presses() {
        return presses;
    }

    /** The browser's own "back". */
    Phone goesBack() {
        page.goBack();
        return this;
    }

    Object inThePage(String script) {
        return page.evaluate(script);
    }

    private void look(String name) {
        String file = name.toLowerCase(Locale.ROOT).replaceAll("[^a-zà-ÿ]+", "-");
        file = file.substring(0, Math.min(file.length(), LONGEST_NAME));
        screen.photograph(String.format(Locale.ROOT, "%02d-%s", ++photographs, file))
                .holds(name)
                .holdsAt400Percent(name);
    }

    @Override
    public void close() {
        screen.close();
    }
}
