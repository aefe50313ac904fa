package org.inclusion.lti.web;

import java.net.URI;
import java.util.Map;
import java.util.Set;

/**
 * The two pages around a practice site or a sheet of paper in a window of its own: the one that opens it, and the one
 * that it leads back to.
 */
final class WindowDoor {

    private final URI entrance;
    private final URI library;

    WindowDoor(URI entrance, URI library) {
        this.entrance = entrance;
        this.library = library;
    }

    /** Its ticket stands in the fragment of the address, which no server and no log sees. */
    LtiAnswer opening(PageWords words) {
        Map<String, Object> told = Map.of(
                "entrance", entrance.toString(),
                "library", library.toString(),
                "words", Map.of("over.title", words.say("over.title"), "over.text", words.say("over.text")));
        return new Page(words, "login.title", null, "window", told, Set.of()).answer(200);
    }

    LtiAnswer closing(PageWords words) {
        return new Page(words, "back.title", "back.text", "window", Map.of("closes", true), Set.of()).answer(200);
    }
}
