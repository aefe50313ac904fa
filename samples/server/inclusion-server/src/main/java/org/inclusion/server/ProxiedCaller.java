package org.inclusion.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;

/**
 * Distinguishes callers behind the host's proxy, by the address that the proxy saw and wrote last into {@code
 * X-Forwarded-For}. Anybody may have written the addresses before it.
 */
final class ProxiedCaller {

    private ProxiedCaller() {}

    /** The address that the proxy saw; that of the proxy itself if it wrote none. */
    static String of(HttpServletRequest request) {
        List<String> headers = Collections.list(request.getHeaders("X-Forwarded-For"));
        if (headers.isEmpty()) {
            return request.getRemoteAddr();
        }
        String last = headers.get(headers.size() - 1);
        return last.substring(last.lastIndexOf(',') + 1).strip();
    }
}
