package org.inclusion.samples.intranet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page with holes: {@code {{word:key}}} is a sentence of the dictionary, {@code {{name}}} a value. Both are escaped. */
final class Template {

    private static final Pattern HOLE = Pattern.compile("\\{\\{(word:)?([a-z.-]+)}}");

    private final String text;
    private final Dictionary dictionary;

    Template(String name, Dictionary dictionary) {
        this.dictionary = dictionary;
        try (InputStream in = Template.class.getResourceAsStream("web/" + name)) {
            if (in == null) {
                throw new IllegalStateException("missing page " + name);
            }
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String fill(String language, Map<String, String> values) {
        return HOLE.matcher(text)
                .replaceAll(hole -> Matcher.quoteReplacement(escaped(valueOf(hole, language, values))));
    }

    private String valueOf(MatchResult hole, String language, Map<String, String> values) {
        String name = hole.group(2);
        if (hole.group(1) != null) {
            return dictionary.say(language, name);
        }
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("nothing for {{" + name + "}}");
        }
        return value;
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
