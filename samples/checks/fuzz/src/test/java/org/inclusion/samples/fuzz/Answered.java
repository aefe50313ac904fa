package org.inclusion.samples.fuzz;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;

/** What the servlet answered, kept to be looked at. */
final class Answered extends HttpServletResponseWrapper {

    private static final HttpServletResponse NOTHING_ELSE = (HttpServletResponse) Proxy.newProxyInstance(
            Answered.class.getClassLoader(), new Class<?>[] {HttpServletResponse.class}, (proxy, method, given) -> {
                throw new UnsupportedOperationException(method.getName());
            });

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    int status = SC_OK;
    String type = "";
    int length = -1;
    final StringBuilder headers = new StringBuilder();

    Answered() {
        super(NOTHING_ELSE);
    }

    byte[] body() {
        return body.toByteArray();
    }

    /** Headers and body, each byte a character. */
    String whole() {
        return headers + "\n" + body.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void setStatus(int code) {
        status = code;
    }

    @Override
    public void setContentType(String mediaType) {
        type = mediaType;
    }

    @Override
    public void setContentLength(int bytes) {
        length = bytes;
    }

    @Override
    public void setHeader(String name, String value) {
        addHeader(name, value);
    }

    /** One line a header: a second one in it would be the caller's own header, or his own answer. */
    @Override
    public void addHeader(String name, String value) {
        Found.check(value.chars().allMatch(c -> c >= 0x20 && c < 0x7f), "a header that is no line: " + name);
        headers.append(name).append(": ").append(value).append('\n');
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new ServletOutputStream() {
            @Override
            public void write(int b) {
                body.write(b);
            }

            @Override
            public void write(byte[] bytes, int from, int count) {
                body.write(bytes, from, count);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException("setWriteListener");
            }
        };
    }
}
