package org.inclusion.servlet;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The pages' scripts, what editors know of them, and the pages that are ours as a whole: for anybody, because they say nothing
 * about people.
 */
final class UiRoutes {

    private static final String SCRIPT = "text/javascript;charset=UTF-8";

    private static final String STYLE = "text/css;charset=UTF-8";

    private static final String TEXT = "text/plain;charset=UTF-8";

    private static final String JSON = "application/json";

    private static final String PAGE = "text/html;charset=UTF-8";

    /** The strictest policy: a page of ours needs nothing from elsewhere, and nothing inline; a host may frame it. */
    private static final Map<String, String> OF_PAGES = Map.of(
            "Content-Security-Policy",
            "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'none'; frame-ancestors 'self'",
            "Referrer-Policy",
            "no-referrer");

    /** The fictitious services, and where one comes in with a code. */
    private static final List<String> PRACTICE =
            List.of("practice/", "practice/messagerie", "practice/allocations", "practice/rendez-vous");

    private UiRoutes() {}

    static List<Route> all() {
        Asset practice = Asset.of(PAGE, "practice/practice.html");
        return Stream.concat(
                        Stream.of(
                                script("inclusion.js"),
                                file("ui/inclusion.d.ts", Asset.of(TEXT, "inclusion.d.ts"), Map.of()),
                                file("ui/custom-elements.json", Asset.of(JSON, "custom-elements.json"), Map.of()),
                                style("themes/dsfr.css"),
                                file("ui/paper.js", Asset.of(SCRIPT, "paper/paper.js"), Map.of()),
                                style("paper.css"),
                                file("ui/paper.html", Asset.of(PAGE, "paper.html"), OF_PAGES),
                                script("practice/practice.js"),
                                style("practice/practice.css"),
                                Route.document("practice", exchange -> Answer.elsewhere("practice/"))),
                        PRACTICE.stream().map(address -> file(address, practice, OF_PAGES)))
                .toList();
    }

    private static Route script(String name) {
        return file("ui/" + name, Asset.of(SCRIPT, name), Map.of());
    }

    private static Route style(String name) {
        return file("ui/" + name, Asset.of(STYLE, name), Map.of());
    }

    private static Route file(String address, Asset asset, Map<String, String> headers) {
        return Route.document(address, exchange -> Answer.asset(asset, exchange.unzips(), headers));
    }
}
