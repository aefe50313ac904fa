package org.inclusion.samples.intranet;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;

/** A helper who writes lessons on a telephone, and how long that takes: presses and signs are counted. */
final class LessonWriter {

    /** To read what there is, to decide and to press. */
    private static final double SECONDS_A_PRESS = 4;

    /** Two thumbs of somebody who does not write much on a telephone: 24 words of five signs in a minute. */
    private static final double SIGNS_A_SECOND = 2;

    private static final double SECONDS_A_MINUTE = 60;

    private final Phone phone;
    private int signs;
    private int parts = 1;

    LessonWriter(Phone phone) {
        this.phone = phone;
    }

    LessonWriter write(String label, String text) {
        phone.write(label, text);
        signs += text.length();
        return this;
    }

    /** One part more, at the end. */
    LessonWriter add(String button, String label, String text) {
        phone.tap(button);
        parts = ((Number) phone.inThePage(COUNT)).intValue();
        return write("Partie " + parts + " : " + label, text);
    }

    private static final String COUNT =
            "() => document.querySelector('inclusion-author').shadowRoot.querySelectorAll('.part').length";

    /** A photo with a number on it, which is hidden. */
    LessonWriter addPhoto(Path folder, String shows) {
        phone.tap("Une photo").sees("Une photo").shows("Masquez noms et numéros.");
        phone.takePhoto("Prendre ou choisir la photo", photo(folder)).sees("Quelque chose à masquer");
        phone.touch("canvas");
        write("Que montre la photo", shows);
        phone.tap("Garder cette photo").sees("Écrire la leçon");
        return this;
    }

    /** A drawing of the library, found by its name. */
    LessonWriter addDrawing(String id) {
        phone.tap("Un dessin").sees("Un dessin");
        write("Un mot de ce qu’il montre", id);
        phone.tap("Chercher").sees("Un dessin").tap("Prendre ce dessin").sees("Écrire la leçon");
        return this;
    }

    /** Looks at the page, publishes it, and reads where it is opened. */
    String publish(String heading) {
        phone.tap("Voir, puis publier").sees(heading).tap("Publier").sees("Publier la leçon");
        phone.tap("Publier sans relecture").sees("Donner la leçon").shows("C’est publié.");
        String address = phone.reads(".address");
        phone.tapForPaper("Imprimer");
        return address;
    }

    double minutes() {
        return (phone.presses() * SECONDS_A_PRESS + signs / SIGNS_A_SECOND) / SECONDS_A_MINUTE;
    }

    /** A photo as a telephone takes it, larger than a page. */
    private static Path photo(Path folder) {
        BufferedImage image = new BufferedImage(3000, 2000, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.GREEN);
        pen.fillRect(0, 0, 3000, 2000);
        pen.setColor(Color.BLACK);
        pen.drawString("04 00 00 00 00", 1400, 1000);
        pen.dispose();
        try {
            Path file = folder.resolve("photo.jpg");
            ImageIO.write(image, "jpg", file.toFile());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d presses, %d signs, %.1f minutes", phone.presses(), signs, minutes());
    }
}
