package org.inclusion.server;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The cookie in which a browser keeps its session: for this server's path only, out of reach of scripts, sent from the
 * host's own pages only, and over https wherever the host is.
 */
final class SessionCookie {

    private final String name;
    private final String attributes;

    SessionCookie(Settings settings) {
        name = settings.isSecure() ? "__Secure-inclusion" : "inclusion";
        attributes =
                "; Path=" + settings.path() + "; HttpOnly; SameSite=Strict" + (settings.isSecure() ? "; Secure" : "");
    }

    /** The cookie that the browser sent; null for none, and for several: one of them was planted. */
    @Nullable
    String read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        String value = null;
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name)) {
                    if (value != null) {
                        return null;
                    }
                    value = cookie.getValue();
                }
            }
        }
        return value;
    }

    void write(HttpServletResponse response, String secret, Duration life) {
        response.addHeader("Set-Cookie", name + "=" + secret + "; Max-Age=" + life.toSeconds() + attributes);
    }

    void erase(HttpServletResponse response) {
        response.addHeader("Set-Cookie", name + "=; Max-Age=0" + attributes);
    }
}
