package org.inclusion.samples.intranet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import org.inclusion.samples.browser.Chromium;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A helper writes lessons on a telephone of 360 pixels: the activity of the day with a photo, a lesson that is copied
 * and changed in three places, and the five lessons of the authors' guide. Presses and signs are counted, and minutes
 * from them. Needs a Chromium on the machine (or -Dchromium=/path); without one it is counted as skipped.
 */
@Tag("long")
class AuthorStoryTest {

    private static final String OURS = "Nos leçons";
    private static final String WRITING = "Écrire la leçon";
    private static final String LESSONS = "Les leçons de ma structure";

    /** What a helper has, beside the work of the day. */
    private static final double TEN_MINUTES = 10;

    @Test
    void anActivityOfTheDayIsReadyInTenMinutesAndOpenedByACode(@TempDir Path folder) {
        try (Chromium chromium = Chromium.start();
                Intranet intranet = Intranet.start(TestDatabase.H2_FILE.empty(folder))) {
            Browser browser = chromium.browser();
            try (Phone marc = new Phone(browser, intranet.address());
                    Phone fatima = new Phone(browser, intranet.address());
                    Phone neighbour = new Phone(browser, intranet.address())) {
                LessonWriter writer = new LessonWriter(marc.signIn("marc"));
                marc.countsAnew().tap("Leçons du CCAS").sees(OURS).tap("Écrire l’activité du jour");
                marc.sees(WRITING);
                writer.write("Partie 1 : texte", "Aujourd’hui, nous envoyons une photo du marché.");
                writer.write("Partie 2 : liste", "Ouvrez les photos.\nChoisissez une photo.\nAppuyez sur « Envoyer ».");
                writer.write("Partie 3 : conseil", "Prenez votre temps. Rien ne presse.");
                marc.shows("C’est enregistré.");
                writer.addPhoto(folder, "Une table du marché, avec des pommes.");
                String address = writer.publish("L’activité du");
                marc.opensAndCloses("Ouvrir la page", "Fermer cette page");
                System.out.println("The activity of the day: " + writer);
                assertThat(writer.minutes(), lessThanOrEqualTo(TEN_MINUTES));

                neighbour.goesTo(address, "L’activité du").shows("Choisissez une photo.");
                assertThat(neighbour.showsItsPictures(), is(true));
                assertThat("nobody has to sign in", neighbour.cookies(), is(0));
                fatima.signIn("fatima").tap("Leçons du CCAS").sees(LESSONS).tap("L’activité du");
                fatima.sees("L’activité du").shows("Une photo").shows("Bon à savoir");
                fatima.tap("Retour").sees(LESSONS);

                marc.tap("Retour").sees("L’activité du").tap("Retirer la leçon").sees("Retirer cette leçon");
                marc.tap("Oui, retirer").shows("C’est retiré.");
                neighbour
                        .goesTo(address.replace("lang=fr", "lang=en"), "A lesson")
                        .shows("is not offered");
                marc.tap("Effacer pour de bon").sees("Effacer cette leçon").tap("Oui, effacer");
                marc.sees(OURS).shows("La leçon est effacée.");
            }
        }
    }

    @Test
    void aLessonIsCopiedAndThreeThingsAreChanged(@TempDir Path folder) {
        try (Chromium chromium = Chromium.start();
                Intranet intranet = Intranet.start(TestDatabase.H2_FILE.empty(folder));
                Phone marc = new Phone(chromium.browser(), intranet.address())) {
            LessonWriter writer = new LessonWriter(marc.signIn("marc"));
            marc.countsAnew()
                    .tap("Leçons du CCAS")
                    .sees(OURS)
                    .tap("Copier une leçon")
                    .sees("Dans quel chemin");
            marc.tap("Premiers pas")
                    .sees("Quelle leçon")
                    .tap("Joindre un document à un message")
                    .sees(WRITING);
            writer.write("Titre", "Joindre le papier du CCAS");
            writer.write("Partie 1 :", "Au CCAS, on vous demande un papier.");
            writer.add("Un conseil", "conseil", "Au guichet, Marc vous montre.");
            writer.publish("Joindre le papier du CCAS");
            System.out.println("A lesson copied and changed in three places: " + writer);
            assertThat(writer.minutes(), lessThanOrEqualTo(TEN_MINUTES));
        }
    }

    @Test
    void whatWasPastedIsToldAndNotPublished(@TempDir Path folder) {
        try (Chromium chromium = Chromium.start();
                Intranet intranet = Intranet.start(TestDatabase.H2_FILE.empty(folder));
                Phone marc = new Phone(chromium.browser(), intranet.address())) {
            LessonWriter writer = new LessonWriter(marc.signIn("marc"));
            marc.open("lecons", OURS).tap("Partir d’une page vide").sees(WRITING);
            writer.write("Titre", "Collé");
            writer.write("Partie 1 :", "<img src=x onerror=alert(1)><script>alert(2)</script>");
            marc.tap("Voir, puis publier")
                    .sees("Collé")
                    .shows("À corriger avant de publier")
                    .shows("<script>");
            assertThat(marc.inThePage("() => document.querySelectorAll('main img, main script').length"), is(0));
            marc.tap("Changer").sees(WRITING);
            writer.write("Partie 1 :", "Des mots.");
            marc.tap("Voir, puis publier").sees("Collé").showsNoMore("À corriger avant de publier");
        }
    }

    @Test
    void whatIsWrittenWithoutNetworkIsSavedWhenItIsBack(@TempDir Path folder) {
        try (Chromium chromium = Chromium.start();
                Intranet intranet = Intranet.start(TestDatabase.H2_FILE.empty(folder));
                Phone marc = new Phone(chromium.browser(), intranet.address())) {
            LessonWriter writer = new LessonWriter(marc.signIn("marc"));
            marc.open("lecons", OURS).tap("Partir d’une page vide").sees(WRITING);
            writer.write("Titre", "Sans réseau");
            marc.shows("C’est enregistré.").network(false);
            writer.write("Partie 1 :", "Écrit dans le bus.");
            marc.shows("Pas encore enregistré").network(true).shows("C’est enregistré.");
            marc.open("actualites", "Actualités").open("lecons", OURS).shows("Sans réseau");
            marc.tap("Ouvrir").sees("Sans réseau").shows("Écrit dans le bus.");
        }
    }

    @Test
    void whatIsWrittenWithoutNetworkOutlivesThePage(@TempDir Path folder) {
        try (Chromium chromium = Chromium.start();
                Intranet intranet = Intranet.start(TestDatabase.H2_FILE.empty(folder));
                Phone marc = new Phone(chromium.browser(), intranet.address())) {
            LessonWriter writer = new LessonWriter(marc.signIn("marc"));
            marc.open("lecons", OURS)
                    .tap("Partir d’une page vide")
                    .sees(WRITING)
                    .network(false);
            writer.write("Titre", "Écrit dans le bus");
            writer.write("Partie 1 :", "Ouvrez la porte.");
            marc.shows("Votre texte est gardé sur cet appareil.").network(true).inThePage(BLANK);
            marc.open("actualites", "Actualités").open("lecons", OURS);
            marc.shows("pas encore enregistré").shows("Écrit dans le bus");
            marc.tap("Reprendre").sees(WRITING).shows("C’est enregistré.");
            assertThat(marc.inThePage(DRAFTS), is(0));
            marc.open("actualites", "Actualités").open("lecons", OURS).showsNoMore("pas encore enregistré");
            marc.tap("Ouvrir").sees("Écrit dans le bus").shows("Ouvrez la porte.");
        }
    }

    @Test
    void hardSentencesAreMarkedWhileSomebodyWritesThem(@TempDir Path folder) {
        try (Chromium chromium = Chromium.start();
                Intranet intranet = Intranet.start(TestDatabase.H2_FILE.empty(folder));
                Phone marc = new Phone(chromium.browser(), intranet.address())) {
            LessonWriter writer = new LessonWriter(marc.signIn("marc"));
            marc.open("lecons", OURS).tap("Partir d’une page vide").sees(WRITING);
            writer.write("Titre", "Sur Internet");
            writer.write("Partie 1 :", "Ouvrez le navigateur.");
            marc.shows("« navigateur » n’est pas expliqué dans la leçon.").tap("Voir la phrase");
            assertThat(marc.inThePage(SELECTED), is("Ouvrez le navigateur."));
            writer.write("Partie 1 :", "Ouvrez la porte.");
            marc.showsNoMore("n’est pas expliqué");
        }
    }

    /** The page is closed before it is saved: what it would still do is stopped. */
    private static final String BLANK =
            "() => document.querySelector('inclusion-author').leaflet = { keep() {}, save: async () => {} }";

    private static final String DRAFTS =
            "() => Object.keys(localStorage).filter(key => key.startsWith('inclusion.draft.')).length";

    private static final String SELECTED = "() => { const field = document.querySelector('inclusion-author').shadowRoot"
            + ".querySelector('#part-1'); return field.value.slice(field.selectionStart, field.selectionEnd); }";

    @Test
    void theFiveLessonsOfTheGuideByTheForm(@TempDir Path folder) {
        try (Chromium chromium = Chromium.start();
                Intranet intranet = Intranet.start(TestDatabase.H2_FILE.empty(folder));
                Phone marc = new Phone(chromium.browser(), intranet.address())) {
            marc.signIn("marc");
            double minutes = 0;
            for (GuideLesson lesson : GuideLesson.all()) {
                marc.open("actualites", "Actualités").open("lecons", OURS);
                LessonWriter writer = new LessonWriter(marc.countsAnew());
                marc.tap("Partir d’une page vide").sees(WRITING);
                lesson.write(writer, folder);
                writer.publish(lesson.title());
                System.out.println(lesson.title() + ": " + writer);
                assertThat(writer.minutes(), lessThanOrEqualTo(TEN_MINUTES));
                minutes += writer.minutes();
            }
            System.out.println("The five lessons of the guide: " + Math.round(minutes) + " minutes");
            assertThat(minutes, greaterThan(1.0));
        }
    }
}
