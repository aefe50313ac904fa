package org.inclusion.servlet.ui;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.inclusion.servlet.http.Answer;
import org.inclusion.servlet.http.Route;

/**
 * Serves the scripts and style sheets of the web components, and the library's own pages: the paper form, the practice
 * sites, and those where the signs of a card, a sheet, a guest or a lesson are entered. They are for everybody, because
 * they say nothing about people.
 */
public final class UiRoutes {

    private static final String SCRIPT = "text/javascript;charset=UTF-8";

    private static final String STYLE = "text/css;charset=UTF-8";

    private static final String ICON = "image/svg+xml";

    private static final String TEXT = "text/plain;charset=UTF-8";

    private static final String JSON = "application/json";

    private static final String PAGE = "text/html;charset=UTF-8";

    /** The strictest headers: these pages load nothing from other sites and nothing inline. The host may frame them. */
    private static final Map<String, String> PAGE_HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'none'; frame-ancestors 'self'",
            "Referrer-Policy",
            "no-referrer");

    /**
     * The addresses of the practice sites, one for each of their tasks; at the first of them, the signs of a card
     * are entered.
     */
    private static final List<String> PRACTICE = List.of(
            "practice/",
            "practice/journal",
            "practice/messagerie",
            "practice/allocations",
            "practice/rendez-vous",
            "practice/medecin",
            "practice/medecin-deplacer",
            "practice/medecin-annuler",
            "practice/visio",
            "practice/visio-entretien",
            "practice/visio-famille",
            "practice/visio-reunion",
            "practice/formulaire",
            "practice/formulaire-candidature",
            "practice/formulaire-conge",
            "practice/attestation",
            "practice/attestation-envoyer",
            "practice/boutique",
            "practice/boutique-acheter",
            "practice/compte",
            "practice/document",
            "practice/document-droits",
            "practice/liaison",
            "practice/liaison-absence",
            "practice/liaison-devoirs",
            "practice/planning",
            "practice/planning-conge",
            "practice/planning-heures",
            "practice/vote",
            "practice/vote-projets",
            "practice/offre",
            "practice/offre-telephone");

    /**
     * Where scripts were before, for pages that stay open while a release is installed: an address once served is
     * always answered.
     */
    private static final Map<String, String> FORMER =
            Map.of("ui/absence.js", "absence/absence.js", "ui/erasure.js", "erasure/erasure.js");

    private UiRoutes() {}

    /**
     * The routes of one servlet.
     *
     * @param signPages the addresses where the signs of a sheet, a guest or a lesson are entered, as far as its library
     *     has these
     */
    public static List<Route> all(List<String> signPages) {
        UiFile practice = UiFile.of(PAGE, "practice/practice.html");
        return Stream.of(
                        Stream.of(
                                script("inclusion.js"),
                                script("addresses.js"),
                                script("absence/absence.js"),
                                script("accompaniment/accompaniment.js"),
                                script("erasure/erasure.js"),
                                script("followup/followup.js"),
                                script("followup/call-me.js"),
                                script("referral/referral.js"),
                                script("author/form.js"),
                                script("guest/guest.js"),
                                script("guide/guide.js"),
                                script("helper/helper.js"),
                                script("on-paper/on-paper.js"),
                                script("papers/papers.js"),
                                script("place/place.js"),
                                script("profile/noted.js"),
                                script("profile/profile.js"),
                                script("prepare/prepare.js"),
                                script("propose/propose.js"),
                                script("resource/resource.js"),
                                script("start/wider.js"),
                                script("step/gesture.js"),
                                script("structure/coordinator.js"),
                                script("telephone/telephone.js"),
                                script("together/together.js"),
                                file("ui/inclusion.d.ts", UiFile.of(TEXT, "inclusion.d.ts"), Map.of()),
                                file("ui/addresses.d.ts", UiFile.of(TEXT, "addresses.d.ts"), Map.of()),
                                file("ui/custom-elements.json", UiFile.of(JSON, "custom-elements.json"), Map.of()),
                                file("ui/package.json", UiFile.of(JSON, "package.json"), Map.of()),
                                style("themes/dsfr.css"),
                                file("ui/paper.js", UiFile.of(SCRIPT, "paper/paper.js"), Map.of()),
                                file("ui/icon.svg", UiFile.of(ICON, "icon.svg"), Map.of()),
                                style("paper.css"),
                                file("ui/paper.html", UiFile.of(PAGE, "paper.html"), PAGE_HEADERS),
                                script("practice/practice.js"),
                                script("practice/attestation.js"),
                                script("practice/boutique.js"),
                                script("practice/compte.js"),
                                script("practice/document.js"),
                                script("practice/formulaire.js"),
                                script("practice/liaison.js"),
                                script("practice/medecin.js"),
                                script("practice/planning.js"),
                                script("practice/offre.js"),
                                script("practice/visio.js"),
                                script("practice/vote.js"),
                                style("practice/practice.css"),
                                Route.document("practice", exchange -> Answer.elsewhere("practice/"))),
                        Stream.concat(PRACTICE.stream(), signPages.stream())
                                .map(address -> file(address, practice, PAGE_HEADERS)),
                        FORMER.entrySet().stream()
                                .map(one -> Route.document(one.getKey(), exchange -> Answer.elsewhere(one.getValue()))))
                .flatMap(Function.identity())
                .toList();
    }

    private static Route script(String name) {
        return file("ui/" + name, UiFile.of(SCRIPT, name), Map.of());
    }

    private static Route style(String name) {
        return file("ui/" + name, UiFile.of(STYLE, name), Map.of());
    }

    private static Route file(String address, UiFile file, Map<String, String> headers) {
        return Route.document(address, exchange -> file.answer(exchange::accepts, headers));
    }
}
