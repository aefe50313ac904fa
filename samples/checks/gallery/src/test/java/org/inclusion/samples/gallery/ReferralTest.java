package org.inclusion.samples.gallery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.inclusion.access.LearnerId;
import org.inclusion.samples.browser.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A referral from the counter to the answer: in two browsers, on a printed sheet, and when nobody answers. */
@Tag("long")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ReferralTest extends InTheGallery {

    private Screen screen;
    private Visitor marc;
    private String odette = "";

    @BeforeEach
    void come(Screen screen) {
        this.screen = screen;
        marc = new Visitor(gallery, screen.page()).like("helper");
        odette = gallery.people().peopleOf(marc.id()).get(0);
    }

    @AfterEach
    void theClockGoesBack() {
        gallery.people().later(Duration.ZERO);
    }

    private Page page() {
        return screen.page();
    }

    private void hers() {
        marc.opens("referrals&learner=" + odette).reads("Vers qui orienter");
    }

    private void promises() {
        marc.opens("path&name=Odette&learner=" + odette)
                .presses("Ce qui est promis à Odette")
                .reads("Ce qui est promis");
    }

    private void toPlaces(String name) {
        hers();
        marc.presses("Orienter vers un lieu ou une structure")
                .reads("Pour quoi faire")
                .presses("Un appareil à réparer")
                .presses("Chercher un lieu");
        page().locator("#postcode").fill("73 100");
        marc.presses("Chercher").reads("Quel lieu convient");
        assertThat(page().getByText(Pattern.compile("À environ .*(kilomètre|mètre)"))
                        .first())
                .isVisible();
        screen.photograph("referral-places").holds("places");
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)))
                .click();
        marc.reads(name);
    }

    @Test
    void aReferralIsAnsweredOnceByThePrintedSheetInAnotherBrowserWithoutAnAccount() {
        toPlaces("La Bricole");
        screen.photograph("referral-place").holds("place");
        marc.presses("C’est là").reads("Que voulez-vous qu’on transmette");
        assertThat(page().getByText("Rien de vous n’est donné.")).isVisible();
        marc.presses("Votre nom");
        screen.photograph("referral-share").holds("share");
        marc.presses("Orienter").reads("La feuille");
        String signs = page().locator(".code").innerText().strip();
        screen.photograph("referral-sheet").holds("sheet");
        assertThat(
                "the secret of a sheet that nobody prints stays on no device",
                String.valueOf(page().evaluate("JSON.stringify(sessionStorage)")),
                not(containsString(signs)));
        Page paper = screen.context()
                .waitForPage(() -> page().getByRole(
                                AriaRole.LINK,
                                new Page.GetByRoleOptions().setName(Pattern.compile("^Imprimer la feuille")))
                        .click());
        paper.waitForFunction("() => document.body.dataset.ready === 'true'");
        assertThat(paper.getByText("La Bricole")).isVisible();
        assertThat(paper.getByText("01 99 00 12 00")).isVisible();
        assertThat(paper.locator(".code")).hasText(signs);
        assertThat(paper.locator(".qr")).isVisible();
        assertThat(paper.url().contains(signs.substring(0, 4)), is(false));
        page().waitForFunction("() => sessionStorage.getItem('inclusion.referral-sheet') === null");

        try (BrowserContext there = chromium.browser().newContext()) {
            Page answering = there.newPage();
            answering.navigate(gallery.address() + "/inclusion/practice/referral?lang=fr");
            answering.getByText("Les signes de la feuille").waitFor();
            assertThat(answering.locator("body")).not().containsText("inventé");
            assertThat(answering).hasTitle("Répondre à une orientation");
            assertThat(answering.getByText("Quelqu’un m’aide au téléphone")).hasCount(0);
            assertThat(answering.getByText("Quitter vite")).hasCount(0);
            answering.locator("#code").fill(signs.toLowerCase(Locale.ROOT));
            answering.getByText("Ouvrir").click();
            assertThat(answering.getByText("Maison des services vous adresse une personne"))
                    .isVisible();
            marc.presses("Retour").reads("Vers qui orienter");
            assertThat(page().locator("a[href='tel:+33199001200']").first()).hasText("01 99 00 12 00");
            assertThat(page().getByText("Vu là-bas. Pas encore de réponse.")).isVisible();

            answering.getByText("La rencontre a eu lieu").click();
            assertThat(answering.getByText("Merci. C’est noté")).isVisible();
            assertThat(there.cookies().size(), is(0));
            answering.navigate(gallery.address() + "/inclusion/practice/referral?lang=fr#" + signs);
            answering.reload();
            assertThat(answering.getByText("Une réponse est déjà venue.")).isVisible();
            assertThat(answering.getByText("Cela a aidé")).hasCount(0);
            answering.navigate(gallery.address() + "/inclusion/practice/referral?lang=fr#%");
            answering.reload();
            assertThat(answering.locator("#code")).isVisible();
        }

        hers();
        assertThat(page().getByText("La rencontre a eu lieu.")).isVisible();
        screen.photograph("referral-met").holds("met").holdsAt400Percent("met");

        new Visitor(gallery, page()).is(odette).opens("profile").presses("Tout ce qui est noté de moi");
        new Visitor(gallery, page()).presses("Les services qu’on m’a indiqués").reads("La Bricole");
        screen.photograph("referral-hers").holds("hers");
    }

    @Test
    void aStructureOnTheSameHostSeesWhatSheSharedAndAnswers(Screen elsewhere) {
        hers();
        marc.presses("Orienter vers un lieu ou une structure")
                .presses("Un appareil à réparer")
                .presses("Atelier de réparation")
                .presses("Votre nom")
                .presses("Orienter")
                .reads("Vers qui orienter");
        Visitor ines = new Visitor(gallery, elsewhere.page()).like("helper-elsewhere");
        ines.opens("arrived").reads("Orientations reçues");
        elsewhere.page().locator("button.choice").first().click();
        assertThat(elsewhere.page().getByText("Maison des services vous adresse une personne"))
                .isVisible();
        assertThat(elsewhere.page().getByText("Un appareil à réparer")).hasCount(0);
        elsewhere.photograph("referral-arrived").holds("arrived");
        ines.presses("La personne est attendue ici").reads("Orientations reçues");
        hers();
        assertThat(page().getByText("La personne y est attendue.")).isVisible();
        promises();
        assertThat(page().getByText("C’est au sujet de : Atelier de réparation"))
                .isVisible();
        assertThat(page().getByText("ne répond pas")).hasCount(0);
    }

    @Test
    void tenDaysOfSilenceBecomeACall() {
        hers();
        marc.presses("Orienter vers un lieu ou une structure")
                .presses("Un forfait moins cher")
                .presses("Atelier de réparation")
                .presses("Orienter")
                .reads("Vers qui orienter");
        promises();
        assertThat(page().getByText("Si « Atelier de réparation"))
                .containsText("ne répond pas : Marc Petit vous appelle");
        gallery.people().later(Duration.ofDays(14));
        hers();
        assertThat(page().getByText("Dix jours sans réponse.")).isVisible();
        screen.photograph("referral-silent").holds("silent");
        marc.opens("helper").presses("À rappeler").reads("À rappeler");
        assertThat(page().getByText("maintenant")).isVisible();
        page().locator("button.choice").first().click();
        assertThat(page().getByText("demander ce qu’il en est de l’orientation"))
                .containsText("vers « Atelier de réparation");
    }

    @Test
    void aPlaceOfWhichNoTraceIsKeptIsKnownAsSuchBeforeAnythingIsPressed() {
        toPlaces("Le Refuge");
        assertThat(page().getByText("Dites")).containsText("Personne ne saura que nous en avons parlé");
        assertThat(page().getByText("+33199001200")).isVisible();
        assertThat(page().getByText("C’est là")).hasCount(0);
        screen.photograph("referral-without-trace").holds("without-trace");
        var herself = gallery.people().inclusion().as(gallery.people().actor(odette));
        assertThat(herself.about(new LearnerId(odette)).referrals().list().orThrow(), empty());
        assertThat(herself.about(new LearnerId(odette)).promises().list().orThrow(), empty());
    }
}
