package org.inclusion.servlet.content;

import java.util.List;
import org.inclusion.content.ContentPack;
import org.inclusion.content.Narration;
import org.inclusion.content.PackFile;
import org.inclusion.servlet.http.Answer;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.servlet.http.Route;
import org.inclusion.words.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Serves the pictures and narrations of packs. The version of the pack is in the address, so a file never changes at
 * its address. A page that names its person by a header gets addresses that are signed: its images and recordings are
 * asked for without one.
 */
final class PackFileRoutes {

    private PackFileRoutes() {}

    static List<Route> all() {
        return List.of(Route.shown("api/packs/{pack}/{version}/files/{file}", PackFileRoutes::file));
    }

    private static Answer file(Exchange exchange) {
        String name = exchange.variable("file");
        PackFile file = exchange.found(
                exchange.inclusion()
                        .content()
                        .pack(exchange.variable("pack"), exchange.variable("version"))
                        .flatMap(pack -> pack.file(name)),
                "file",
                name);
        return Answer.unchanging(file.mediaType(), file.bytes());
    }

    /** The address of a file, relative to {@code api/}: it then holds behind any proxy and on any page. */
    static String address(ContentPack pack, String file, Exchange exchange) {
        return exchange.shown("packs/" + pack.id() + "/" + pack.version() + "/files/" + file);
    }

    /** The address of the narration of a text, in the language in which the text is shown; null if there is none. */
    public static @Nullable String address(
            ContentPack pack, @Nullable Narration audio, LocalizedText text, Exchange exchange) {
        return audio == null
                ? null
                : audio.beside(text, exchange.language())
                        .map(file -> address(pack, file, exchange))
                        .orElse(null);
    }
}
