package org.inclusion.samples.benchmarks.places;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A file of made-up places in the national format: two in three in or near forty towns, the others anywhere. Always the
 * same file.
 */
final class GeneratedPlaces {

    private static final String HEADING =
            "id,nom,commune,code_postal,adresse,latitude,longitude,telephone,courriels,site_web,horaires,"
                    + "presentation_resume,source,date_maj,services,publics_specifiquement_adresses,prise_en_charge_specifique,"
                    + "frais_a_charge,modalites_acces,modalites_accompagnement\n";

    private static final List<String> SERVICES = List.of(
            "Aide aux démarches administratives",
            "Maîtrise des outils numériques du quotidien",
            "Insertion professionnelle via le numérique",
            "Utilisation sécurisée du numérique",
            "Parentalité et éducation avec le numérique",
            "Loisirs et créations numériques",
            "Compréhension du monde numérique",
            "Accès internet et matériel informatique",
            "Acquisition de matériel informatique à prix solidaire");

    private static final List<String> HOURS = List.of(
            "Mo-Fr 09:00-12:00,14:00-17:00",
            "Tu,Th 14:00-18:00; We 10:00-12:00,14:00-18:00; Sa 10:00-12:00",
            "Mo-Fr 08:30-12:00; We off",
            "Mo-Fr 09:00-12:00; SH off",
            "");

    static final int TOWNS = 40;

    /**
     * One generator for all: the first numbers of neighbouring seeds are alike, and the towns would stand on
     * one latitude.
     */
    private static final List<double[]> PLACED = placed(new Random(40));

    private final Random random = new Random(20261127);

    private static List<double[]> placed(Random place) {
        return Stream.generate(() -> new double[] {43.5 + 6.5 * place.nextDouble(), -1.0 + 7.5 * place.nextDouble()})
                .limit(TOWNS)
                .toList();
    }

    /** Where a town is, in degrees. */
    static double[] town(int number) {
        return PLACED.get(number);
    }

    void write(Path file, int count) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEADING);
            for (int i = 0; i < count; i++) {
                out.write(row(i));
            }
        }
    }

    private String row(int i) {
        double[] point = point();
        return String.format(
                Locale.ROOT,
                "lieu-%d,Espace numérique n° %d,Ville %d,%05d,%d rue des Essais,%.6f,%.6f,+331%08d,lieu%d@example.org,"
                        + "https://example.org/lieux/%d,%s,%s,essai %d,2026-09-%02d,%s,%s,%s,%s,%s,%s%n",
                i,
                i,
                i % 3_000,
                10_000 + i % 3_000,
                1 + i % 200,
                point[0],
                point[1],
                i,
                i,
                i,
                quoted(HOURS.get(random.nextInt(HOURS.size()))),
                quoted("Un lieu pour apprendre à son rythme, seul ou accompagné, avec du matériel sur place. "
                        .repeat(3)),
                i % 5,
                1 + i % 30,
                some(SERVICES, 3),
                random.nextInt(4) == 0 ? "Seniors" : "",
                some(List.of("Surdité", "Illettrisme", "Langues étrangères (autres)"), 1),
                some(List.of("Gratuit", "Gratuit sous condition", "Payant"), 1),
                "Se présenter|Téléphoner",
                some(
                        List.of("En autonomie", "Accompagnement individuel", "Dans un atelier collectif", "À distance"),
                        2));
    }

    private double[] point() {
        if (random.nextInt(3) == 0) {
            return new double[] {43.0 + 7.5 * random.nextDouble(), -1.5 + 8.5 * random.nextDouble()};
        }
        double[] town = town(random.nextInt(TOWNS));
        return new double[] {town[0] + 0.05 * random.nextGaussian(), town[1] + 0.07 * random.nextGaussian()};
    }

    private String some(List<String> values, int most) {
        int first = random.nextInt(values.size());
        int count = 1 + random.nextInt(most);
        return quoted(String.join("|", values.subList(first, Math.min(values.size(), first + count))));
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
