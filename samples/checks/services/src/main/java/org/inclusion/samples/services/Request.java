package org.inclusion.samples.services;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A request as it came, read whole. */
@SuppressWarnings("ArrayRecordComponent") // It is read once, and compared with nothing.
public record Request(
        String method, String path, Map<String, List<String>> query, Map<String, List<String>> headers, byte[] body) {

    static Request of(HttpExchange exchange) throws IOException {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(exchange.getRequestHeaders());
        URI uri = exchange.getRequestURI();
        return new Request(
                exchange.getRequestMethod(),
                uri.getPath(),
                pairs(uri.getRawQuery() == null ? "" : uri.getRawQuery()),
                headers,
                exchange.getRequestBody().readAllBytes());
    }

    public Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** The first value of a parameter of the address. */
    public Optional<String> parameter(String name) {
        return query.getOrDefault(name, List.of()).stream().findFirst();
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The body as a form. */
    public Map<String, List<String>> form() {
        return pairs(text());
    }

    /** The body as JSON; empty if it is not. */
    public Optional<JsonNode> json() {
        return Json.read(body);
    }

    /** Whether the body is said to be of a media type. */
    public boolean isOf(String mediaType) {
        return header("Content-Type")
                .filter(type -> type.equals(mediaType) || type.startsWith(mediaType + ";"))
                .isPresent();
    }

    private static Map<String, List<String>> pairs(String encoded) {
        Map<String, List<String>> pairs = new LinkedHashMap<>();
        for (String pair : encoded.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
                pairs.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
            }
        }
        return pairs;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
