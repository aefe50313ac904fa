package org.inclusion.servlet.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request whose body was read already: its stream, its reader and its parameters come from memory. Parameters of the
 * query go before those of a form, as the container has them. For one thread.
 */
final class ReadRequest extends HttpServletRequestWrapper {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final ServletInputStream in;
    private final byte[] body;
    private @Nullable Map<String, String[]> parameters;

    ReadRequest(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
        this.in = new InMemory(body);
    }

    @Override
    public ServletInputStream getInputStream() {
        return in;
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(in, charset()));
    }

    @Override
    @Nullable
    public String getParameter(String name) {
        String[] values = getParameterMap().get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        String[] values = getParameterMap().get(name);
        return values == null ? null : values.clone();
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        if (parameters == null) {
            Map<String, String[]> all = new LinkedHashMap<>(super.getParameterMap());
            String type = Objects.requireNonNullElse(getContentType(), "").toLowerCase(Locale.ROOT);
            if (type.split(";", -1)[0].strip().equals(FORM)) {
                fields(all);
            }
            parameters = Collections.unmodifiableMap(all);
        }
        return parameters;
    }

    private void fields(Map<String, String[]> all) {
        Charset charset = charset();
        for (String field : new String(body, StandardCharsets.ISO_8859_1).split("&", -1)) {
            int equals = field.indexOf('=');
            if (!field.isEmpty()) {
                String name = decoded(equals < 0 ? field : field.substring(0, equals), charset);
                String value = equals < 0 ? "" : decoded(field.substring(equals + 1), charset);
                if (name != null && value != null) {
                    all.merge(name, new String[] {value}, ReadRequest::and);
                }
            }
        }
    }

    private static String[] and(String[] before, String[] next) {
        String[] both = Arrays.copyOf(before, before.length + 1);
        both[before.length] = next[0];
        return both;
    }

    /** What is no encoding is left out, as Tomcat does. */
    @Nullable
    private static String decoded(String written, Charset charset) {
        try {
            return URLDecoder.decode(written, charset);
        } catch (IllegalArgumentException misshapen) {
            return null;
        }
    }

    private Charset charset() {
        String named = getCharacterEncoding();
        try {
            return named == null ? StandardCharsets.UTF_8 : Charset.forName(named);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    private static final class InMemory extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        InMemory(byte[] body) {
            bytes = new ByteArrayInputStream(body);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] some, int from, int most) {
            return bytes.read(some, from, most);
        }

        @Override
        public int available() {
            return bytes.available();
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
            throw new IllegalStateException("the body is here: read it");
        }
    }
}
