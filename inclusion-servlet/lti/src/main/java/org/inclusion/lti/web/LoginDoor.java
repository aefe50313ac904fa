package org.inclusion.lti.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.inclusion.lti.launch.LoginRequest;
import org.inclusion.lti.launch.Logins;
import org.inclusion.lti.launch.Logins.Begun;
import org.inclusion.lti.platform.Platform;
import org.inclusion.lti.platform.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * Answers a platform that asks us to ask it for a login: by a page, because only a page knows whether it stands in a
 * frame, and where its browser keeps a secret.
 */
final class LoginDoor {

    private final Logins logins;
    private final URI entrance;

    LoginDoor(Logins logins, URI entrance) {
        this.logins = logins;
        this.entrance = entrance;
    }

    LtiAnswer answer(HttpServletRequest request, PageWords asked) {
        LoginRequest login = LoginRequest.of(name -> Parameters.of(request, name));
        Begun begun = logins.begin(login);
        Platform platform = begun.platform();
        PageWords words = Speaking.with(platform, null, asked);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("ask", begun.ask().toString());
        told.put("key", begun.key());
        told.put("secret", begun.secret());
        told.put("storage", storage(platform, login.storageTarget()));
        told.put("again", entrance.resolve("login").toString());
        told.put("login", login.again());
        told.put("words", words(words));
        return new Page(
                        words,
                        "login.title",
                        null,
                        "login",
                        told,
                        platform.settings().frameAncestors(),
                        // A window of ours hands a choice back to this page, which posts it in the platform's frame.
                        ChoiceDoor.forms(platform))
                .answer(200);
    }

    /**
     * Where the platform keeps a text for us, and from which origin alone its frame is believed; empty where it has no
     * such place.
     */
    static Map<String, Object> storage(Platform platform, @Nullable String target) {
        return target == null
                ? Map.of()
                : Map.of("target", target, "origin", WebAddress.origin(platform.authorization()));
    }

    private static Map<String, String> words(PageWords words) {
        Map<String, String> said = new HashMap<>();
        for (String key : new String[] {
            "window.title",
            "window.why",
            "window.open",
            "window.opened",
            "refused.title",
            "tab.keeps-nothing",
            "choose.sends"
        }) {
            said.put(key, words.say(key));
        }
        return said;
    }
}
