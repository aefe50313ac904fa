package org.inclusion.servlet.together;

import java.util.Locale;
import org.inclusion.Inclusion;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.words.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * The words of the answers to one page. A stream is held open for minutes, and keeps this in place of the
 * whole request.
 *
 * @param inclusion the library
 * @param language the language of the page
 */
record Speaking(Inclusion inclusion, Locale language) {

    static Speaking of(Exchange exchange) {
        return new Speaking(exchange.inclusion(), exchange.language());
    }

    /** A text in the language of the page. */
    String in(LocalizedText text) {
        return text.in(language);
    }

    /** The library's sentence for a code. */
    String say(String code) {
        return inclusion.words().say(code, language);
    }

    /** The name that the host shows for a person; null if it shows none. */
    @Nullable
    String nameOf(String id) {
        return inclusion.names().nameOf(id).orElse(null);
    }
}
