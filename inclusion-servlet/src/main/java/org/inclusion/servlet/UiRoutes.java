package org.inclusion.servlet;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The pages' scripts, and the pages that are ours as a whole: for anybody, because they say nothing about people. */
final class UiRoutes {

    private static final String SCRIPT = "text/javascript;charset=UTF-8";

    private static final String STYLE = "text/css;charset=UTF-8";

    private UiRoutes() {}

    static List<Route> all() {
        return Stream.of(script("inclusion.js"), style("themes/dsfr.css")).toList();
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
