package org.inclusion.samples.gallery;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.inclusion.samples.browser.AtRest;
import org.jspecify.annotations.Nullable;

/**
 * The acts of somebody on a practice site: nonsense, what the task warns of, and what the task asks for.
 *
 * @param anything acts that have nothing to do with the task
 * @param nearly acts that miss the task by one thing
 */
record PracticeActs(List<Act> anything, List<Act> nearly, Act right) {

    private static final String DOCUMENT = "attestation-loyer.pdf";
    private static final String WORD = "Velours-tigre-9-minuit-pomme";

    /** Something that is done on a page. */
    interface What {
        void on(Page page);
    }

    /** Something that is done on a page, with a name for people. */
    record Act(String name, What what) {}

    Stream<Act> nonsense() {
        return anything.stream();
    }

    Stream<Act> nearMisses() {
        return nearly.stream();
    }

    /** The acts for a site, and for a step where the site tells steps apart by their ids. */
    static PracticeActs of(@Nullable String site, String step) {
        return switch (String.valueOf(site)) {
            case "journal" -> journal();
            case "rendez-vous" -> appointment();
            case "allocations" -> step.equals("mot-de-passe") ? password() : request();
            case "messagerie" ->
                switch (step) {
                    case "ecrire-un-message" -> neighbour();
                    case "reconnaitre-une-arnaque" -> trap();
                    case "ecrire-au-service" -> workersMail();
                    default -> document();
                };
            case "medecin" -> VisitActs.booking();
            case "medecin-annuler" -> VisitActs.cancelling();
            case "medecin-deplacer" -> VisitActs.moving();
            case "visio", "visio-famille" -> VisitActs.call(false);
            case "visio-entretien" -> VisitActs.call(true);
            case "liaison" -> BookAndAccountActs.note();
            case "liaison-absence" -> BookAndAccountActs.absence();
            case "liaison-devoirs" -> BookAndAccountActs.homework();
            case "planning" -> WorkAndVoteActs.change();
            case "planning-conge" -> WorkAndVoteActs.leave();
            case "planning-heures" -> WorkAndVoteActs.hours();
            case "vote" -> WorkAndVoteActs.vote();
            case "vote-projets" -> WorkAndVoteActs.projects();
            case "visio-reunion" -> WorkAndVoteActs.meeting();
            case "compte" -> BookAndAccountActs.account();
            case "document" -> TeamFolderActs.letter();
            case "document-droits" -> TeamFolderActs.rights();
            case "formulaire" -> FormAndShopActs.meals();
            case "formulaire-candidature" -> FormAndShopActs.application();
            case "formulaire-conge" -> FormAndShopActs.training();
            case "boutique" -> FormAndShopActs.report();
            case "boutique-acheter" -> FormAndShopActs.purchase();
            case "offre" -> OfferAndCertificateActs.box();
            case "offre-telephone" -> OfferAndCertificateActs.telephone();
            case "attestation" -> OfferAndCertificateActs.found();
            case "attestation-envoyer" -> OfferAndCertificateActs.sent();
            default -> throw new IllegalArgumentException("no acts are known for the site " + site);
        };
    }

    private static PracticeActs journal() {
        return new PracticeActs(
                List.of(new Act("up again and again", page -> {
                    click(page, "#above button");
                    click(page, "#above button");
                })),
                List.of(new Act("down, and not up", page -> click(page, "#below button"))),
                new Act("down and up", page -> {
                    click(page, "#below button");
                    click(page, "#above button");
                }));
    }

    private static PracticeActs appointment() {
        return new PracticeActs(
                List.of(new Act("a day alone", page -> click(page, "#days button"))),
                List.of(
                        new Act("an hour in the morning", page -> {
                            hour(page, 0);
                            clickIfThere(page, "#confirm button");
                        }),
                        new Act("an hour in the afternoon, not confirmed", page -> hour(page, 1))),
                new Act("an hour in the afternoon, confirmed", page -> {
                    hour(page, 1);
                    click(page, "#confirm button");
                }));
    }

    private static void hour(Page page, int index) {
        click(page, "#days button");
        page.locator("#hours button").nth(index).click();
    }

    private static PracticeActs neighbour() {
        return new PracticeActs(
                List.of(
                        new Act("nothing written", page -> answer(page, "voisine", "")),
                        new Act("one sign again and again", page -> answer(page, "voisine", "aaaa bbbb cccc")),
                        new Act("letters without a vowel", page -> answer(page, "voisine", "bcdf ghjk lmnp"))),
                List.of(
                        new Act("one word", page -> answer(page, "voisine", "Oui")),
                        new Act("to the library", page -> answer(page, "bibliotheque", "Oui, avec plaisir."))),
                new Act("a sentence", page -> answer(page, "voisine", "Oui, avec plaisir.")));
    }

    private static PracticeActs document() {
        return new PracticeActs(
                List.of(
                        new Act("nothing", page -> answer(page, "logement", "")),
                        new Act("no words", page -> documents(page, "logement", "zzz bbb", DOCUMENT))),
                List.of(
                        new Act("words alone", page -> answer(page, "logement", "Bonjour, voici le papier.")),
                        new Act("another document", page -> documents(page, "logement", "Bonjour", "facture-eau.pdf")),
                        new Act(
                                "one document too many",
                                page -> documents(page, "logement", "Bonjour", DOCUMENT, "photo-jardin.jpg")),
                        new Act("to the neighbour", page -> documents(page, "voisine", "Bonjour Odile", DOCUMENT))),
                new Act("the document, with a word", page -> documents(page, "logement", "Bonjour", DOCUMENT)));
    }

    /** A worker writes for somebody: the document is not all that is looked at. */
    private static PracticeActs workersMail() {
        PracticeActs document = document();
        return new PracticeActs(
                document.anything(),
                Stream.concat(
                                document.nearly().stream(),
                                Stream.of(
                                        new Act("a name in the subject", page -> {
                                            compose(page, "logement", "Bonjour");
                                            page.locator("#mail-subject").fill("Mme Rivet, attestation");
                                            attach(page, DOCUMENT);
                                            click(page, "#send button");
                                        }),
                                        new Act(
                                                "a debt in the text",
                                                page -> documents(
                                                        page,
                                                        "logement",
                                                        "Bonjour, cette personne a une dette de 3 000 euros.",
                                                        DOCUMENT))))
                        .toList(),
                document.right());
    }

    private static void documents(Page page, String mail, String text, String... documents) {
        compose(page, mail, text);
        for (String document : documents) {
            attach(page, document);
        }
        click(page, "#send button");
    }

    private static void attach(Page page, String document) {
        click(page, "#attach button");
        page.locator("[id='" + document + "']").check();
        click(page, "#open-file button");
    }

    private static void answer(Page page, String mail, String text) {
        compose(page, mail, text);
        click(page, "#send button");
    }

    private static void compose(Page page, String mail, String text) {
        click(page, "#mail-" + mail + " button");
        click(page, "#reply button");
        page.fill("#mail-text", text);
    }

    private static PracticeActs trap() {
        return new PracticeActs(
                List.of(
                        new Act("no sign", PracticeActs::signs),
                        new Act(
                                "every sign",
                                page -> signs(page, "hurry", "polite", "fear", "money", "subject", "link"))),
                List.of(
                        new Act("two signs", page -> signs(page, "hurry", "fear")),
                        new Act(
                                "three signs, and one of real messages",
                                page -> signs(page, "hurry", "fear", "link", "polite")),
                        new Act("the link followed", page -> {
                            click(page, "#mail-colis button");
                            click(page, "#link");
                        }),
                        new Act("the trap answered", page -> answer(page, "colis", "Voici mon adresse."))),
                new Act("three signs", page -> signs(page, "hurry", "fear", "link")));
    }

    private static void signs(Page page, String... signs) {
        click(page, "#mail-colis button");
        click(page, "#report button");
        for (String sign : signs) {
            page.check("#" + sign);
        }
        click(page, "#signs .main");
    }

    private static PracticeActs password() {
        return new PracticeActs(
                List.of(
                        new Act("nothing", page -> account(page, "", "")),
                        new Act("one sign again and again", page -> comeBackIfOpen(page, "Essai", "aaaaaaaaaaaaaaaa")),
                        new Act("the name", page -> comeBackIfOpen(page, "Essai", "Essai-essai-essai-9-Essai"))),
                List.of(
                        new Act(
                                "the example of the lesson",
                                page -> comeBackIfOpen(page, "Essai", "Lampe-nuage-7-soupe-route")),
                        new Act("without dashes", page -> comeBackIfOpen(page, "Essai", WORD.replace('-', ' '))),
                        new Act("without a digit", page -> comeBackIfOpen(page, "Essai", WORD.replace("9", "neuf"))),
                        new Act("without a capital", page -> comeBackIfOpen(page, "Essai", WORD.replace('V', 'v'))),
                        new Act("an account that is not left", page -> account(page, "Essai", WORD)),
                        new Act("entered with another password", page -> comeBack(page, WORD + "s"))),
                new Act("left and entered again", page -> comeBack(page, WORD)));
    }

    private static void account(Page page, String user, String word) {
        click(page, "#create button");
        page.fill("#user", user);
        page.fill("#password", word);
        click(page, "#account .main");
    }

    /** Goes as far as the site lets somebody go with a password. */
    private static void comeBackIfOpen(Page page, String user, String word) {
        account(page, user, word);
        if (clickIfThere(page, "#leave button")) {
            enter(page, word);
        }
    }

    private static void comeBack(Page page, String word) {
        account(page, "Essai", WORD);
        click(page, "#leave button");
        enter(page, word);
    }

    private static void enter(Page page, String word) {
        click(page, "#enter button");
        page.fill("#user", "Essai");
        page.fill("#password", word);
        click(page, "#sign-in .main");
    }

    private static PracticeActs request() {
        return new PracticeActs(
                List.of(
                        new Act("nothing", page -> {
                            account(page, "Essai", WORD);
                            click(page, "#new button");
                            click(page, "#request .main");
                        }),
                        new Act("digits as a name", page -> {
                            fill(page, "1234", "400");
                            clickIfThere(page, "#send button");
                        }),
                        new Act("words as an amount", page -> {
                            fill(page, "Odette Essai", "beaucoup");
                            clickIfThere(page, "#send button");
                        })),
                List.of(
                        new Act("an account alone", page -> account(page, "Essai", WORD)),
                        new Act("read again, and not sent", page -> fill(page, "Odette Essai", "400"))),
                new Act("sent", page -> {
                    fill(page, "Odette Essai", "400");
                    click(page, "#send button");
                }));
    }

    /** Fills the request as far as the site lets somebody go, to the screen on which it is read again. */
    private static void fill(Page page, String name, String rent) {
        account(page, "Essai", WORD);
        click(page, "#new button");
        page.fill("#name", name);
        page.fill("#street", "rue du Lavoir");
        click(page, "#request .main");
        if (isThere(page, "#rented")) {
            page.check("#rented");
            page.fill("#rent", rent);
            click(page, "#request .main");
        }
        if (isThere(page, "#alone")) {
            page.check("#alone");
            click(page, "#request .main");
            page.waitForSelector("dl");
        }
    }

    static boolean clickIfThere(Page page, String selector) {
        boolean isThere = isThere(page, selector);
        if (isThere) {
            click(page, selector);
        }
        return isThere;
    }

    private static boolean isThere(Page page, String selector) {
        AtRest.on(page);
        return page.locator(selector).count() > 0;
    }

    static void click(Page page, String selector) {
        page.locator(selector).first().click();
    }
}
