package org.inclusion.samples.fuzz;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as a container would hand it over, out of lines that look like HTTP: who, method and address; headers; an
 * empty line; the body. What a client of ours always sends is there already, and a header without a value takes
 * it away.
 */
final class Asked extends HttpServletRequestWrapper {

    /** Whatever the servlet does not need of a container: to ask for it is a find, too. */
    private static final HttpServletRequest NOTHING_ELSE = (HttpServletRequest) Proxy.newProxyInstance(
            Asked.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class}, (proxy, method, given) -> {
                throw new UnsupportedOperationException(method.getName());
            });

    final String who;
    private final String method;
    private final String address;
    private final @Nullable String query;
    private final Map<String, List<String>> headers = new LinkedHashMap<>();
    private final byte[] body;
    private final Map<String, Object> attributes = new HashMap<>();

    Asked(String text) {
        super(NOTHING_ELSE);
        int head = text.indexOf("\n\n");
        String[] lines = (head < 0 ? text : text.substring(0, head)).split("\n", -1);
        body = (head < 0 ? "" : text.substring(head + 2)).getBytes(StandardCharsets.ISO_8859_1);
        String[] words = lines[0].split(" ", 3);
        who = words[0];
        method = words.length > 1 && !words[1].isEmpty() ? words[1] : "GET";
        String target = words.length > 2 ? words[2] : "";
        int mark = target.indexOf('?');
        address = mark < 0 ? target : target.substring(0, mark);
        query = mark < 0 ? null : target.substring(mark + 1);
        headers.put("x-inclusion", List.of("1"));
        headers.put("content-type", List.of("application/json"));
        for (int i = 1; i < lines.length; i++) {
            header(lines[i]);
        }
    }

    @Override
    public @Nullable Object getAttribute(String name) {
        return attributes.get(name);
    }

    @Override
    public void setAttribute(String name, Object value) {
        attributes.put(name, value);
    }

    /** Nothing here listens to an answer that comes later. */
    @Override
    public boolean isAsyncSupported() {
        return false;
    }

    @Override
    public String getRemoteAddr() {
        return "192.0.2.1";
    }

    @Override
    public String getProtocol() {
        return "HTTP/1.1";
    }

    private void header(String line) {
        int colon = line.indexOf(':');
        if (colon > 0) {
            String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
            String value = line.substring(colon + 1).strip();
            if (value.isEmpty()) {
                headers.remove(name);
            } else if (name.startsWith("x-inclusion") || name.equals("content-type")) {
                headers.put(name, List.of(value));
            } else {
                headers.computeIfAbsent(name, none -> new ArrayList<>()).add(value);
            }
        }
    }

    @Override
    public String getMethod() {
        return method;
    }

    @Override
    public String getPathInfo() {
        return address;
    }

    @Override
    public @Nullable String getQueryString() {
        return query;
    }

    @Override
    public String getServletPath() {
        return "/inclusion";
    }

    @Override
    public String getScheme() {
        return "https";
    }

    @Override
    public String getServerName() {
        return "portail.example.org";
    }

    @Override
    public int getServerPort() {
        return 443;
    }

    @Override
    public @Nullable Principal getUserPrincipal() {
        return null;
    }

    @Override
    public @Nullable String getHeader(String name) {
        List<String> values = headers.get(name.toLowerCase(Locale.ROOT));
        return values == null ? null : values.get(0);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return Collections.enumeration(headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()));
    }

    @Override
    public @Nullable String getContentType() {
        return getHeader("content-type");
    }

    @Override
    public long getContentLengthLong() {
        // A body in pieces says beforehand that it comes, not how long it is.
        return headers.containsKey("transfer-encoding") ? -1 : body.length;
    }

    @Override
    public ServletInputStream getInputStream() {
        ByteArrayInputStream bytes = new ByteArrayInputStream(body);
        return new ServletInputStream() {
            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public int read(byte[] into, int from, int count) {
                return bytes.read(into, from, count);
            }

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException("setReadListener");
            }
        };
    }
}
